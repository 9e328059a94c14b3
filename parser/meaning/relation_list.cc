#include "parser/meaning/relation_list.h"

#include <algorithm>

#include "parser/lexicon/character.h"
#include "parser/lexicon/title.h"

namespace gongbao {
namespace {

std::string KeyOf(RelationType type, const std::string& name,
                  const std::optional<std::string>& provision) {
  std::string key = std::to_string(static_cast<int>(type)) + name;
  // Amended provisions are gathered, repealed ones are facts of their own.
  if (type == RelationType::kRepeals) key += "|" + provision.value_or("");
  return key;
}

// The issuer that begins a title: of 云岭市人民政府关于…的规定.
std::string_view IssuerOf(std::string_view title) {
  const std::size_t about = title.find("关于");
  if (about == std::string_view::npos) return {};
  return IsAuthority(title.substr(0, about)) ? title.substr(0, about)
                                             : std::string_view();
}

// A title without its issuer agrees with any.
bool IssuersAgree(std::string_view a, std::string_view b) {
  const std::string_view one = IssuerOf(a);
  const std::string_view other = IssuerOf(b);
  return one.empty() || other.empty() || one == other;
}

// Adds the provisions that `list` does not name yet.
void AddProvisions(const std::optional<std::string>& more,
                   std::optional<std::string>& list) {
  if (!more || list == more) return;
  if (!list) {
    list = more;
    return;
  }
  static constexpr std::string_view kComma = "、";
  const std::string bounded = std::string(kComma) + *list + std::string(kComma);
  const std::string wanted = std::string(kComma) + *more + std::string(kComma);
  if (bounded.find(wanted) == std::string::npos)
    *list += std::string(kComma) + *more;
}

}  // namespace

std::string ComparableTitle(std::string_view title) {
  static constexpr std::string_view kState = "中华人民共和国";
  title.remove_prefix(IssuerOf(title).size());
  std::string key;
  for (std::size_t at = 0; at < title.size();) {
    const Character c = CharacterAt(title, at);
    switch (c.value) {
      case U'《':
      case U'》':
      case U'〈':
      case U'〉':
      case U'<':
      case U'>':
      case U'“':
      case U'”':
      case U'"':
        break;
      case U'（':
        key += '(';
        break;
      case U'）':
        key += ')';
        break;
      default:
        key += title.substr(at, c.size);
    }
    at += c.size;
  }
  if (key.starts_with(kState) && key.size() > kState.size() + 3) {
    key.erase(0, kState.size());
  }
  return key;
}

Relation* RelationList::Find(const Relation& relation) {
  const RelationTarget& target = relation.target;
  if (target.number) {
    const auto found =
        by_number_.find(KeyOf(relation.type, *target.number, target.provision));
    if (found != by_number_.end()) return &relations_[found->second];
  }
  if (!target.title) return nullptr;
  const auto [begin, end] = by_title_.equal_range(
      KeyOf(relation.type, ComparableTitle(*target.title), target.provision));
  static constexpr int kMostNamesakes = 16;
  int looked = 0;
  for (auto it = begin; it != end && looked < kMostNamesakes; ++it, ++looked) {
    Relation& other = relations_[it->second];
    if (other.target.number && target.number) continue;
    if (IssuersAgree(*other.target.title, *target.title)) return &other;
  }
  return nullptr;
}

void RelationList::Add(Relation relation) {
  Relation* same = Find(relation);
  if (same == nullptr) {
    const RelationTarget& target = relation.target;
    if (target.number) {
      by_number_.emplace(KeyOf(relation.type, *target.number, target.provision),
                         relations_.size());
    }
    if (target.title) {
      by_title_.emplace(KeyOf(relation.type, ComparableTitle(*target.title),
                              target.provision),
                        relations_.size());
    }
    relations_.push_back(std::move(relation));
    return;
  }
  RelationTarget& known = same->target;
  if (!known.title) known.title = std::move(relation.target.title);
  if (!known.number && relation.target.number) {
    known.number = std::move(relation.target.number);
    by_number_.emplace(KeyOf(same->type, *known.number, known.provision),
                       static_cast<std::size_t>(same - relations_.data()));
  }
  if (!known.date) known.date = relation.target.date;
  if (!same->effective) same->effective = relation.effective;
  if (!same->until) same->until = relation.until;
  if (same->type != RelationType::kRepeals) {
    AddProvisions(relation.target.provision, known.provision);
  }
}

std::vector<Relation> RelationList::Take() {
  std::stable_sort(relations_.begin(), relations_.end(),
                   [](const Relation& a, const Relation& b) {
                     return a.evidence.span.begin < b.evidence.span.begin;
                   });
  by_title_.clear();
  by_number_.clear();
  return std::move(relations_);
}

}  // namespace gongbao
