#include "index/ranking.h"

#include <doctest/doctest.h>

#include "index/searcher.h"
#include "tests/index/sample_gazette.h"

namespace gongbao {
namespace {

// The hits' places, best first: "云岭市供热条例 art_2", "云岭市供热条例" for
// its title.
std::vector<std::string> Places(Database& database, const std::string& query) {
  SearchRequest request;
  request.query = query;
  const auto result = Search(database, request);
  REQUIRE(result.has_value());
  std::vector<std::string> places;
  for (const SearchHit& hit : result->hits) {
    places.push_back(hit.document.title + (hit.eid.empty() ? "" : " ") +
                     hit.eid);
  }
  return places;
}

void AddArticles(SampleGazette& sample, const std::string& title,
                 const std::string& kind,
                 std::initializer_list<std::string_view> texts) {
  Document& document = sample.AddDocument(title, kind);
  int number = 0;
  for (const std::string_view text : texts) {
    document.nodes.push_back(sample.MakeArticle(++number, {text}));
  }
}

double Score(UnitProfile profile, std::uint8_t force, int count) {
  FirstHit hit{.unit = 1, .force = force, .profile = profile, .summary = {}};
  hit.summary.SetCount(0, count);
  return FirstStep().Score({2}, hit);
}

}  // namespace

using Titles = std::vector<std::string>;

TEST_CASE("ranking: force of a kind") {
  CHECK(ForceOfKind("法") == ForceOfKind("宪法"));
  CHECK(ForceOfKind("法") > ForceOfKind("条例"));
  CHECK(ForceOfKind("条例") > ForceOfKind("办法"));
  CHECK(ForceOfKind("办法") == ForceOfKind(""));
}

TEST_CASE("ranking: more of a word is more, and its length does not matter") {
  const UnitProfile brief{UnitKind::kArticle, 20};
  const UnitProfile lengthy{UnitKind::kArticle, 900};
  CHECK(Score(brief, 0, 2) > Score(brief, 0, 1));
  CHECK(Score(brief, 0, 1) == Score(lengthy, 0, 1));
  CHECK(Score(lengthy, 1, 1) > Score(brief, 0, 1));
  CHECK(Score({UnitKind::kFrame, 20}, 2, 15) <
        Score({UnitKind::kText, 20}, 0, 0));
}

TEST_CASE("ranking: a title counts by how much of it is asked for") {
  const double whole = Score({UnitKind::kTitle, 2}, 0, 1);
  const double half = Score({UnitKind::kTitle, 4}, 0, 1);
  const double tenth = Score({UnitKind::kTitle, 20}, 0, 1);
  CHECK(whole > half);
  CHECK(half > tenth);
  // A title without counted words: of a query of one character.
  FirstHit bare{.profile = {UnitKind::kTitle, 0}, .summary = {}};
  CHECK(FirstStep().Score({}, bare) > 0);
}

TEST_CASE("ranking: a law before a regulation before the rest") {
  TemporaryFolder folder;
  Database database = OpenForWriting(folder.File("index.db"));
  SampleGazette sample("force.txt");
  AddArticles(sample, "云岭市供热办法", "办法", {"供热期由市里定。"});
  AddArticles(sample, "南江省供热条例", "条例", {"供热期由省里定。"});
  AddArticles(sample, "供热法", "法", {"供热期由国家定。"});
  IndexGazettes(database, {sample.Build()});
  CHECK(Places(database, "供热期") ==
        Titles{"供热法 art_1", "南江省供热条例 art_1", "云岭市供热办法 art_1"});
}

TEST_CASE("ranking: what stands below a heading that is a hit comes first") {
  TemporaryFolder folder;
  Database database = OpenForWriting(folder.File("index.db"));
  SampleGazette sample("headings.txt");
  AddArticles(sample, "云岭市城建办法", "办法",
              {"补贴的发放。", "听证。", "听证。"});
  Document& document = sample.AddDocument("云岭市执法办法", "办法");
  Node chapter = sample.MakeNode(NodeType::kChapter, "第一章", "听证", "", 1);
  for (int i = 1; i <= 3; ++i) {
    chapter.children.push_back(
        sample.MakeArticle(i, {i == 2 ? "此条另有所说。" : "听证。"}));
  }
  document.nodes.push_back(chapter);
  IndexGazettes(database, {sample.Build()});
  CHECK(Places(database, "听证") ==
        Titles{"云岭市执法办法 art_1", "云岭市执法办法 art_3",
               "云岭市执法办法 chp_1", "云岭市城建办法 art_2",
               "云岭市城建办法 art_3"});
}

}  // namespace gongbao
