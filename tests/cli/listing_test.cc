#include "cli/render/listing.h"

#include <doctest/doctest.h>

#include <sstream>

#include "cli/render/progress.h"
#include "cli/render/terminal_text.h"

namespace gongbao {
namespace {

Listing TwoDocuments() {
  return {{{"地址", "address"}, {"Title", "title"}, {"页", "page", true}},
          {{"云政〔2025〕1号", "关于绿化的通知", "7"},
           {"云政〔2025〕12号", "short", "112"}}};
}

}  // namespace

TEST_CASE("listing: columns start at the same display column") {
  std::istringstream lines(ListingTable(TwoDocuments(), 0, false));
  for (const std::string second : {"Title", "关于绿化", "short"}) {
    std::string line;
    REQUIRE(std::getline(lines, line));
    CHECK(DisplayWidth(line.substr(0, line.find(second))) == 18);
    // The last column is flush right: every line ends in the same place.
    CHECK(DisplayWidth(line) == 18 + 14 + 2 + 3);
  }
}

TEST_CASE("listing: a table fits the terminal") {
  Listing listing = TwoDocuments();
  listing.rows[0][1] = "云岭市人民政府办公室关于印发云岭市绿化办法的通知";
  std::istringstream lines(ListingTable(listing, 50, false));
  int count = 0;
  for (std::string line; std::getline(lines, line); ++count) {
    CHECK(DisplayWidth(line) <= 50);
  }
  CHECK(count > 3);
}

TEST_CASE("listing: CSV is RFC 4180 with a byte order mark") {
  const Listing listing{{{"", "a"}, {"", "b"}},
                        {{"甲,乙", "say \"hi\""}, {"two\nlines", "-5"}}};
  CHECK(ListingCsv(listing) ==
        "\ufeffa,b\r\n\"甲,乙\",\"say \"\"hi\"\"\"\r\n\"two\nlines\",-5\r\n");
}

TEST_CASE("listing: CSV cells are not formulas") {
  const Listing listing{{{"", "a"}}, {{"=1+1"}, {"@x"}, {"+86"}, {"-a"}}};
  CHECK(ListingCsv(listing) == "\ufeffa\r\n'=1+1\r\n'@x\r\n+86\r\n'-a\r\n");
}

TEST_CASE("listing: Markdown escapes what Markdown would read") {
  const Listing listing{{{"标题", "title"}, {"N", "n", true}},
                        {{"a|b *c* <i>", "1"}}};
  CHECK(ListingMarkdown(listing) ==
        "| 标题 | N |\n| --- | ---: |\n| a\\|b \\*c\\* &lt;i> | 1 |\n");
}

TEST_CASE("progress: bar, rate and time left") {
  CHECK(ProgressLine(Language::kEnglish, 5, 10, 20'000'000, 40'000'000, 4.0) ==
        "[==========          ] 5/10 · 5.0 MB/s · 0:04 left");
  CHECK(ProgressLine(Language::kChinese, 0, 10, 0, 40'000'000, 0.0)
            .find("还需 0:00") != std::string::npos);
}

}  // namespace gongbao
