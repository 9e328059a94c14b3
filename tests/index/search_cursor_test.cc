#include "index/search_cursor.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <stdexcept>

#include "tests/index/sample_gazette.h"

namespace gongbao {
namespace {

// One article for each text, all of one score.
Gazette MakeLaw(const std::string& path, const std::string& title, int count) {
  SampleGazette sample(path);
  Document& document = sample.AddDocument(title, "条例");
  for (int i = 1; i <= count; ++i) {
    document.nodes.push_back(sample.MakeArticle(i, {"用户可以供热。"}));
  }
  return sample.Build();
}

SearchResult Find(Database& database, const SearchRequest& request) {
  auto result = Search(database, request);
  if (!result) throw std::runtime_error(result.error().detail);
  return *std::move(result);
}

}  // namespace

TEST_CASE("cursor: what is written is read") {
  SearchRequest request;
  request.query = "供热";
  const SearchCursor written{true, 12.5, 50, 7, "云岭市供热条例(2021-11-30)"};
  request.cursor = WriteCursor(written, request);
  CHECK(request.cursor.find_first_not_of(
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
            "0123456789-_") == std::string::npos);
  const auto read = ReadCursor(request);
  REQUIRE(read.has_value());
  CHECK(read->refined);
  CHECK(read->score == 12.5);
  CHECK(read->shown == 50);
  CHECK(read->unit == 7);
  CHECK(read->document == written.document);
  request.sort = SearchSort::kDate;
  CHECK(ReadCursor(request).error() == QueryErrorKind::kCursorOfOtherQuery);
  request.cursor = "供热";
  CHECK(ReadCursor(request).error() == QueryErrorKind::kCursorUnreadable);
}

TEST_CASE("cursor: equal scores, and documents that come and go") {
  TemporaryFolder folder;
  Database database = OpenForWriting(folder.File("index.db"));
  IndexGazettes(database, {MakeLaw("1.txt", "云岭市供热条例", 90)});
  SearchRequest request;
  request.query = "供热";
  request.limit = 20;
  std::vector<std::string> eids;
  std::int64_t shown = 0;
  for (int page = 0;; ++page) {
    const SearchResult result = Find(database, request);
    CHECK(result.first == shown);
    CHECK_FALSE(result.hits.empty());
    shown += static_cast<std::int64_t>(result.hits.size());
    for (const SearchHit& hit : result.hits) {
      if (hit.document.title == "云岭市供热条例") eids.push_back(hit.eid);
    }
    if (result.next.empty()) break;
    request.cursor = result.next;
    if (page == 2) {
      IndexGazettes(database, {MakeLaw("2.txt", "云岭市供热办法", 30)});
    }
  }
  CHECK(eids.size() == 91);
  std::ranges::sort(eids);
  CHECK(std::ranges::adjacent_find(eids) == eids.end());

  // The document at which the cursor stands is gone.
  SearchCursor cursor{false, 1, 5, 3, "云岭市供电条例"};
  request.cursor = WriteCursor(cursor, request);
  const auto gone = Search(database, request);
  REQUIRE_FALSE(gone.has_value());
  CHECK(gone.error().query->kind == QueryErrorKind::kCursorOfOtherIndex);
}

TEST_CASE("search: traditional characters find simplified text, marked") {
  TemporaryFolder folder;
  Database database = OpenForWriting(folder.File("index.db"));
  SampleGazette sample("1.txt");
  Document& document = sample.AddDocument("云岭市文物办法", "办法");
  document.nodes.push_back(sample.MakeArticle(1, {"乾隆年间的碑刻。"}));
  document.nodes.push_back(sample.MakeArticle(2, {"保持仓库干燥。"}));
  document.nodes.push_back(sample.MakeArticle(3, {"控制噪声。"}));
  IndexGazettes(database, {sample.Build()});
  struct Row {
    const char *query, *eid, *mark;
  };
  for (const Row& row :
       {Row{"乾隆", "art_1", "乾隆"}, Row{"乾隆年間", "art_1", "乾隆年间"},
        Row{"乾燥", "art_2", "干燥"}, Row{"噪聲", "art_3", "噪声"},
        Row{"NEAR(噪聲 控制, 0)", "art_3", "控制噪声"},
        Row{"同款:(倉庫 乾)", "art_2", "仓库干"}}) {
    INFO("query: ", row.query);
    SearchRequest request;
    request.query = row.query;
    const SearchResult result = Find(database, request);
    REQUIRE(result.hits.size() == 1);
    const SearchHit& hit = result.hits[0];
    CHECK(hit.eid == row.eid);
    REQUIRE(hit.marks.size() == 1);
    CHECK(hit.snippet.substr(hit.marks[0].begin,
                             hit.marks[0].end - hit.marks[0].begin) ==
          row.mark);
  }
}

}  // namespace gongbao
