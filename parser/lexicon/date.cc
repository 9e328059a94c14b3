#include "parser/lexicon/date.h"

#include <chrono>

#include "parser/lexicon/character.h"
#include "parser/lexicon/numeral.h"

namespace gongbao {
namespace {

// Takes a numeral and `mark` after it; 0 if they are not there, -1 for a
// printed zero (0日), which no day of the calendar is.
int TakeField(std::string_view text, std::size_t& at, std::string_view mark) {
  const std::size_t begin = SkipSpace(text, at);
  const auto numeral = ConsumeNumeral(text.substr(begin));
  if (!numeral) return 0;
  std::size_t end = SkipSpace(text, begin + numeral->size);
  if (!mark.empty()) {
    if (!text.substr(end).starts_with(mark)) return 0;
    end += mark.size();
  } else {
    end = begin + numeral->size;
  }
  at = end;
  return numeral->value == 0 ? -1 : numeral->value;
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

// 2025年2月6日, 2025年2月.
std::optional<DatePrefix> ConsumeHanDate(std::string_view text) {
  std::size_t at = 0;
  Date date;
  date.year = TakeField(text, at, "年");
  if (date.year < 1900) return std::nullopt;
  date.month = TakeField(text, at, "月");
  if (date.month <= 0) return std::nullopt;
  date.day = TakeField(text, at, "日");
  return Checked(date, at);
}

// 2025-02-06, 2025.2.6, 2025/2/6: one separator in both places.
std::optional<DatePrefix> ConsumeSeparated(std::string_view text,
                                           std::string_view separator) {
  std::size_t at = 0;
  Date date;
  date.year = TakeField(text, at, separator);
  if (date.year < 1900) return std::nullopt;
  date.month = TakeField(text, at, separator);
  if (date.month <= 0) return std::nullopt;
  date.day = TakeField(text, at, {});
  if (date.day <= 0) return std::nullopt;
  return Checked(date, at);
}

}  // namespace

std::optional<DatePrefix> ConsumeDate(std::string_view text) {
  if (auto date = ConsumeHanDate(text)) return date;
  for (const std::string_view separator : {"-", ".", "/", "．"}) {
    if (auto date = ConsumeSeparated(text, separator)) return date;
  }
  return std::nullopt;
}

std::optional<Date> ParseDate(std::string_view text) {
  text = Trim(text);
  const std::optional<DatePrefix> date = ConsumeDate(text);
  if (!date || date->size != text.size()) return std::nullopt;
  return date->date;
}

}  // namespace gongbao
