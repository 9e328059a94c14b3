#include "parser/meaning/calendar.h"

#include <chrono>

namespace gongbao {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year_month_day;
using std::chrono::years;

Date ToDate(sys_days day) {
  const year_month_day value(day);
  return {static_cast<int>(value.year()),
          static_cast<int>(static_cast<unsigned>(value.month())),
          static_cast<int>(static_cast<unsigned>(value.day()))};
}

bool IsCountable(const Date& start, const Term& term) {
  static constexpr int kMostYears = 1000;
  return start.day > 0 && term.years >= 0 && term.years <= kMostYears &&
         term.months >= 0 && term.months <= kMostYears * 12 && term.days >= 0 &&
         term.days <= kMostYears * 365;
}

// Years and months after `start`; not a day of the calendar for 29 February
// and one year.
year_month_day Shifted(const Date& start, const Term& term) {
  const year_month_day day(
      std::chrono::year(start.year),
      std::chrono::month(static_cast<unsigned>(start.month)),
      std::chrono::day(static_cast<unsigned>(start.day)));
  return day + years(term.years) + months(term.months);
}

}  // namespace

std::optional<Date> DayAfter(const Date& start, const Term& term) {
  if (!IsCountable(start, term)) return std::nullopt;
  const year_month_day day = Shifted(start, term);
  const sys_days first =
      day.ok() ? sys_days(day)
               : sys_days(day.year() / day.month() / std::chrono::last);
  return ToDate(first + days(term.days));
}

std::optional<Date> LastDay(const Date& start, const Term& term) {
  if (!IsCountable(start, term)) return std::nullopt;
  const year_month_day day = Shifted(start, term);
  if (!day.ok()) return DayAfter(start, term);
  return ToDate(sys_days(day) + days(term.days) - days(1));
}

}  // namespace gongbao
