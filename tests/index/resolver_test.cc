#include "index/resolver.h"

#include <doctest/doctest.h>

#include "tests/index/sample_gazette.h"

namespace gongbao {
namespace {

// "address eid" of each place, or the document alone; "address -" where the
// document has no such provision.
std::vector<std::string> Resolve(Database& database,
                                 const std::string& address) {
  const auto places = ResolveAddress(database, address);
  if (!places) return {"error: " + places.error().detail};
  std::vector<std::string> found;
  for (const Resolved& place : *places) {
    std::string text = place.document.address + " ";
    text += place.provisions.empty() ? "-" : place.provisions.front().eid;
    found.push_back(std::move(text));
  }
  return found;
}

Gazette MakeNamesakes() {
  SampleGazette sample("namesakes.txt");
  const auto add = [&](const char* title, const char* number, const char* date,
                       const char* authority) {
    Document& document = sample.AddDocument(title, "公告", number, date);
    document.authority = authority;
  };
  add("关于供暖的公告", "公告2024年第3号", "2024-10-01", "云岭市财政局");
  add("关于考试的公告", "公告2024年第3号", "2024-11-01", "云岭市教育局");
  add("云岭市市容管理条例", "", "2019-01-01", "云岭市人民代表大会");
  add("云岭市市容管理条例", "", "2023-01-01", "云岭市人民代表大会");
  add("关于供暖的解释（二）", "", "", "云岭市财政局");
  add("关于供暖的解释(二)", "", "", "云岭市财政局");
  add("", "", "2020-01-01", "云岭市财政局");
  add("关于医保的解释", "", "2021-01-01", "云岭市医疗保障局");
  add("关于医保的解释", "云医发〔2021〕9号", "2022-01-01", "");
  add("云岭市市容管理条例实施细则", "", "2023-05-01", "云岭市人民政府");
  return sample.Build();
}

}  // namespace

TEST_CASE("resolver: what each address means") {
  struct Row {
    std::string address;
    std::vector<std::string> places;
  };
  const std::string notice = "云政办规〔2025〕1号 ";
  const std::vector<Row> rows = {
      {"云政办规〔2025〕1号", {notice + "body__text_1"}},
      {" 云政办规 [２０２５] 1 号 ", {notice + "body__text_1"}},
      {"云政办规〔2025〕1号 第九条", {notice + "art_9"}},
      {"云政办规(2025)1号9条", {notice + "art_9"}},
      {"云政办规〔2025〕1号第九条第一款第(四)项",
       {notice + "art_9__para_1__item_4"}},
      {"云政办规〔2025〕1号 第九条第四项", {notice + "art_9__para_1__item_4"}},
      {"云政办规〔2025〕1号#art_9__para_1__item_4",
       {notice + "art_9__para_1__item_4"}},
      {"云政办规〔2025〕1号#art_9__item_4", {notice + "art_9__para_1__item_4"}},
      {"云政办规〔2025〕1号#art_99", {notice + "-"}},
      {"云政办规〔2025〕1号 第十条第二款", {notice + "art_10__para_2"}},
      {"云政办规〔2025〕1号 第十条第三款", {notice + "-"}},
      {"云政办规〔2025〕1号 第二章", {notice + "chp_2"}},
      {"云政办规〔2025〕1号 第一章第九条", {notice + "-"}},
      {"云岭市市长质量奖管理办法", {notice + "chp_1"}},
      {"《云岭市市长质量奖管理办法》第 九 条", {notice + "art_9"}},
      {"《云岭市市长质量奖管理办法》(云政办规〔2025〕1号)第九条第四项",
       {notice + "art_9__para_1__item_4"}},
      {"《云岭市市长质量奖管理办法》(云政办规〔2025〕2号)", {}},
      {"市长质量奖管理办法 第一条", {notice + "art_1"}},
      {"海川市市长质量奖管理办法", {}},
      {"质量奖管理办法", {}},
      {"关于印发云岭市市长质量奖管理办法的通知", {notice + "body__text_1"}},
      {"云岭市清洁取暖实施方案", {"云岭市清洁取暖实施方案 heading_1"}},
      {"云政办规〔2025〕8号", {}},
      {"公告2024年第3号",
       {"公告2024年第3号(云岭市教育局) -", "公告2024年第3号(云岭市财政局) -"}},
      {"公告2024年第3号（云岭市财政局）", {"公告2024年第3号(云岭市财政局) -"}},
      {"云岭市市容管理条例",
       {"云岭市市容管理条例(2023-01-01) -",
        "云岭市市容管理条例(2019-01-01) -"}},
      {"关于医保的解释",
       {"云医发〔2021〕9号 -", "关于医保的解释(2021-01-01) -"}},
      {"无标题文件", {"无标题文件 -"}},
      {"关于供暖的解释（二）",
       {"关于供暖的解释(二)(云岭市财政局)[2] -",
        "关于供暖的解释（二）(云岭市财政局)[1] -"}},
      {"云岭市市容管理条例(2019-01-01)", {"云岭市市容管理条例(2019-01-01) -"}},
  };
  TemporaryFolder folder;
  Database database = OpenForWriting(folder.File("index.db"));
  IndexGazettes(database, {MakeSampleGazette("1.txt"), MakeNamesakes()});
  for (const Row& row : rows) {
    INFO("address: ", row.address);
    CHECK(Resolve(database, row.address) == row.places);
  }
}

TEST_CASE("resolver: the place holds the provision and all below it") {
  TemporaryFolder folder;
  Database database = OpenForWriting(folder.File("index.db"));
  IndexGazettes(database, {MakeSampleGazette("1.txt")});
  const auto places = ResolveAddress(database, "云政办规〔2025〕1号 第九条");
  REQUIRE(places.has_value());
  REQUIRE(places->size() == 1);
  const Resolved& place = places->front();
  REQUIRE(place.reference.has_value());
  CHECK(place.reference->article == 9);
  REQUIRE(place.provisions.size() == 6);
  CHECK(place.provisions[0].label == "第九条");
  CHECK(place.provisions[0].type == "article");
  CHECK(place.provisions[1].text == "申报市长质量奖应当符合下列条件:");
  CHECK(place.provisions[5].label == "(四)");
  CHECK(place.provisions[5].text == "三年内未受到行政处罚。");
  CHECK(place.document.addressees ==
        std::vector<std::string>{"各县(市、区)人民政府", "市直各单位"});
}

TEST_CASE("resolver: of namesakes those that have the provision") {
  TemporaryFolder folder;
  Database database = OpenForWriting(folder.File("index.db"));
  SampleGazette sample("1.txt");
  sample.AddDocument("云岭市供热条例", "条例", "", "2019-01-01");
  Document& held =
      sample.AddDocument("云岭市供热条例", "条例", "", "2023-01-01");
  held.nodes.push_back(sample.MakeArticle(7, {"供热单位应当供热。"}));
  IndexGazettes(database, {sample.Build()});
  CHECK(Resolve(database, "云岭市供热条例 第七条") ==
        std::vector<std::string>{"云岭市供热条例(2023-01-01) art_7"});
  CHECK(Resolve(database, "云岭市供热条例 第八条").size() == 2);
  CHECK(Resolve(database, "云岭市供热条例").size() == 2);
}

TEST_CASE("resolver: a title that an instrument bears too is no address") {
  TemporaryFolder folder;
  Database database = OpenForWriting(folder.File("index.db"));
  SampleGazette sample("2.txt");
  sample.AddDocument("云岭市市长质量奖管理办法", "办法", "", "2020-05-01");
  IndexGazettes(database, {sample.Build()});
  const auto alone = Resolve(database, "云岭市市长质量奖管理办法");
  CHECK(alone == std::vector<std::string>{"云岭市市长质量奖管理办法 -"});
  IndexGazettes(database, {MakeSampleGazette("1.txt")});
  CHECK(Resolve(database, "云岭市市长质量奖管理办法") ==
        std::vector<std::string>{"云政办规〔2025〕1号 chp_1",
                                 "云岭市市长质量奖管理办法(2020-05-01) -"});
  Writer writer(database);
  REQUIRE(writer.Prune({"1.txt"}, {}).has_value());
  CHECK(Resolve(database, "云岭市市长质量奖管理办法") == alone);
}

TEST_CASE("resolver: what is no address is refused with the reason") {
  TemporaryFolder folder;
  Database database = OpenForWriting(folder.File("index.db"));
  for (const std::string address : {"", "  ", "第九条", "#art_9"}) {
    INFO("address: ", address);
    const auto places = ResolveAddress(database, address);
    REQUIRE_FALSE(places.has_value());
    CHECK(places.error().kind == IndexErrorKind::kInvalidQuery);
  }
  CHECK(ResolveAddress(database, "\xFF\xFE")->empty());
  CHECK(ResolveAddress(database, std::string(1000, '('))->empty());
}

TEST_CASE("resolver: every printed address leads back to its document") {
  TemporaryFolder folder;
  Database database = OpenForWriting(folder.File("index.db"));
  IndexGazettes(database, {MakeSampleGazette("1.txt"), MakeNamesakes(),
                           MakeSampleGazette("copy of 1.txt")});
  for (const char* name :
       {"云政办规〔2025〕1号", "公告2024年第3号", "云岭市市容管理条例",
        "云岭市清洁取暖实施方案", "关于供暖的解释(二)"}) {
    const auto all = ResolveAddress(database, name);
    REQUIRE(all.has_value());
    CHECK(all->size() == 2);
    for (const Resolved& one : *all) {
      INFO("address: ", one.document.address);
      const auto again = ResolveAddress(database, one.document.address);
      REQUIRE(again.has_value());
      REQUIRE(again->size() == 1);
      CHECK(again->front().document.id == one.document.id);
    }
  }
}

}  // namespace gongbao
