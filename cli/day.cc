#include "cli/day.h"

#include <ctime>

#include "parser/lexicon/date.h"

namespace gongbao {

Date Today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return {local.tm_year + 1900, local.tm_mon + 1, local.tm_mday};
}

std::optional<Date> DayNamed(std::string_view text) {
  const std::optional<Date> date = ParseDate(text);
  return date && date->day > 0 ? date : std::nullopt;
}

}  // namespace gongbao
