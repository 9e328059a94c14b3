#include "parser/lexicon/label.h"

#include <algorithm>
#include <array>
#include <string>

#include "parser/lexicon/character.h"
#include "parser/lexicon/numeral.h"

namespace gongbao {
namespace {

// A label of `size` bytes.
Label MakeLabel(LabelStyle style, int number, std::size_t size, bool arabic) {
  return {style, arabic, number, 0, static_cast<std::uint32_t>(size)};
}

// The unit of an ordinal: 条 in 第九条.
struct Unit {
  LabelStyle style;
  std::size_t size;
};

std::optional<Unit> ReadUnit(std::string_view text) {
  if (text.empty()) return std::nullopt;
  const Character first = CharacterAt(text, 0);
  switch (first.value) {
    case U'条':
      return Unit{LabelStyle::kArticle, first.size};
    case U'章':
      return Unit{LabelStyle::kChapter, first.size};
    case U'节':
      return Unit{LabelStyle::kSection, first.size};
    case U'编':
      return Unit{LabelStyle::kPart, first.size};
    case U'分': {
      const std::string_view rest = text.substr(first.size);
      if (!rest.starts_with("编")) return std::nullopt;
      return Unit{LabelStyle::kSubpart, 2 * first.size};
    }
    default:
      return std::nullopt;
  }
}

// Largest number that a list or heading bears; larger ones are years and
// amounts.
constexpr int kMaxListNumber = 300;

// 之一 after 第三条.
std::optional<NumeralPrefix> ReadSuffix(std::string_view rest) {
  const std::size_t begin = SkipSpace(rest, 0);
  if (begin >= rest.size()) return std::nullopt;
  const Character of = CharacterAt(rest, begin);
  if (of.value != U'之') return std::nullopt;
  const std::size_t at = SkipSpace(rest, begin + of.size);
  auto numeral = ConsumeNumeral(rest.substr(at));
  if (!numeral || numeral->value == 0) return std::nullopt;
  numeral->size += at;
  return numeral;
}

std::optional<Label> ReadOrdinal(std::string_view line) {
  static constexpr std::string_view kOrdinal = "第";
  const std::size_t begin = SkipSpace(line, kOrdinal.size());
  const auto numeral = ConsumeNumeral(line.substr(begin));
  if (!numeral || numeral->value == 0) return std::nullopt;
  const std::size_t at = SkipSpace(line, begin + numeral->size);
  const auto unit = ReadUnit(line.substr(at));
  if (!unit) return std::nullopt;
  const std::size_t size = at + unit->size;
  Label label = MakeLabel(unit->style, numeral->value, size, numeral->arabic);
  if (unit->style != LabelStyle::kArticle) return label;
  const auto suffix = ReadSuffix(line.substr(size));
  if (suffix) {
    label.suffix = suffix->value;
    label.size += static_cast<std::uint32_t>(suffix->size);
  }
  return label;
}

// (一) and (1), in brackets of any width.
std::optional<Label> ReadBracketed(std::string_view line, std::size_t bracket) {
  const std::size_t begin = SkipSpace(line, bracket);
  const auto numeral = ConsumeNumeral(line.substr(begin));
  if (!numeral || numeral->value == 0 || numeral->value > kMaxListNumber) {
    return std::nullopt;
  }
  const std::size_t at = SkipSpace(line, begin + numeral->size);
  if (at >= line.size()) return std::nullopt;
  const Character close = CharacterAt(line, at);
  if (close.value != U')' && close.value != U'）') return std::nullopt;
  return MakeLabel(
      numeral->arabic ? LabelStyle::kArabicBracket : LabelStyle::kHanBracket,
      numeral->value, at + close.size, numeral->arabic);
}

std::optional<Label> ReadHanComma(std::string_view line) {
  static constexpr std::string_view kComma = "、";
  const auto numeral = ConsumeNumeral(line);
  if (!numeral || numeral->value == 0 || numeral->value > kMaxListNumber) {
    return std::nullopt;
  }
  const std::size_t at = SkipSpace(line, numeral->size);
  if (!line.substr(at).starts_with(kComma)) return std::nullopt;
  const std::size_t size = at + kComma.size();
  // 一、二类学校: an enumeration of numerals, not a heading.
  const auto next = ConsumeNumeral(line.substr(size));
  if (next && !next->arabic &&
      line.substr(size + next->size).starts_with(kComma)) {
    return std::nullopt;
  }
  return MakeLabel(LabelStyle::kHanComma, numeral->value, size, false);
}

// 1—苯基—2—丙酮, 3，4—亚甲二氧基…: what 1．1—苯基 numbers.
bool NamesCompound(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && DigitValue(CharacterAt(text, at).value) >= 0) {
    at += CharacterAt(text, at).size;
  }
  if (at >= text.size()) return false;
  const char32_t next = CharacterAt(text, at).value;
  return next == U'—' || next == U'－' || next == U'，';
}

std::optional<Label> ReadArabic(std::string_view line) {
  const auto numeral = ConsumeNumeral(line);
  if (!numeral || numeral->value == 0 || numeral->value > kMaxListNumber) {
    return std::nullopt;
  }
  const std::size_t at = SkipSpace(line, numeral->size);
  if (at >= line.size()) return std::nullopt;
  const Character mark = CharacterAt(line, at);
  const std::size_t size = at + mark.size;
  const bool bracket = mark.value == U')' || mark.value == U'）';
  if (!bracket && mark.value != U'.' && mark.value != U'．' &&
      mark.value != U'、') {
    return std::nullopt;
  }
  // 1.5万亩 and 1.2.3 go on; 1、2号楼 is an enumeration.
  if (!bracket && size < line.size() &&
      DigitValue(CharacterAt(line, size).value) >= 0 &&
      !(mark.value == U'．' && NamesCompound(line.substr(size)))) {
    return std::nullopt;
  }
  return MakeLabel(
      bracket ? LabelStyle::kArabicBracket : LabelStyle::kArabicDot,
      numeral->value, size, true);
}

std::optional<Label> ReadCircled(const Character& first) {
  if (first.value >= U'①' && first.value <= U'⑳') {
    return MakeLabel(LabelStyle::kCircled,
                     static_cast<int>(first.value - U'①') + 1, first.size,
                     true);
  }
  // ⑴ and ㈠ are one character for (1) and (一).
  if (first.value >= U'⑴' && first.value <= U'⒇') {
    return MakeLabel(LabelStyle::kArabicBracket,
                     static_cast<int>(first.value - U'⑴') + 1, first.size,
                     true);
  }
  if (first.value >= U'㈠' && first.value <= U'㈩') {
    return MakeLabel(LabelStyle::kHanBracket,
                     static_cast<int>(first.value - U'㈠') + 1, first.size,
                     false);
  }
  // ⒈ is one character for 1.
  if (first.value >= U'⒈' && first.value <= U'⒛') {
    return MakeLabel(LabelStyle::kArabicDot,
                     static_cast<int>(first.value - U'⒈') + 1, first.size,
                     true);
  }
  return std::nullopt;
}

constexpr bool StartsHanNumeral(char32_t c) {
  switch (c) {
    case U'一':
    case U'二':
    case U'三':
    case U'四':
    case U'五':
    case U'六':
    case U'七':
    case U'八':
    case U'九':
    case U'十':
    case U'廿':
    case U'百':
      return true;
    default:
      return false;
  }
}

}  // namespace

std::optional<Label> ReadLabel(std::string_view line) {
  if (line.empty()) return std::nullopt;
  const Character first = CharacterAt(line, 0);
  if (first.value == U'第') return ReadOrdinal(line);
  if (first.value == U'(' || first.value == U'（') {
    return ReadBracketed(line, first.size);
  }
  if (DigitValue(first.value) >= 0) return ReadArabic(line);
  if (StartsHanNumeral(first.value)) return ReadHanComma(line);
  return ReadCircled(first);
}

bool IsDivisionName(std::string_view words) {
  static constexpr std::array<std::string_view, 5> kNames = {
      "总则", "分则", "附则", "序言", "前言"};
  static constexpr std::size_t kLongest = 120;  // Bytes, with blanks.
  if (words.size() > kLongest ||
      !(words.ends_with("则") || words.ends_with("言"))) {
    return false;
  }
  const std::string compact = WithoutSpaces(words);
  return std::find(kNames.begin(), kNames.end(), compact) != kNames.end();
}

bool IsReferenceContinued(std::string_view line, const Label& label) {
  static constexpr std::array<std::string_view, 25> kContinuations = {
      "规定", "所列", "所称", "所规定", "第",     "的",   "、",  "和", "至",
      "或",   "及",   "中的", "中规定", "修改为", "之",   "款",  "，", ",",
      "。",   "；",   ";",    "”",      "》",     "所指", "所述"};
  const std::string_view rest = line.substr(label.size);
  if (rest.empty() || rest.front() == ' ') return false;
  for (const std::string_view word : kContinuations) {
    if (rest.starts_with(word)) return true;
  }
  return false;
}

}  // namespace gongbao
