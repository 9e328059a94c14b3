#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "tests/cli/gongbao_program.h"
#include "tests/support/lines.h"

namespace gongbao {

using Json = nlohmann::json;

TEST_CASE("show: a document and a provision, however typed") {
  const IndexedProgram gongbao;
  const ProcessResult whole = gongbao.Run({"show", "云政办规〔2025〕9号"});
  CHECK(whole.status == 0);
  CHECK(whole.out.contains("各县(区)人民政府"));
  CHECK(whole.out.contains("\n第一章 总则\n第一条 为了加强城市绿化管理"));
  CHECK(whole.out.contains("\n    (二)修剪枝条;\n"));
  for (const std::vector<std::string>& address :
       std::vector<std::vector<std::string>>{
           {"云政办规〔2025〕9号", "第三条第二项"},
           {"云政办规[2025]9号", "第三条第(二)项"},
           {"云政办规 (2025) 9 号", "3条2项"},
           {"云政办规〔2025〕9号 第三条第一款第二项"},
           {"云岭市绿化办法", "第三条第二项"},
           {"云政办规〔2025〕9号#art_3__para_1__item_2"}}) {
    std::vector<std::string> arguments = {"show"};
    arguments.insert(arguments.end(), address.begin(), address.end());
    INFO(address.front(), " ", address.back());
    const ProcessResult result = gongbao.Run(arguments);
    CHECK(result.status == 0);
    CHECK(result.out.contains("修剪枝条"));
    CHECK_FALSE(result.out.contains("浇灌"));
  }
}

TEST_CASE("show: what is not there") {
  const IndexedProgram gongbao;
  const ProcessResult article =
      gongbao.Run({"show", "云政办规〔2025〕9号", "第四条"});
  CHECK(article.status == 1);
  CHECK(article.out.empty());
  CHECK(article.error.contains("has no 第四条"));
  CHECK(gongbao.Run({"show", "云政发〔1999〕1号"}).status == 1);
  CHECK(gongbao.Run({"show", ""}).status == 2);
}

TEST_CASE("show: JSON and Markdown") {
  const IndexedProgram gongbao;
  const Json shown = Json::parse(
      gongbao.Run({"show", "云政办规〔2025〕9号", "5条", "--format", "json"})
          .out);
  REQUIRE(shown["places"].size() == 1);
  CHECK(shown["places"][0]["reference"] == "第五条");
  CHECK(shown["places"][0]["provisions"][0]["address"] ==
        "云政办规〔2025〕9号#art_5");
  CHECK(gongbao.Run({"show", "云岭市绿化办法", "--format", "md"})
            .out.contains("#### 第一章 总则"));
}

TEST_CASE("show: all documents that fit one title, with a note") {
  const IndexedProgram gongbao;
  std::string later(kNotice);
  later.replace(later.find("9号"), std::string_view("9号").size(), "19号");
  const std::string path = gongbao.folder().Write("gazettes/later.txt", later);
  REQUIRE(gongbao.Run({"index", path}).status == 0);
  const ProcessResult both = gongbao.Run({"show", "云岭市绿化办法", "第五条"});
  CHECK(both.status == 0);
  CHECK(both.out.contains("云政办规〔2025〕9号"));
  CHECK(both.out.contains("云政办规〔2025〕19号"));
  CHECK(both.error.contains("2 documents fit"));
}

TEST_CASE("cite: gongwen") {
  const IndexedProgram gongbao;
  struct Row {
    std::vector<std::string> address;
    const char* citation;
  };
  for (const Row& row : {
           Row{{"云政办规[2025]9号", "3条2项"},
               "《云岭市绿化办法》(云政办规〔2025〕9号)第三条第二项\n"},
           Row{{"云政办规〔2025〕9号", "第二条第二款"},
               "《云岭市绿化办法》(云政办规〔2025〕9号)第二条第二款\n"},
           // An article of one paragraph is never cited with 第一款.
           Row{{"云政办规〔2025〕9号", "第一条第一款"},
               "《云岭市绿化办法》(云政办规〔2025〕9号)第一条\n"},
           Row{{"云岭市绿化办法"}, "《云岭市绿化办法》(云政办规〔2025〕9号)\n"},
       }) {
    std::vector<std::string> arguments = {"cite"};
    arguments.insert(arguments.end(), row.address.begin(), row.address.end());
    const ProcessResult result = gongbao.Run(arguments);
    CHECK(result.status == 0);
    CHECK(result.out == row.citation);
  }
  const ProcessResult chapter =
      gongbao.Run({"cite", "云政办规〔2025〕9号", "第二章"});
  CHECK(chapter.out == "《云岭市绿化办法》(云政办规〔2025〕9号)\n");
  CHECK(chapter.error.contains("chapters"));
  CHECK(gongbao.Run({"cite", "云岭市绿化办法", "--style", "x"}).status == 2);
  CHECK(gongbao.Run({"cite", "云岭市绿化办法", "第四条"}).status == 1);
  CHECK(Json::parse(gongbao.Run({"cite", "云岭市绿化办法", "--format", "json"})
                        .out)["citation"] ==
        "《云岭市绿化办法》(云政办规〔2025〕9号)");
}

TEST_CASE("list: documents and issues") {
  const IndexedProgram gongbao;
  REQUIRE(gongbao.Run({"index", SAMPLES_DIR}).status == 0);
  const ProcessResult table = gongbao.Run({"list", "--year", "2025"});
  CHECK(table.status == 0);
  CHECK(table.out.contains("云政办规〔2025〕9号"));
  CHECK(table.out.contains("2025-03-01"));
  const Json all = Json::parse(gongbao.Run({"list", "--format", "json"}).out);
  CHECK(all["documents"].size() > 5);
  CHECK(Lines(gongbao.Run({"list", "--limit", "2", "--format", "jsonl"}).out)
            .size() == 2);
  const Json notices = Json::parse(
      gongbao.Run({"list", "--kind", "通知", "--format", "json"}).out);
  CHECK(notices["documents"].size() > 3);
  for (const Json& document : notices["documents"]) {
    CHECK(document["kind"] == "通知");
  }
  const Json issues = Json::parse(
      gongbao.Run({"list", "issues", "--year", "2025", "--format", "json"})
          .out);
  REQUIRE(issues["issues"].size() >= 1);
  CHECK(issues["issues"][0]["year"] == 2025);
  CHECK(gongbao.Run({"list", "issues", "--format", "csv"})
            .out.starts_with("\ufefftitle,year,number,serial,"));
  CHECK(gongbao.Run({"list", "--format", "md"}).out.starts_with("| Address |"));
  CHECK(gongbao.Run({"list", "--year", "1949"}).status == 1);
  CHECK(gongbao.Run({"list", "laws"}).status == 2);
}

TEST_CASE("stats: counts") {
  const IndexedProgram gongbao;
  const Json stats =
      Json::parse(gongbao.Run({"stats", "--format", "json"}).out);
  CHECK(stats["sources"] == 1);
  CHECK(stats["documents"] == 1);
  CHECK(stats["instruments"] == 1);
  CHECK(stats["articles"] == 4);
  CHECK(stats["diagnostics_by_code"]["missing-article"] == 1);
  CHECK(gongbao.Run({"stats"}).out.contains("source files"));
  CHECK(gongbao.Run({"stats", "--format", "csv"}).out.contains("articles,4\r"));
  CHECK(gongbao.Run({"stats", "--format", "md"})
            .out.contains("| articles | 4 |"));
  CHECK(gongbao.Run({"stats", "--format", "jsonl"}).status == 2);
}

TEST_CASE("diagnose: the index, by prefix, and files that are not indexed") {
  const IndexedProgram gongbao;
  const std::string line = gongbao.notice() + ":33: warning: ";
  const ProcessResult all = gongbao.Run({"diagnose"});
  CHECK(all.status == 0);
  CHECK(all.out.starts_with(line));
  CHECK(all.out.ends_with("[missing-article]\n"));
  // The folder exists and is read; a deleted file is looked up in the index.
  const std::string folder = (gongbao.folder().path() / "gazettes").string();
  CHECK(gongbao.Run({"diagnose", folder}).out == all.out);
  std::filesystem::remove(gongbao.notice());
  CHECK(gongbao.Run({"diagnose", gongbao.notice()}).out == all.out);
  CHECK(gongbao.Run({"diagnose", folder + "/elsewhere"}).status == 1);

  ProcessSetup unindexed =
      gongbao.Setup({"diagnose", "-", "--format", "json", "--db", "/nowhere"});
  unindexed.input = std::string(kNotice);
  const ProcessResult direct = RunProcess(unindexed);
  CHECK(direct.status == 0);
  CHECK(Json::parse(direct.out)["diagnostics"][0]["line"] == 33);
}

}  // namespace gongbao
