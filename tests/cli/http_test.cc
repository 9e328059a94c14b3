#include <doctest/doctest.h>

#include <atomic>
#include <nlohmann/json.hpp>
#include <thread>

#include "cli/render/html_text.h"
#include "tests/cli/running_server.h"

namespace gongbao {
namespace {

using Json = nlohmann::json;

const std::string kNumber = UrlText("云政办规〔2025〕9号");

}  // namespace

TEST_CASE("http: search gives what the command line gives") {
  const IndexedProgram gongbao;
  const RunningServer server(gongbao);
  const Answer answer = server.Get("/api/v1/search?q=" + UrlText("树木"));
  CHECK(answer.status == 200);
  CHECK(Header(answer, "Content-Type") == "application/json; charset=utf-8");
  Json over_http = Json::parse(answer.body);
  Json printed =
      Json::parse(gongbao.Run({"search", "树木", "--format", "json"}).out);
  // Where a file lies on the server is not told to the network.
  CHECK(over_http["hits"][0]["document"]["path"] == "notice.txt");
  for (Json* each : {&over_http, &printed}) {
    for (Json& hit : (*each)["hits"]) hit["document"].erase("path");
  }
  CHECK(over_http == printed);

  const Answer filtered = server.Get("/api/v1/search?q=" + UrlText("树木") +
                                     "&year=2024&kind=&authority=");
  CHECK(filtered.status == 200);
  CHECK(Json::parse(filtered.body)["total"] == 0);
  const Answer paged =
      server.Get("/api/v1/search?q=" + UrlText("树木") + "&limit=1");
  const std::string link = Header(paged, "Link");
  const std::string begin =
      "</api/v1/search?q=" + UrlText("树木") + "&limit=1&cursor=";
  REQUIRE(link.starts_with(begin));
  CHECK(link.ends_with(">; rel=\"next\""));
  const Json second =
      Json::parse(server.Get(link.substr(1, link.find('>') - 1)).body);
  CHECK(second["offset"] == 1);
  CHECK(second["hits"].size() == 1);
  CHECK(second["hits"][0] != Json::parse(paged.body)["hits"][0]);
  CHECK(second["next"].is_null());

  const Json counted = Json::parse(
      server.Get("/api/v1/search?q=" + UrlText("树木") + "&facets=1").body);
  CHECK(counted["facets"]["year"]["values"][0]["value"] == "2025");
  CHECK(counted["facets"]["year"]["values"][0]["count"] == counted["total"]);
}

TEST_CASE("http: documents, whole, by provision and by eid") {
  const IndexedProgram gongbao;
  const RunningServer server(gongbao);
  const std::string path = "/api/v1/documents/" + kNumber;
  const Answer whole = server.Get(path);
  CHECK(whole.status == 200);
  CHECK(Json::parse(whole.body)["places"][0]["provisions"].size() > 5);
  for (const std::string& at : {UrlText("第三条第二项"), UrlText("3条2项"),
                                std::string("art_3__para_1__item_2")}) {
    INFO(at);
    const Answer item = server.Get(path + "?at=" + at);
    REQUIRE(item.status == 200);
    CHECK(Json::parse(item.body)["places"][0]["provisions"][0]["text"] ==
          "修剪枝条;");
  }
  CHECK(server.Get(path + "?at=" + UrlText("第四条")).status == 404);
  CHECK(
      server.Get("/api/v1/documents/" + UrlText("云政发〔1999〕1号")).status ==
      404);
}

TEST_CASE("http: a table is a table, and its cells are text") {
  const GongbaoProgram gongbao;
  const std::string path = gongbao.folder().Write(
      "table.txt", std::string(kNotice) +
                       "\n附件1\n\n申报表\n\n| 树种 | 株数 |\n| --- | --- |\n"
                       "| 银杏 | <b>3</b> |\n");
  REQUIRE(gongbao.Run({"index", path}).status == 0);
  const RunningServer server(gongbao);
  const std::string page = server.Get("/d/" + kNumber).body;
  INFO(page);
  CHECK(
      page.contains("<tr><td>树种</td><td>株数</td></tr>\n"
                    "<tr><td>银杏</td><td>&lt;b&gt;3&lt;/b&gt;</td></tr>\n"
                    "</table>"));
}

TEST_CASE("http: pages") {
  const IndexedProgram gongbao;
  const RunningServer server(gongbao);
  const Answer form = server.Get("/");
  CHECK(form.status == 200);
  CHECK(Header(form, "Content-Type") == "text/html; charset=utf-8");
  CHECK(form.body.contains("<html lang=\"zh-CN\">"));
  CHECK(form.body.contains("<input type=\"search\" name=\"q\""));
  CHECK_FALSE(form.body.contains("{{"));
  CHECK_FALSE(form.body.contains("<script"));

  const Answer hits = server.Get("/?q=" + UrlText("树木"));
  CHECK(hits.status == 200);
  CHECK(hits.body.contains("<mark>树木</mark>"));
  CHECK(hits.body.contains("href=\"/d/" + kNumber + "#art_3\""));
  CHECK(hits.body.contains("value=\"树木\""));
  CHECK(server.Get("/?q=" + UrlText("水稻")).body.contains("没有找到"));
  CHECK(server.Get("/?q=" + UrlText("绿化弁法"))
            .body.contains("是否要找：<a href=\"/?q=" + UrlText("绿化办法")));
  const std::string both = server.Get("/?q=" + UrlText("绿化")).body;
  INFO(both);
  CHECK(both.contains("<a href=\"/?q=" + UrlText("绿化 kind:办法")));
  CHECK(
      both.contains("<a href=\"/?q=" + UrlText("绿化") + "&amp;sort=date\">"));
  const Answer wrong = server.Get("/?q=" + UrlText("绿化 OR"));
  CHECK(wrong.status == 400);
  CHECK(wrong.body.contains("role=\"alert\""));

  const Answer document = server.Get("/d/" + kNumber);
  CHECK(document.status == 200);
  CHECK(document.body.contains("id=\"art_3\"><b>第三条</b> 养护单位"));
  CHECK(document.body.contains("id=\"art_3__para_1__item_2\">(二)修剪枝条;"));
  CHECK(document.body.contains(">各县(区)人民政府、市人民政府各部门:</p>"));
  CHECK(server.Get("/d/" + UrlText("无此文件")).status == 404);

  const Answer style = server.Get("/style.css");
  CHECK(Header(style, "Content-Type") == "text/css; charset=utf-8");
  CHECK(style.body.contains("prefers-color-scheme: dark"));
  CHECK(style.body.contains("@media print"));
}

TEST_CASE("http: what a reader types is never markup") {
  const IndexedProgram gongbao;
  const RunningServer server(gongbao);
  const std::string hostile =
      UrlText("\"><script>alert(1)</script>\ue000{{content}}");
  for (const std::string& path : {"/?q=" + hostile, "/?kind=" + hostile,
                                  "/d/" + hostile, "/?year=" + hostile}) {
    const Answer answer = server.Get(path);
    CHECK(
        (answer.status == 200 || answer.status == 400 || answer.status == 404));
    CHECK_FALSE(answer.body.contains("<script"));
  }
}

TEST_CASE("http: headers that every answer has") {
  const IndexedProgram gongbao;
  const RunningServer server(gongbao);
  for (const char* path : {"/", "/healthz", "/nope", "/api/v1/search",
                           "/style.css", "/api/v1/search?q=x"}) {
    INFO(path);
    const Answer answer = server.Get(path);
    CHECK(Header(answer, "X-Content-Type-Options") == "nosniff");
    CHECK(Header(answer, "Content-Security-Policy")
              .starts_with("default-src 'self'"));
    CHECK(Header(answer, "Referrer-Policy") == "no-referrer");
    CHECK(Header(answer, "Content-Type").contains("charset=utf-8"));
  }
}

TEST_CASE("http: errors are problem+json") {
  const IndexedProgram gongbao;
  const RunningServer server(gongbao);
  struct Row {
    std::string path;
    int status;
  };
  for (const Row& row : {Row{"/nope", 404},
                         Row{"/api/v1/search", 400},
                         Row{"/api/v1/search?q=", 400},
                         Row{"/api/v1/search?q=%ff%fe", 400},
                         Row{"/api/v1/search?q=a%00b", 400},
                         Row{"/api/v1/search?q=%22", 400},
                         Row{"/api/v1/search?q=x&limit=0", 400},
                         Row{"/api/v1/search?q=x&limit=101", 400},
                         Row{"/api/v1/search?q=x&limit=9999999999999", 400},
                         Row{"/api/v1/search?q=x&offset=-1", 400},
                         Row{"/api/v1/search?q=x&year=abc", 400},
                         Row{"/d/%00", 400},
                         Row{"/api/v1/search?q=x&sort=size", 400},
                         Row{"/api/v1/search?q=x&facets=2", 400},
                         Row{"/api/v1/search?q=x&as_of=2025-13-01", 400},
                         Row{"/api/v1/search?q=x&cursor=abc", 400},
                         Row{"/api/v1/search?q=a%20OR", 400},
                         Row{"/api/v1/documents/%ff", 400},
                         Row{"/%00", 400},
                         Row{"/d/../../etc/passwd", 404},
                         Row{"/..%2f..%2fetc/passwd", 404}}) {
    INFO(row.path);
    const Answer answer = server.Get(row.path);
    CHECK(answer.status == row.status);
    if (row.path.starts_with("/d/")) continue;
    CHECK(Header(answer, "Content-Type") ==
          "application/problem+json; charset=utf-8");
    const Json problem = Json::parse(answer.body);
    CHECK(problem["status"] == row.status);
    CHECK(problem["title"].is_string());
  }
}

TEST_CASE("http: GET and HEAD only") {
  const IndexedProgram gongbao;
  const RunningServer server(gongbao);
  for (const std::string method :
       {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"}) {
    INFO(method);
    const Answer answer = server.Ask(method + " / HTTP/1.1");
    // The library refuses the methods that it has never heard of.
    CHECK((answer.status == 405 || answer.status == 400));
    if (answer.status == 405) CHECK(Header(answer, "Allow") == "GET, HEAD");
  }
  CHECK(server.Ask("POST / HTTP/1.1").status == 405);
  const Answer get = server.Get("/?q=" + UrlText("树木"));
  const Answer head = server.Ask("HEAD /?q=" + UrlText("树木") + " HTTP/1.1");
  CHECK(head.status == 200);
  CHECK(head.body.empty());
  CHECK(Header(head, "Content-Length") == std::to_string(get.body.size()));
  CHECK(Header(head, "ETag") == Header(get, "ETag"));
}

TEST_CASE("http: an entity tag that changes with the index") {
  const IndexedProgram gongbao;
  const RunningServer server(gongbao);
  const std::string path = "/api/v1/search?q=" + UrlText("树木");
  const std::string tag = Header(server.Get(path), "ETag");
  REQUIRE(tag.starts_with("W/\""));
  const Answer same = server.Get(path, "If-None-Match: " + tag + "\r\n");
  CHECK(same.status == 304);
  CHECK(same.body.empty());
  CHECK(Header(same, "ETag") == tag);
  CHECK(server.Get(path, "If-None-Match: W/\"other\"\r\n").status == 200);

  std::string later(kNotice);
  later.replace(later.find("9号"), std::string_view("9号").size(), "19号");
  REQUIRE(gongbao.Run({"index", gongbao.folder().Write("later.txt", later)})
              .status == 0);
  const Answer changed = server.Get(path, "If-None-Match: " + tag + "\r\n");
  CHECK(changed.status == 200);
  CHECK(Json::parse(changed.body)["total"] == 4);
}

TEST_CASE("http: an index that goes away, and one that takes its place") {
  const IndexedProgram gongbao;
  const RunningServer server(gongbao);
  const std::string path = "/api/v1/search?q=" + UrlText("树木");
  const std::string aside = gongbao.database() + ".aside";
  CHECK(server.Get(path).status == 200);
  std::filesystem::rename(gongbao.database(), aside);
  const Answer gone = server.Get(path);
  CHECK(gone.status == 503);
  CHECK_FALSE(gone.body.contains(gongbao.folder().path().string()));
  CHECK(server.Get("/?q=x").status == 503);
  CHECK(server.Get("/healthz").status == 200);
  std::filesystem::rename(aside, gongbao.database());
  CHECK(server.Get(path).status == 200);
}

TEST_CASE("http: many at once get the same answer") {
  const IndexedProgram gongbao;
  const RunningServer server(gongbao);
  const std::string path = "/api/v1/search?q=" + UrlText("树木");
  const std::string expected = server.Get(path).body;
  std::atomic<int> right = 0;
  std::vector<std::thread> readers;
  for (int reader = 0; reader < 16; ++reader) {
    readers.emplace_back([&] {
      for (int i = 0; i < 20; ++i) right += server.Get(path).body == expected;
    });
  }
  for (std::thread& reader : readers) reader.join();
  CHECK(right == 16 * 20);
}

TEST_CASE("http: several requests on one connection") {
  const IndexedProgram gongbao;
  const RunningServer server(gongbao);
  Client client(server.port());
  std::string requests;
  for (int i = 0; i < 3; ++i) {
    requests += "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n";
  }
  client.Send(requests);
  const std::string answers = client.ReceiveAll(1'000);
  std::size_t count = 0;
  for (std::size_t at = 0;
       (at = answers.find("HTTP/1.1 200", at)) != std::string::npos; ++at) {
    ++count;
  }
  CHECK(count == 3);
}

TEST_CASE("http: SIGTERM and SIGINT end it with 0, a request at hand") {
  const IndexedProgram gongbao;
  for (const int signal : {SIGTERM, SIGINT}) {
    RunningServer server(gongbao);
    Client idle(server.port());
    idle.Send("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n");
    CHECK(idle.ReceiveAll(300).starts_with("HTTP/1.1 200"));
    server.process().Signal(signal);
    const ProcessResult result = server.process().Wait();
    CHECK(result.status == 0);
    CHECK(result.error.empty());
    CHECK_FALSE(Client(server.port()).connected());
  }
}

TEST_CASE("http: a port in use, an address that is none, no index") {
  const IndexedProgram gongbao;
  const RunningServer server(gongbao);
  const ProcessResult second =
      gongbao.Run({"serve", "--port", std::to_string(server.port())});
  CHECK(second.status == 2);
  CHECK(second.error.contains("Address already in use"));
  CHECK(gongbao.Run({"serve", "--host", "256.1.1.1", "--port", "0"}).status ==
        2);
  CHECK(gongbao.Run({"serve", "--db", "/no/such.db"}).status == 4);
}

}  // namespace gongbao
