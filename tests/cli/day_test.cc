#include "cli/day.h"

#include <doctest/doctest.h>

namespace gongbao {

TEST_CASE("day: one day of the calendar and nothing else") {
  struct Row {
    const char* text;
    const char* day;
  };
  for (const Row& row :
       {Row{"2025-03-01", "2025-03-01"}, Row{"2025年3月1日", "2025-03-01"},
        Row{"2025.3.1", "2025-03-01"}, Row{"二〇二五年三月一日", "2025-03-01"},
        Row{"2024-02-29", "2024-02-29"}, Row{"2025-02-29", "none"},
        Row{"2025年3月", "none"}, Row{"2025-03-01 x", "none"},
        Row{"20250301", "none"}, Row{"yesterday", "none"}, Row{"", "none"}}) {
    INFO(row.text);
    const auto day = DayNamed(row.text);
    CHECK((day ? day->ToString() : "none") == row.day);
  }
}

TEST_CASE("day: today is a day of the calendar") {
  const auto today = DayNamed(Today().ToString());
  REQUIRE(today.has_value());
  CHECK(*today == Today());
  CHECK(today->year >= 2025);
}

}  // namespace gongbao
