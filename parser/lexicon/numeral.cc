#include "parser/lexicon/numeral.h"

#include <array>

#include "parser/lexicon/character.h"

namespace gongbao {
namespace {

constexpr int kLimit = 99'999'999;

// One sign of a numeral: a digit (unit 0), or a unit (十 百 千 万). 廿 and 卅
// are both: two and three tens.
struct Sign {
  int digit = -1;
  int unit = 0;
};

// The signs of Chinese numerals, with the capital forms of accounts (壹贰叁)
// and the zeros that printers and OCR use (零 〇 ○ Ｏ O).
std::optional<Sign> ChineseSign(char32_t c) {
  switch (c) {
    case U'〇':
    case U'零':
    case U'○':
    case U'Ｏ':
    case U'O':
    case U'◯':
      return Sign{0, 0};
    case U'一':
    case U'壹':
      return Sign{1, 0};
    case U'二':
    case U'两':
    case U'贰':
      return Sign{2, 0};
    case U'三':
    case U'叁':
      return Sign{3, 0};
    case U'四':
    case U'肆':
      return Sign{4, 0};
    case U'五':
    case U'伍':
      return Sign{5, 0};
    case U'六':
    case U'陆':
      return Sign{6, 0};
    case U'七':
    case U'柒':
      return Sign{7, 0};
    case U'八':
    case U'捌':
      return Sign{8, 0};
    case U'九':
    case U'玖':
      return Sign{9, 0};
    case U'十':
    case U'拾':
      return Sign{-1, 10};
    case U'廿':
      return Sign{2, 10};
    case U'卅':
      return Sign{3, 10};
    case U'百':
    case U'佰':
      return Sign{-1, 100};
    case U'千':
    case U'仟':
      return Sign{-1, 1000};
    case U'万':
      return Sign{-1, 10000};
    default:
      return std::nullopt;
  }
}

// Adds up Chinese signs from left to right. With units, a unit multiplies the
// digit before it and must be smaller than the unit before; without, the
// signs are decimal digits (二〇二四).
class ChineseSum {
 public:
  bool Add(const Sign& sign) {
    ++count_;
    if (sign.unit == 0) return AddDigit(sign.digit);
    has_unit_ = true;
    if (sign.digit > 0) {  // 廿
      if (digit_ > 0) return false;
      digit_ = sign.digit;
    }
    return sign.unit == 10000 ? AddMyriad() : AddUnit(sign.unit);
  }

  std::optional<int> Value() const {
    if (count_ == 0) return std::nullopt;
    if (!has_unit_) return InRange(positional_);
    return InRange(myriads_ + section_ + (digit_ > 0 ? digit_ : 0));
  }

 private:
  static std::optional<int> InRange(long long value) {
    if (value < 0 || value > kLimit) return std::nullopt;
    return static_cast<int>(value);
  }

  bool AddDigit(int digit) {
    if (positional_ <= kLimit) positional_ = positional_ * 10 + digit;
    // 一百零五 has a zero between; 二三十 has two digits and is no numeral.
    if (has_unit_ && digit_ > 0) return false;
    adjacent_digits_ = digit_ > 0 && digit_seen_last_;
    digit_ = digit;
    digit_seen_last_ = true;
    return true;
  }

  bool AddUnit(int unit) {
    if (unit >= smallest_ || adjacent_digits_) return false;
    if (digit_ == 0 && section_ == 0) return false;
    section_ += (digit_ > 0 ? digit_ : 1) * unit;
    smallest_ = unit;
    ResetDigit();
    return true;
  }

  bool AddMyriad() {
    if (myriads_ > 0 || adjacent_digits_) return false;
    section_ += digit_ > 0 ? digit_ : 0;
    if (section_ == 0) return false;
    myriads_ = section_ * 10000LL;
    section_ = 0;
    smallest_ = 10000;
    ResetDigit();
    return true;
  }

  void ResetDigit() {
    digit_ = -1;
    digit_seen_last_ = false;
  }

  long long positional_ = 0;
  long long myriads_ = 0;
  long long section_ = 0;
  int digit_ = -1;
  int smallest_ = 10000;
  int count_ = 0;
  bool has_unit_ = false;
  bool digit_seen_last_ = false;
  bool adjacent_digits_ = false;
};

std::optional<NumeralPrefix> ConsumeArabic(std::string_view text) {
  long long value = 0;
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Character c = CharacterAt(text, at);
    const int digit = DigitValue(c.value);
    if (digit < 0 && (end == 0 || !IsSpace(c.value))) break;
    at += c.size;
    if (digit < 0) continue;
    value = value * 10 + digit;
    if (value > kLimit) return std::nullopt;
    end = at;
  }
  return NumeralPrefix{static_cast<int>(value), end, true};
}

std::optional<NumeralPrefix> ConsumeChinese(std::string_view text) {
  ChineseSum sum;
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Character c = CharacterAt(text, at);
    const std::optional<Sign> sign = ChineseSign(c.value);
    if (!sign && (end == 0 || !IsSpace(c.value))) break;
    at += c.size;
    if (!sign) continue;
    if (end == 0 && c.value < 0x80) return std::nullopt;  // Starts with O.
    if (!sum.Add(*sign)) return std::nullopt;
    end = at;
  }
  const std::optional<int> value = sum.Value();
  if (!value) return std::nullopt;
  return NumeralPrefix{*value, end, false};
}

}  // namespace

std::optional<NumeralPrefix> ConsumeNumeral(std::string_view text) {
  if (text.empty()) return std::nullopt;
  const char32_t first = CharacterAt(text, 0).value;
  if (DigitValue(first) >= 0) return ConsumeArabic(text);
  return ChineseSign(first) ? ConsumeChinese(text) : std::nullopt;
}

std::optional<int> ParseNumeral(std::string_view text) {
  const std::optional<NumeralPrefix> numeral = ConsumeNumeral(text);
  if (!numeral || numeral->size != text.size()) return std::nullopt;
  for (std::size_t at = 0; at < text.size();) {
    const Character c = CharacterAt(text, at);
    if (IsSpace(c.value)) return std::nullopt;
    at += c.size;
  }
  return numeral->value;
}

std::string ChineseNumeral(int value) {
  static constexpr std::array<std::string_view, 10> kDigits = {
      "零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  struct Unit {
    int value;
    std::string_view name;
  };
  static constexpr std::array<Unit, 4> kUnits = {
      Unit{10000, "万"}, Unit{1000, "千"}, Unit{100, "百"}, Unit{10, "十"}};
  if (value < 10) return std::string(kDigits[static_cast<std::size_t>(value)]);
  if (value < 20) {  // 十二, not 一十二.
    return "十" + (value == 10 ? std::string() : ChineseNumeral(value - 10));
  }
  for (const Unit& unit : kUnits) {
    if (value < unit.value) continue;
    std::string text = ChineseNumeral(value / unit.value);
    text += unit.name;
    const int rest = value % unit.value;
    if (rest == 0) return text;
    if (rest < unit.value / 10) text += kDigits[0];
    // 一百一十二: the tens keep their 一 inside a larger number.
    if (rest >= 10 && rest < 20) text += kDigits[1];
    return text + ChineseNumeral(rest);
  }
  return {};
}

}  // namespace gongbao
