#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "index/tracking/lineage.h"
#include "index/tracking/people.h"
#include "index/tracking/references.h"
#include "parser/lexicon/date.h"
#include "tests/index/sample_gazette.h"
#include "tests/index/written_document.h"

namespace gongbao {
namespace {

std::vector<WrittenDocument> CityDocuments() {
  return {
      {"云岭市供水管理办法", "云水规〔2016〕3号", "2016年1月20日",
       "第一条 为了加强供水管理，制定本办法。\n\n第二条 供水单位应当供水：\n\n"
       "（一）城区；\n\n（二）乡镇。\n\n第三条 违反前条规定的，予以警告。\n\n"
       "第四条 本办法自2016年2月1日起施行。《云岭市旧供水办法》（云水发〔2009〕"
       "4号）同时废止。"},
      {"云岭市供水用水办法", "云水规〔2021〕2号", "2021年2月3日",
       "第一条 根据《云岭市节水条例》，制定本办法。\n\n第二条 供水适用《云岭市"
       "供水管理办法》（云水规〔2016〕3号）第二条第二项的规定。\n\n第三条 "
       "本办法自2021年3月1日起施行。《云岭市供水管理办法》（云水规〔2016〕3号）"
       "同时废止。"},
      {"云岭市水务条例", "", "2024年5月6日",
       "第一条 为了加强水务管理，制定本条例。\n\n第二条 "
       "本条例自2024年7月1日起施行。《云岭市供水用水办法》（云水规〔2021〕2号）"
       "同时废止。"},
      {"云岭市人民政府关于李云等工作人员任免的通知", "云政任〔2024〕1号",
       "2024年3月1日",
       "经研究，决定：\n\n任命李云为市水务局局长，试用期一年；\n\n免去赵岭的"
       "市"
       "水务局局长职务。",
       "云岭市人民政府"},
  };
}

Database OpenCity(const TemporaryFolder& folder) {
  Database database = OpenForWriting(folder.File("index.db"));
  std::vector<Gazette> gazettes;
  for (const WrittenDocument& document : CityDocuments()) {
    gazettes.push_back(
        ReadWritten(document, std::to_string(gazettes.size()) + ".txt"));
  }
  IndexGazettes(database, gazettes);
  return database;
}

Resolved PlaceAt(Database& database, const std::string& address) {
  auto places = ResolveAddress(database, address);
  REQUIRE(places.has_value());
  REQUIRE(places->size() == 1);
  return places->front();
}

Lineage LineageAt(Database& database, const std::string& address) {
  auto lineage = LineageOf(database, PlaceAt(database, address).document.id,
                           *ParseDate("2025-01-01"));
  REQUIRE(lineage.has_value());
  return *std::move(lineage);
}

}  // namespace

TEST_CASE("lineage: over all steps, stubs too, each once") {
  TemporaryFolder folder;
  Database database = OpenCity(folder);
  const Lineage lineage = LineageAt(database, "云水规〔2016〕3号");
  REQUIRE(lineage.nodes.size() == 4);
  struct Row {
    std::string title, status, from, to;
    int generation;
  };
  const std::vector<Row> rows = {
      {"云岭市供水管理办法", "repealed", "2016-02-01", "2021-02-28", 0},
      {"云岭市旧供水办法", "", "", "", -1},
      {"云岭市供水用水办法", "repealed", "2021-03-01", "2024-06-30", 1},
      {"云岭市水务条例", "in_force", "2024-07-01", "", 2},
  };
  const auto words = [](const std::optional<Date>& date) {
    return date ? date->ToString() : "";
  };
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const LineageNode& node = lineage.nodes[i];
    INFO(rows[i].title);
    CHECK(node.title == rows[i].title);
    CHECK((node.status ? StatusName(*node.status) : "") == rows[i].status);
    CHECK(words(node.effective_from) == rows[i].from);
    CHECK(words(node.ends_on) == rows[i].to);
    CHECK(node.generation == rows[i].generation);
    CHECK(node.document.has_value() == !rows[i].status.empty());
  }
  REQUIRE(lineage.edges.size() == 3);
  CHECK(lineage.edges[0].actor == 0);
  CHECK(lineage.edges[0].target == 1);
  CHECK(words(lineage.edges[1].day) == "2021-03-01");
  CHECK(lineage.edges[2].actor == 3);
  CHECK(lineage.edges[2].target == 2);
  CHECK(lineage.edges[2].saying.document.address == "云岭市水务条例");
}

TEST_CASE("lineage: editions follow one another") {
  TemporaryFolder folder;
  Database database = OpenForWriting(folder.File("index.db"));
  const std::string body = "第一条 为了保护河湖，制定本法。";
  std::vector<Gazette> gazettes;
  for (const char* date : {"2002年8月29日", "2009年8月27日", "2016年7月2日"}) {
    gazettes.push_back(ReadWritten(
        {"中华人民共和国河湖法", "", date, body, "全国人民代表大会常务委员会"},
        date));
  }
  IndexGazettes(database, gazettes);
  const Lineage lineage =
      LineageAt(database, "中华人民共和国河湖法(2009-08-27)");
  REQUIRE(lineage.nodes.size() == 3);
  REQUIRE(lineage.edges.size() == 2);
  for (const LineageEdge& edge : lineage.edges) {
    CHECK(edge.later_edition);
    CHECK(edge.doubt == Doubt::kNone);
    CHECK(lineage.nodes[edge.actor].date > lineage.nodes[edge.target].date);
  }
  CHECK(lineage.nodes[0].status == Status::kAmended);
  CHECK(lineage.nodes[2].status == Status::kInForce);
}

TEST_CASE("references: of a document, of a provision, held or not") {
  TemporaryFolder folder;
  Database database = OpenCity(folder);
  const auto words = [](const std::vector<Reference>& references) {
    std::vector<std::string> all;
    for (const Reference& one : references) {
      std::string text = one.saying.document.address + " " + one.label + " " +
                         one.saying.text + " >";
      for (const DocumentName& name : one.target.documents) {
        text += " " + name.address;
      }
      for (const std::string& eid : one.internal_targets) text += " " + eid;
      all.push_back(text);
    }
    return all;
  };
  const auto ask = [&](const std::string& address) {
    auto references = ReferencesOf(database, PlaceAt(database, address));
    REQUIRE(references.has_value());
    return *references;
  };
  using Lines = std::vector<std::string>;
  const References supply = ask("云水规〔2016〕3号");
  CHECK(
      words(supply.cited_by) ==
      Lines{"云水规〔2021〕2号 第二条 《云岭市供水管理办法》（云水规〔2016〕3号"
            "）第二条第二项 > 云水规〔2016〕3号",
            "云水规〔2021〕2号 第三条 《云岭市供水管理办法》（云水规〔2016〕3号"
            "） > 云水规〔2016〕3号"});
  CHECK(
      words(supply.cites) ==
      Lines{
          "云水规〔2016〕3号 第三条 前条 > art_2",
          "云水规〔2016〕3号 第四条 《云岭市旧供水办法》（云水发〔2009〕4号） "
          ">"});
  // A citation of an item cites its article; one of the article cites its item.
  const Lines item = {"云水规〔2016〕3号 第三条 前条 > art_2",
                      "云水规〔2021〕2号 第二条 "
                      "《云岭市供水管理办法》（云水规〔2016〕3号）第二条"
                      "第二项 > 云水规〔2016〕3号"};
  CHECK(words(ask("云水规〔2016〕3号 第二条").cited_by) == item);
  CHECK(words(ask("云水规〔2016〕3号 第二条第二项").cited_by) == item);
  CHECK(words(ask("云水规〔2016〕3号 第二条第一项").cited_by) ==
        Lines{"云水规〔2016〕3号 第三条 前条 > art_2"});
  CHECK(words(ask("云水规〔2016〕3号 第三条").cites) ==
        Lines{"云水规〔2016〕3号 第三条 前条 > art_2"});
}

TEST_CASE("people: who was given and relieved of which post") {
  TemporaryFolder folder;
  Database database = OpenCity(folder);
  const auto all = FindPeople(database, {});
  REQUIRE(all.has_value());
  CHECK(all->total == 2);
  const auto one = FindPeople(database, {"李 云"});
  REQUIRE(one.has_value());
  REQUIRE(one->appointments.size() == 1);
  const AppointmentRecord& record = one->appointments.front();
  CHECK(record.person == "李云");
  CHECK(record.post == "市水务局局长");
  CHECK(record.note == "试用期一年");
  CHECK(record.action == AppointmentAction::kAppoint);
  CHECK(record.day == "2024-03-01");
  CHECK(record.saying.document.address == "云政任〔2024〕1号");
  CHECK(FindPeople(database, {"李"})->total == 0);
}

}  // namespace gongbao
