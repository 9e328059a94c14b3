#include <doctest/doctest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>

#include "tests/cli/gongbao_program.h"

namespace gongbao {
namespace {

using Json = nlohmann::json;

std::set<std::string> Keys(const Json& object) {
  std::set<std::string> keys;
  for (const auto& [key, value] : object.items()) keys.insert(key);
  return keys;
}

// Keys may be added, none may go.
void CheckHasKeys(const Json& object, const std::set<std::string>& expected) {
  const std::set<std::string> keys = Keys(object);
  for (const std::string& key : expected) {
    INFO(key);
    CHECK(keys.contains(key));
  }
}

void CheckNodes(const Json& nodes) {
  for (const Json& node : nodes) {
    CheckHasKeys(node, {"type", "eid", "label", "number", "suffix", "heading",
                        "text", "span", "children"});
    CheckHasKeys(node["span"], {"begin", "end", "line"});
    CheckNodes(node["children"]);
  }
}

Json ParseJson(const std::string& path) {
  const GongbaoProgram gongbao;
  const ProcessResult result = gongbao.Run({"parse", path, "--format", "json"});
  REQUIRE(result.status == 0);
  REQUIRE(result.error.empty());
  return Json::parse(result.out);
}

}  // namespace

TEST_CASE("parse: the JSON has every key of the format, for every sample") {
  int files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(SAMPLES_DIR)) {
    if (!entry.is_regular_file()) continue;
    ++files;
    const Json gazette = ParseJson(entry.path().string());
    CheckHasKeys(gazette, {"schema", "source", "issue", "contents", "documents",
                           "diagnostics"});
    CHECK(gazette["schema"] == "gongbao.gazette/1");
    CheckHasKeys(gazette["source"], {"path", "sha256", "encoding", "bytes"});
    for (const Json& contents : gazette["contents"]) {
      CheckHasKeys(contents,
                   {"category", "title", "doc_number", "page", "document"});
    }
    for (const Json& document : gazette["documents"]) {
      CheckHasKeys(document,
                   {"id", "category", "title", "kind", "doc_number",
                    "authority", "addressees", "signatories", "date", "release",
                    "span", "nodes", "instruments", "annexes", "citations",
                    "relations", "validity", "appointments", "diagnostics"});
      CheckHasKeys(document["validity"],
                   {"effective_from", "expires_on", "trial", "evidence"});
      CheckNodes(document["nodes"]);
      for (const Json& instrument : document["instruments"]) {
        CheckHasKeys(instrument, {"title", "kind", "annex", "span", "nodes"});
        CheckNodes(instrument["nodes"]);
      }
      for (const Json& annex : document["annexes"]) {
        CheckHasKeys(annex, {"label", "title", "span", "nodes"});
      }
    }
  }
  CHECK(files >= 5);
}

TEST_CASE("parse: the values of a notice") {
  const ScratchFolder folder;
  const Json gazette = ParseJson(folder.Write("notice.txt", kNotice));
  CHECK(gazette["issue"].is_null());
  REQUIRE(gazette["documents"].size() == 1);
  const Json& document = gazette["documents"][0];
  CHECK(document["doc_number"] == "云政办规〔2025〕9号");
  CHECK(document["kind"] == "通知");
  CHECK(document["date"] == "2025-03-01");
  CHECK(document["release"] == "此件公开发布");
  REQUIRE(document["instruments"].size() == 1);
  const Json& article = document["instruments"][0]["nodes"][1]["children"][0];
  CHECK(article["eid"] == "art_3");
  CHECK(article["label"] == "第三条");
  CHECK(article["text"] == "");
  CHECK(article["children"][0]["children"][1]["eid"] ==
        "art_3__para_1__item_2");
  const Json& diagnostic = document["diagnostics"][0];
  CHECK(diagnostic["code"] == "missing-article");
  CHECK(diagnostic["number"] == 4);
}

TEST_CASE("parse: - is standard input") {
  const GongbaoProgram gongbao;
  ProcessSetup setup = gongbao.Setup({"parse", "-", "--format", "json"});
  setup.input = std::string(kNotice);
  const ProcessResult result = RunProcess(setup);
  REQUIRE(result.status == 0);
  const Json gazette = Json::parse(result.out);
  CHECK(gazette["source"]["path"] == "-");
  CHECK(gazette["documents"].size() == 1);
}

TEST_CASE("parse: an outline and Markdown") {
  const IndexedProgram gongbao;
  const ProcessResult outline = gongbao.Run({"parse", gongbao.notice()});
  CHECK(outline.status == 0);
  CHECK(outline.out.contains("云政办规〔2025〕9号 云岭市人民政府办公室"));
  CHECK(outline.out.contains("\n    第一章 总则  :14\n"));
  CHECK(outline.out.contains("第一条 为了加强城市绿化管理,制定本办法。"));
  CHECK(outline.out.contains("[missing-article]"));
  const ProcessResult markdown =
      gongbao.Run({"parse", gongbao.notice(), "--format", "md"});
  CHECK(markdown.status == 0);
  CHECK(markdown.out.contains(
      "### 云岭市绿化办法\n\n#### 第一章 总则\n\n**第一条** "));
  CHECK(markdown.out.contains("云政办规〔2025〕9号\n"));
  CHECK(markdown.out.contains("(此件公开发布)"));
}

TEST_CASE("parse: a hostile text is shown, not obeyed") {
  const GongbaoProgram gongbao;
  const std::string path = gongbao.folder().Write(
      "hostile.txt", "关于\u009b2J绿化\u202e的通知\n第一条 甲\u009b31m乙。\n");
  for (const char* format : {"table", "json", "md"}) {
    INFO(format);
    const ProcessResult result =
        gongbao.Run({"parse", path, "--format", format});
    CHECK(result.status == 0);
    CHECK(result.out.contains("绿化"));
    CHECK_FALSE(result.out.contains("\u009b"));
  }
}

}  // namespace gongbao
