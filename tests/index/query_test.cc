#include "index/query.h"

#include <doctest/doctest.h>

#include <random>

#include "index/query/fts_expression.h"
#include "index/tracking/status.h"
#include "tests/support/golden_table.h"

namespace gongbao {
namespace {

using Kind = QueryNode::Kind;

std::string Joined(const std::vector<std::string>& texts) {
  std::string joined;
  for (const std::string& text : texts) {
    if (!joined.empty()) joined += '|';
    joined += text;
  }
  return joined;
}

std::string Outline(const FieldTest& test) {
  const std::string name(FieldName(test.field));
  switch (test.field) {
    case Field::kYear:
      return name + " " + std::to_string(test.first_year) + ".." +
             std::to_string(test.last_year);
    case Field::kDate:
      return name + " " + test.first_day + ".." + test.last_day;
    case Field::kArticle:
      return name + " " + std::to_string(test.article) +
             (test.suffix ? "-" + std::to_string(*test.suffix) : "");
    case Field::kStatus:
      return name + " " + std::string(StatusName(test.status));
    default:
      return name + (test.whole ? "=" : "~") + Joined(test.texts);
  }
}

std::string Outline(const QueryNode& node) {
  std::string children;
  for (const QueryNode& child : node.children) {
    children += " " + Outline(child);
  }
  for (const QueryWord& word : node.words) {
    children += " " + Joined(word.spellings);
  }
  switch (node.kind) {
    case Kind::kWord:
      return Joined(node.word.spellings);
    case Kind::kNear:
      return "(near " + std::to_string(node.distance) + children + ")";
    case Kind::kAll:
      return "(all" + children + ")";
    case Kind::kAny:
      return "(any" + children + ")";
    case Kind::kNot:
      return "(not" + children + ")";
    case Kind::kParagraph:
      return "(para" + children + ")";
    case Kind::kField:
      return Outline(node.field);
  }
  return "";
}

std::string Outline(const std::expected<Query, QueryError>& query) {
  if (query) return Outline(query->root);
  return "error " + std::string(QueryErrorName(query.error().kind)) + " " +
         std::to_string(query.error().character);
}

std::string Expression(const std::string& text) {
  const auto query = ParseQuery(text);
  REQUIRE(query.has_value());
  return AllOf({&query->root}, {}).text;
}

}  // namespace

TEST_CASE("query: rows of golden/query.tsv") {
  for (const GoldenRow& row : ReadGoldenTable("query.tsv")) {
    INFO("line ", row.line, ": ", row.input);
    CHECK(Outline(ParseQuery(row.input)) == row.expected);
  }
}

TEST_CASE("query: the words to mark are those to be found") {
  const auto query =
      ParseQuery("取暖 -燃煤 (补贴 OR 取暖) title:办法 NEAR(a b) -(c -d)");
  REQUIRE(query.has_value());
  std::vector<std::string> words;
  for (const QueryWord& word : query->words) words.push_back(word.folded());
  CHECK(words == std::vector<std::string>{"取暖", "补贴", "a", "b", "d"});
}

TEST_CASE("query: limits, and a place in bytes too") {
  CHECK(ParseQuery(" \n　").error().kind == QueryErrorKind::kNoWords);
  std::string many;
  for (int i = 0; i < 65; ++i) many += std::to_string(i) + "号 ";
  CHECK(ParseQuery(many).error().kind == QueryErrorKind::kTooManyWords);
  CHECK(ParseQuery(std::string(5000, 'a')).error().kind ==
        QueryErrorKind::kTooLong);
  const QueryError error = ParseQuery("取暖 “补贴").error();
  CHECK(error.byte == 7);
  CHECK(error.character == 4);
}

TEST_CASE("query: expressions hold words as quoted strings only") {
  CHECK(Expression("b'c*] \"or\"取暖") ==
        "(\"b'c*]\" AND \"or\" AND \"取暖\")");
  CHECK(Expression("取暖 (补贴 OR 奖励) -燃煤") ==
        "((\"取暖\" AND (\"补贴\" OR \"奖励\")) NOT (\"燃煤\"))");
  CHECK(Expression("NEAR(罚款 没收, 5)") == "NEAR(\"罚款\" \"没收\" , 6)");
}

TEST_CASE("query: any bytes give a query or an error with a place in them") {
  const std::vector<std::string> pieces = {
      "取暖", "a",   " ",    "OR",       "(",     ")",      "（",     "“",
      "\"",   "-",   "－",   ":",        "title", "标题：", "NEAR(",  "同款:",
      "，",   ", 5", "\xff", "\0",       "\xe5",  "年份:",  "2023..", "条:",
      "乾隆", "　",  "=",    "\xc0\xa8", "\xf8",  "year:",  "date:",  "噪聲"};
  std::mt19937 random(7);
  int queries = 0;
  for (int i = 0; i < 20'000; ++i) {
    std::string text;
    for (int k = static_cast<int>(random() % 12); k > 0; --k) {
      text += random() % 8 == 0 ? std::string(1, static_cast<char>(random()))
                                : pieces[random() % pieces.size()];
    }
    const auto query = ParseQuery(text);
    if (query) {
      ++queries;
      continue;
    }
    CHECK(query.error().byte <= text.size());
    CHECK(query.error().character <= text.size() + 1);
  }
  CHECK(queries > 1000);
}

}  // namespace gongbao
