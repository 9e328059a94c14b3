// The day that 自公布之日起 counts from.

#ifndef GONGBAO_PARSER_MEANING_ISSUE_DAY_H_
#define GONGBAO_PARSER_MEANING_ISSUE_DAY_H_

#include <optional>

#include "parser/gazette.h"

namespace gongbao {

// The document's date. Where promulgation notes (题注) tell of amendments as
// well, the day of the first issue, or of the last revision as a whole: a
// text that is amended keeps the day on which it first took effect.
//   (1987年9月23日国务院批准 1987年11月10日公安部发布
//   根据2011年1月8日《…决定》修订)
// Where they name no day of issue, that of the approval that a city's
// regulation needs, or else the first.
std::optional<Date> IssueDay(const Gazette& gazette, const Document& document);

// The day of taking effect that the promulgation notes name, for texts that do
// not say it themselves: (2018年7月20日公布 自2018年9月1日起施行). The last of
// several.
std::optional<Date> NotedEffectDay(const Gazette& gazette,
                                   const Document& document);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_MEANING_ISSUE_DAY_H_
