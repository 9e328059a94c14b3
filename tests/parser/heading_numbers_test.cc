// Lists of headings, and what is said of their numbers.

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "parser/parse.h"
#include "tests/parser/readable_files.h"

namespace gongbao {
namespace {

struct Row {
  std::string body;
  std::string findings;  // "missing-heading 2; …"
};

std::string FindingsOf(const std::string& body) {
  const Gazette gazette =
      Parse(MakeSource("云岭市人民政府关于加强河道保洁的通知\n"
                       "云政发〔2025〕1号\n各县(市、区)人民政府:\n" +
                       body + "\n云岭市人民政府\n2025年1月6日\n"));
  std::string findings;
  for (const Document& document : gazette.documents) {
    for (const Diagnostic& diagnostic : document.diagnostics) {
      const std::string code(DiagnosticCode(diagnostic.kind));
      if (code.find("heading") == std::string::npos) continue;
      findings += (findings.empty() ? "" : "; ") + code + " " +
                  std::to_string(diagnostic.number.value_or(0));
    }
  }
  return findings;
}

}  // namespace

TEST_CASE("heading numbers: what is missing, repeated or out of order") {
  const std::vector<Row> rows = {
      // Whole lists.
      {"一、清扫。\n二、检查。\n三、通报。", ""},
      {"一、清扫\n(一)甲。\n(二)乙。\n二、检查\n(一)丙。\n(二)丁。", ""},
      {"一、清扫\n(一)甲。\n(二)乙。\n二、检查\n(三)丙。\n(四)丁。", ""},
      {"一、清扫\n1.甲。\n(1)乙。\n(2)丙。\n2.丁。\n①戊。\n②己。", ""},
      {"一、清扫\n第一段。\n1.甲。\n2.乙。\n第二段。\n1.丙。\n2.丁。", ""},
      // Gaps at each depth, and more than one number at once.
      {"一、清扫。\n三、通报。", "missing-heading 2"},
      {"一、清扫。\n四、通报。", "missing-heading 2; missing-heading 3"},
      {"一、清扫\n(一)甲。\n(三)乙。", "missing-heading 2"},
      {"一、清扫\n1.甲。\n3.乙。", "missing-heading 2"},
      {"一、清扫\n(一)甲\n1.乙\n(1)丙。\n(3)丁。", "missing-heading 2"},
      // The first of a list.
      {"二、清扫。\n三、通报。", "missing-heading 1"},
      {"一、清扫\n(一)甲。\n二、检查\n(三)丙。", "missing-heading 2"},
      {"一、清扫\n(一)甲。\n(二)乙。\n二、检查\n(二)丙。", "missing-heading 1"},
      {"九、清扫。\n十、通报。", ""},
      // The number stands within the line above.
      {"一、清扫\n(一)甲;(二)乙。\n(三)丙。", ""},
      {"一、清扫。二、检查。\n三、通报。", ""},
      {"一、前十二、十三名清扫。\n三、通报。", "missing-heading 2"},
      // Repeats and steps back.
      {"一、清扫。\n二、检查。\n二、通报。", "repeated-heading 2"},
      {"一、清扫。\n三、通报。\n二、检查。",
       "missing-heading 2; heading-out-of-order 2"},
      {"一、清扫\n(一)甲。\n(二)乙。\n(二)丙。", "repeated-heading 2"},
      // An annex counts anew.
      {"一、清扫。\n二、检查。\n附件:清单\n", ""},
  };
  for (const Row& row : rows) {
    INFO(row.body);
    CHECK(FindingsOf(row.body) == row.findings);
  }
}

}  // namespace gongbao
