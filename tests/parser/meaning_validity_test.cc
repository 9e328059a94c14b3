// When texts are in force and who is appointed, row by row:
// tests/golden/validity.tsv, appointment.tsv.

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <utility>

#include "parser/parse.h"
#include "tests/parser/meaning_document.h"
#include "tests/support/golden_table.h"

namespace gongbao {
namespace {

std::string DayOrDash(const std::optional<Date>& day) {
  return day ? day->ToString() : "-";
}

}  // namespace

TEST_CASE("meaning: rows of golden/validity.tsv") {
  for (const GoldenRow& row : ReadGoldenTable("validity.tsv")) {
    const Gazette gazette = Parse(NoticeOf(row.input));
    REQUIRE(gazette.documents.size() == 1);
    const Validity& validity = gazette.documents[0].validity;
    INFO("line ", row.line, ": ", row.input);
    CHECK(DayOrDash(validity.effective_from) + " " +
              DayOrDash(validity.expires_on) +
              (validity.trial ? " trial" : "") ==
          row.expected);
  }
}

TEST_CASE("meaning: rows of golden/issue_day.tsv") {
  for (const GoldenRow& row : ReadGoldenTable("issue_day.tsv")) {
    SourceText source;
    source.text = "云岭市渠道条例\n\n" + row.input +
                  "\n\n第一条 渠道由区县管理。\n\n"
                  "第二条 本条例自公布之日起施行。\n";
    const Gazette gazette = Parse(std::move(source));
    REQUIRE(gazette.documents.size() == 1);
    INFO("line ", row.line, ": ", row.input);
    CHECK(DayOrDash(gazette.documents[0].validity.effective_from) ==
          row.expected);
  }
}

TEST_CASE("meaning: a title on trial makes the text one") {
  const Gazette gazette = Parse(DocumentOf(
      "云岭市水务局关于印发云岭市供水管理办法（试行）的通知", "请遵照执行。"));
  REQUIRE(gazette.documents.size() == 1);
  CHECK(gazette.documents[0].validity.trial);
}

TEST_CASE("meaning: rows of golden/appointment.tsv") {
  for (const GoldenRow& row : ReadGoldenTable("appointment.tsv")) {
    const Gazette gazette = Parse(
        DocumentOf("云岭市人民政府关于林见川等职务任免的通知", row.input));
    REQUIRE(gazette.documents.size() == 1);
    std::string list;
    for (const Appointment& each : gazette.documents[0].appointments) {
      if (!list.empty()) list += " + ";
      list += std::string(AppointmentActionName(each.action)) + " " +
              each.person + ": " + each.post;
      if (each.note) list += " (" + *each.note + ")";
    }
    INFO("line ", row.line, ": ", row.input);
    CHECK((list.empty() ? "none" : list) == row.expected);
  }
}

}  // namespace gongbao
