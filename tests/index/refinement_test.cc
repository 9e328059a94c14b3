#include "index/refinement.h"

#include <doctest/doctest.h>

#include "index/searcher.h"
#include "index/unit_cursor.h"
#include "tests/index/sample_gazette.h"

namespace gongbao {
namespace {

// Articles in which 罚款 stands on word boundaries, or straddles them, and
// runs of one character.
Gazette MakeGazette() {
  SampleGazette sample("words.txt");
  Document& document = sample.AddDocument("云岭市河道保洁办法", "办法");
  for (int i = 1; i <= 60; ++i) {
    const std::string filler(static_cast<std::size_t>(i % 7) * 3, 'x');
    document.nodes.push_back(sample.MakeArticle(
        i, {i % 3 == 0 ? "处以罚款。" + filler : "处罚款项的用途" + filler}));
  }
  document.nodes.push_back(
      sample.MakeArticle(61, {"的的的的的的的", "一二一二一二一三"}));
  return sample.Build();
}

struct Fixture {
  TemporaryFolder folder;
  Database database = OpenForWriting(folder.File("index.db"));
  Fixture() { IndexGazettes(database, {MakeGazette()}); }

  std::vector<std::string> Labels(const std::string& query, int limit) {
    SearchRequest request;
    request.query = query;
    request.limit = limit;
    const auto result = Search(database, request);
    REQUIRE(result.has_value());
    std::vector<std::string> labels;
    for (const SearchHit& hit : result->hits) {
      labels.push_back(hit.label);
    }
    return labels;
  }

  std::size_t Count(const std::string& expression, UnitCursor::Source source) {
    UnitCursor cursor(database.connection(), source, expression);
    std::size_t count = 0;
    while (cursor.Next()) ++count;
    return count;
  }
};

}  // namespace

TEST_CASE("refinement: few hits are read, and the first are the right ones") {
  Fixture fixture;
  for (const char* query : {"罚款", "罚款 处", "的", "x", "第", "处罚款项的"}) {
    INFO(query);
    const auto all = fixture.Labels(query, 50);
    for (const std::size_t limit : {1, 5, 10, 20}) {
      auto first = all;
      first.resize(std::min(limit, all.size()));
      CHECK(fixture.Labels(query, static_cast<int>(limit)) == first);
    }
  }
  CHECK(fixture.Labels("罚款", 1) == std::vector<std::string>{"第三条"});
}

TEST_CASE("unit cursor: each way to the hits finds the same") {
  Fixture fixture;
  using Source = UnitCursor::Source;
  const std::pair<const char*, std::size_t> kWords[] = {
      {"\"罚款\"", 60},
      {"\"处罚款项\"", 40},
      {"\"处罚款项的用途\"", 40},
      {"\"的的的的的的\"", 1},
      {"\"的的的的的的的\"", 1},
      {"\"的的的的的的的的\"", 0},
      {"\"一二一二一三\"", 1},
      {"\"一二一二一二三\"", 0},
      {"\"罚款\" AND \"用途\"", 40},
      {"\"二一二一二一三\"", 1},
      {"\"没有\"", 0}};
  for (const auto& [expression, count] : kWords) {
    INFO(expression);
    CHECK(fixture.Count(expression, Source::kBigram) == count);
    CHECK(fixture.Count(expression, Source::kBigramCounted) == count);
  }
  CHECK(fixture.Count("\"款\"", Source::kUnigram) == 60);
}

TEST_CASE("unit cursor: a long word is counted, and seen to begin a unit") {
  Fixture fixture;
  for (const char* expression : {"\"一二一二\"", "\"的的的的的的\""}) {
    INFO(expression);
    UnitCursor cursor(fixture.database.connection(),
                      UnitCursor::Source::kBigramCounted, expression);
    REQUIRE(cursor.Next());
    CHECK(cursor.summary().Count(0) == 2);
    CHECK_FALSE(cursor.summary().begins_unit());
  }
  UnitCursor cursor(fixture.database.connection(),
                    UnitCursor::Source::kBigramCounted, "\"第六十一条的的\"");
  REQUIRE(cursor.Next());
  CHECK(cursor.summary().begins_unit());
}

}  // namespace gongbao
