// What texts cite, row by row: tests/golden/citation_*.tsv.

#include <doctest/doctest.h>

#include <string>

#include "parser/joined_text.h"
#include "parser/parse.h"
#include "tests/parser/meaning_document.h"
#include "tests/support/golden_table.h"

namespace gongbao {
namespace {

std::string Listed(const std::string& list, const std::string& words) {
  return list.empty() ? words : list + " + " + words;
}

}  // namespace

TEST_CASE("meaning: rows of golden/citation_text.tsv") {
  for (const GoldenRow& row : ReadGoldenTable("citation_text.tsv")) {
    const Gazette gazette = Parse(NoticeOf(row.input));
    REQUIRE(gazette.documents.size() == 1);
    std::string list;
    for (const Citation& citation : gazette.documents[0].citations) {
      std::string words = JoinedText(gazette, citation.span) + "=" +
                          citation.title.value_or("");
      if (citation.number) words += "(" + *citation.number + ")";
      list = Listed(list, words + citation.provision.value_or(""));
    }
    INFO("line ", row.line, ": ", row.input);
    CHECK((list.empty() ? "none" : list) == row.expected);
  }
}

TEST_CASE("meaning: rows of golden/citation_internal.tsv") {
  for (const GoldenRow& row : ReadGoldenTable("citation_internal.tsv")) {
    SourceText source;
    source.text = "云岭市供水管理办法\n\n" + row.input + "\n";
    const Gazette gazette = Parse(source);
    REQUIRE(gazette.documents.size() == 1);
    std::string list;
    for (const Citation& citation : gazette.documents[0].citations) {
      CHECK(citation.kind == CitationKind::kInternal);
      std::string words = JoinedText(gazette, citation.span);
      for (const std::string& target : citation.targets) {
        words += (&target == &citation.targets.front() ? ">" : ",") + target;
      }
      if (citation.targets.empty()) words += "?";
      list = Listed(list, words + "(" + citation.provision.value_or("") + ")");
    }
    INFO("line ", row.line, ": ", row.input);
    CHECK(list == row.expected);
  }
}

TEST_CASE("meaning: a bare article is not internal where there are none") {
  const auto kind_in = [](const std::string& text) {
    const Gazette gazette = Parse(NoticeOf(text));
    REQUIRE(gazette.documents.size() == 1);
    REQUIRE(gazette.documents[0].citations.size() == 1);
    return gazette.documents[0].citations[0].kind;
  };
  CHECK(kind_in("一、盗水罪（第192条）") == CitationKind::kMention);
  CHECK(kind_in("第一条 甲。\n第二条 违反第一条的。") ==
        CitationKind::kInternal);
}

TEST_CASE("meaning: what an amendment quotes is not the document's own") {
  const Gazette gazette = Parse(DocumentOf(
      "云岭市水务局关于修改《云岭市供水管理办法》的决定",
      "一、将第五条修改为：“第五条 依照第三条和《云岭市节水规定》办理。”"));
  REQUIRE(gazette.documents.size() == 1);
  int quoted = 0;
  for (const Citation& citation : gazette.documents[0].citations) {
    CHECK(citation.kind != CitationKind::kInternal);
    if (citation.kind == CitationKind::kQuoted) ++quoted;
  }
  CHECK(quoted == 3);
}

}  // namespace gongbao
