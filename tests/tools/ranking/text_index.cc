#include "tests/tools/ranking/text_index.h"

#include <stdlib.h>

#include <expected>
#include <filesystem>
#include <iostream>
#include <set>
#include <string_view>
#include <utility>

#include "corpus/source_file.h"
#include "index/connection.h"
#include "index/searcher.h"
#include "index/writer.h"
#include "parser/parse.h"
#include "tests/tools/ranking/order_score.h"

namespace gongbao {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kKeyDigits = 12;

// What a hit is, as index/searcher.cc tells it.
constexpr std::string_view kPlainBm25 =
    "SELECT substr(source.sha256, 1, 12), coalesce(document.number, ''),"
    " coalesce(provision.eid, ''),"
    " coalesce(provision.label, unit.label, annex.label, '')"
    " FROM (SELECT rowid AS id, bm25(bigram) AS score FROM bigram"
    "       WHERE bigram MATCH ?1 ORDER BY score, rowid LIMIT ?2) AS hit"
    " JOIN unit ON unit.id = hit.id"
    " JOIN document ON document.id = unit.document"
    " JOIN source ON source.id = document.source"
    " LEFT JOIN annex ON annex.id = unit.annex"
    " LEFT JOIN provision ON provision.id = unit.first_provision"
    " ORDER BY hit.score, hit.id";

// False after saying what went wrong.
template <typename Result>
bool Done(const Result& result) {
  if (!result) std::cerr << "ranking: " << result.error().detail << "\n";
  return result.has_value();
}

// 行政处罚 听证 → "行政处罚" "听证": all of these phrases.
std::string Phrases(std::string_view query) {
  std::string phrases = "\"";
  for (const char c : query) {
    phrases += c == ' ' ? std::string("\" \"") : std::string(1, c);
  }
  return phrases + '"';
}

bool AddTexts(const std::string& folder, Database& database) {
  const auto paths = FindSourceFiles(folder);
  if (!Done(paths)) return false;
  Writer writer(database);
  std::set<std::string> hashes;
  for (const std::string& path : *paths) {
    const auto hash = HashSourceFile(path);
    if (!Done(hash)) return false;
    if (!hashes.insert(*hash).second) continue;
    auto source = ReadSourceFile(path);
    if (!Done(source) || !Done(writer.Add(Parse(*std::move(source))))) {
      return false;
    }
  }
  return Done(writer.Finish());
}

}  // namespace

TextIndex::TextIndex(std::string scratch, Database database)
    : scratch_(std::move(scratch)), database_(std::move(database)) {
  Statement rows =
      database_.connection().Prepare("SELECT path, sha256 FROM source");
  while (rows.Step()) keys_[rows.Text(0)] = rows.Text(1).substr(0, kKeyDigits);
}

TextIndex::TextIndex(TextIndex&& other) noexcept
    : scratch_(std::exchange(other.scratch_, {})),
      database_(std::move(other.database_)),
      keys_(std::move(other.keys_)) {}

TextIndex::~TextIndex() {
  std::error_code ignored;
  if (!scratch_.empty()) fs::remove_all(scratch_, ignored);
}

std::optional<TextIndex> TextIndex::Build(const std::string& folder) {
  std::string scratch = fs::temp_directory_path() / "gongbao-ranking-XXXXXX";
  if (mkdtemp(scratch.data()) == nullptr) {
    std::cerr << "ranking: no temporary folder\n";
    return {};
  }
  auto database = Database::Open(scratch + "/texts.db", OpenMode::kWrite);
  if (!Done(database)) return {};
  const bool added = AddTexts(folder, *database);
  TextIndex index(std::move(scratch), *std::move(database));
  if (!added) return {};
  return index;
}

std::optional<std::vector<Place>> TextIndex::Ranked(const std::string& query) {
  SearchRequest request;
  request.query = query;
  request.limit = kJudgedHits;
  const auto result = Search(database_, request);
  if (!Done(result)) return {};
  std::vector<Place> places;
  for (const SearchHit& hit : result->hits) {
    places.push_back({keys_[hit.document.path],
                      hit.document.number.value_or(""), hit.eid, hit.label});
  }
  return places;
}

std::optional<std::vector<Place>> TextIndex::PlainBm25(
    const std::string& query) {
  Connection& connection = database_.connection();
  std::vector<Place> places;
  Statement rows = connection.Prepare(kPlainBm25);
  rows.Bind(Phrases(query), kJudgedHits);
  while (rows.Step()) {
    places.push_back({rows.Text(0), rows.Text(1), rows.Text(2), rows.Text(3)});
  }
  if (!Done(connection.Status())) return {};
  return places;
}

}  // namespace gongbao
