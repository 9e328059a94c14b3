#include "parser/lexicon/document_number.h"

#include <algorithm>
#include <array>

#include "parser/lexicon/character.h"
#include "parser/lexicon/date.h"
#include "parser/lexicon/document_number_parts.h"
#include "parser/lexicon/numeral.h"

namespace gongbao {
namespace {

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
  // 云岭市人民政府发布　云政发〔1986〕90号 tells of an act first.
  for (const std::string_view act : {"发布", "公布", "颁布", "批准"}) {
    if (series.find(act) != series.npos) return std::nullopt;
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

// 2024年第3号, （2024年第3号）, 2024年第3号公告.
std::optional<DocumentNumber> ReadAnnouncement(std::string_view series,
                                               Reader reader) {
  bool open = reader.TakeIf(IsOpeningBracket);
  const std::optional<int> year = reader.TakeNumeral();
  if (!year || !IsYear(*year) || !reader.Take("年")) return std::nullopt;
  if (open && reader.TakeIf(IsClosingBracket)) open = false;
  if (!reader.Take("第")) return std::nullopt;
  const std::optional<int> sequence = reader.TakeNumeral();
  if (!sequence || *sequence == 0 || !reader.Take("号")) return std::nullopt;
  if (open && !reader.TakeIf(IsClosingBracket)) return std::nullopt;
  std::string name(series);
  for (const std::string_view kind : {"令", "公告", "通告"}) {
    if (reader.Take(kind)) name += kind;
  }
  if (!reader.AtEnd() || !NamesOrder(name)) return std::nullopt;
  return DocumentNumber{DocumentNumberForm::kAnnouncement, std::move(name),
                        *year, *sequence};
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
  const std::string_view after = Trim(inner.substr(end));
  const bool beside = ParseDate(after) || after.starts_with("签发人");
  return beside ? inner.substr(0, end) : words;
}

}  // namespace gongbao
