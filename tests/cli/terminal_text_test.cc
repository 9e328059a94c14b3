#include "cli/render/terminal_text.h"

#include <doctest/doctest.h>

#include "cli/render/hit_text.h"
#include "cli/render/html_text.h"
#include "cli/render/json_stream.h"
#include "cli/render/wrapped_text.h"

namespace gongbao {

TEST_CASE("terminal text: controls become visible, text stays") {
  CHECK(TerminalText("云岭市\t第九条\n") == "云岭市\t第九条\n");
  CHECK(TerminalText("\033[31m红\a") == "␛[31m红␇");
  CHECK(TerminalText("a\x7f") == "a␡");
  // CSI as one C1 character, and a right-to-left override.
  CHECK(TerminalText("\u009b2J") == "\ufffd2J");
  CHECK(TerminalText("甲\u202e乙") == "甲\ufffd乙");
  CHECK(TerminalText("甲\xff乙\xe4\xba") == "甲\ufffd乙\ufffd");
  CHECK(TerminalText(std::string_view("a\0b", 3)) == "a␀b");
}

TEST_CASE("terminal text: width") {
  CHECK(DisplayWidth("") == 0);
  CHECK(DisplayWidth("abc") == 3);
  CHECK(DisplayWidth("云岭市") == 6);
  CHECK(DisplayWidth("云政〔2025〕1号") == 15);
  CHECK(DisplayWidth("（一）") == 6);
  CHECK(DisplayWidth("e\u0301") == 1);
  CHECK(DisplayWidth("𠮷") == 2);
  CHECK(PrefixThatFits("云岭市", 5) == std::string_view("云岭").size());
  CHECK(PrefixThatFits("云岭市", 1) == std::string_view("云").size());
  CHECK(PrefixThatFits("ab", 9) == 2);
}

TEST_CASE("wrapped text: no punctuation at the start of a line") {
  const auto lines = WrapText("第一条 为了加强管理,制定本办法。", 12);
  REQUIRE(lines.size() > 1);
  std::string joined;
  for (const std::string& line : lines) {
    CHECK(DisplayWidth(line) <= 12);
    CHECK_FALSE(line.starts_with(","));
    CHECK_FALSE(line.starts_with("。"));
    joined += line;
  }
  // Only the space that a line ended at is gone.
  CHECK(joined.starts_with("第一条"));
  CHECK(joined.ends_with("制定本办法。"));
}

TEST_CASE("wrapped text: edges") {
  CHECK(WrapText("", 10) == std::vector<std::string>{""});
  CHECK(WrapText("甲\n乙", 0) == std::vector<std::string>{"甲", "乙"});
  CHECK(WrapText("abcdefgh", 3) ==
        std::vector<std::string>{"abc", "def", "gh"});
  CHECK(WrapText("甲乙丙", 1) == std::vector<std::string>{"甲", "乙", "丙"});
  CHECK(Shortened("云岭市绿化办法", 7) == "云岭市…");
  CHECK(Shortened("云岭市", 6) == "云岭市");
}

TEST_CASE("json: controls that a terminal obeys are escaped") {
  CHECK(JsonString("云\033[2J\x7f\u009b\"") ==
        "\"云\\u001b[2J\\u007f\\u009b\\\"\"");
  CHECK(JsonString("\xff") == "\"\ufffd\"");
}

TEST_CASE("html: text is escaped before marks are set") {
  SearchHit hit;
  hit.snippet = "<b>树木</b>\ue000&";
  hit.marks = {{3, 9}};
  CHECK(HtmlSnippet(hit) == "&lt;b&gt;<mark>树木</mark>&lt;/b&gt;\ufffd&amp;");
  CHECK(HtmlText("\"'") == "&quot;&#39;");
  CHECK(UrlText("云/1 #") == "%E4%BA%91%2F1%20%23");
}

TEST_CASE("hit: marks out of place are left out, text is not") {
  SearchHit hit;
  hit.snippet = "树木";
  hit.marks = {{0, 3}, {1, 2}, {3, 99}};
  CHECK(MarkedSnippet(hit, "[", "]") == "[树]木");
}

TEST_CASE("hit: colour goes on over a line break, and ends with the line") {
  SearchHit hit;
  hit.snippet = "树木养护单位应当浇灌树木";
  hit.marks = {{0, hit.snippet.size()}};
  const std::string text =
      HitText(hit, 1, Language::kEnglish, 14, /*color=*/true);
  std::size_t begins = 0, ends = 0;
  for (std::size_t at = 0; (at = text.find("\033[1;31m", at)) != text.npos;
       ++at) {
    ++begins;
  }
  for (std::size_t at = 0; (at = text.find("\033[0m", at)) != text.npos; ++at) {
    ++ends;
  }
  CHECK(begins >= 2);
  CHECK(ends == begins + 1);  // One more for the bold title.
  CHECK(HitText(hit, 1, Language::kEnglish, 14, /*color=*/false).find('\033') ==
        text.npos);
}

}  // namespace gongbao
