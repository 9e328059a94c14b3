// What is asked of sixteen bytes at a time must be what a look at each
// character says, whatever the length and wherever the character stands.

#include "parser/lexicon/byte_scan.h"

#include <doctest/doctest.h>

#include <string>

namespace gongbao {
namespace {

std::string Repeat(std::string_view words, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += words;
  return text;
}

TEST_CASE("columns: ASCII takes one, anything else two") {
  CHECK(ColumnsOf("") == 0);
  for (std::size_t narrow = 0; narrow < 40; ++narrow) {
    for (std::size_t wide = 0; wide < 40; ++wide) {
      const std::string text =
          Repeat("a", narrow) + Repeat("河", wide) + Repeat("é", 2);
      INFO(text);
      CHECK(ColumnsOf(text) == narrow + 2 * wide + 4);
    }
  }
  CHECK(ColumnsOf(Repeat("𠀀1", 190)) == 570);
}

TEST_CASE("columns: of long words as many as 992 bytes take") {
  CHECK(ColumnsOf(Repeat("a", 991)) == 991);
  CHECK(ColumnsOf(Repeat("a", 40000)) == 992);
  CHECK(ColumnsOf(Repeat("é", 40000)) == 992);
  CHECK(ColumnsOf(Repeat("河", 40000)) == 662);
  CHECK(ColumnsOf(Repeat("𠀀", 40000)) == 496);
}

TEST_CASE("blanks: found wherever they stand, and not in other words") {
  for (std::size_t before = 0; before < 40; ++before) {
    for (std::size_t after = 0; after < 40; ++after) {
      for (const std::string_view filler : {"a", "河", "一", "。"}) {
        const std::string head = Repeat(filler, before);
        const std::string tail = Repeat(filler, after);
        INFO(head, " ", tail);
        CHECK(MayHoldBlank(head + " " + tail));
        CHECK(MayHoldBlank(head + "\u3000" + tail));
        CHECK_FALSE(MayHoldBlank(head + tail));
      }
    }
  }
}

}  // namespace
}  // namespace gongbao
