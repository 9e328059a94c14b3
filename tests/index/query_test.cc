#include "index/query.h"

#include <doctest/doctest.h>

namespace gongbao {

TEST_CASE("query: which words a text asks for") {
  struct Row {
    std::string text;
    std::vector<std::string> words;
  };
  const std::vector<Row> rows = {
      {"清洁取暖 补贴", {"清洁取暖", "补贴"}},
      {"清洁取暖　补贴", {"清洁取暖", "补贴"}},
      {"\"突发事件 应急预案\"", {"突发事件应急预案"}},
      {"“突发事件 应急预案”补贴", {"突发事件应急预案", "补贴"}},
      {"的＂放 管＂服", {"的", "放管", "服"}},
      {"ＡＢ ab", {"ab"}},
      {"㈠", {"(一)"}},
      {"\"\" 奖", {"奖"}},
      {"a AND -b*", {"a", "and", "-b*"}},
  };
  for (const Row& row : rows) {
    INFO("text: ", row.text);
    const auto query = ParseQuery(row.text);
    REQUIRE(query.has_value());
    std::vector<std::string> words;
    for (const QueryWord& word : query->words) words.push_back(word.folded);
    CHECK(words == row.words);
  }
}

TEST_CASE("query: a mistake is named with its place") {
  const auto open = ParseQuery("取暖 “补贴");
  REQUIRE_FALSE(open.has_value());
  CHECK(open.error() ==
        "the quotation that begins at character 4 does not end");
  CHECK(ParseQuery(" \n　").error() == "the query has no words");
  std::string many;
  for (int i = 0; i < 65; ++i) many += std::to_string(i) + "号 ";
  CHECK(ParseQuery(many).error() == "the query has more than 64 words");
}

TEST_CASE("query: expressions hold words as quoted strings only") {
  const auto query = ParseQuery("a\tb'c*) OR 取暖 取");
  REQUIRE(query.has_value());
  CHECK(BigramExpression(query->words) == "\"b'c*)\" AND \"or\" AND \"取暖\"");
  CHECK(UnigramExpression(query->words) == "\"a\" AND \"取\"");
  const auto largest = query->LargestWords();
  CHECK(largest.size() == 4);
  CHECK(UnigramExpression(largest) == "\"a\"");
}

}  // namespace gongbao
