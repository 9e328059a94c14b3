// What documents do to others, row by row: tests/golden/relation_*.tsv.

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "parser/parse.h"
#include "tests/parser/meaning_document.h"
#include "tests/support/golden_table.h"

namespace gongbao {
namespace {

// title(number)provision[day of issue]@effective..until
std::string Words(const Relation& relation) {
  const RelationTarget& target = relation.target;
  std::string words = target.title.value_or("");
  if (target.number) words += "(" + *target.number + ")";
  words += target.provision.value_or("");
  if (target.date) words += "[" + target.date->ToString() + "]";
  const bool dated = relation.type == RelationType::kRepeals ||
                     relation.type == RelationType::kExtends;
  if (dated && relation.effective) {
    words += "@" + relation.effective->ToString();
  }
  if (relation.until) words += ".." + relation.until->ToString();
  return words;
}

std::string Listed(const std::string& list, const std::string& words) {
  return list.empty() ? words : list + " + " + words;
}

void CheckBodies(const std::string& table, RelationType type) {
  for (const GoldenRow& row : ReadGoldenTable(table)) {
    const Gazette gazette = Parse(NoticeOf(row.input));
    REQUIRE(gazette.documents.size() == 1);
    std::string list;
    for (const Relation& relation : gazette.documents[0].relations) {
      if (relation.type == type) list = Listed(list, Words(relation));
    }
    INFO(table, " line ", row.line, ": ", row.input);
    CHECK((list.empty() ? "none" : list) == row.expected);
  }
}

// With the type before each.
std::string TypedRelations(const Document& document) {
  std::string list;
  for (const Relation& relation : document.relations) {
    std::string words(RelationTypeName(relation.type));
    list = Listed(list, words + " " + Words(relation));
  }
  return list.empty() ? "none" : list;
}

}  // namespace

TEST_CASE("meaning: rows of golden/relation_repeal.tsv") {
  CheckBodies("relation_repeal.tsv", RelationType::kRepeals);
}

TEST_CASE("meaning: rows of golden/relation_amend.tsv") {
  CheckBodies("relation_amend.tsv", RelationType::kAmends);
}

TEST_CASE("meaning: rows of golden/relation_extend.tsv") {
  CheckBodies("relation_extend.tsv", RelationType::kExtends);
}

TEST_CASE("meaning: rows of golden/relation_basis.tsv") {
  CheckBodies("relation_basis.tsv", RelationType::kBasedOn);
}

TEST_CASE("meaning: rows of golden/relation_issue.tsv") {
  for (const GoldenRow& row : ReadGoldenTable("relation_issue.tsv")) {
    const Gazette gazette = Parse(NoticeOf(row.input));
    REQUIRE(gazette.documents.size() == 1);
    INFO("line ", row.line, ": ", row.input);
    CHECK(TypedRelations(gazette.documents[0]) == row.expected);
  }
}

TEST_CASE("meaning: rows of golden/relation_title.tsv") {
  for (const GoldenRow& row : ReadGoldenTable("relation_title.tsv")) {
    const Gazette gazette = Parse(DocumentOf(row.input, "请遵照执行。"));
    REQUIRE(gazette.documents.size() == 1);
    INFO("line ", row.line, ": ", row.input);
    CHECK(TypedRelations(gazette.documents[0]) == row.expected);
  }
}

TEST_CASE("meaning: a repeal in the notice and in its measure is one") {
  const std::string repeal =
      "《云岭市供水管理办法》（云政发〔2016〕3号）同时废止。";
  const Gazette gazette = Parse(
      DocumentOf("云岭市水务局关于印发云岭市供水管理办法的通知",
                 "《云岭市供水管理办法》已经同意，现印发给你们。" + repeal +
                     "\n云岭市水务局\n2025年2月3日\n云岭市供水管理办法\n"
                     "第一条 为了加强管理，制定本办法。\n第二条 "
                     "本办法自2025年3月1日起施行。" +
                     repeal));
  REQUIRE(gazette.documents.size() == 1);
  std::vector<Relation> repeals;
  for (const Relation& relation : gazette.documents[0].relations) {
    if (relation.type == RelationType::kRepeals) repeals.push_back(relation);
  }
  REQUIRE(repeals.size() == 1);
  CHECK(repeals[0].evidence.node.starts_with("art_2"));
  CHECK(repeals[0].effective == Date{2025, 3, 1});
}

}  // namespace gongbao
