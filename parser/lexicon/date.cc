#include "parser/lexicon/date.h"

#include <chrono>
#include <utility>

#include "parser/lexicon/character.h"
#include "parser/lexicon/numeral.h"

namespace gongbao {
namespace {

// Takes white space and a numeral; 0 if none is there, -1 for a printed zero
// (0日), which no day of the calendar is.
int TakeNumeral(std::string_view text, std::size_t& at) {
  const std::size_t begin = SkipSpace(text, at);
  const auto numeral = ConsumeNumeral(text.substr(begin));
  if (!numeral) return 0;
  at = begin + numeral->size;
  return numeral->value == 0 ? -1 : numeral->value;
}

// Takes white space and `mark`.
bool TakeMark(std::string_view text, std::size_t& at, std::string_view mark) {
  const std::size_t begin = SkipSpace(text, at);
  if (!text.substr(begin).starts_with(mark)) return false;
  at = begin + mark.size();
  return true;
}

// Takes a numeral and `mark` after it, or nothing; 0 if they are not there.
int TakeField(std::string_view text, std::size_t& at, std::string_view mark) {
  std::size_t end = at;
  const int value = TakeNumeral(text, end);
  if (value == 0 || !TakeMark(text, end, mark)) return 0;
  at = end;
  return value;
}

bool IsCalendarDay(const Date& date) {
  if (date.year < 1900 || date.year > 2100) return false;
  if (date.month < 1 || date.month > 12) return false;
  if (date.day < 0) return false;
  if (date.day == 0) return true;
  return std::chrono::year_month_day(
             std::chrono::year(date.year),
             std::chrono::month(static_cast<unsigned>(date.month)),
             std::chrono::day(static_cast<unsigned>(date.day)))
      .ok();
}

std::optional<DatePrefix> Checked(const Date& date, std::size_t size) {
  if (!IsCalendarDay(date)) return std::nullopt;
  return DatePrefix{date, size};
}

// What follows 2025年 in 2025年2月6日 and 2025年2月.
std::optional<DatePrefix> ConsumeHanMonth(std::string_view text, int year,
                                          std::size_t at) {
  Date date{year, TakeField(text, at, "月"), 0};
  if (date.month <= 0) return std::nullopt;
  date.day = TakeField(text, at, "日");
  return Checked(date, at);
}

// Bytes before the first white space.
std::size_t SizeWithoutSpace(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const Character c = CharacterAt(text, at);
    if (IsSpace(c.value)) break;
    at += c.size;
  }
  return at;
}

// What follows 2025- in 2025-02-06: one separator in both places.
std::optional<DatePrefix> ConsumeSeparatedMonth(std::string_view text, int year,
                                                std::size_t at,
                                                std::string_view separator) {
  Date date{year, TakeField(text, at, separator), 0};
  if (date.month <= 0) return std::nullopt;
  // In 2025-02-06 09:12 the hour is none of the day's digits.
  const std::size_t begin = SkipSpace(text, at);
  const std::string_view rest = text.substr(begin);
  std::size_t end = 0;
  date.day = TakeNumeral(rest.substr(0, SizeWithoutSpace(rest)), end);
  at = begin + end;
  if (date.day <= 0) return std::nullopt;
  return Checked(date, at);
}

// (一九八一年七月十五日) stands under titles.
std::string_view WithoutBrackets(std::string_view text) {
  for (const auto& [open, close] :
       {std::pair<std::string_view, std::string_view>{"(", ")"},
        {"（", "）"}}) {
    if (text.size() > open.size() + close.size() && text.starts_with(open) &&
        text.ends_with(close)) {
      return Trim(
          text.substr(open.size(), text.size() - open.size() - close.size()));
    }
  }
  return text;
}

}  // namespace

std::optional<DatePrefix> ConsumeDate(std::string_view text) {
  std::size_t at = 0;
  const int year = TakeNumeral(text, at);
  if (year < 1900) return std::nullopt;
  if (TakeMark(text, at, "年")) return ConsumeHanMonth(text, year, at);
  for (const std::string_view separator : {"-", ".", "/", "．"}) {
    if (TakeMark(text, at, separator)) {
      return ConsumeSeparatedMonth(text, year, at, separator);
    }
  }
  return std::nullopt;
}

std::optional<Date> ParseDate(std::string_view text) {
  text = WithoutBrackets(Trim(text));
  const std::optional<DatePrefix> date = ConsumeDate(text);
  if (!date || date->size != text.size()) return std::nullopt;
  return date->date;
}

}  // namespace gongbao
