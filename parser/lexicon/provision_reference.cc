#include "parser/lexicon/provision_reference.h"

#include <array>

#include "parser/lexicon/character.h"
#include "parser/lexicon/numeral.h"

namespace gongbao {
namespace {

struct Level {
  std::string_view unit;
  std::optional<int> ProvisionReference::*field;
};

// In the order of 立法法 第六十五条: a level follows only larger ones.
constexpr std::array<Level, 7> kLevels = {{
    {"编", &ProvisionReference::part},
    {"章", &ProvisionReference::chapter},
    {"节", &ProvisionReference::section},
    {"条", &ProvisionReference::article},
    {"款", &ProvisionReference::paragraph},
    {"项", &ProvisionReference::item},
    {"目", &ProvisionReference::subitem},
}};

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) { Blank(); }

  bool AtEnd() const { return at_ == text_.size(); }

  bool Take(std::string_view word) {
    if (!text_.substr(at_).starts_with(word)) return false;
    at_ += word.size();
    Blank();
    return true;
  }

  std::optional<int> TakeNumeral() {
    const auto numeral = ConsumeNumeral(text_.substr(at_));
    if (!numeral || numeral->value == 0) return std::nullopt;
    at_ += numeral->size;
    Blank();
    return numeral->value;
  }

 private:
  void Blank() { at_ = SkipSpace(text_, at_); }

  std::string_view text_;
  std::size_t at_ = 0;
};

// 第(四)项: the brackets belong to the item's numeral.
std::optional<int> TakeBracketedNumeral(Reader& reader) {
  const bool bracket = reader.Take("(") || reader.Take("（");
  const std::optional<int> number = reader.TakeNumeral();
  if (bracket && !reader.Take(")") && !reader.Take("）")) return std::nullopt;
  return number;
}

}  // namespace

std::string ProvisionReference::ToString() const {
  std::string text;
  for (const Level& level : kLevels) {
    const std::optional<int>& number = this->*level.field;
    if (!number) continue;
    const bool is_item = level.field == &ProvisionReference::item;
    const bool is_subitem = level.field == &ProvisionReference::subitem;
    text += is_item ? "第(" : "第";
    text += is_subitem ? std::to_string(*number) : ChineseNumeral(*number);
    text += is_item ? ")" : "";
    text += level.unit;
    if (level.field == &ProvisionReference::article && suffix) {
      text += "之" + ChineseNumeral(*suffix);
    }
  }
  return text;
}

std::optional<ProvisionReference> ParseProvisionReference(
    std::string_view text) {
  Reader reader(text);
  ProvisionReference reference;
  std::size_t next_level = 0;
  while (!reader.AtEnd()) {
    reader.Take("第");
    const std::optional<int> number = TakeBracketedNumeral(reader);
    if (!number) return std::nullopt;
    std::size_t level = next_level;
    while (level < kLevels.size() && !reader.Take(kLevels[level].unit)) ++level;
    if (level == kLevels.size()) return std::nullopt;
    reference.*kLevels[level].field = number;
    next_level = level + 1;
    if (kLevels[level].unit == "条" && reader.Take("之")) {
      reference.suffix = reader.TakeNumeral();
      if (!reference.suffix) return std::nullopt;
    }
  }
  if (next_level == 0) return std::nullopt;
  return reference;
}

}  // namespace gongbao
