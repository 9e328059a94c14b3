#include "index/unit_words.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <string>

#include "index/fulltext/fts5_table.h"
#include "parser/lexicon/character.h"

namespace gongbao {
namespace {

// How many pages of postings a small merge may write.
constexpr int kMergePages = 2000;
// What is folded anew at a time.
constexpr std::size_t kRebuiltBytes = 32 << 20;
// The index is made one piece when a quarter of it is loose.
constexpr int kLooseShare = 4;

std::int64_t InsertUnit(Connection& connection, const Unit& unit) {
  connection
      .Prepare(
          "INSERT INTO unit (document, instrument, annex, chapter,"
          " first_provision, last_provision, title, label, line)"
          " VALUES (?, ?, ?, ?, ?, ?, ?, nullif(?, ''), ?)")
      .Bind(unit.part.document, unit.part.instrument, unit.part.annex,
            unit.chapter, unit.first_provision, unit.last_provision, unit.title,
            unit.label, unit.line)
      .Run();
  return connection.LastInsertId();
}

// Calls use(id, text) for each unit of a document, in order.
template <typename Use>
void ForEachText(Connection& connection, std::int64_t document, Use&& use) {
  Statement texts = connection.Prepare(
      "SELECT id, text FROM unit_text WHERE document = ? ORDER BY id");
  texts.Bind(document);
  while (texts.Step()) use(texts.Integer(0), texts.View(1));
}

}  // namespace

void InsertUnits(Connection& connection, std::int64_t document,
                 const std::vector<Unit>& units, WordBatch& words) {
  if (units.empty()) return;
  std::int64_t first = 0;
  std::string profile;
  for (const Unit& unit : units) {
    const std::int64_t id = InsertUnit(connection, unit);
    if (first == 0) first = id;
    const std::string& text = unit.title ? *unit.title : unit.words;
    words.Add(id, text);
    AppendUnitProfile(MakeUnitProfile(unit.kind, CountCharacters(text)),
                      profile);
  }
  Statement insert = connection.Prepare(
      "INSERT INTO unit_profile (document, first_unit, profile)"
      " VALUES (?, ?, ?)");
  insert.Bind(document, first);
  insert.BindBlob(2, profile);
  insert.Run();
}

void RemoveWords(Connection& connection, std::int64_t document,
                 WordBatch& words) {
  ForEachText(connection, document,
              [&](std::int64_t unit, std::string_view text) {
                if (words.HasUnitsFrom(unit)) words.Store(connection);
                connection
                    .Prepare(
                        "INSERT INTO bigram (bigram, rowid, text)"
                        " VALUES ('delete', ?, ?)")
                    .Bind(unit, text)
                    .Run();
                connection
                    .Prepare(
                        "INSERT INTO unigram (unigram, rowid, text)"
                        " VALUES ('delete', ?, ?)")
                    .Bind(unit, text)
                    .Run();
              });
}

void RebuildWords(Connection& connection) {
  connection.Execute("INSERT INTO bigram (bigram) VALUES ('delete-all')");
  connection.Execute("INSERT INTO unigram (unigram) VALUES ('delete-all')");
  Statement texts =
      connection.Prepare("SELECT id, text FROM unit_text ORDER BY id");
  WordBatch words;
  std::size_t bytes = 0;
  while (texts.Step()) {
    words.Add(texts.Integer(0), texts.View(1));
    bytes += texts.View(1).size();
    if (bytes < kRebuiltBytes) continue;
    words.Store(connection);
    bytes = 0;
  }
  words.Store(connection);
  connection
      .Prepare("UPDATE state SET folding = ?, generation = generation + 1")
      .Bind(FoldingVersion())
      .Run();
}

std::string_view FoldingVersion() { return U_UNICODE_VERSION; }

void MergeWords(Connection& connection) {
  const std::int64_t loose =
      connection.QueryInteger("SELECT loose_bytes FROM state");
  if (loose == 0) return;
  const std::int64_t total =
      connection.QueryInteger("SELECT sum(text_bytes) FROM source");
  Transaction transaction(connection);
  if (loose * kLooseShare >= total) {
    for (const std::string table : {"bigram", "unigram"}) {
      if (CountSegments(connection, table) < 2) continue;
      connection.Execute("INSERT INTO " + table + " (" + table +
                         ") VALUES ('optimize')");
    }
    connection.Execute("UPDATE state SET loose_bytes = 0");
  } else {
    const std::string pages = std::to_string(kMergePages);
    connection.Execute("INSERT INTO bigram (bigram, rank) VALUES ('merge', " +
                       pages + ")");
    connection.Execute("INSERT INTO unigram (unigram, rank) VALUES ('merge', " +
                       pages + ")");
  }
  transaction.Commit();
}

}  // namespace gongbao
