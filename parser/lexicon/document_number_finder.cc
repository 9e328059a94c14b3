// Finds document numbers in prose: from each 号 back to where the number
// begins.

#include <algorithm>
#include <array>

#include "parser/lexicon/character.h"
#include "parser/lexicon/document_number.h"
#include "parser/lexicon/document_number_parts.h"

namespace gongbao {
namespace {

// Words of prose that stand before a series: 按照国办发〔2024〕5号.
constexpr std::array<std::string_view, 26> kLeadWords = {
    "按照", "根据", "依据", "依照",   "遵照", "参照", "执行", "落实", "贯彻",
    "以及", "关于", "废止", "印发",   "转发", "下发", "发布", "公布", "修订",
    "修正", "修改", "我院", "我院以", "文件", "通知", "的",   "号"};

// Words of one character, which may also be inside a series (国经贸) or begin
// one: 和政发 is a county's.
constexpr std::array<std::string_view, 14> kShortLeadWords = {
    "原", "和", "及", "与", "由", "经", "见",
    "将", "对", "据", "以", "为", "或", "按"};

// Whether what follows a short lead word shows that the word is the name of a
// place, or the beginning of 经济, 对外, ...
bool ContinuesName(std::string_view rest) {
  for (const std::string_view next : {"政", "府", "办", "济", "贸", "外"}) {
    if (rest.starts_with(next)) return true;
  }
  return false;
}

// The part of `prose` after the last word that cannot be in a series.
std::string_view AfterLeadWords(std::string_view prose) {
  std::size_t begin = 0;
  for (const std::string_view word : kLeadWords) {
    const std::size_t at = prose.rfind(word);
    if (at == std::string_view::npos) continue;
    if (at + word.size() < prose.size() && at + word.size() > begin) {
      begin = at + word.size();
    }
  }
  prose = prose.substr(begin);
  for (const std::string_view word : kShortLeadWords) {
    if (!prose.starts_with(word)) continue;
    const std::string_view rest = prose.substr(word.size());
    if (rest.size() > word.size() && !ContinuesName(rest)) return rest;
  }
  return prose;
}

// Steps back from `at` over white space, then over one character that
// `matches`; nullopt if there is none.
template <typename Matches>
std::optional<std::size_t> StepBack(std::string_view text, std::size_t at,
                                    Matches matches) {
  while (at > 0) {
    const std::size_t previous = PreviousCharacter(text, at);
    const char32_t c = CharacterAt(text, previous).value;
    if (matches(c)) return previous;
    if (!IsSpace(c)) return std::nullopt;
    at = previous;
  }
  return std::nullopt;
}

template <typename Matches>
std::size_t StepBackAll(std::string_view text, std::size_t at, std::size_t most,
                        Matches matches) {
  for (std::size_t steps = 0; steps < most; ++steps) {
    const std::optional<std::size_t> previous = StepBack(text, at, matches);
    if (!previous) break;
    at = *previous;
  }
  return at;
}

bool IsDigit(char32_t c) { return DigitValue(c) >= 0; }
bool IsCodeCharacter(char32_t c) { return IsHan(c); }

bool IsNumeralCharacter(char32_t c) {
  static constexpr std::u32string_view kSigns =
      U"〇○零一二三四五六七八九十百千";
  return IsDigit(c) || kSigns.find(c) != std::u32string_view::npos;
}

// Bytes of 令, 公告 or 通告 at the beginning of `text`; 0 for none.
std::size_t KindSize(std::string_view text) {
  for (const std::string_view kind : {"令", "公告", "通告"}) {
    if (text.starts_with(kind)) return kind.size();
  }
  return 0;
}

// Longest name of an order or announcement that is read as one, in characters.
constexpr std::size_t kMaxNameCharacters = 30;

// Where the name begins in text[begin, end), which a day may precede:
// 1990年7月6日云岭市人民政府, 一九九〇年七月六日国务院.
std::size_t AfterDay(std::string_view text, std::size_t begin,
                     std::size_t end) {
  static constexpr std::string_view kDay = "日";
  const std::size_t day = text.substr(0, end).rfind(kDay);
  if (day == std::string_view::npos || day < begin || day == 0) return begin;
  return StepBack(text, day, IsNumeralCharacter) ? day + kDay.size() : begin;
}

// Where the order or announcement whose 号 is at `mark` begins:
// 国务院令第707号, 国务院第707号令, 公告2024年第3号.
std::optional<std::size_t> FindOrderBegin(std::string_view text,
                                          std::size_t mark) {
  std::size_t at = StepBackAll(text, mark, 6, IsNumeralCharacter);
  if (at == mark) return std::nullopt;
  const auto ordinal =
      StepBack(text, at, [](char32_t c) { return c == U'第'; });
  if (!ordinal) return std::nullopt;
  at = *ordinal;
  const auto year = StepBack(text, at, [](char32_t c) { return c == U'年'; });
  if (year) at = StepBackAll(text, *year, 4, IsNumeralCharacter);
  const std::size_t name = AfterDay(
      text, StepBackAll(text, at, kMaxNameCharacters, IsCodeCharacter), at);
  return at - AfterLeadWords(text.substr(name, at - name)).size();
}

// Where the code begins whose last word alone is text[begin, end): 法（研）|发.
// `begin` where no word in brackets stands before it.
std::size_t BeforeInnerWord(std::string_view text, std::size_t begin,
                            std::size_t end) {
  static constexpr std::size_t kMostCharacters = 4;
  const std::string_view last = text.substr(begin, end - begin);
  if (std::find(kLastWords.begin(), kLastWords.end(), last) ==
      kLastWords.end()) {
    return begin;
  }
  const auto close = StepBack(text, begin, IsClosingBracket);
  if (!close) return begin;
  const std::size_t word = StepBackAll(text, *close, 2, IsCodeCharacter);
  const auto open = StepBack(text, word, IsOpeningBracket);
  if (word == *close || !open) return begin;
  const std::size_t code =
      StepBackAll(text, *open, kMostCharacters, IsCodeCharacter);
  return code < *open ? code : begin;
}

// Where the number that ends in the 号 at `mark` begins, if one does.
std::optional<std::size_t> FindBegin(std::string_view text, std::size_t mark) {
  std::size_t at = StepBackAll(text, mark, 6, IsDigit);
  if (at == mark) return std::nullopt;
  const auto ordinal =
      StepBack(text, at, [](char32_t c) { return c == U'第'; });
  const auto close = StepBack(text, ordinal.value_or(at), IsClosingBracket);
  if (!close) return std::nullopt;
  at = StepBackAll(text, *close, 4, IsDigit);
  const auto open = StepBack(text, at, IsOpeningBracket);
  if (at == *close || !open) return std::nullopt;
  const std::size_t code = BeforeInnerWord(
      text, StepBackAll(text, *open, kMaxCodeCharacters, IsCodeCharacter),
      *open);
  const std::string_view prose = text.substr(code, *open - code);
  return *open - AfterLeadWords(prose).size();
}

}  // namespace

std::vector<FoundDocumentNumber> FindDocumentNumbers(std::string_view text) {
  static constexpr std::string_view kMark = "号";
  std::vector<FoundDocumentNumber> found;
  const auto add = [&](std::size_t begin, std::size_t end) {
    begin = SkipSpace(text, begin);
    auto number = ParseDocumentNumber(text.substr(begin, end - begin));
    if (number) found.push_back({{begin, end}, std::move(*number)});
    return number.has_value();
  };
  for (std::size_t mark = text.find(kMark); mark != std::string_view::npos;
       mark = text.find(kMark, mark + kMark.size())) {
    const std::size_t end = mark + kMark.size();
    if (const auto begin = FindBegin(text, mark)) {
      add(*begin, end);
    } else if (const auto order = FindOrderBegin(text, mark)) {
      const std::size_t kind = KindSize(text.substr(end));
      if (kind == 0 || !add(*order, end + kind)) add(*order, end);
    }
  }
  return found;
}

}  // namespace gongbao
