// The words of the lexicon, row by row: tests/golden/*.tsv. To cover a new
// spelling, add a row; the code here stays as it is.

#include <doctest/doctest.h>

#include <array>
#include <functional>
#include <string>

#include "parser/lexicon/date.h"
#include "parser/lexicon/document_number.h"
#include "parser/lexicon/label.h"
#include "parser/lexicon/law_name.h"
#include "parser/lexicon/line_kind.h"
#include "parser/lexicon/numeral.h"
#include "parser/lexicon/provision_reference.h"
#include "parser/lexicon/title.h"
#include "tests/support/golden_table.h"

namespace gongbao {
namespace {

using Reader = std::function<std::string(const std::string&)>;

void CheckTable(const std::string& table, const Reader& read) {
  for (const GoldenRow& row : ReadGoldenTable(table)) {
    INFO(table, " line ", row.line, ": ", row.input);
    CHECK(read(row.input) == row.expected);
  }
}

std::string YesOrNo(bool yes) { return yes ? "yes" : "no"; }

std::string OrDash(std::string_view words) {
  return words.empty() ? "-" : std::string(words);
}

std::string StyleName(LabelStyle style) {
  static constexpr std::array<const char*, 10> kNames = {
      "part",    "subpart", "chapter", "section",        "article",
      "heading", "bracket", "dot",     "arabic-bracket", "circled"};
  return kNames[static_cast<std::size_t>(style)];
}

std::string KindName(LineKind kind) {
  static constexpr std::array<const char*, 11> kNames = {
      "blank",           "text",        "labelled", "table",    "date",
      "document-number", "annex-label", "release",  "category", "contents-head",
      "page-number"};
  return kind == LineKind::kComment ? "comment"
                                    : kNames[static_cast<std::size_t>(kind)];
}

std::string ReadLabelRow(const std::string& line) {
  const auto label = ReadLabel(line);
  if (!label) return "none";
  std::string row = StyleName(label->style) + " ";
  row += std::to_string(label->number);
  if (label->suffix > 0) row += "-" + std::to_string(label->suffix);
  return row + "|" + line.substr(label->size);
}

std::string ReadTitleRow(const std::string& title) {
  std::string issued;
  for (const std::string& one : IssuedTitles(title)) {
    issued += (issued.empty() ? "" : " + ") + one;
  }
  return OrDash(KindOfTitle(title)) + ";" + OrDash(AuthorityOfTitle(title)) +
         ";" + OrDash(issued) + ";" +
         (IsDocumentTitle(title) ? "document" : "no document");
}

}  // namespace

TEST_CASE("numeral: rows of golden/numeral.tsv") {
  CheckTable("numeral.tsv", [](const std::string& text) {
    const auto value = ParseNumeral(text);
    return value ? std::to_string(*value) : "none";
  });
}

TEST_CASE("numeral: rows of golden/numeral_prefix.tsv") {
  CheckTable("numeral_prefix.tsv", [](const std::string& text) {
    const auto numeral = ConsumeNumeral(text);
    return numeral ? std::to_string(numeral->value) + "|" +
                         text.substr(numeral->size)
                   : "none";
  });
}

TEST_CASE("numeral: what is written reads back as itself") {
  for (int value = 1; value < 12'000; ++value) {
    const std::string text = ChineseNumeral(value);
    INFO(text);
    CHECK(ParseNumeral(text) == value);
  }
  for (const int value :
       {10'000, 10'001, 20'010, 120'000, 999'999, 9'000'001, 99'999'999}) {
    INFO(ChineseNumeral(value));
    CHECK(ParseNumeral(ChineseNumeral(value)) == value);
  }
}

TEST_CASE("date: rows of golden/date.tsv") {
  CheckTable("date.tsv", [](const std::string& text) {
    const auto date = ParseDate(text);
    return date ? date->ToString() : "none";
  });
}

TEST_CASE("date: what ToString() gives reads back, and nothing else does") {
  for (const Date date :
       {Date{2025, 2, 6}, Date{2024, 9, 0}, Date{1954, 12, 31}}) {
    CHECK(Date::FromString(date.ToString()) == date);
  }
  for (const char* text : {"", "2024", "2024-13", "2024-9", "2024-09-",
                           "24-09-01", "2024-09-01x", "2024年9月", "abcd-ef"}) {
    INFO(text);
    CHECK_FALSE(Date::FromString(text).has_value());
  }
}

TEST_CASE("date: rows of golden/date_prefix.tsv") {
  CheckTable("date_prefix.tsv", [](const std::string& text) {
    const auto prefix = ConsumeDate(text);
    return prefix ? prefix->date.ToString() + "|" + text.substr(prefix->size)
                  : "none";
  });
}

TEST_CASE("document number: rows of golden/document_number.tsv") {
  CheckTable("document_number.tsv", [](const std::string& text) {
    const auto number = ParseDocumentNumber(text);
    return number ? number->ToString() : "none";
  });
}

TEST_CASE("document number: rows of golden/document_number_found.tsv") {
  CheckTable("document_number_found.tsv", [](const std::string& prose) {
    std::string all;
    for (const auto& found : FindDocumentNumbers(prose)) {
      all += (all.empty() ? "" : " ") + found.number.ToString();
    }
    return all.empty() ? "none" : all;
  });
}

TEST_CASE("document number: the canonical form reads back as itself") {
  const std::array<DocumentNumber, 3> numbers = {{
      {DocumentNumberForm::kBracketedYear, "云政办规", 2025, 1},
      {DocumentNumberForm::kOrder, "云岭市人民政府令", 0, 12},
      {DocumentNumberForm::kAnnouncement, "公告", 2024, 3},
  }};
  for (const DocumentNumber& number : numbers) {
    CHECK(ParseDocumentNumber(number.ToString()) == number);
  }
}

TEST_CASE("document number: a number that is found is where its span says") {
  const std::string prose = "根据《甲办法》(云政发〔2019〕12 号)的规定";
  const auto found = FindDocumentNumbers(prose);
  REQUIRE(found.size() == 1);
  CHECK(prose.substr(found[0].span.begin, found[0].span.size()) ==
        "云政发〔2019〕12 号");
}

TEST_CASE("provision reference: rows of golden/provision_reference.tsv") {
  CheckTable("provision_reference.tsv", [](const std::string& text) {
    const auto reference = ParseProvisionReference(text);
    return reference ? reference->ToString() : "none";
  });
}

TEST_CASE("provision reference: the canonical form reads back as itself") {
  for (const GoldenRow& row : ReadGoldenTable("provision_reference.tsv")) {
    const auto reference = ParseProvisionReference(row.input);
    if (!reference) continue;
    INFO(row.input);
    CHECK(ParseProvisionReference(reference->ToString()) == reference);
  }
}

TEST_CASE("label: rows of golden/label.tsv") {
  CheckTable("label.tsv", ReadLabelRow);
}

TEST_CASE("label: rows of golden/label_reference.tsv") {
  CheckTable("label_reference.tsv", [](const std::string& line) {
    const auto label = ReadLabel(line);
    REQUIRE(label.has_value());
    return YesOrNo(IsReferenceContinued(line, *label));
  });
}

TEST_CASE("label: Arabic article numbers are told from Chinese ones") {
  CHECK(ReadLabel("第12条 申报").value().arabic);
  CHECK_FALSE(ReadLabel("第十二条 申报").value().arabic);
}

TEST_CASE("title: rows of golden/title.tsv") {
  CheckTable("title.tsv", ReadTitleRow);
}

TEST_CASE("title: rows of golden/authority.tsv") {
  CheckTable("authority.tsv", [](const std::string& words) {
    return YesOrNo(IsAuthority(words));
  });
}

TEST_CASE("title: rows of golden/gazette_title.tsv") {
  CheckTable("gazette_title.tsv", [](const std::string& words) {
    return YesOrNo(IsGazetteTitle(words));
  });
}

TEST_CASE("law name: rows of golden/law_name.tsv") {
  CheckTable("law_name.tsv", [](const std::string& run) {
    const std::string_view name = LawNameAtEnd(run);
    return name.empty() ? "none" : std::string(name);
  });
}

TEST_CASE("line kind: rows of golden/line_kind.tsv") {
  CheckTable("line_kind.tsv", [](const std::string& words) {
    return KindName(ReadLineWords(words).kind);
  });
}

TEST_CASE("line kind: rows of golden/ends_sentence.tsv") {
  CheckTable("ends_sentence.tsv", [](const std::string& words) {
    return YesOrNo(EndsSentence(words));
  });
}

}  // namespace gongbao
