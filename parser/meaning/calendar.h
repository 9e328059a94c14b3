// Days counted from days, as legal terms are.

#ifndef GONGBAO_PARSER_MEANING_CALENDAR_H_
#define GONGBAO_PARSER_MEANING_CALENDAR_H_

#include <optional>

#include "parser/gazette.h"

namespace gongbao {

// A term of years, months and days.
struct Term {
  int years = 0;
  int months = 0;
  int days = 0;
};

// The day that is `term` after `start`. Nullopt where `start` names a month
// only, or the day would be past the year 9999.
std::optional<Date> DayAfter(const Date& start, const Term& term);

// The last day of a term that begins with the day `start`: five years from
// 2025-03-01 end on 2030-02-28. Nullopt as above.
std::optional<Date> LastDay(const Date& start, const Term& term);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_MEANING_CALENDAR_H_
