#include "index/searcher.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>

#include "tests/index/sample_gazette.h"

namespace gongbao {
namespace {

SearchResult SearchOrThrow(Database& database, const SearchRequest& request) {
  auto result = Search(database, request);
  if (!result) throw std::runtime_error(result.error().detail);
  return *std::move(result);
}

SearchResult SearchFor(Database& database, const std::string& query) {
  SearchRequest request;
  request.query = query;
  return SearchOrThrow(database, request);
}

struct Sample {
  TemporaryFolder folder;
  Database database = OpenForWriting(folder.File("index.db"));
  Sample() { IndexGazettes(database, {MakeSampleGazette("1.txt")}); }
};

}  // namespace

TEST_CASE("search: where each query is found") {
  struct Row {
    std::string query;
    std::vector<std::string> eids;  // In any order; "" is a title.
  };
  const std::vector<Row> rows = {
      {"市场监督", {"art_10"}},
      {"奖", {"", "", "", "art_1", "art_9"}},
      {"Ａ级", {"art_9"}},
      {"a级", {"art_9"}},
      {"5000", {"art_9"}},
      {"15000元", {"art_9"}},
      {"〔2020〕27号", {"art_1"}},
      {"〔２０２０〕 2 8 号", {}},
      {"\"〔２０２０〕 2 7 号\"", {"art_1"}},
      {"健全;(三)纳税", {"art_9"}},
      {"第九条申报", {"art_9"}},
      {"受理申报。逾期", {"art_10"}},
      {"总则", {"chp_1"}},
      {"第二章", {"chp_2"}},
      {"云政办规〔2025〕1号", {""}},
      {"单位名称 地址", {"annex_1__table_1"}},
      {"申报表", {""}},
      {"宜电则电", {"heading_1__subheading_1"}},
      {"申报 处罚", {"art_9"}},
      {"申报 不存在的词", {}},
      {"的", {"", "art_10"}},
      {"第 条", {"art_1", "art_9", "art_10", "chp_2"}},
      {"的 受理", {"art_10"}},
      {"则电 电", {"heading_1__subheading_1"}},
  };
  Sample sample;
  for (const Row& row : rows) {
    INFO("query: ", row.query);
    auto result = SearchFor(sample.database, row.query);
    std::vector<std::string> eids, expected = row.eids;
    for (const SearchHit& hit : result.hits) eids.push_back(hit.eid);
    std::ranges::sort(eids);
    std::ranges::sort(expected);
    CHECK(eids == expected);
    CHECK(result.total == static_cast<std::int64_t>(row.eids.size()));
  }
}

TEST_CASE("search: a hit says where it is") {
  Sample sample;
  const auto result = SearchFor(sample.database, "质量管理体系");
  REQUIRE(result.hits.size() == 1);
  const SearchHit& hit = result.hits[0];
  CHECK(hit.document.address == "云政办规〔2025〕1号");
  CHECK(hit.document.issue_label == "云岭市人民政府公报2025年第1期");
  CHECK(hit.instrument == "云岭市市长质量奖管理办法");
  CHECK(hit.label == "第九条");
  CHECK(hit.chapter == "第二章 申报条件");
  REQUIRE(hit.marks.size() == 1);
  const Mark& mark = hit.marks[0];
  CHECK(hit.snippet.substr(mark.begin, mark.end - mark.begin) ==
        "质量管理体系");
  CHECK(hit.line == 9);
}

TEST_CASE("search: any text gives a result or says what is wrong") {
  Sample sample;
  for (const std::string query :
       {"", "  ", "\"", "“取暖", "\xEF\xBB\xBF", "\"\"", "(", "a AND", "-",
        "title:", "NEAR(a", "状态:现行有效", "a OR (状态:已废止)"}) {
    INFO("query: ", query);
    SearchRequest request;
    request.query = query;
    const auto result = Search(sample.database, request);
    REQUIRE_FALSE(result.has_value());
    CHECK(result.error().kind == IndexErrorKind::kInvalidQuery);
    CHECK(result.error().query.has_value());
  }
  for (const std::string query :
       {"*", "a*", "NEAR(a b)", "text:取暖", "-取暖", "^取暖", "a AND b", "{}",
        "\xFF\xFE坏", "'; DROP TABLE source", "a+b", "\\", "取暖'",
        "((((((((((((a OR b) c) -d) OR e) f) -g) OR h) i) -j) OR k) l) -m)"}) {
    INFO("query: ", query);
    SearchRequest request;
    request.query = query;
    CHECK(Search(sample.database, request).has_value());
  }
  SearchRequest request;
  request.query = std::string("宜\0电", 7);
  CHECK(Search(sample.database, request).has_value());
  request.query = std::string(5000, 'a');
  CHECK_FALSE(Search(sample.database, request).has_value());
  request.query = "a";
  request.limit = 101;
  CHECK_FALSE(Search(sample.database, request).has_value());
}

TEST_CASE("search: filters") {
  Sample sample;
  SearchRequest request;
  request.query = "云岭市";
  CHECK(SearchOrThrow(sample.database, request).total == 3);
  request.year = 2024;
  CHECK(SearchOrThrow(sample.database, request).total == 1);
  request.year = 1999;
  CHECK(SearchOrThrow(sample.database, request).total == 0);
  request.year.reset();
  request.kind = "办法";
  CHECK(SearchOrThrow(sample.database, request).total == 2);
  request.kind = "方案";
  request.authority = "人民政府";
  CHECK(SearchOrThrow(sample.database, request).total == 1);
  request.authority = "财政局";
  CHECK(SearchOrThrow(sample.database, request).total == 0);
}

TEST_CASE("search: pages fit together and the total is all hits") {
  TemporaryFolder folder;
  Database database = OpenForWriting(folder.File("index.db"));
  SampleGazette sample("many.txt");
  Document& document = sample.AddDocument("云岭市供热条例", "条例");
  for (int i = 1; i <= 130; ++i) {
    document.nodes.push_back(sample.MakeArticle(
        i, {i % 3 == 0 ? "供热单位应当供热。" : "用户可以供热。"}));
  }
  IndexGazettes(database, {sample.Build()});
  std::vector<std::string> paged;
  SearchRequest request;
  request.query = "供热";
  for (request.offset = 0; request.offset < 140; request.offset += 7) {
    request.limit = 7;
    const auto page = SearchOrThrow(database, request);
    CHECK(page.total == 131);
    for (const SearchHit& hit : page.hits) paged.push_back(hit.eid);
  }
  std::vector<std::string> whole;
  for (request.offset = 0; request.offset < 200; request.offset += 100) {
    request.limit = 100;
    for (const auto& hit : SearchOrThrow(database, request).hits) {
      whole.push_back(hit.eid);
    }
  }
  CHECK(paged == whole);
  std::ranges::sort(whole);
  CHECK(std::ranges::adjacent_find(whole) == whole.end());
  CHECK(whole.size() == 131);
  request.limit = 0;
  const auto counted = SearchOrThrow(database, request);
  CHECK(counted.total == 131);
  CHECK(counted.hits.empty());
}

TEST_CASE("search: titles first, then words on their boundaries") {
  TemporaryFolder folder;
  Database database = OpenForWriting(folder.File("index.db"));
  SampleGazette sample("rank.txt");
  Document& document = sample.AddDocument("云岭市执法办法", "办法");
  document.nodes.push_back(
      sample.MakeArticle(1, {"上述行政处罚款项应当及时缴入国库专户。"}));
  document.nodes.push_back(
      sample.MakeArticle(2, {"违反规定的,由有关部门依法处以罚款。"}));
  sample.AddDocument("云岭市罚款收缴规定", "规定");
  IndexGazettes(database, {sample.Build()});
  const auto result = SearchFor(database, "罚款");
  REQUIRE(result.hits.size() == 3);
  CHECK(result.hits[0].document.title == "云岭市罚款收缴规定");
  CHECK(result.hits[1].eid == "art_2");
  CHECK(result.hits[2].eid == "art_1");
}

TEST_CASE("search: stops at its deadline, and works again after it") {
  Sample sample;
  SearchRequest request;
  request.query = "奖";
  SampleGazette many("many.txt");
  Document& document = many.AddDocument("云岭市供热条例", "条例");
  for (int i = 1; i <= 3000; ++i) {
    document.nodes.push_back(many.MakeArticle(i, {"质量奖。"}));
  }
  IndexGazettes(sample.database, {many.Build()});
  sample.database.SetDeadline(std::chrono::steady_clock::now() -
                              std::chrono::hours(1));
  // A search that was cut leaves the deadline to whoever set it.
  for (int i = 0; i < 2; ++i) {
    const auto result = Search(sample.database, request);
    REQUIRE_FALSE(result.has_value());
    CHECK(result.error().kind == IndexErrorKind::kInterrupted);
  }
  sample.database.SetDeadline(std::nullopt);
  CHECK(SearchOrThrow(sample.database, request).total == 3005);
}

}  // namespace gongbao
