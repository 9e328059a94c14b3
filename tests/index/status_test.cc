#include "index/tracking/status.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "index/searcher.h"
#include "parser/lexicon/date.h"
#include "tests/index/sample_gazette.h"
#include "tests/index/written_document.h"

namespace gongbao {
namespace {

constexpr char kSupply[] = "云岭市供水管理办法";

std::vector<WrittenDocument> CityDocuments() {
  return {
      {"云岭市供水管理办法", "云水规〔2016〕3号", "2016年1月20日",
       "第一条 为了加强供水管理，制定本办法。\n\n第二条 供水单位应当供水。\n\n"
       "第三条 本办法自2016年2月1日起施行，有效期5年。"},
      {"云岭市水务局关于延长云岭市供水管理办法有效期的通知",
       "云水规〔2021〕1号", "2021年1月10日",
       "《云岭市供水管理办法》（云水规〔2016〕3号）有效期延长至2026年1月31日"
       "。"},
      {"云岭市供水用水办法", "云水规〔2025〕2号", "2025年2月3日",
       "第一条 为了加强供水用水管理，制定本办法。\n\n第二条 "
       "本办法自2025年3月1日起施行。《云岭市供水管理办法》（云水规〔2016〕3号）"
       "同时废止。"},
      {"云岭市节水规定", "云水规〔2018〕5号", "2018年5月1日",
       "第一条 为了节约用水，制定本规定。\n\n第十四条 节水有奖。\n\n第十五条 "
       "浪费用水的，处以罚款。\n\n第十六条 "
       "本规定自2018年6月1日起施行。"},
      {"云岭市水务局关于废止部分条款的通知", "云水规〔2020〕7号",
       "2020年7月1日",
       "《云岭市节水规定》（云水规〔2018〕5号）第十五条废止，其余继续有效。\n\n"
       "本通知自2020年8月1日起施行。"},
      {"云岭市取水细则", "云水规〔2019〕8号", "2019年8月1日",
       "第一条 为了规范取水，制定本细则。\n\n第二条 取水应当许可。\n\n第三条 "
       "本细则自印发之日起施行，有效期3年。"},
      {"云岭市水务局关于修改取水细则的决定", "云水规〔2021〕9号",
       "2021年9月1日",
       "将《云岭市取水细则》（云水规〔2019〕8号）第二条修改为：“第二条 "
       "取水应当备案。”增加一条，作为第九条：“第九条 取水应当计量。”\n\n"
       "本决定自2021年10月1日起施行。"},
      {"云岭市河道通告", "", "2012年4月1日", "河道内不得采砂。"},
      {"云岭市湖泊通告", "", "2012年4月", "湖泊内不得采砂。"},
      {"云岭市水务局关于废止文件的通知", "云水规〔2022〕4号", "2022年4月1日",
       "决定废止《云岭市河道管理规定》（云水规〔2010〕6号）。"},
  };
}

Database OpenCity(const TemporaryFolder& folder) {
  Database database = OpenForWriting(folder.File("index.db"));
  std::vector<Gazette> gazettes;
  for (const WrittenDocument& document : CityDocuments()) {
    gazettes.push_back(ReadWritten(
        document, std::to_string(gazettes.size()) + document.title + ".txt"));
  }
  IndexGazettes(database, gazettes);
  return database;
}

StatusReport Ask(Database& database, const std::string& address,
                 const std::string& day) {
  const auto places = ResolveAddress(database, address);
  REQUIRE(places.has_value());
  REQUIRE(places->size() == 1);
  auto report = StatusOf(database, places->front(), *ParseDate(day));
  REQUIRE(report.has_value());
  return *std::move(report);
}

// "repealed 2025-03-01: takes_effect 2016-02-01, repealed 2025-03-01"; what
// has not happened stands in brackets, a doubt after a question mark.
std::string Words(const StatusReport& report) {
  std::string words(StatusName(report.status));
  if (report.since) words += " " + report.since->ToString();
  const char* mark = ": ";
  for (const StatusEvent& event : report.chain) {
    std::string one(StatusEventKindName(event.kind));
    if (event.day) one += " " + event.day->ToString();
    if (event.until) one += ".." + event.until->ToString();
    if (event.provision) one += " " + *event.provision;
    if (event.doubt != Doubt::kNone) {
      one += "?" + std::string(DoubtName(event.doubt));
    }
    words += mark + (event.happened ? one : "(" + one + ")");
    mark = ", ";
  }
  return words;
}

}  // namespace

TEST_CASE("status: of documents and provisions, day by day") {
  struct Row {
    std::string address, day, words;
  };
  const std::vector<Row> rows = {
      // A term counts from the start; the extension came before its end.
      {kSupply, "2016-01-31",
       "not_yet_in_force: (takes_effect 2016-02-01), (extended "
       "2021-01-10..2026-01-31), (expires 2021-02-01), (repealed 2025-03-01)"},
      {kSupply, "2016-02-01",
       "in_force 2016-02-01: takes_effect 2016-02-01, (extended "
       "2021-01-10..2026-01-31), (expires 2021-02-01), (repealed 2025-03-01)"},
      {kSupply, "2021-02-01",
       "in_force 2016-02-01: takes_effect 2016-02-01, extended "
       "2021-01-10..2026-01-31, (expires 2021-02-01), (repealed 2025-03-01)"},
      // The repeal is printed on 3 February and takes effect on 1 March.
      {kSupply, "2025-02-28",
       "in_force 2016-02-01: takes_effect 2016-02-01, extended "
       "2021-01-10..2026-01-31, (expires 2021-02-01), (repealed 2025-03-01)"},
      {kSupply, "2025-03-01",
       "repealed 2025-03-01: takes_effect 2016-02-01, extended "
       "2021-01-10..2026-01-31, (expires 2021-02-01), repealed 2025-03-01"},
      {"云水规〔2016〕3号 第二条", "2025-03-01",
       "repealed 2025-03-01: takes_effect 2016-02-01, extended "
       "2021-01-10..2026-01-31, (expires 2021-02-01), repealed 2025-03-01"},
      // One article of a measure.
      {"云岭市节水规定", "2020-07-31",
       "in_force 2018-06-01: takes_effect 2018-06-01, (partly_repealed "
       "2020-08-01 第十五条)"},
      {"云岭市节水规定", "2020-08-01",
       "partly_repealed 2020-08-01: takes_effect 2018-06-01, partly_repealed "
       "2020-08-01 第十五条"},
      {"云岭市节水规定 第十五条", "2020-08-01",
       "repealed 2020-08-01: takes_effect 2018-06-01, repealed 2020-08-01 "
       "第十五条"},
      {"云岭市节水规定 第十四条", "2020-08-01",
       "in_force 2018-06-01: takes_effect 2018-06-01"},
      // Amended, then expired.
      {"云岭市取水细则", "2021-10-01",
       "amended 2021-10-01: takes_effect 2019-08-01, amended 2021-10-01 "
       "第二条、第九条, (expires 2022-08-01)"},
      {"云岭市取水细则 第一条", "2021-10-01",
       "in_force 2019-08-01: takes_effect 2019-08-01, (expires 2022-08-01)"},
      {"云岭市取水细则 第二条", "2021-10-01",
       "amended 2021-10-01: takes_effect 2019-08-01, amended 2021-10-01 "
       "第二条、第九条, (expires 2022-08-01)"},
      {"云岭市取水细则", "2022-07-31",
       "amended 2021-10-01: takes_effect 2019-08-01, amended 2021-10-01 "
       "第二条、第九条, (expires 2022-08-01)"},
      {"云岭市取水细则", "2022-08-01",
       "expired 2022-08-01: takes_effect 2019-08-01, amended 2021-10-01 "
       "第二条、第九条, expires 2022-08-01"},
      // It states no day: its own date.
      {"云岭市河道通告", "2012-04-01",
       "in_force 2012-04-01: takes_effect 2012-04-01"},
      {"云岭市湖泊通告", "2012-03-31",
       "not_yet_in_force: (takes_effect 2012-04)"},
      {"云岭市湖泊通告", "2012-04-01",
       "in_force 2012-04: takes_effect 2012-04"},
  };
  TemporaryFolder folder;
  Database database = OpenCity(folder);
  for (const Row& row : rows) {
    INFO(row.address, " on ", row.day);
    CHECK(Words(Ask(database, row.address, row.day)) == row.words);
  }
}

TEST_CASE("status: the chain names who says so, where, and in which words") {
  TemporaryFolder folder;
  Database database = OpenCity(folder);
  const StatusReport report = Ask(database, kSupply, "2025-03-01");
  REQUIRE(report.chain.size() == 4);
  const Saying& repeal = report.chain.back().saying;
  CHECK(repeal.document.address == "云水规〔2025〕2号");
  CHECK(repeal.document.title == "云岭市供水用水办法");
  CHECK(repeal.node == "art_2__para_1");
  CHECK(repeal.line == 9);
  CHECK(repeal.text == "《云岭市供水管理办法》（云水规〔2016〕3号）同时废止");
  CHECK(report.chain.front().saying.document.address == "云水规〔2016〕3号");
}

TEST_CASE("status: what is held later attaches to what was said before") {
  TemporaryFolder folder;
  Database database = OpenCity(folder);
  WrittenDocument river{"云岭市河道管理规定", "云水规〔2010〕6号",
                        "2010年6月1日",
                        "第一条 为了管理河道，制定本规定。\n\n第二条 "
                        "本规定自2010年7月1日起施行。"};
  IndexGazettes(database, {ReadWritten(river, "river.txt")});
  CHECK(Words(Ask(database, "云岭市河道管理规定", "2025-01-01")) ==
        "repealed 2022-04-01: takes_effect 2010-07-01, repealed 2022-04-01");
}

TEST_CASE("status: a doubtful repeal leaves the status unknown, with reason") {
  TemporaryFolder folder;
  Database database = OpenForWriting(folder.File("index.db"));
  const std::string body = "第一条 为了管理河道，制定本规定。";
  IndexGazettes(
      database,
      {ReadWritten(
           {"云岭市河道规定", "云水规〔2010〕6号", "2010年6月1日", body}, "a"),
       ReadWritten({"云岭市湖泊采砂船只登记办法", "云水规〔2012〕6号",
                    "2012年6月1日", body},
                   "b"),
       ReadWritten({"云岭市水务局关于废止文件的通知", "云水规〔2022〕4号",
                    "2022年4月1日",
                    "决定废止《云岭市河道规定》、《云岭市桥梁养护标准》（云水规"
                    "〔2012〕6号）。"},
                   "c")});
  // The number is another title's.
  CHECK(Words(Ask(database, "云水规〔2012〕6号", "2025-01-01")) ==
        "unknown: takes_effect 2012-06-01, repealed "
        "2022-04-01?title_differs");
  CHECK(Words(Ask(database, "云水规〔2010〕6号", "2025-01-01")) ==
        "repealed 2022-04-01: takes_effect 2010-06-01, repealed 2022-04-01");
}

TEST_CASE("status: an extended term ends on its new last day") {
  TemporaryFolder folder;
  Database database = OpenForWriting(folder.File("index.db"));
  IndexGazettes(
      database,
      {ReadWritten({"云岭市取水细则", "云水规〔2019〕8号", "2019年8月1日",
                    "第一条 为了规范取水，制定本细则。\n\n第二条 "
                    "本细则自印发之日起施行，有效期3年。"},
                   "a"),
       ReadWritten({"云岭市水务局关于延长《云岭市取水细则》有效期的通知",
                    "云水规〔2022〕1号", "2022年7月1日",
                    "《云岭市取水细则》（云水规〔2019〕8号）有效期延长至2024年7"
                    "月31日。"},
                   "b")});
  CHECK(Ask(database, "云岭市取水细则", "2024-07-31").status ==
        Status::kInForce);
  const StatusReport report = Ask(database, "云岭市取水细则", "2024-08-01");
  CHECK(report.status == Status::kExpired);
  CHECK(report.since == Date{2024, 8, 1});
  CHECK(report.expires_on == Date{2024, 7, 31});
}

TEST_CASE("status: of a title issued anew that repeals the old, the repeal") {
  const auto measure = [](const char* number, const char* date,
                          const char* last) {
    return WrittenDocument{
        "云岭市节水办法", number, date,
        std::string("第一条 为了节约用水，制定本办法。\n\n第二条 ") + last};
  };
  TemporaryFolder folder;
  Database database = OpenForWriting(folder.File("index.db"));
  IndexGazettes(
      database,
      {ReadWritten(measure("云水规〔2014〕1号", "2014年1月1日",
                           "本办法自印发之日起施行。"),
                   "a"),
       ReadWritten(
           measure("云水规〔2019〕1号", "2019年1月1日",
                   "本办法自印发之日起施行。2014年1月1日印发的《云岭市节"
                   "水办法》（云水规〔2014〕1号）同时废止。"),
           "b")});
  CHECK(Words(Ask(database, "云水规〔2014〕1号", "2020-01-01")) ==
        "repealed 2019-01-01: takes_effect 2014-01-01, repealed 2019-01-01");
}

TEST_CASE("status: a search says it, and puts what has ended behind") {
  TemporaryFolder folder;
  Database database = OpenForWriting(folder.File("index.db"));
  IndexGazettes(
      database,
      {ReadWritten({"云岭市节水细则", "云水规〔2014〕1号", "2014年1月1日",
                    "第一条 节水设施与节水器具由节水单位维护。"},
                   "a"),
       ReadWritten({"云岭市节水办法", "云水规〔2013〕1号", "2013年1月1日",
                    "第一条 节水设施由用水单位维护，节水有奖。\n\n第二条 "
                    "水表应当检定。"},
                   "b"),
       ReadWritten({"云岭市水务局关于废止文件的通知", "云水规〔2022〕4号",
                    "2022年4月1日",
                    "决定废止《云岭市节水细则》（云水规〔2014〕1号）。"},
                   "c")});
  const auto first = [&](std::optional<Date> day) {
    SearchRequest request;
    request.query = "节水 维护";
    request.as_of = day;
    auto result = Search(database, request);
    REQUIRE(result.has_value());
    REQUIRE(result->hits.size() == 2);
    return result->hits.front();
  };
  // It holds the words more often, and is the newer one.
  CHECK(first(std::nullopt).document.number == "云水规〔2014〕1号");
  CHECK_FALSE(first(std::nullopt).status.has_value());
  CHECK(first(Date{2020, 1, 1}).document.number == "云水规〔2014〕1号");
  CHECK(first(Date{2020, 1, 1}).status == Status::kInForce);
  CHECK(first(Date{2023, 1, 1}).document.number == "云水规〔2013〕1号");
}

TEST_CASE("status: of many documents as of each alone") {
  TemporaryFolder folder;
  Database database = OpenCity(folder);
  for (const char* day :
       {"2010-01-01", "2016-02-01", "2021-10-01", "2022-08-01", "2025-03-01"}) {
    const Date as_of = *ParseDate(day);
    const auto all = AllStatuses(database, as_of);
    REQUIRE(all.has_value());
    CHECK(all->size() == CityDocuments().size());
    for (const auto& [document, status] : *all) {
      const auto one = StatusesOf(database, {document}, as_of);
      REQUIRE(one.has_value());
      CHECK(StatusName(one->front()) == StatusName(status));
    }
  }
}

}  // namespace gongbao
