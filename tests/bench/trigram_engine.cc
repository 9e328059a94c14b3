// SQLite's own tokenizer for text without spaces. It has nothing to say to
// queries of one or two characters.

#include <sqlite3.h>

#include <utility>

#include "index/folding.h"
#include "tests/bench/search_engine.h"

namespace gongbao {
namespace {

class TrigramEngine : public SearchEngine {
 public:
  ~TrigramEngine() override { Close(); }

  std::string name() const override { return "trigram"; }

  void Build(const std::vector<BenchRow>& rows,
             const std::string& folder) override {
    Close();
    if (sqlite3_open((folder + "/trigram.db").c_str(), &handle_) != SQLITE_OK) {
      FailBench("trigram: open");
    }
    Execute(
        "PRAGMA synchronous = OFF; PRAGMA mmap_size = 1073741824;"
        "CREATE TABLE row (id INTEGER PRIMARY KEY, text TEXT);"
        "CREATE VIRTUAL TABLE trigram USING fts5 (text, content = 'row',"
        " content_rowid = 'id', tokenize = 'trigram');"
        "INSERT INTO trigram (trigram, rank)"
        " VALUES ('hashsize', 134217728);"
        "INSERT INTO trigram (trigram, rank) VALUES ('automerge', 0);"
        "BEGIN");
    for (const char* sql :
         {"INSERT INTO row VALUES (?, ?)",
          "INSERT INTO trigram (rowid, text) VALUES (?, ?)"}) {
      sqlite3_stmt* insert = Prepare(sql);
      for (const BenchRow& row : rows) {
        sqlite3_bind_int64(insert, 1, row.id);
        BindText(insert, 2, row.text);
        sqlite3_step(insert);
        sqlite3_reset(insert);
      }
      sqlite3_finalize(insert);
    }
    Execute("INSERT INTO trigram (trigram) VALUES ('optimize'); COMMIT");
    count_ = Prepare("SELECT count(*) FROM trigram WHERE trigram MATCH ?");
    top_ = Prepare(
        "SELECT snippet(trigram, 0, '[', ']', '…', 20) FROM trigram"
        " WHERE trigram MATCH ? ORDER BY rank LIMIT 10");
  }

  std::int64_t IndexBytes() const override {
    sqlite3_stmt* sizes =
        Prepare("SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'trigram_%'");
    sqlite3_step(sizes);
    const std::int64_t bytes = sqlite3_column_int64(sizes, 0);
    sqlite3_finalize(sizes);
    return bytes;
  }

  bool Answers(const BenchQuery& query) const override {
    for (const std::string& word : query) {
      FoldedText folded;
      Fold(word, folded);
      if (folded.size() < 3) return false;
    }
    return true;
  }

  std::int64_t Count(const BenchQuery& query) override {
    return Run(count_, query,
               [this] { return sqlite3_column_int64(count_, 0); });
  }

  // The total costs a second pass: bm25 alone orders all hits, but count(*)
  // over () would hold them all.
  std::int64_t TopTen(const BenchQuery& query) override {
    return Count(query) +
           Run(top_, query, [this] { return sqlite3_column_bytes(top_, 0); });
  }

 private:
  template <typename Value>
  std::int64_t Run(sqlite3_stmt* statement, const BenchQuery& query,
                   Value&& value) {
    std::string expression;
    for (const std::string& word : query) expression += "\"" + word + "\" ";
    BindText(statement, 1, expression);
    std::int64_t sum = 0;
    while (sqlite3_step(statement) == SQLITE_ROW) sum += value();
    sqlite3_reset(statement);
    return sum;
  }

  static void BindText(sqlite3_stmt* statement, int index,
                       const std::string& text) {
    sqlite3_bind_text(statement, index, text.data(),
                      static_cast<int>(text.size()), SQLITE_TRANSIENT);
  }

  sqlite3_stmt* Prepare(const char* sql) const {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(handle_, sql, -1, &statement, nullptr) !=
        SQLITE_OK) {
      FailBench(sqlite3_errmsg(handle_));
    }
    return statement;
  }

  void Execute(const char* sql) {
    if (sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
      FailBench(sqlite3_errmsg(handle_));
    }
  }

  void Close() {
    sqlite3_finalize(std::exchange(count_, nullptr));
    sqlite3_finalize(std::exchange(top_, nullptr));
    sqlite3_close(std::exchange(handle_, nullptr));
  }

  sqlite3* handle_ = nullptr;
  sqlite3_stmt* count_ = nullptr;
  sqlite3_stmt* top_ = nullptr;
};

}  // namespace

std::unique_ptr<SearchEngine> MakeTrigramEngine() {
  return std::make_unique<TrigramEngine>();
}

}  // namespace gongbao
