#include "parser/meaning/provision_citation.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "parser/lexicon/character.h"
#include "parser/lexicon/numeral.h"

namespace gongbao {
namespace {

using Field = std::optional<int> ProvisionReference::*;

struct Level {
  std::string_view unit;
  Field field;
  // Characters that make another word of the unit: 项目, 条件, 条例.
  std::u32string_view not_before;
};

constexpr std::array<Level, 7> kLevels = {{
    {"编", &ProvisionReference::part, U"号制辑"},
    {"章", &ProvisionReference::chapter, U"程"},
    {"节", &ProvisionReference::section, U"课点约日"},
    {"条", &ProvisionReference::article, U"件例约线路河街道"},
    {"款", &ProvisionReference::paragraph, U"项"},
    {"项", &ProvisionReference::item, U"目"},
    {"目", &ProvisionReference::subitem, U"标的录"},
}};
constexpr std::size_t kArticleLevel = 3;
constexpr std::size_t kItemLevel = 5;

// Reads one provision after another; a reading that fails takes nothing.
class Reader {
 public:
  Reader(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  std::size_t at() const { return at_; }
  void Return(std::size_t at) { at_ = at; }

  bool Take(std::string_view word) {
    if (!text_.substr(at_).starts_with(word)) return false;
    at_ += word.size();
    return true;
  }

  bool TakeOneOf(std::initializer_list<std::string_view> words) {
    for (const std::string_view word : words) {
      if (Take(word)) return true;
    }
    return false;
  }

  bool IsAtBracket() const {
    return text_.substr(at_).starts_with("(") ||
           text_.substr(at_).starts_with("（");
  }

  bool IsAtOrdinal() const { return text_.substr(at_).starts_with("第"); }

  // 九, 9, (九)
  std::optional<int> TakeNumeral() {
    const std::size_t begin = at_;
    const bool bracket = TakeOneOf({"(", "（"});
    const auto numeral = ConsumeNumeral(text_.substr(at_));
    if (!numeral || numeral->value == 0) {
      at_ = begin;
      return std::nullopt;
    }
    at_ += numeral->size;
    if (bracket && !TakeOneOf({")", "）"})) {
      at_ = begin;
      return std::nullopt;
    }
    return numeral->value;
  }

  // The unit of a level from `level` on, as its index.
  std::optional<std::size_t> TakeUnit(std::size_t level) {
    for (; level < kLevels.size(); ++level) {
      if (!text_.substr(at_).starts_with(kLevels[level].unit)) continue;
      const std::size_t after = at_ + kLevels[level].unit.size();
      if (after < text_.size() &&
          kLevels[level].not_before.find(CharacterAt(text_, after).value) !=
              std::u32string_view::npos) {
        return std::nullopt;
      }
      at_ = after;
      return level;
    }
    return std::nullopt;
  }

 private:
  std::string_view text_;
  std::size_t at_;
};

// One level's numbers: 一 of 第一款, 一 and 二 of 第一、二款, 一 to 三 of
// 第(一)至(三)项.
struct Step {
  std::size_t level = 0;
  std::vector<int> numbers;
  std::optional<int> last;  // Of a range from the last of `numbers`.
};

bool TakeListMark(Reader& reader) {
  return reader.TakeOneOf({"、", "和", "及", "以及", "与", "或者", "或"});
}

bool TakeRangeMark(Reader& reader) {
  return reader.TakeOneOf({"至", "到", "—", "－", "-", "~", "～"});
}

// Reads numbers and the unit they share. 第 must stand before the first; an
// item's bracket will do: 第九条(二)项.
std::optional<Step> TakeStep(Reader& reader, std::size_t level) {
  static constexpr int kMostNumbers = 20;
  const std::size_t begin = reader.at();
  const bool ordinal = reader.Take("第");
  if (!ordinal) level = std::max(level, kItemLevel);
  const bool bracket = reader.IsAtBracket();
  auto number = ordinal || bracket ? reader.TakeNumeral() : std::nullopt;
  Step step;
  if (number) step.numbers.push_back(*number);
  for (int count = 0; number && count < kMostNumbers; ++count) {
    if (const auto unit = reader.TakeUnit(level)) {
      step.level = *unit;
      return step;
    }
    const bool range = TakeRangeMark(reader);
    // 第(一)(二)项 has no mark between its numbers.
    const bool listed =
        range || TakeListMark(reader) || (bracket && reader.IsAtBracket());
    if (step.last || !listed) break;
    reader.Take("第");
    number = reader.TakeNumeral();
    if (!number) break;
    if (range) {
      step.last = *number;
    } else {
      step.numbers.push_back(*number);
    }
  }
  reader.Return(begin);
  return std::nullopt;
}

// The step after 所列 of 第九条所列第(一)项, or without such a word.
std::optional<Step> TakeLinkedStep(Reader& reader, std::size_t level) {
  if (auto step = TakeStep(reader, level)) return step;
  const std::size_t before = reader.at();
  if (reader.TakeOneOf({"所列", "中的", "中", "的"}) && reader.IsAtOrdinal()) {
    if (auto step = TakeStep(reader, level)) return step;
  }
  reader.Return(before);
  return std::nullopt;
}

// 第二分编 of 民法典第三编第二分编第二十章: chapters are counted through it.
void SkipSubpart(Reader& reader) {
  const std::size_t before = reader.at();
  if (reader.Take("第") && reader.TakeNumeral() && reader.Take("分编")) return;
  reader.Return(before);
}

// `reference` with the levels from `level` on taken away.
ProvisionReference HeadOf(ProvisionReference reference, std::size_t level) {
  for (std::size_t i = level; i < kLevels.size(); ++i) {
    reference.*kLevels[i].field = std::nullopt;
  }
  if (level <= kArticleLevel) reference.suffix = std::nullopt;
  // 第五条 needs no chapter to be found.
  if (level == kArticleLevel) reference = {};
  return reference;
}

// Reads one provision with all its levels, and adds it; several where a level
// has several numbers.
bool TakeProvision(Reader& reader, ProvisionReference reference,
                   std::vector<ProvisionMention>& mentions) {
  const std::size_t begin = reader.at();
  std::size_t level = 0;
  std::optional<Step> step = TakeStep(reader, level);
  if (!step) return false;
  reference = HeadOf(reference, step->level);
  while (true) {
    const Field field = kLevels[step->level].field;
    reference.*field = step->numbers.front();
    if (step->level == kArticleLevel) {
      const std::size_t before = reader.at();
      if (reader.Take("之")) {
        reference.suffix = reader.TakeNumeral();
        if (!reference.suffix) reader.Return(before);
      }
    }
    level = step->level + 1;
    const bool several = step->numbers.size() > 1 || step->last;
    std::optional<Step> next;
    if (!several && level < kLevels.size()) {
      if (level == 1) SkipSubpart(reader);
      next = TakeLinkedStep(reader, level);
    }
    if (next) {
      step = next;
      continue;
    }
    const TextSpan span = {begin, reader.at()};
    for (std::size_t i = 0; i < step->numbers.size(); ++i) {
      reference.*field = step->numbers[i];
      ProvisionMention mention{span, reference, std::nullopt};
      if (step->last && i + 1 == step->numbers.size()) {
        mention.last = reference;
        (*mention.last).*field = step->last;
      }
      mentions.push_back(mention);
    }
    return true;
  }
}

}  // namespace

std::string ProvisionMention::ToString() const {
  std::string text = first.ToString();
  if (last) text += "至" + last->ToString();
  return text;
}

std::vector<ProvisionMention> ReadProvisionMentions(
    std::string_view text, std::size_t at, const ProvisionReference& head) {
  std::vector<ProvisionMention> mentions;
  Reader reader(text, at);
  if (!TakeProvision(reader, head, mentions)) return mentions;
  while (true) {
    const std::size_t before = reader.at();
    const bool range = TakeRangeMark(reader);
    if (!range && !TakeListMark(reader)) break;
    std::vector<ProvisionMention> next;
    if (!TakeProvision(reader,
                       mentions.back().last.value_or(mentions.back().first),
                       next)) {
      reader.Return(before);
      break;
    }
    if (range && !mentions.back().last) {
      mentions.back().last = next.front().first;
      mentions.back().span.end = next.front().span.end;
      next.erase(next.begin());
    }
    mentions.insert(mentions.end(), next.begin(), next.end());
  }
  return mentions;
}

std::string ListProvisions(const std::vector<ProvisionMention>& mentions) {
  std::string list;
  for (const ProvisionMention& mention : mentions) {
    if (!list.empty()) list += "、";
    list += mention.ToString();
  }
  return list;
}

}  // namespace gongbao
