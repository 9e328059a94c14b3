// Days that a user names, and the clock. Nothing below cli/ reads a clock.

#ifndef GONGBAO_CLI_DAY_H_
#define GONGBAO_CLI_DAY_H_

#include <optional>
#include <string_view>

#include "parser/gazette.h"

namespace gongbao {

// The day it is here: a status as of today is as of the reader's today.
Date Today();

// 2025-03-01, 2025.3.1, 2025年3月1日: one day of the calendar and nothing
// else. nullopt for anything else, a month (2025年3月) too.
std::optional<Date> DayNamed(std::string_view text);

}  // namespace gongbao

#endif  // GONGBAO_CLI_DAY_H_
