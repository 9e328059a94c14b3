// What stands around a document's provisions is found too.

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <utility>

#include "index/connection.h"
#include "index/folding.h"
#include "index/searcher.h"
#include "parser/joined_text.h"
#include "parser/lexicon/character.h"
#include "parser/parse.h"
#include "tests/index/sample_gazette.h"

namespace gongbao {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kNotice =
    R"(云岭市人民政府关于印发云岭市绿化办法的通知
云政规〔2025〕9号

各县(区)人民政府,市直各部门:

现将《云岭市绿化办法》印发给你们,请各县(区)人民政府认真执行。

附件:申报表

云岭市人民政府
2025年3月1日

(此件公开发布)

云岭市绿化办法
(2025年2月20日市人民政府第3次常务会议通过)

第一条 本办法由市绿化部门解释。
)";

Gazette ParseText(const std::string& path, std::string text) {
  SourceText source;
  source.path = path;
  source.bytes = text.size();
  source.text = std::move(text);
  return Parse(std::move(source));
}

SearchResult SearchFor(Database& database, const std::string& query) {
  SearchRequest request;
  request.query = query;
  auto result = Search(database, request);
  REQUIRE(result.has_value());
  return *std::move(result);
}

std::vector<fs::path> TextFiles(const fs::path& folder) {
  std::vector<fs::path> files;
  if (!fs::exists(folder)) return files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string extension = entry.path().extension().string();
    if (extension == ".txt" || extension == ".md") {
      files.push_back(entry.path());
    }
  }
  std::ranges::sort(files);
  return files;
}

std::vector<Gazette> ParseFiles(const std::vector<fs::path>& files) {
  std::vector<Gazette> gazettes;
  for (const fs::path& path : files) {
    std::ifstream file(path, std::ios::binary);
    gazettes.push_back(
        ParseText(path.string(), {std::istreambuf_iterator<char>(file), {}}));
  }
  return gazettes;
}

// What the units of a document say, folded, a line for each unit.
std::string UnitsOf(Database& database, const std::string& path,
                    std::size_t position) {
  Statement rows = database.connection().Prepare(
      "SELECT text FROM unit_text JOIN document"
      " ON document.id = unit_text.document JOIN source"
      " ON source.id = document.source WHERE path = ? AND position = ?");
  rows.Bind(path, position);
  std::string texts;
  while (rows.Step()) texts += FoldedKey(rows.View(0)) + "\n";
  return texts;
}

// The runs of Han characters on each line of `span`, page furniture left out:
// a reader would not search for less than such a run, and the parser has no
// reason to cut one in two.
std::vector<std::string> HanRuns(const Gazette& gazette, TextSpan span) {
  std::vector<std::string> runs;
  for (std::size_t begin = span.begin; begin < span.end;) {
    std::size_t end = gazette.source.text.find('\n', begin);
    end = std::min(end == std::string::npos ? span.end : end + 1, span.end);
    std::string run;
    const std::string line = JoinedText(gazette, {begin, end});
    for (std::size_t at = 0; at < line.size();) {
      const Character character = CharacterAt(line, at);
      at += character.size;
      if (IsHan(character.value)) {
        run += FoldedCharacter(character.value);
      } else if (!run.empty()) {
        runs.push_back(std::exchange(run, ""));
      }
    }
    if (!run.empty()) runs.push_back(run);
    begin = end;
  }
  return runs;
}

// Every run of every document stands in one of its units.
int CheckEveryRun(Database& database, const std::vector<Gazette>& gazettes) {
  int runs = 0;
  for (const Gazette& gazette : gazettes) {
    for (std::size_t i = 0; i < gazette.documents.size(); ++i) {
      const std::string units = UnitsOf(database, gazette.source.path, i);
      for (const std::string& run :
           HanRuns(gazette, gazette.documents[i].span)) {
        ++runs;
        INFO(gazette.source.path, " document ", i, ": ", run);
        CHECK(units.contains(run));
      }
    }
  }
  return runs;
}

}  // namespace

TEST_CASE("frame: the words around provisions are found, behind all others") {
  TemporaryFolder folder;
  Database database = OpenForWriting(folder.File("index.db"));
  IndexGazettes(database, {ParseText("notice.txt", std::string(kNotice))});
  for (const std::string& query : std::initializer_list<std::string>{
           "市直各部门", "此件公开发布", "第3次常务会议", "2025年3月1日",
           "附件:申报表"}) {
    INFO(query);
    const SearchResult result = SearchFor(database, query);
    REQUIRE(result.hits.size() == 1);
    const SearchHit& hit = result.hits.front();
    CHECK(hit.eid.empty());
    CHECK(hit.label == "主送机关、附件说明、署名、成文日期、附注、题注");
    CHECK(hit.line == 4);
    CHECK(hit.document.number == "云政规〔2025〕9号");
    CHECK_FALSE(hit.marks.empty());
  }
  const SearchResult both = SearchFor(database, "各县(区)人民政府");
  REQUIRE(both.hits.size() == 2);
  CHECK_FALSE(both.hits[0].eid.empty());
  CHECK(both.hits[1].eid.empty());
  // Title and number are not said twice.
  CHECK(SearchFor(database, "云政规〔2025〕9号").total == 1);
}

TEST_CASE("frame: every word of the samples' documents is in a unit") {
  const auto files = TextFiles(SAMPLES_DIR);
  REQUIRE(files.size() > 3);
  const std::vector<Gazette> gazettes = ParseFiles(files);
  TemporaryFolder folder;
  Database database = OpenForWriting(folder.File("index.db"));
  IndexGazettes(database, gazettes);
  CHECK(CheckEveryRun(database, gazettes) > 1000);
}

TEST_CASE("frame: every word of real documents is in a unit") {
  auto files = TextFiles(fs::path(SHARED_DIR) / "laws");
  std::mt19937 random(5);
  std::ranges::shuffle(files, random);
  if (files.size() > 60) files.resize(60);
  for (const fs::path& path : TextFiles(fs::path(SHARED_DIR) / "gazettes")) {
    files.push_back(path);
  }
  if (files.empty()) {
    std::cout << "skipped: no laws or gazettes in " << SHARED_DIR << "\n";
    return;
  }
  const std::vector<Gazette> gazettes = ParseFiles(files);
  TemporaryFolder folder;
  Database database = OpenForWriting(folder.File("index.db"));
  IndexGazettes(database, gazettes);
  CHECK(CheckEveryRun(database, gazettes) > 10'000);
}

}  // namespace gongbao
