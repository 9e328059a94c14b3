#include "tests/index/index_dump.h"

#include <doctest/doctest.h>

#include <array>

#include "index/connection.h"

namespace gongbao {
namespace {

constexpr std::array<const char*, 9> kQueries = {
    "SELECT path, sha256, bytes, text_bytes FROM source ORDER BY path",
    "SELECT path, address, title, number, position, line FROM document"
    " JOIN source ON source.id = document.source ORDER BY path, position",
    "SELECT address, depth, eid, type, label, heading, text, provision.line"
    " FROM provision JOIN document ON document.id = provision.document"
    " ORDER BY address, provision.id",
    "SELECT address, text FROM unit_text JOIN document"
    " ON document.id = unit_text.document ORDER BY address, unit_text.id",
    "SELECT path, code, diagnostic.line FROM diagnostic"
    " JOIN source ON source.id = diagnostic.source ORDER BY 1, 2, 3",
    "SELECT address, node, citation.kind, text, citation.title_key, targets,"
    " citation.short_title_key, citation.number, provision FROM citation"
    " JOIN document ON document.id = citation.document"
    " ORDER BY address, citation.id",
    "SELECT address, node, type, text, relation.title_key, relation.number,"
    " relation.date, provision, effective, until FROM relation"
    " JOIN document ON document.id = relation.document"
    " ORDER BY address, relation.id",
    "SELECT address, node, effective_from, expires_on, trial, text"
    " FROM validity JOIN document ON document.id = validity.document"
    " ORDER BY address",
    "SELECT address, node, action, person, post, note, text FROM appointment"
    " JOIN document ON document.id = appointment.document"
    " ORDER BY address, appointment.id"};

constexpr std::array<int, 9> kColumns = {4, 6, 8, 2, 3, 9, 10, 6, 7};

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

void CheckPostings(Connection& connection) {
  // With rank 1 FTS5 compares what it holds with the units' text.
  connection.Execute(
      "INSERT INTO bigram (bigram, rank) VALUES ('integrity-check', 1);"
      "INSERT INTO unigram (unigram) VALUES ('integrity-check')");
  CHECK(connection.Status().has_value());
}

void CheckFullText(Database& database) {
  Connection& connection = database.connection();
  CheckPostings(connection);
  Statement check = connection.Prepare("PRAGMA quick_check");
  REQUIRE(check.Step());
  CHECK(check.Text(0) == "ok");
  Statement keys = connection.Prepare("PRAGMA foreign_key_check");
  CHECK_FALSE(keys.Step());
}

}  // namespace gongbao
