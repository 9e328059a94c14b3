#include "tests/index/index_dump.h"

#include <doctest/doctest.h>

#include <array>

#include "index/connection.h"

namespace gongbao {
namespace {

constexpr std::array<const char*, 5> kQueries = {
    "SELECT path, sha256, bytes, text_bytes FROM source ORDER BY path",
    "SELECT path, address, title, number, position, line FROM document"
    " JOIN source ON source.id = document.source ORDER BY path, position",
    "SELECT address, depth, eid, type, label, heading, text, provision.line"
    " FROM provision JOIN document ON document.id = provision.document"
    " ORDER BY address, provision.id",
    "SELECT address, text FROM unit_text JOIN document"
    " ON document.id = unit_text.document ORDER BY address, unit_text.id",
    "SELECT path, code, diagnostic.line FROM diagnostic"
    " JOIN source ON source.id = diagnostic.source ORDER BY 1, 2, 3"};

constexpr std::array<int, 5> kColumns = {4, 6, 8, 2, 3};

}  // namespace

std::string DumpIndex(Database& database) {
  std::string dump;
  for (std::size_t i = 0; i < kQueries.size(); ++i) {
    Statement rows = database.connection().Prepare(kQueries[i]);
    while (rows.Step()) {
      for (int column = 0; column < kColumns[i]; ++column) {
        dump += rows.Text(column) + "|";
      }
      dump += "\n";
    }
  }
  REQUIRE(database.connection().Status().has_value());
  return dump;
}

void CheckFullText(Database& database) {
  Connection& connection = database.connection();
  // With rank 1 FTS5 compares what it holds with the units' text.
  connection.Execute(
      "INSERT INTO bigram (bigram, rank) VALUES ('integrity-check', 1);"
      "INSERT INTO unigram (unigram) VALUES ('integrity-check')");
  CHECK(connection.Status().has_value());
  Statement check = connection.Prepare("PRAGMA quick_check");
  REQUIRE(check.Step());
  CHECK(check.Text(0) == "ok");
  Statement keys = connection.Prepare("PRAGMA foreign_key_check");
  CHECK_FALSE(keys.Step());
}

}  // namespace gongbao
