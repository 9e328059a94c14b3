// The routes that say what is in force: JSON and pages, on the samples.

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "cli/day.h"
#include "cli/render/html_text.h"
#include "tests/cli/running_server.h"
#include "tests/cli/sampled_program.h"

namespace gongbao {
namespace {

using Json = nlohmann::json;

const std::string kOld = UrlText("云政办发〔2019〕12号");
const std::string kNew = UrlText("云政办规〔2023〕4号");

// As the command line prints it, but for the folders of the files.
Json Printed(std::vector<std::string> arguments) {
  arguments.insert(arguments.end(), {"--format", "json"});
  Json json = Json::parse(Samples().Run(std::move(arguments)).out);
  if (!json.contains("places")) return json;
  for (Json& place : json["places"]) {
    const std::string path = place["document"]["path"];
    place["document"]["path"] = path.substr(path.rfind('/') + 1);
  }
  return json;
}

}  // namespace

TEST_CASE("http tracking: JSON is what the command line prints") {
  const RunningServer server(Samples());
  const std::string base = "/api/v1/documents/" + kOld;
  struct Row {
    std::string path;
    std::vector<std::string> arguments;
  };
  for (const Row& row :
       {Row{base + "/status?as_of=2025-03-01",
            {"status", "云政办发〔2019〕12号", "--as-of", "2025-03-01"}},
        Row{base + "/status?as_of=2021-01-01&at=" + UrlText("第十条"),
            {"status", "云政办发〔2019〕12号 第十条", "--as-of", "2021-01-01"}},
        Row{base + "/lineage?as_of=2025-03-01",
            {"lineage", "云政办发〔2019〕12号", "--as-of", "2025-03-01"}},
        Row{base + "/refs?limit=50",
            {"refs", "云政办发〔2019〕12号", "--limit", "50"}},
        Row{base + "?as_of=2025-03-01",
            {"show", "云政办发〔2019〕12号", "--as-of", "2025-03-01"}},
        Row{"/api/v1/people?name=" + UrlText("程若谷") + "&limit=50",
            {"people", "程若谷", "--limit", "50"}}}) {
    INFO(row.path);
    const Answer answer = server.Get(row.path);
    CHECK(answer.status == 200);
    CHECK(Header(answer, "Content-Type") == "application/json; charset=utf-8");
    CHECK(Json::parse(answer.body) == Printed(row.arguments));
  }
}

TEST_CASE(
    "http tracking: the document's page says its status and by whose "
    "words") {
  const RunningServer server(Samples());
  const std::string page = server.Get("/d/" + kOld + "?as_of=2025-03-01").body;
  CHECK(
      page.contains("<section class=\"status repealed\" aria-label=\"效力\">"));
  CHECK(page.contains("<strong>已废止</strong>"));
  CHECK(page.contains("截至2025-03-01"));
  CHECK(page.contains("<time>2024-01-01</time> <b>废止</b>"));
  CHECK(page.contains("<cite><a href=\"/d/" + kNew + "#art_16"));
  CHECK(page.contains("<h2>与其他公文的关系</h2>"));
  CHECK(page.contains("<h2>引用它的</h2>"));
  CHECK(page.contains("href=\"/d/" + kOld + "/lineage\""));
  CHECK_FALSE(page.contains("<script"));
  const std::string before =
      server.Get("/d/" + kOld + "?as_of=2019-06-01").body;
  CHECK(before.contains("<strong>现行有效</strong>"));
}

TEST_CASE("http tracking: a search keeps to a status, and says it") {
  const RunningServer server(Samples());
  const std::string search =
      "?q=" + UrlText("保洁 财政预算") + "&as_of=2025-03-01&limit=1&status=";
  const std::string page = server.Get("/" + search + "repealed").body;
  CHECK(page.contains("2019-04-02 · 已废止"));
  CHECK_FALSE(page.contains("2023-11-28"));
  const Json json =
      Json::parse(server.Get("/api/v1/search" + search + "in_force").body);
  CHECK(json["total"] == 1);
  CHECK(json["hits"][0]["status"] == "in_force");
  CHECK(server.Get("/api/v1/search" + search + "valid").status == 400);
}

TEST_CASE("http tracking: the page has the signature, after the notice") {
  const RunningServer server(Samples());
  const std::string page = server.Get("/d/" + kNew).body;
  const std::size_t signature = page.find(
      "<div class=\"signature\">\n<p>云岭市人民政府办公室</p>\n"
      "<p>2023年11月28日</p>\n<p>(此件公开发布)</p>\n</div>");
  REQUIRE(signature != std::string::npos);
  CHECK(signature < page.find("<h2 class=\"instrument\">"));
}

TEST_CASE(
    "http tracking: citations are links where it is certain what they "
    "mean") {
  const RunningServer server(Samples());
  const std::string page = server.Get("/d/" + kNew).body;
  CHECK(
      page.contains("<a href=\"/d/" + kOld +
                    "\">《云岭市河道保洁管理办法》(云政办发〔2019〕12号)</a>"));
  // Not in the index: plain.
  CHECK(page.contains("《中华人民共和国水法》《南江省河湖长制条例》"));
  // A place in its own text.
  const std::string old = server.Get("/d/" + kOld).body;
  CHECK(old.contains("<a href=\"#art_10\">本办法第十条</a>"));
}

TEST_CASE("http tracking: views as pages") {
  const RunningServer server(Samples());
  const std::string status =
      server.Get("/d/" + kOld + "/status?as_of=2023-12-15").body;
  CHECK(status.contains("<details open>"));
  CHECK(status.contains("class=\"later\""));
  const std::string lineage =
      server.Get("/d/" + kNew + "/lineage?as_of=2025-03-01").body;
  CHECK(lineage.contains("<img src=\"/d/" + kNew +
                         "/lineage.svg?as_of=2025-03-01\""));
  CHECK(lineage.contains("2024-01-01 废止 云政办发〔2019〕12号"));
  const std::string refs = server.Get("/d/" + kOld + "/refs?limit=2").body;
  CHECK(refs.contains("rel=\"next\" href=\"/d/" + kOld +
                      "/refs?limit=2&amp;offset=2\""));
  CHECK(refs.contains("索引中没有"));
  const std::string people = server.Get("/people").body;
  CHECK(people.contains("<td><a href=\"/people?name=" + UrlText("程若谷") +
                        "\">程若谷</a></td>"));
  CHECK(
      server.Get("/people?name=" + UrlText("程若谷")).body.contains("共 2 条"));
  for (const std::string& page : {status, lineage, refs, people}) {
    CHECK(page.contains("<a href=\"/people\">人事任免</a>"));
    CHECK(page.contains("<html lang=\"zh-CN\">"));
    CHECK_FALSE(page.contains("{{"));
    CHECK_FALSE(page.contains("<script"));
    CHECK(page.contains("<link rel=\"alternate\" type=\"application/json\""));
  }
}

TEST_CASE("http tracking: the drawing, with a policy of its own") {
  const RunningServer server(Samples());
  const Answer drawing = server.Get("/d/" + kNew + "/lineage.svg");
  CHECK(drawing.status == 200);
  CHECK(Header(drawing, "Content-Type") == "image/svg+xml; charset=utf-8");
  CHECK(Header(drawing, "Content-Security-Policy") ==
        "default-src 'none'; style-src 'unsafe-inline'");
  CHECK(drawing.head.find("Content-Security-Policy") ==
        drawing.head.rfind("Content-Security-Policy"));
  CHECK(Header(drawing, "X-Content-Type-Options") == "nosniff");
  CHECK(drawing.body.starts_with("<svg "));
  CHECK(server.Ask("HEAD /d/" + kNew + "/lineage.svg HTTP/1.1").status == 200);
}

TEST_CASE("http tracking: links to the next references and persons") {
  const RunningServer server(Samples());
  const Answer refs = server.Get("/api/v1/documents/" + kOld + "/refs?limit=1");
  CHECK(Header(refs, "Link") ==
        "</api/v1/documents/" + kOld + "/refs?limit=1&offset=1>; rel=\"next\"");
  CHECK(Header(server.Get("/api/v1/documents/" + kOld + "/refs"), "Link") ==
        "");
  CHECK(Header(server.Get("/api/v1/people?limit=1"), "Link") ==
        "</api/v1/people?limit=1&offset=1>; rel=\"next\"");
}

TEST_CASE("http tracking: any input gives an answer, never a failure") {
  const RunningServer server(Samples());
  struct Row {
    std::string path;
    int status;
  };
  const std::string api = "/api/v1/documents/";
  for (const Row& row :
       {Row{api + UrlText("云政发〔1999〕1号") + "/status", 404},
        Row{api + kOld + "/status?at=" + UrlText("第九十九条"), 404},
        Row{api + kOld + "/status?as_of=2025-02-30", 400},
        Row{api + kOld + "/status?as_of=%ff", 400},
        Row{api + kOld + "/refs?limit=0", 400},
        Row{api + kOld + "/refs?limit=101", 400},
        Row{api + kOld + "/refs?offset=-1", 400},
        Row{api + kOld + "/refs?at=%ff", 400}, Row{api + "/status", 400},
        Row{api + kOld + "/nonsense", 404}, Row{"/api/v1/people?name=%ff", 400},
        Row{"/people?offset=x", 400}, Row{"/people?offset=999999", 200},
        Row{"/d/" + kOld + "/lineage.svg?as_of=x", 400},
        Row{"/d/" + UrlText("无此文件") + "/lineage.svg", 404},
        Row{"/d/" + kOld + "/refs?offset=999999", 200}, Row{"/d//lineage", 400},
        Row{"/d/" + kOld + "/status/", 404}}) {
    INFO(row.path);
    CHECK(server.Get(row.path).status == row.status);
  }
}

TEST_CASE("http tracking: the entity tag changes with the day") {
  const RunningServer server(Samples());
  CHECK(Header(server.Get("/d/" + kOld), "ETag")
            .ends_with(Today().ToString() + "\""));
}

TEST_CASE(
    "http tracking: a drawing of two that have nothing to do with each "
    "other") {
  GongbaoProgram gongbao;
  std::string other(kNotice);
  other.replace(other.find("云岭市人民政府办公室关于"),
                std::string_view("云岭市人民政府办公室关于").size(),
                "石桥县人民政府办公室关于");
  REQUIRE(gongbao
              .Run({"index", gongbao.folder().Write("a.txt", kNotice),
                    gongbao.folder().Write("b.txt", other)})
              .status == 0);
  const RunningServer server(gongbao);
  const std::string path = "/d/" + UrlText("云政办规〔2025〕9号");
  CHECK(server.Get(path + "/lineage.svg").status == 400);
  const Answer page = server.Get(path + "/lineage");
  CHECK(page.status == 200);
}

TEST_CASE("http tracking: what a gazette says is never markup") {
  const GongbaoProgram gongbao;
  std::string hostile(kNotice);
  hostile.replace(hostile.find("第五条 "), std::string_view("第五条 ").size(),
                  "第五条 《<script>alert(1)</script>办法》(云政发〔2001〕1号)"
                  "同时废止。");
  REQUIRE(
      gongbao.Run({"index", gongbao.folder().Write("a.txt", hostile)}).status ==
      0);
  const RunningServer server(gongbao);
  const std::string path = "/d/" + UrlText("云政办规〔2025〕9号");
  for (const char* view :
       {"", "/status", "/lineage", "/lineage.svg", "/refs"}) {
    INFO(view);
    const Answer answer = server.Get(path + view);
    CHECK(answer.status == 200);
    CHECK_FALSE(answer.body.contains("<script"));
  }
}

}  // namespace gongbao
