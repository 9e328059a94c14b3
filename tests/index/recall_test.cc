#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <random>

#include "index/connection.h"
#include "index/folding.h"
#include "index/searcher.h"
#include "tests/index/indexed_files.h"
#include "tests/index/sample_gazette.h"

namespace gongbao {
namespace {

namespace fs = std::filesystem;

// The folded text of each unit: what a reader of all texts would look at.
std::vector<std::string> UnitTexts(Database& database) {
  std::vector<std::string> texts;
  Statement rows =
      database.connection().Prepare("SELECT text FROM unit_text ORDER BY id");
  while (rows.Step()) texts.push_back(FoldedKey(rows.View(0)));
  return texts;
}

// A piece of a random text, 1 to 40 characters, cut anywhere.
std::string RandomPiece(const std::vector<std::string>& texts,
                        std::mt19937& random) {
  FoldedText folded;
  do {
    Fold(texts[random() % texts.size()], folded);
  } while (folded.size() == 0);
  // Short pieces are the hard ones: most queries have few characters.
  const std::size_t longest = random() % 2 == 0 ? 4 : 40;
  const std::size_t length = 1 + random() % std::min(longest, folded.size());
  const std::size_t begin = random() % (folded.size() - length + 1);
  return std::string(folded.Characters(begin, length));
}

std::int64_t Scan(const std::vector<std::string>& texts,
                  const std::vector<std::string>& words) {
  return std::ranges::count_if(texts, [&](const std::string& text) {
    return std::ranges::all_of(words, [&](const std::string& word) {
      return text.find(word) != std::string::npos;
    });
  });
}

std::int64_t Count(Database& database, const std::vector<std::string>& words) {
  SearchRequest request;
  for (const std::string& word : words) request.query += "\"" + word + "\" ";
  request.limit = 0;
  const auto result = Search(database, request);
  if (!result) throw std::runtime_error(result.error().detail);
  return result->total;
}

bool HasQuote(const std::string& word) {
  return word.find('"') != std::string::npos ||
         word.find("“") != std::string::npos ||
         word.find("”") != std::string::npos;
}

// The hits are compared in number: they are the same units, since a hit that
// lacks the words is looked for on top.
void CheckAgainstScan(Database& database, int queries, unsigned seed) {
  const std::vector<std::string> texts = UnitTexts(database);
  REQUIRE_FALSE(texts.empty());
  std::mt19937 random(seed);
  int compared = 0;
  for (int i = 0; i < queries; ++i) {
    std::vector<std::string> words = {RandomPiece(texts, random)};
    if (i % 5 == 0) words.push_back(RandomPiece(texts, random).substr(0));
    if (std::ranges::any_of(words, HasQuote)) continue;
    ++compared;
    INFO("word: ", words.front(), " of ", words.size());
    CHECK(Count(database, words) == Scan(texts, words));
  }
  CHECK(compared > queries / 2);
}

void CheckHitsHoldTheWords(Database& database, const std::string& word) {
  SearchRequest request;
  request.query = "\"" + word + "\"";
  request.limit = 100;
  const auto result = Search(database, request);
  REQUIRE(result.has_value());
  for (const SearchHit& hit : result->hits) {
    INFO("word: ", word, " snippet: ", hit.snippet);
    CHECK(FoldedKey(hit.snippet).find(word) != std::string::npos);
    CHECK_FALSE(hit.marks.empty());
  }
}

// An article for each piece of a text that is made to be hard: few different
// characters, so that pieces recur and overlap; all widths; blanks anywhere.
Gazette MakeHardGazette() {
  const std::vector<std::string> alphabet = {
      "的", "第", "条", "市", "场", "Ａ", "a", "1", "１", "０", "(", "（",
      "㈠", "½",  " ",  "　", "\n", "。", "ß", "ﬁ", "𠮷", "é",  "*", "-"};
  std::mt19937 random(20250206);
  SampleGazette sample("hard.txt");
  Document& document = sample.AddDocument("难例", "办法");
  for (int i = 1; i <= 400; ++i) {
    std::string text;
    const int length = static_cast<int>(random() % 60);
    for (int k = 0; k < length; ++k) {
      text += alphabet[random() % alphabet.size()];
    }
    Node article = sample.MakeArticle(i, {text, "的市场"});
    sample.AddItems(article.children[0], {"第1", "场的"});
    document.nodes.push_back(std::move(article));
    document.nodes.push_back(
        sample.MakeNode(NodeType::kText, "", "", text.substr(0, 0) + "的"));
  }
  return sample.Build();
}

}  // namespace

TEST_CASE("recall and precision are 1 on texts made to be hard") {
  TemporaryFolder folder;
  Database database = OpenForWriting(folder.File("index.db"));
  IndexGazettes(database, {MakeHardGazette(), MakeSampleGazette("1.txt")});
  CheckAgainstScan(database, 3000, 1);
  for (const char* word :
       {"的", "第", "a", "(一)", "fi", "10", "的市", "1条"}) {
    CheckHitsHoldTheWords(database, word);
  }
}

TEST_CASE("recall and precision are 1 on the sample gazettes") {
  const auto files = TextFiles(SAMPLES_DIR);
  TemporaryFolder folder;
  Database database = OpenForWriting(folder.File("index.db"));
  if (!IndexFiles(database, files)) {
    std::cout << "skipped: no sample gazettes in " << SAMPLES_DIR << "\n";
    return;
  }
  CheckAgainstScan(database, 2000, 2);
}

TEST_CASE("recall and precision are 1 on laws") {
  auto files = TextFiles(fs::path(SHARED_DIR) / "laws");
  std::mt19937 random(3);
  std::ranges::shuffle(files, random);
  if (files.size() > 60) files.resize(60);
  TemporaryFolder folder;
  Database database = OpenForWriting(folder.File("index.db"));
  if (!IndexFiles(database, files)) {
    std::cout << "skipped: no laws in " << SHARED_DIR << "/laws\n";
    return;
  }
  CheckAgainstScan(database, 600, 4);
  CheckHitsHoldTheWords(database, "的");
  CheckHitsHoldTheWords(database, "应当");
}

}  // namespace gongbao
