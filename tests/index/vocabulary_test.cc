#include "index/vocabulary.h"

#include <doctest/doctest.h>

#include "index/searcher.h"
#include "tests/index/sample_gazette.h"

namespace gongbao {
namespace {

std::string Nearest(const Vocabulary& vocabulary, const char* word) {
  return Utf8Of(NearestTerm(vocabulary, CharactersOf(word)));
}

Vocabulary MakeVocabulary() {
  Vocabulary vocabulary;
  for (const char* term :
       {"取暖", "清洁取暖", "清洁能源", "监督管理", "管理"}) {
    vocabulary.terms.push_back({CharactersOf(term), 1});
  }
  vocabulary.terms.push_back({CharactersOf("清洁取水"), 5});
  for (const char* title : {"云岭市供热条例", "云岭市供水条例"}) {
    vocabulary.titles.push_back({CharactersOf(title), title});
  }
  return vocabulary;
}

}  // namespace

TEST_CASE("vocabulary: edit distance") {
  struct Row {
    const char32_t *left, *right;
    int most, distance;
  };
  for (const Row& row :
       {Row{U"取暖", U"取暖", 3, 0}, Row{U"清洁取暖", U"清洁取水", 3, 1},
        Row{U"清洁取暖", U"清洁暖取", 3, 1}, Row{U"清洁取暖", U"洁取暖", 3, 1},
        Row{U"取暖", U"清洁取暖", 3, 2}, Row{U"取暖", U"清洁取暖", 1, 2},
        Row{U"甲乙丙", U"丁戊己", 3, 3}, Row{U"甲乙丙", U"丁戊己", 1, 2},
        Row{U"", U"甲乙", 3, 2}}) {
    CHECK(EditDistance(row.left, row.right, row.most) == row.distance);
    CHECK(EditDistance(row.right, row.left, row.most) == row.distance);
  }
}

TEST_CASE("vocabulary: the nearest term") {
  const Vocabulary vocabulary = MakeVocabulary();
  CHECK(Nearest(vocabulary, "暖取") == "取暖");
  CHECK(Nearest(vocabulary, "取水").empty());
  CHECK(Nearest(vocabulary, "清洁取曖") == "清洁取水");  // The frequent one.
  CHECK(Nearest(vocabulary, "青洁取暖") == "清洁取暖");
  CHECK(Nearest(vocabulary, "水稻").empty());
  CHECK(Nearest(vocabulary, "奖").empty());
  CHECK(Nearest(vocabulary, "5000元").empty());
}

TEST_CASE("vocabulary: titles like a text") {
  const Vocabulary vocabulary = MakeVocabulary();
  CHECK(TitlesLike(vocabulary, U"云岭市供暖条例", 3).size() == 2);
  CHECK(TitlesLike(vocabulary, U"云岭供水条例", 1) ==
        std::vector<std::string>{"云岭市供水条例"});
  CHECK(TitlesLike(vocabulary, U"市容管理办法", 3).empty());
}

TEST_CASE("vocabulary: words of titles, issuers and headings") {
  TemporaryFolder folder;
  Database database = OpenForWriting(folder.File("index.db"));
  IndexGazettes(database, {MakeSampleGazette("1.txt")});
  SearchRequest request;
  request.query = "质量讲管理 申报";
  const auto result = Search(database, request);
  REQUIRE(result.has_value());
  REQUIRE(result->suggestion.has_value());
  const Suggestion& suggestion = *result->suggestion;
  REQUIRE(suggestion.absent.size() == 1);
  CHECK(suggestion.absent[0].word == "质量讲管理");
  CHECK(suggestion.absent[0].nearest == "质量奖管理");
  CHECK(suggestion.query == "质量奖管理 申报");
  request.query = "申报";
  CHECK_FALSE(Search(database, request)->suggestion.has_value());
}

}  // namespace gongbao
