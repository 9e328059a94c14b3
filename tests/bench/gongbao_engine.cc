#include "tests/bench/gongbao_engine.h"

#include "index/connection.h"
#include "index/resolver.h"
#include "index/searcher.h"
#include "index/unit_words.h"

namespace gongbao {

GongbaoEngine::GongbaoEngine(const std::string& index_path) {
  auto opened = Database::Open(index_path, OpenMode::kRead);
  if (!opened) FailBench(opened.error().detail);
  database_ = *std::move(opened);
}

// Each row becomes a unit with a title, the shortest way to its words.
void GongbaoEngine::Build(const std::vector<BenchRow>& rows,
                          const std::string& folder, int threads) {
  auto database = Database::Open(folder + "/bare.db", OpenMode::kWrite);
  if (!database) FailBench(database.error().detail);
  Connection& connection = database->connection();
  connection.Execute("PRAGMA foreign_keys = OFF");
  Transaction transaction(connection);
  WordBatch words(threads);
  for (const BenchRow& row : rows) {
    connection
        .Prepare(
            "INSERT INTO unit (id, document, title, line)"
            " VALUES (?, 1, ?, 1)")
        .Bind(row.id, row.text)
        .Run();
    words.Add(row.id, row.text);
  }
  words.Store(connection);
  transaction.Commit();
  connection.Execute("UPDATE state SET loose_bytes = 1 << 40");
  MergeWords(connection);
  if (auto status = connection.Status(); !status) {
    FailBench(status.error().detail);
  }
}

std::int64_t GongbaoEngine::IndexBytes() const {
  return database_->connection().QueryInteger(
      "SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'bigram_%'"
      " OR name LIKE 'unigram_%' OR name = 'unit_profile'");
}

std::int64_t GongbaoEngine::Count(const BenchQuery& query) {
  return Search(query, 0, false);
}

std::int64_t GongbaoEngine::TopTen(const BenchQuery& query) {
  return Search(query, 10, false);
}

std::int64_t GongbaoEngine::Facets(const BenchQuery& query) {
  return Search(query, 10, true);
}

std::int64_t GongbaoEngine::Search(const BenchQuery& query, int limit,
                                   bool facets) {
  SearchRequest request;
  for (const std::string& word : query) request.query += "\"" + word + "\" ";
  request.limit = limit;
  request.facets = facets;
  const auto result = gongbao::Search(*database_, request);
  if (!result) FailBench(result.error().detail);
  return result->total;
}

std::vector<BenchRow> GongbaoEngine::Rows() {
  std::vector<BenchRow> rows;
  Statement texts = database_->connection().Prepare(
      "SELECT id, text FROM unit_text ORDER BY id");
  while (texts.Step()) rows.push_back({texts.Integer(0), texts.Text(1)});
  if (rows.empty()) FailBench("the index is empty");
  return rows;
}

std::vector<std::string> GongbaoEngine::Addresses(std::size_t count) {
  std::vector<std::string> addresses;
  Statement rows = database_->connection().Prepare(
      "SELECT document.address || ' ' || provision.label FROM provision"
      " JOIN document ON document.id = provision.document"
      " WHERE provision.type = 'article' AND provision.id %"
      " (SELECT max(id) / ?1 + 1 FROM provision) = 0");
  rows.Bind(count);
  while (rows.Step()) addresses.push_back(rows.Text(0));
  return addresses;
}

void GongbaoEngine::LookUp(const std::string& address) {
  const auto places = ResolveAddress(*database_, address);
  if (!places || places->empty()) FailBench("nothing at " + address);
}

}  // namespace gongbao
