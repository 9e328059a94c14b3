#include "index/snippet.h"

#include <doctest/doctest.h>

#include "parser/lexicon/character.h"

namespace gongbao {
namespace {

Snippet SnippetOf(const std::string& text, const std::string& query) {
  FoldedText folded;
  Fold(text, folded);
  return MakeSnippet(text, folded, FindOccurrences(folded, *ParseQuery(query)));
}

// The snippet with [ ] around its marks.
std::string Marked(const Snippet& snippet) {
  std::string text;
  std::size_t at = 0;
  for (const Mark& mark : snippet.marks) {
    text += snippet.text.substr(at, mark.begin - at) + "[" +
            snippet.text.substr(mark.begin, mark.end - mark.begin) + "]";
    at = mark.end;
  }
  return text + snippet.text.substr(at);
}

std::string Repeat(const std::string& text, int times) {
  std::string repeated;
  for (int i = 0; i < times; ++i) repeated += text;
  return repeated;
}

}  // namespace

TEST_CASE("snippet: short texts are shown whole, with every term marked") {
  struct Row {
    std::string text, query, marked;
  };
  const std::vector<Row> rows = {
      {"依法处以罚款。", "罚款", "依法处以[罚款]。"},
      {"罚款、罚没", "罚款 罚", "[罚款]、[罚]没"},
      {"第九条　申请\n(一)单位", "第九条申请(一)", "[第九条 申请 (一)]单位"},
      {"纳税信用Ａ级", "a级", "纳税信用[Ａ级]"},
      {"第㈠项", "一", "第[㈠]项"},
      {"第㈠项", "\"一)项\"", "第[㈠项]"},
      {"奖奖奖", "奖奖", "[奖奖奖]"},
      {"2 0 2 5年", "2025", "[2 0 2 5]年"},
  };
  for (const Row& row : rows) {
    INFO("text: ", row.text, " query: ", row.query);
    CHECK(Marked(SnippetOf(row.text, row.query)) == row.marked);
  }
}

TEST_CASE("snippet: of a long text the place with most of the words") {
  const std::string text =
      Repeat("供热单位按照规定办理。", 20) + "补贴资金由市财政局拨付。" +
      Repeat("供热单位按照规定办理。", 20) + "清洁取暖补贴资金专款专用。" +
      Repeat("供热单位按照规定办理。", 20);
  const Snippet snippet = SnippetOf(text, "补贴 取暖");
  CHECK(Marked(snippet).find("清洁[取暖补贴]资金") != std::string::npos);
  CHECK(snippet.text.starts_with("…供热单位"));
  CHECK(snippet.text.ends_with("…"));
  CHECK(CountCharacters(snippet.text) <= 82);
  CHECK(CountCharacters(snippet.text) >= 70);
}

TEST_CASE("snippet: a word longer than a snippet is shown whole") {
  const std::string word = Repeat("清洁取暖", 50);
  const Snippet snippet = SnippetOf("甲" + word + "乙", word);
  REQUIRE(snippet.marks.size() == 1);
  CHECK(snippet.text.substr(snippet.marks[0].begin,
                            snippet.marks[0].end - snippet.marks[0].begin) ==
        word);
}

TEST_CASE("snippet: no cut parts a character, wherever the word stands") {
  const std::string text = Repeat("½㈠𠮷ﬁ字", 60);
  for (int place = 0; place < 60; ++place) {
    std::string with = text;
    with.insert(static_cast<std::size_t>(place) * 15, "取暖");
    const Snippet snippet = SnippetOf(with, "取暖");
    const bool whole =
        FoldedKey(snippet.text).find("\uFFFD") == std::string::npos;
    CHECK(whole);
    REQUIRE(snippet.marks.size() == 1);
    CHECK(snippet.text.substr(snippet.marks[0].begin, 6) == "取暖");
  }
}

TEST_CASE("snippet: nothing to show") {
  CHECK(SnippetOf("", "取暖").text.empty());
  CHECK(SnippetOf("供热", "取暖").text == "供热");
  CHECK(SnippetOf("供热", "取暖").marks.empty());
}

}  // namespace gongbao
