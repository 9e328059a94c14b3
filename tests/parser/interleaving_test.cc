// Sequences of numbers, and where two of them run on by turns.

#include "parser/structure/interleaving.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace gongbao {
namespace {

struct Row {
  std::vector<int> numbers;
  std::string stretches;  // "0-4", "" for none
};

std::string StretchesOf(const std::vector<int>& numbers) {
  std::string stretches;
  for (const Interleaving& found : FindInterleavings(numbers)) {
    stretches += (stretches.empty() ? "" : " ") + std::to_string(found.begin) +
                 "-" + std::to_string(found.end);
  }
  return stretches;
}

}  // namespace

TEST_CASE("interleaving: two sequences by turns, and nothing else") {
  const std::vector<Row> rows = {
      {{}, ""},
      {{1}, ""},
      {{1, 2, 3, 4, 5}, ""},
      {{1, 6, 2, 7, 3, 8}, "0-6"},
      {{1, 2, 6, 3, 7, 8, 4, 5, 9}, "1-9"},
      {{1, 2, 3, 9, 4, 10, 5, 11, 12}, "2-9"},
      // A gap, a repeat, a step back and a second text are no columns.
      {{1, 2, 4, 5}, ""},
      {{1, 2, 2, 3}, ""},
      {{1, 2, 4, 3, 5}, ""},
      {{1, 2, 3, 1, 2, 3}, ""},
      {{1, 5, 2, 3, 4}, ""},
      // Two pages, each of two columns.
      {{1, 4, 2, 5, 3, 6, 7, 12, 8, 13}, "0-7 6-10"},
  };
  for (const Row& row : rows) {
    INFO("begins ", row.numbers.empty() ? 0 : row.numbers.front(), ", ",
         row.numbers.size(), " numbers");
    CHECK(StretchesOf(row.numbers) == row.stretches);
  }
}

}  // namespace gongbao
