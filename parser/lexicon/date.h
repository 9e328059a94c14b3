// Dates as gazettes write them: 2025年2月6日, ２０２４年９月,
// 二〇二四年八月二十九日, 一九九六年二月九日, 二OO六年…, 2025-02-06, 2025.2.6.
// White space may stand between any two characters. GB/T 9704-2012, 7.3.5.4
// asks for 2025年2月6日.

#ifndef GONGBAO_PARSER_LEXICON_DATE_H_
#define GONGBAO_PARSER_LEXICON_DATE_H_

#include <cstddef>
#include <optional>
#include <string_view>

#include "parser/gazette.h"

namespace gongbao {

struct DatePrefix {
  Date date;
  std::size_t size = 0;  // Bytes.
};

// The date at the beginning of `text`; nullopt if there is none or if it is
// no day of the calendar (2025年2月30日).
std::optional<DatePrefix> ConsumeDate(std::string_view text);

// `text` as one date and nothing else beside white space and one pair of round
// brackets around it.
std::optional<Date> ParseDate(std::string_view text);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_LEXICON_DATE_H_
