// The day from which something holds: 自2025年3月1日起, 自印发之日起,
// 自本办法施行之日起, 自公布之日起30日后, 即日起.

#ifndef GONGBAO_PARSER_MEANING_START_DAY_H_
#define GONGBAO_PARSER_MEANING_START_DAY_H_

#include <cstddef>
#include <optional>
#include <string_view>

#include "parser/gazette.h"
#include "parser/meaning/calendar.h"

namespace gongbao {

struct StartDay {
  enum class Kind {
    kDate,       // 2025年3月1日
    kIssue,      // 印发之日: the document's own date
    kEffective,  // 本办法施行之日
  };
  Kind kind = Kind::kDate;
  Date date;             // If kind is kDate.
  Term delay;            // 30日后
  bool known = true;     // False where the delay is in working days.
  std::size_t size = 0;  // Bytes, 自 and 起 included.
};

// The day that `text` begins with, 自 or 从 included; nullopt if there is none.
std::optional<StartDay> ConsumeStartDay(std::string_view text);

struct TermPrefix {
  Term term;
  std::size_t size = 0;
};

// 5年, 三年, 两年, 18个月, 一年六个月; nullopt for anything else.
std::optional<TermPrefix> ConsumeTerm(std::string_view text);

// The calendar day, given the document's date and the day it takes effect.
std::optional<Date> ResolveStartDay(const StartDay& start,
                                    const std::optional<Date>& issued,
                                    const std::optional<Date>& effective);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_MEANING_START_DAY_H_
