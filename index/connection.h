// One SQLite connection and its statements, for index/*.cc only.
//
// The first failure stays: from then on every statement of the connection
// does nothing, until TakeError(). So code reads as a straight line and asks
// once, at its end (the way of leveldb's iterators):
//
//   Statement rows = connection.Prepare("SELECT path FROM source");
//   while (rows.Step()) paths.push_back(rows.Text(0));
//   return connection.Finish(std::move(paths));

#ifndef GONGBAO_INDEX_CONNECTION_H_
#define GONGBAO_INDEX_CONNECTION_H_

#include <chrono>
#include <cstdint>
#include <expected>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "index/error.h"

struct sqlite3;
struct sqlite3_stmt;

namespace gongbao {

class Connection;

// A prepared statement, lent by its connection until it is destroyed, and not
// longer than the connection lives. Columns and parameters count from 0.
class Statement {
 public:
  Statement(Connection* connection, sqlite3_stmt* statement, bool cached);
  Statement(Statement&& other) noexcept;
  Statement& operator=(Statement&&) = delete;
  ~Statement();

  // Binds all parameters in order. Text is copied.
  template <typename... Values>
  Statement& Bind(const Values&... values) {
    int index = 0;
    (BindOne(index++, values), ...);
    return *this;
  }
  void BindOne(int index, std::int64_t value);
  void BindOne(int index, int value) { BindOne(index, std::int64_t{value}); }
  void BindOne(int index, std::size_t value) {
    BindOne(index, static_cast<std::int64_t>(value));
  }
  void BindOne(int index, std::string_view value);
  void BindOne(int index, const std::string& value) {
    BindOne(index, std::string_view(value));
  }
  void BindOne(int index, const char* value) {
    BindOne(index, std::string_view(value));
  }
  void BindOne(int index, std::nullopt_t);
  template <typename Value>
  void BindOne(int index, const std::optional<Value>& value) {
    if (value) {
      BindOne(index, *value);
    } else {
      BindOne(index, std::nullopt);
    }
  }
  void BindBlob(int index, std::string_view bytes);
  // For functions of ours, which ask for a pointer of that type.
  void BindPointer(int index, void* pointer, const char* type);

  // Moves to the next row. False: no more rows, or a failure.
  bool Step();
  // Runs to the end and makes the statement ready for other values.
  void Run();

  // Of the current row. Views live until the next Step() or Run().
  std::int64_t Integer(int column) const;
  int Int(int column) const { return static_cast<int>(Integer(column)); }
  double Real(int column) const;
  std::string_view View(int column) const;
  std::string Text(int column) const { return std::string(View(column)); }
  bool IsNull(int column) const;
  std::optional<std::string> OptionalText(int column) const;
  std::optional<int> OptionalInt(int column) const;
  std::optional<std::int64_t> OptionalInteger(int column) const;

 private:
  Connection* connection_;
  sqlite3_stmt* statement_;
  bool cached_;
};

class Connection {
 public:
  // Takes ownership of `handle`, which may be one that failed to open.
  Connection(sqlite3* handle, std::string path);
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  ~Connection();

  const std::string& path() const { return path_; }
  sqlite3* handle() const { return handle_; }

  // The statement of `sql`, kept for the next call with the same text.
  Statement Prepare(std::string_view sql);
  // Runs one or more statements that give no rows.
  void Execute(const std::string& sql);
  // The first column of the first row; 0 if there is none.
  std::int64_t QueryInteger(std::string_view sql);
  std::int64_t LastInsertId() const;
  bool InTransaction() const;
  // Ends the open transaction, a failure notwithstanding.
  void RollBack();

  // Records the failure `code` of what `tried` says, unless there is one.
  void Fail(int code, std::string_view tried);
  void Fail(IndexErrorKind kind, std::string detail);
  bool failed() const { return error_.has_value(); }
  // The first failure since the last call.
  std::optional<IndexError> TakeError();
  std::expected<void, IndexError> Status();
  template <typename Value>
  std::expected<Value, IndexError> Finish(Value value) {
    if (auto error = TakeError()) return std::unexpected(*std::move(error));
    return value;
  }

  // Statements that run past `deadline` fail with kInterrupted. nullopt: none.
  void SetDeadline(
      std::optional<std::chrono::steady_clock::time_point> deadline);
  // For work inside a statement that SQLite does not interrupt.
  bool PastDeadline() const;

  // What others of index/ keep with the connection between calls, e.g. the
  // searcher's profiles.
  std::shared_ptr<void>& cache() { return cache_; }

 private:
  friend class Statement;

  sqlite3* handle_;
  std::string path_;
  std::optional<IndexError> error_;
  std::map<std::string, sqlite3_stmt*, std::less<>> idle_;
  std::optional<std::chrono::steady_clock::time_point> deadline_;
  std::shared_ptr<void> cache_;
};

// Rolls back on destruction what was not committed.
class Transaction {
 public:
  // BEGIN IMMEDIATE: a transaction that reads first and writes later fails at
  // once with BUSY when another writes, whatever the busy timeout says.
  explicit Transaction(Connection& connection);
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction();

  // REQUIRES: not committed before. A failure is left in the connection.
  void Commit();

 private:
  Connection& connection_;
  bool open_;
};

// The kind of a SQLite result code, extended or not.
IndexErrorKind ErrorKindOf(int code);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_CONNECTION_H_
