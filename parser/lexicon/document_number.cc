#include "parser/lexicon/document_number.h"

#include <algorithm>
#include <array>

#include "parser/lexicon/character.h"
#include "parser/lexicon/date.h"
#include "parser/lexicon/numeral.h"

namespace gongbao {
namespace {

// Longest authority code that is read as one, in characters. Real ones have
// 2 to 8; joint series such as 发改能源规 stay below 12.
constexpr std::size_t kMaxCodeCharacters = 14;

// Words that end a code which has a word in brackets: 法（研）发, 法（办）字.
constexpr std::array<std::string_view, 5> kLastWords = {"发", "字", "函", "复",
                                                        "规"};

bool IsOpeningBracket(char32_t c) {
  return c == U'〔' || c == U'[' || c == U'［' || c == U'(' || c == U'（' ||
         c == U'【' || c == U'﹝' || c == U'〖' || c == U'{';
}

bool IsClosingBracket(char32_t c) {
  return c == U'〕' || c == U']' || c == U'］' || c == U')' || c == U'）' ||
         c == U'】' || c == U'﹞' || c == U'〗' || c == U'}';
}

// Without white space, and without one pair of brackets around the whole:
// "( 云政办发〔2019〕 12 号 )" gives 云政办发〔2019〕12号.
std::string Compact(std::string_view text) {
  std::string compact = WithoutSpaces(text);
  if (compact.empty()) return compact;
  const Character first = CharacterAt(compact, 0);
  const std::size_t last = PreviousCharacter(compact, compact.size());
  if (IsOpeningBracket(first.value) && last > 0 &&
      IsClosingBracket(CharacterAt(compact, last).value)) {
    return compact.substr(first.size, last - first.size);
  }
  return compact;
}

// Reads a number's parts from left to right.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  bool AtEnd() const { return at_ == text_.size(); }
  std::string_view Rest() const { return text_.substr(at_); }

  bool Take(std::string_view word) {
    if (!Rest().starts_with(word)) return false;
    at_ += word.size();
    return true;
  }

  bool TakeIf(bool (*matches)(char32_t)) {
    if (AtEnd()) return false;
    const Character c = CharacterAt(text_, at_);
    if (!matches(c.value)) return false;
    at_ += c.size;
    return true;
  }

  std::optional<int> TakeNumeral() {
    const std::optional<NumeralPrefix> numeral = ConsumeNumeral(Rest());
    if (!numeral) return std::nullopt;
    at_ += numeral->size;
    return numeral->value;
  }

  // The （研） of 法（研）发〔1987〕32号: a word in brackets inside a code,
  // with one of its last words after it.
  bool TakeInnerWord() {
    const std::size_t begin = at_;
    if (TakeIf(IsOpeningBracket) && TakeIf(IsHan)) {
      TakeIf(IsHan);
      if (TakeIf(IsClosingBracket)) {
        for (const std::string_view last : kLastWords) {
          if (Rest().starts_with(last)) return true;
        }
      }
    }
    at_ = begin;
    return false;
  }

  // The characters up to the first opening bracket or numeral-led 第.
  std::string_view TakeSeries() {
    const std::size_t begin = at_;
    while (!AtEnd()) {
      const Character c = CharacterAt(text_, at_);
      if (at_ > begin && TakeInnerWord()) continue;
      if (IsOpeningBracket(c.value) || DigitValue(c.value) >= 0) break;
      if (c.value == U'第' && IsSequence(text_.substr(at_ + c.size))) break;
      if (!IsHan(c.value) && !IsLatinLetter(c.value) && c.value != U'、') {
        return {};
      }
      at_ += c.size;
    }
    return text_.substr(begin, at_ - begin);
  }

 private:
  // 12号; but in 第十三届人民代表大会 the ordinal is the name's.
  static bool IsSequence(std::string_view text) {
    const std::optional<NumeralPrefix> numeral = ConsumeNumeral(text);
    return numeral && text.substr(numeral->size).starts_with("号");
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

bool IsYear(int year) { return year >= 1900 && year <= 2100; }

// 法(研)发 as 法（研）发.
std::string WithWideBrackets(std::string_view series) {
  std::string wide;
  for (std::size_t at = 0; at < series.size();) {
    const Character c = CharacterAt(series, at);
    if (IsOpeningBracket(c.value)) {
      wide += "（";
    } else if (IsClosingBracket(c.value)) {
      wide += "）";
    } else {
      wide += series.substr(at, c.size);
    }
    at += c.size;
  }
  return wide;
}

// 〔2025〕1号, after the series.
std::optional<DocumentNumber> ReadBracketedYear(std::string_view series,
                                                Reader reader) {
  // 第（2020）3号楼 is no document, and …的通知云政发〔2025〕1号 a title and
  // its number.
  if (series.empty() || series == "第" || series.ends_with("日") ||
      CountCharacters(series) > kMaxCodeCharacters) {
    return std::nullopt;
  }
  if (!reader.TakeIf(IsOpeningBracket)) return std::nullopt;
  const std::optional<int> year = reader.TakeNumeral();
  reader.Take("年");
  if (!year || !IsYear(*year) || !reader.TakeIf(IsClosingBracket)) {
    return std::nullopt;
  }
  reader.Take("第");
  const std::optional<int> sequence = reader.TakeNumeral();
  if (!sequence || *sequence == 0 || !reader.Take("号")) return std::nullopt;
  std::string name = WithWideBrackets(series);
  if (reader.Take("令")) name += "令";
  if (!reader.AtEnd()) return std::nullopt;
  return DocumentNumber{DocumentNumberForm::kBracketedYear, std::move(name),
                        *year, *sequence};
}

bool NamesOrder(std::string_view series) {
  return series.ends_with("令") || series.ends_with("公告") ||
         series.ends_with("通告") || series.ends_with("公布");
}

// 第12号, （第12号）, 第12号令, after 云岭市人民政府令 or 云岭市人民政府.
// 〔五届〕第12号, after 云岭市人民代表大会常务委员会公告.
std::optional<DocumentNumber> ReadOrder(std::string_view series,
                                        Reader reader) {
  std::string session;
  if (Reader ahead = reader; ahead.TakeIf(IsOpeningBracket)) {
    if (const auto count = ahead.TakeNumeral();
        count && ahead.Take("届") && ahead.TakeIf(IsClosingBracket)) {
      session = "〔" + ChineseNumeral(*count) + "届〕";
      reader = ahead;
    }
  }
  const bool bracketed = reader.TakeIf(IsOpeningBracket);
  if (!reader.Take("第")) return std::nullopt;
  const std::optional<int> sequence = reader.TakeNumeral();
  if (!sequence || *sequence == 0 || !reader.Take("号")) return std::nullopt;
  if (bracketed && !reader.TakeIf(IsClosingBracket)) return std::nullopt;
  std::string name(series);
  for (const std::string_view kind : {"令", "公告", "通告"}) {
    if (reader.Take(kind)) name += kind;
  }
  if (!reader.AtEnd() || !NamesOrder(name)) return std::nullopt;
  return DocumentNumber{DocumentNumberForm::kOrder, name + session, 0,
                        *sequence};
}

// 2024年第3号, 2024年第3号公告.
std::optional<DocumentNumber> ReadAnnouncement(std::string_view series,
                                               Reader reader) {
  const bool bracketed = reader.TakeIf(IsOpeningBracket);
  const std::optional<int> year = reader.TakeNumeral();
  if (!year || !IsYear(*year) || !reader.Take("年")) return std::nullopt;
  if (bracketed && !reader.TakeIf(IsClosingBracket)) return std::nullopt;
  if (!reader.Take("第")) return std::nullopt;
  const std::optional<int> sequence = reader.TakeNumeral();
  if (!sequence || *sequence == 0 || !reader.Take("号")) return std::nullopt;
  std::string name(series);
  for (const std::string_view kind : {"令", "公告", "通告"}) {
    if (reader.Take(kind)) name += kind;
  }
  if (!reader.AtEnd() || !NamesOrder(name)) return std::nullopt;
  return DocumentNumber{DocumentNumberForm::kAnnouncement, std::move(name),
                        *year, *sequence};
}

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

std::string DocumentNumber::ToString() const {
  const std::string tail = std::to_string(sequence) + "号";
  switch (form) {
    case DocumentNumberForm::kBracketedYear:
      return series + "〔" + std::to_string(year) + "〕" + tail;
    case DocumentNumberForm::kOrder:
      return series + "第" + tail;
    case DocumentNumberForm::kAnnouncement:
      return series + std::to_string(year) + "年第" + tail;
  }
  return {};
}

std::optional<DocumentNumber> ParseDocumentNumber(std::string_view text) {
  const std::string compact = Compact(text);
  Reader reader(compact);
  const std::string_view series = reader.TakeSeries();
  if (CountCharacters(series) > 40 || series.find("关于") != series.npos) {
    return std::nullopt;
  }
  if (auto number = ReadBracketedYear(series, reader)) return number;
  if (auto number = ReadOrder(series, reader)) return number;
  return ReadAnnouncement(series, reader);
}

std::string_view WithoutDateBeside(std::string_view words) {
  static constexpr std::string_view kMark = "号";
  std::string_view inner = words;
  const Character first = CharacterAt(inner, 0);
  const std::size_t last = PreviousCharacter(inner, inner.size());
  if (IsOpeningBracket(first.value) && last > first.size &&
      IsClosingBracket(CharacterAt(inner, last).value)) {
    inner = Trim(inner.substr(first.size, last - first.size));
  }
  if (const auto date = ConsumeDate(inner)) {
    return Trim(inner.substr(date->size));
  }
  const std::size_t mark = inner.rfind(kMark);
  if (mark == std::string_view::npos) return words;
  const std::size_t end = mark + kMark.size();
  return ParseDate(inner.substr(end)) ? inner.substr(0, end) : words;
}

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
