#include "parser/lexicon/numeral.h"

#include <algorithm>
#include <array>
#include <cstdint>

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

struct SignOf {
  char32_t character = 0;
  Sign sign;
};

// The signs of Chinese numerals, with the capital forms of accounts (壹贰叁)
// and the zeros that printers and OCR use (零 〇 ○ Ｏ O, and 0 in 二00二年).
constexpr std::array<SignOf, 36> kSigns = {{
    {U'〇', {0, 0}},     {U'零', {0, 0}},     {U'○', {0, 0}},
    {U'0', {0, 0}},      {U'０', {0, 0}},     {U'Ｏ', {0, 0}},
    {U'O', {0, 0}},      {U'◯', {0, 0}},      {U'一', {1, 0}},
    {U'壹', {1, 0}},     {U'二', {2, 0}},     {U'两', {2, 0}},
    {U'贰', {2, 0}},     {U'三', {3, 0}},     {U'叁', {3, 0}},
    {U'四', {4, 0}},     {U'肆', {4, 0}},     {U'五', {5, 0}},
    {U'伍', {5, 0}},     {U'六', {6, 0}},     {U'陆', {6, 0}},
    {U'七', {7, 0}},     {U'柒', {7, 0}},     {U'八', {8, 0}},
    {U'捌', {8, 0}},     {U'九', {9, 0}},     {U'玖', {9, 0}},
    {U'十', {-1, 10}},   {U'拾', {-1, 10}},   {U'廿', {2, 10}},
    {U'卅', {3, 10}},    {U'百', {-1, 100}},  {U'佰', {-1, 100}},
    {U'千', {-1, 1000}}, {U'仟', {-1, 1000}}, {U'万', {-1, 10000}},
}};

// The place of each sign among kSigns, plus one, by the low bits of its
// character: one look tells of nearly every character that it is no sign.
constexpr std::size_t kSignKeys = 0x1000;
constexpr std::array<std::uint8_t, kSignKeys> kSignPlaces = [] {
  std::array<std::uint8_t, kSignKeys> places{};
  std::uint8_t place = 0;
  for (const SignOf& sign : kSigns) {
    std::uint8_t& slot = places[sign.character % kSignKeys];
    if (slot != 0) throw "two signs share their low bits";
    slot = ++place;
  }
  return places;
}();

const Sign* ChineseSign(char32_t c) {
  const std::size_t place = kSignPlaces[c % kSignKeys];
  if (place == 0 || kSigns[place - 1].character != c) return nullptr;
  return &kSigns[place - 1].sign;
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

// 一 to 九百九十九, written as nearly all labels write them, with no sign or
// blank after them; nullopt for anything else, which the sum reads.
class ShortNumeral {
 public:
  explicit ShortNumeral(std::string_view text) : text_(text) { Look(); }

  // The next character; 0 at the end.
  char32_t character() const { return c_.value; }
  bool AtSign() const { return sign_ != nullptr; }

  std::optional<NumeralPrefix> Read() {
    int value = 0;
    int digit = TakeDigit();
    if (digit > 0 && Take(100)) {
      value = digit * 100;
      Take(0);
      digit = TakeDigit();
    }
    if (Take(10)) {
      value += std::max(digit, 1) * 10;
      digit = TakeDigit();
    }
    if (at_ == 0 || sign_ != nullptr || SkipSpace(text_, at_) > at_) {
      return std::nullopt;
    }
    return NumeralPrefix{value + digit, at_, false};
  }

 private:
  void Look() {
    c_ = at_ < text_.size() ? CharacterAt(text_, at_) : Character{};
    sign_ = ChineseSign(c_.value);
  }

  void Next() {
    at_ += c_.size;
    Look();
  }

  // The value of a digit above zero; 0 if none is there.
  int TakeDigit() {
    if (sign_ == nullptr || sign_->unit != 0 || sign_->digit <= 0) return 0;
    const int digit = sign_->digit;
    Next();
    return digit;
  }

  bool Take(int unit) {
    if (sign_ == nullptr || sign_->unit != unit || sign_->digit > 0) {
      return false;
    }
    Next();
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  Character c_;                 // At at_.
  const Sign* sign_ = nullptr;  // The same as a sign.
};

std::optional<NumeralPrefix> ConsumeSum(std::string_view text) {
  ChineseSum sum;
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Character c = CharacterAt(text, at);
    const Sign* sign = ChineseSign(c.value);
    if (!sign && (end == 0 || !IsSpace(c.value))) break;
    // 二00二年 is one numeral; 表二 0.5 is two.
    if (at > end && DigitValue(c.value) == 0) break;
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

bool BeginsNumeral(char32_t c) {
  return DigitValue(c) >= 0 || ChineseSign(c) != nullptr;
}

std::optional<NumeralPrefix> ConsumeNumeral(std::string_view text) {
  ShortNumeral reader(text);
  if (DigitValue(reader.character()) >= 0) return ConsumeArabic(text);
  if (!reader.AtSign()) return std::nullopt;
  const auto numeral = reader.Read();
  return numeral ? numeral : ConsumeSum(text);
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
