#include "parser/meaning/internal_place.h"

#include <algorithm>
#include <array>

namespace gongbao {
namespace {

// How many passages are looked at for one place. No article is that long, and
// a hostile text must not make every reference look at everything.
constexpr std::size_t kFarthest = 2000;

// The node type that a unit names.
std::optional<NodeType> TypeOfUnit(std::string_view unit) {
  struct Unit {
    std::string_view name;
    NodeType type;
  };
  static constexpr std::array<Unit, 6> kUnits = {{
      {"条", NodeType::kArticle},
      {"款", NodeType::kParagraph},
      {"项", NodeType::kItem},
      {"章", NodeType::kChapter},
      {"节", NodeType::kSection},
      {"编", NodeType::kPart},
  }};
  for (const Unit& each : kUnits) {
    if (each.name == unit) return each.type;
  }
  return std::nullopt;
}

// 款 bear no number and are counted.
int NumberOf(const Node& node) {
  if (node.type == NodeType::kParagraph) return node.ordinal;
  return node.number.value_or(0);
}

// Whether a document's name is all that it needs: not 第一项.
bool StandsAlone(const ProvisionMention& provision) {
  return provision.first.article || provision.first.chapter ||
         provision.first.part;
}

}  // namespace

InternalPlaces::InternalPlaces(const MarkedReading& reading)
    : reading_(reading) {
  for (std::size_t i = 0; i < reading.size(); ++i) {
    const Passage& passage = reading.passage(i);
    const Node& node = *passage.node;
    if (node.type > NodeType::kArticle || !node.number) continue;
    has_articles_ = has_articles_ || node.type == NodeType::kArticle;
    numbered_.push_back(
        {{passage.part, node.type, *node.number, node.suffix.value_or(0)}, i});
  }
  std::sort(numbered_.begin(), numbered_.end());
}

std::optional<std::size_t> InternalPlaces::Above(std::size_t passage,
                                                 NodeType type) const {
  for (std::size_t i = passage; i != kNoPassage;
       i = reading_.passage(i).parent) {
    if (reading_.passage(i).node->type == type) return i;
  }
  return std::nullopt;
}

std::optional<std::size_t> InternalPlaces::Find(std::size_t part, NodeType type,
                                                int number, int suffix) const {
  // Of several with one number, the first in the text.
  const Key key = {part, type, number, suffix};
  const auto found = std::lower_bound(numbered_.begin(), numbered_.end(),
                                      std::pair(key, std::size_t{0}));
  if (found == numbered_.end() || found->first != key) return std::nullopt;
  return found->second;
}

std::optional<std::size_t> InternalPlaces::FindBelow(std::size_t passage,
                                                     NodeType type,
                                                     int number) const {
  const std::size_t end =
      std::min(reading_.passage(passage).after, passage + kFarthest);
  for (std::size_t i = passage + 1; i < end; ++i) {
    const Node& node = *reading_.passage(i).node;
    if (node.type == type && NumberOf(node) == number) return i;
  }
  return std::nullopt;
}

// The one paragraph of the article around `passage` that has items.
std::optional<std::size_t> InternalPlaces::OnlyListOf(
    std::size_t passage) const {
  const auto article = Above(passage, NodeType::kArticle);
  if (!article) return std::nullopt;
  std::optional<std::size_t> list;
  const std::size_t end =
      std::min(reading_.passage(*article).after, *article + kFarthest);
  for (std::size_t i = *article + 1; i < end; ++i) {
    if (reading_.passage(i).node->type != NodeType::kItem) continue;
    const std::size_t paragraph = reading_.passage(i).parent;
    if (list && *list != paragraph) return std::nullopt;
    list = paragraph;
  }
  return list;
}

// Goes down the levels of `reference`, from `from` or from where its first
// level is to be looked for.
std::optional<std::size_t> InternalPlaces::FindPlace(
    std::size_t passage, const ProvisionReference& reference,
    std::optional<std::size_t> from) const {
  const std::size_t part = reading_.passage(passage).part;
  std::optional<std::size_t> place = from;
  if (reference.article) {
    place = Find(part, NodeType::kArticle, *reference.article,
                 reference.suffix.value_or(0));
    if (!place) return std::nullopt;
  } else if (reference.chapter || reference.part) {
    place = reference.chapter
                ? Find(part, NodeType::kChapter, *reference.chapter, 0)
                : Find(part, NodeType::kPart, *reference.part, 0);
    if (place && reference.section) {
      place = FindBelow(*place, NodeType::kSection, *reference.section);
    }
    return place;
  } else if (!place) {
    place = Above(passage, reference.paragraph ? NodeType::kArticle
                                               : NodeType::kParagraph);
  }
  const bool items_alone =
      !from && !reference.article && !reference.paragraph && reference.item;
  if (items_alone && place &&
      !FindBelow(*place, NodeType::kItem, *reference.item)) {
    place = OnlyListOf(passage);
  }
  const std::array<std::pair<NodeType, std::optional<int>>, 3> levels = {{
      {NodeType::kParagraph, reference.paragraph},
      {NodeType::kItem, reference.item},
      {NodeType::kSubitem, reference.subitem},
  }};
  for (const auto& [type, number] : levels) {
    if (!number) continue;
    if (!place) return std::nullopt;
    place = FindBelow(*place, type, *number);
  }
  return place;
}

// The places that 前两款, 前条, 本款 mean as seen from `passage`, in order.
std::vector<std::size_t> InternalPlaces::FindRelative(
    std::size_t passage, const RelativePlace& place) const {
  const auto type = TypeOfUnit(place.unit);
  if (!type) return {};
  const auto here = Above(passage, *type);
  if (!here) return {};
  if (place.back == 0) return {*here};
  // Articles are counted through the chapters, others beside each other.
  const bool through = *type == NodeType::kArticle;
  std::vector<std::size_t> found;
  const Passage& own = reading_.passage(*here);
  const std::size_t stop = *here > kFarthest ? *here - kFarthest : 0;
  for (std::size_t i = *here; i-- > stop;) {
    const Passage& other = reading_.passage(i);
    if (other.part != own.part || (!through && i == own.parent)) break;
    if (other.node->type != *type || (!through && other.parent != own.parent)) {
      continue;
    }
    found.push_back(i);
    if (static_cast<int>(found.size()) == place.back) break;
  }
  if (static_cast<int>(found.size()) < place.back) return {};
  std::reverse(found.begin(), found.end());
  return found;
}

ProvisionReference InternalPlaces::ReferenceTo(std::size_t passage) const {
  ProvisionReference reference;
  for (std::size_t i = passage; i != kNoPassage;
       i = reading_.passage(i).parent) {
    const Node& node = *reading_.passage(i).node;
    const int number = NumberOf(node);
    if (number == 0) continue;
    switch (node.type) {
      case NodeType::kSubitem:
        reference.subitem = number;
        break;
      case NodeType::kItem:
        reference.item = number;
        break;
      case NodeType::kParagraph:
        reference.paragraph = number;
        break;
      case NodeType::kArticle:
        reference.article = number;
        reference.suffix = node.suffix;
        return reference;
      case NodeType::kSection:
        reference.section = number;
        break;
      case NodeType::kChapter:
        reference.chapter = number;
        break;
      case NodeType::kPart:
        reference.part = number;
        break;
      default:
        break;
    }
  }
  return reference;
}

// The places from the provision to the last of its range; from `from` down
// where that is set.
std::vector<std::size_t> InternalPlaces::FindRange(
    std::size_t passage, const ProvisionMention& provision,
    std::optional<std::size_t> from) const {
  const auto first = FindPlace(passage, provision.first, from);
  if (!first) return {};
  std::vector<std::size_t> found = {*first};
  if (!provision.last) return found;
  const auto last = FindPlace(passage, *provision.last, from);
  const NodeType type = reading_.passage(*first).node->type;
  const std::size_t end = std::min(last.value_or(0), *first + kFarthest);
  for (std::size_t i = *first + 1; i <= end; ++i) {
    if (reading_.passage(i).node->type == type) found.push_back(i);
  }
  return found;
}

void InternalPlaces::Resolve(std::size_t passage, const Mention& mention,
                             const ProvisionMention* provision,
                             Citation& citation) const {
  std::vector<std::size_t> found;
  // 本附件第一项 is no item of the article that says so.
  if (mention.kind == MentionKind::kOwn && provision != nullptr &&
      !StandsAlone(*provision)) {
    return;
  }
  const bool article = provision != nullptr && provision->first.article;
  if (mention.relative && !article) {  // 本章第九条 is found by its article.
    found = FindRelative(passage, *mention.relative);
    if (found.empty()) return;
  }
  if (provision != nullptr) {
    std::optional<std::size_t> from;
    if (!found.empty()) from = found.back();
    found = FindRange(passage, *provision, from);
  }
  if (found.empty()) return;
  for (const std::size_t place : found) {
    citation.targets.push_back(reading_.EidOf(place));
  }
  citation.provision = ReferenceTo(found.front()).ToString();
  if (found.size() > 1) {
    *citation.provision += "至" + ReferenceTo(found.back()).ToString();
  }
}

}  // namespace gongbao
