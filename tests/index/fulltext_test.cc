// What word batches store must be what FTS5 would have stored itself.

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "index/connection.h"
#include "index/folding.h"
#include "index/fulltext/fts5_table.h"
#include "index/fulltext/varint.h"
#include "index/fulltext/word_batch.h"
#include "index/unit_words.h"
#include "tests/index/index_dump.h"
#include "tests/index/sample_gazette.h"

namespace gongbao {
namespace {

// An index of units that belong to no document.
class BareIndex {
 public:
  BareIndex() : database_(OpenForWriting(folder_.File("index.db"))) {
    connection().Execute("PRAGMA foreign_keys = OFF");
  }

  Connection& connection() { return database_.connection(); }

  void InsertUnit(std::int64_t id, std::string_view text) {
    connection()
        .Prepare(
            "INSERT INTO unit (id, document, title, line) VALUES (?, ?, ?, 1)")
        .Bind(id, id, text)
        .Run();
  }

  // Through a word batch.
  void Store(std::int64_t first_id, const std::vector<std::string>& texts,
             int threads = 1) {
    Transaction transaction(connection());
    WordBatch words(threads);
    for (const std::string& text : texts) {
      InsertUnit(first_id, text);
      words.Add(first_id++, text);
    }
    words.Store(connection());
    transaction.Commit();
  }

  // By FTS5, row by row.
  void Insert(std::int64_t first_id, const std::vector<std::string>& texts) {
    Transaction transaction(connection());
    for (const std::string& text : texts) {
      InsertUnit(first_id, text);
      for (const std::string table : {"bigram", "unigram"}) {
        connection()
            .Prepare("INSERT INTO " + table + " (rowid, text) VALUES (?, ?)")
            .Bind(first_id, text)
            .Run();
      }
      ++first_id;
    }
    transaction.Commit();
  }

  // Each document has one unit, of the same id.
  void Remove(std::int64_t id) {
    WordBatch none;
    RemoveWords(connection(), id, none);
    connection().Prepare("DELETE FROM unit WHERE id = ?").Bind(id).Run();
  }

  void Optimize() {
    for (const std::string table : {"bigram", "unigram"}) {
      connection().Execute("INSERT INTO " + table + " (" + table +
                           ") VALUES ('optimize')");
    }
  }

  // Every term with every row and position, as FTS5 reads them.
  std::string Postings() {
    std::string postings;
    for (const std::string table : {"bigram", "unigram"}) {
      connection().Execute("CREATE VIRTUAL TABLE temp." + table +
                           "_terms USING fts5vocab (main, " + table +
                           ", instance)");
      Statement rows = connection().Prepare(
          "SELECT term, doc, offset FROM " + table + "_terms");
      while (rows.Step()) {
        postings += rows.Text(0) + " " + rows.Text(1) + " " + rows.Text(2);
        postings += '\n';
      }
    }
    connection().Execute(
        "DROP TABLE temp.bigram_terms; DROP TABLE temp.unigram_terms");
    REQUIRE(connection().Status().has_value());
    return postings;
  }

  // The bytes of a full-text table: its pages and where terms begin.
  std::string Bytes(const std::string& table) {
    std::string bytes;
    for (const std::string& sql :
         {"SELECT id, hex(block) FROM " + table + "_data ORDER BY id",
          "SELECT pgno, hex(term) FROM " + table + "_idx ORDER BY segid, term"}) {
      Statement rows = connection().Prepare(sql);
      while (rows.Step()) bytes += rows.Text(0) + " " + rows.Text(1) + "\n";
    }
    return bytes;
  }

  std::int64_t Matches(std::string_view expression) {
    Statement rows = connection().Prepare(
        "SELECT count(*) FROM bigram WHERE bigram MATCH ?");
    rows.Bind(expression);
    REQUIRE(rows.Step());
    return rows.Integer(0);
  }

 private:
  TemporaryFolder folder_;
  Database database_;
};

// Texts of all kinds: rare and common characters, one to four bytes each,
// folded ones, empty texts, and one of many pages.
std::vector<std::string> MakeTexts(std::size_t count) {
  const std::vector<std::string> characters = {
      "第", "条", "的", "。", "a", "Ａ", "7", "㈠", "𠮷", " ", "½", "é", "\n"};
  std::mt19937 random(7);
  std::vector<std::string> texts = {"", " \n"};
  while (texts.size() < count) {
    std::string text = "第一条";
    const std::size_t length = random() % 30;
    for (std::size_t i = 0; i < length; ++i) {
      text += random() % 3 == 0
                  ? FoldedCharacter(
                        static_cast<char32_t>(0x4E00 + random() % 3000))
                  : characters[random() % characters.size()];
    }
    texts.push_back(text);
  }
  std::string many;
  for (int i = 0; i < 20000; ++i) many += i % 3 == 0 ? "啊" : "呀";
  texts.push_back(many);
  return texts;
}

}  // namespace

TEST_CASE("varint: SQLite's numbers") {
  for (const std::uint64_t value :
       {0ull, 1ull, 127ull, 128ull, 16383ull, 16384ull, 1ull << 37,
        (1ull << 56) - 1}) {
    std::string bytes;
    AppendVarint(value, bytes);
    CHECK(VarintSize(bytes) == bytes.size());
    std::string_view rest = bytes;
    CHECK(TakeVarint(rest) == value);
    CHECK(rest.empty());
    rest = std::string_view(bytes).substr(0, bytes.size() - 1);
    CHECK(TakeVarint(rest) == std::nullopt);
  }
  std::string bytes;
  AppendVarint(300, bytes);
  CHECK(bytes == "\x82\x2C");
}

TEST_CASE("full text: a batch stores what FTS5 would") {
  const std::vector<std::string> texts = MakeTexts(8000);
  BareIndex stored;
  stored.Store(1, texts);
  BareIndex inserted;
  inserted.Insert(1, texts);
  CHECK(stored.Postings() == inserted.Postings());
  CheckPostings(stored.connection());
  // Long lists can be skipped through: 第一 is in all, 啊呀 in the last.
  CHECK(stored.Matches("\"第一\"") == inserted.Matches("\"第一\""));
  CHECK(stored.connection().QueryInteger(
            "SELECT count(*) FROM bigram_idx WHERE pgno & 1") ==
        inserted.connection().QueryInteger(
            "SELECT count(*) FROM bigram_idx WHERE pgno & 1"));
}

TEST_CASE("full text: the same bytes whatever the threads") {
  const std::vector<std::string> texts = MakeTexts(20000);
  BareIndex one;
  one.Store(1, texts, 1);
  BareIndex four;
  four.Store(1, texts, 4);
  CHECK(one.Bytes("bigram") == four.Bytes("bigram"));
  CHECK(one.Bytes("unigram") == four.Bytes("unigram"));
}

TEST_CASE("full text: batches, FTS5's own writes and merges take turns") {
  const std::vector<std::string> texts = MakeTexts(300);
  const auto count = static_cast<std::int64_t>(texts.size());
  BareIndex stored;
  BareIndex inserted;
  std::int64_t next = 1;
  for (int round = 0; round < 4; ++round) {
    stored.Store(next, texts);
    inserted.Insert(next, texts);
    // FTS5 now knows its segments, and must learn of the next one.
    if (round == 1) stored.Optimize();
    stored.Remove(next + 5);
    inserted.Remove(next + 5);
    CheckPostings(stored.connection());
    next += count;
  }
  CHECK(CountSegments(stored.connection(), "bigram") > 1);
  CHECK(stored.Postings() == inserted.Postings());
  stored.Optimize();
  CHECK(CountSegments(stored.connection(), "bigram") == 1);
  CHECK(stored.Postings() == inserted.Postings());
  CheckPostings(stored.connection());
}

TEST_CASE("full text: removed and stored in one transaction") {
  BareIndex index;
  index.Store(1, {"取暖费", "供热"});
  {
    Transaction transaction(index.connection());
    WordBatch words;
    index.InsertUnit(3, "停暖");
    words.Add(3, "停暖");
    RemoveWords(index.connection(), 1, words);
    // Unit 3 is among what the batch holds: it is stored first.
    RemoveWords(index.connection(), 3, words);
    index.connection().Execute("DELETE FROM unit WHERE id IN (1, 3)");
    index.InsertUnit(3, "复热");
    words.Add(3, "复热");
    words.Store(index.connection());
    transaction.Commit();
  }
  CheckPostings(index.connection());
  CHECK(index.Matches("\"取暖\"") == 0);
  CHECK(index.Matches("\"停暖\"") == 0);
  CHECK(index.Matches("\"复热\"") == 1);
  index.Optimize();
  CheckPostings(index.connection());
}

TEST_CASE("full text: what is taken back leaves nothing") {
  BareIndex index;
  index.Store(1, {"取暖费"});
  const std::string before = index.Bytes("bigram");
  {
    Transaction transaction(index.connection());
    WordBatch words;
    index.InsertUnit(2, "停暖");
    words.Add(2, "停暖");
    words.Store(index.connection());
  }
  CHECK(index.Bytes("bigram") == before);
  index.Store(2, {"复热"});
  CheckPostings(index.connection());
  CHECK(index.Matches("\"停暖\"") == 0);
  CHECK(index.Matches("\"复热\"") == 1);
}

TEST_CASE("full text: a damaged list of segments is told, not written over") {
  for (const std::string record : {"", "000000", "00000000FF", "0000000001017F"}) {
    BareIndex index;
    index.Store(1, {"取暖费"});
    index.connection().Execute("UPDATE bigram_data SET block = x'" + record +
                               "' WHERE id = 10");
    Transaction transaction(index.connection());
    WordBatch words;
    words.Add(2, "停暖");
    words.Store(index.connection());
    const auto status = index.connection().Status();
    REQUIRE_FALSE(status.has_value());
    CHECK(status.error().kind == IndexErrorKind::kDamaged);
  }
}

TEST_CASE("full text: work in order, whatever the threads") {
  for (const int threads : {1, 2, 5}) {
    std::vector<std::size_t> used;
    WorkInOrder(
        100, threads, [](std::size_t i) { return i * i; },
        [&](std::size_t square) { used.push_back(square); });
    REQUIRE(used.size() == 100);
    for (std::size_t i = 0; i < used.size(); ++i) CHECK(used[i] == i * i);
  }
}

}  // namespace gongbao
