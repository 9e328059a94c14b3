#include "index/connection.h"

#include <sqlite3.h>

namespace gongbao {
namespace {

constexpr int kOperationsPerDeadlineCheck = 2000;

int StopAfterDeadline(void* connection) {
  return static_cast<Connection*>(connection)->PastDeadline();
}

}  // namespace

IndexErrorKind ErrorKindOf(int code) {
  // An attempt to write where the folder is read-only ends in CANTOPEN, a
  // missing permission in PERM or AUTH; all say the same to the user.
  switch (code & 0xff) {
    case SQLITE_NOTADB:
      return IndexErrorKind::kNotADatabase;
    case SQLITE_CORRUPT:
    case SQLITE_FORMAT:
      return IndexErrorKind::kDamaged;
    case SQLITE_FULL:
      return IndexErrorKind::kDiskFull;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
      return IndexErrorKind::kReadOnly;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
      return IndexErrorKind::kLocked;
    case SQLITE_INTERRUPT:
      return IndexErrorKind::kInterrupted;
    case SQLITE_IOERR:
      // A page that the header promises and the file does not have.
      return code == SQLITE_IOERR_SHORT_READ ? IndexErrorKind::kDamaged
                                             : IndexErrorKind::kOther;
    default:
      return IndexErrorKind::kOther;
  }
}

Statement::Statement(Connection* connection, sqlite3_stmt* statement,
                     bool cached)
    : connection_(connection), statement_(statement), cached_(cached) {}

Statement::Statement(Statement&& other) noexcept
    : connection_(other.connection_),
      statement_(std::exchange(other.statement_, nullptr)),
      cached_(other.cached_) {}

Statement::~Statement() {
  if (statement_ == nullptr) return;
  sqlite3_reset(statement_);
  sqlite3_clear_bindings(statement_);
  const bool kept =
      cached_ &&
      connection_->idle_.try_emplace(sqlite3_sql(statement_), statement_)
          .second;
  if (!kept) sqlite3_finalize(statement_);
}

void Statement::BindOne(int index, std::int64_t value) {
  if (statement_ != nullptr) sqlite3_bind_int64(statement_, index + 1, value);
}

void Statement::BindOne(int index, std::string_view value) {
  if (statement_ == nullptr) return;
  // A null data() would bind NULL where the empty text is meant.
  sqlite3_bind_text64(statement_, index + 1, value.empty() ? "" : value.data(),
                      value.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void Statement::BindOne(int index, std::nullopt_t) {
  if (statement_ != nullptr) sqlite3_bind_null(statement_, index + 1);
}

void Statement::BindBlob(int index, std::string_view bytes) {
  if (statement_ == nullptr) return;
  sqlite3_bind_blob64(statement_, index + 1, bytes.empty() ? "" : bytes.data(),
                      bytes.size(), SQLITE_TRANSIENT);
}

void Statement::BindPointer(int index, void* pointer, const char* type) {
  if (statement_ == nullptr) return;
  sqlite3_bind_pointer(statement_, index + 1, pointer, type, nullptr);
}

bool Statement::Step() {
  if (statement_ == nullptr || connection_->failed()) return false;
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) {
    connection_->Fail(sqlite3_extended_errcode(connection_->handle_),
                      sqlite3_sql(statement_));
  }
  return false;
}

void Statement::Run() {
  while (Step()) {
  }
  if (statement_ != nullptr) sqlite3_reset(statement_);
}

std::int64_t Statement::Integer(int column) const {
  return sqlite3_column_int64(statement_, column);
}

double Statement::Real(int column) const {
  return sqlite3_column_double(statement_, column);
}

std::string_view Statement::View(int column) const {
  // The pointer first: asking for the size first could convert the value.
  const void* data = sqlite3_column_blob(statement_, column);
  const int size = sqlite3_column_bytes(statement_, column);
  return {static_cast<const char*>(data), static_cast<std::size_t>(size)};
}

bool Statement::IsNull(int column) const {
  return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

std::optional<std::string> Statement::OptionalText(int column) const {
  if (IsNull(column)) return std::nullopt;
  return Text(column);
}

std::optional<int> Statement::OptionalInt(int column) const {
  if (IsNull(column)) return std::nullopt;
  return Int(column);
}

std::optional<std::int64_t> Statement::OptionalInteger(int column) const {
  if (IsNull(column)) return std::nullopt;
  return Integer(column);
}

Connection::Connection(sqlite3* handle, std::string path)
    : handle_(handle), path_(std::move(path)) {
  if (handle_ != nullptr) sqlite3_extended_result_codes(handle_, 1);
}

Connection::~Connection() {
  for (const auto& [sql, statement] : idle_) sqlite3_finalize(statement);
  sqlite3_close(handle_);
}

Statement Connection::Prepare(std::string_view sql) {
  if (failed()) return Statement(this, nullptr, false);
  if (const auto found = idle_.find(sql); found != idle_.end()) {
    sqlite3_stmt* statement = found->second;
    idle_.erase(found);
    return Statement(this, statement, true);
  }
  sqlite3_stmt* statement = nullptr;
  const int code =
      sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()),
                         SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  if (code != SQLITE_OK) Fail(code, sql);
  return Statement(this, statement, true);
}

void Connection::Execute(const std::string& sql) {
  if (failed()) return;
  const int code =
      sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) Fail(code, sql);
}

std::int64_t Connection::QueryInteger(std::string_view sql) {
  Statement statement = Prepare(sql);
  return statement.Step() ? statement.Integer(0) : 0;
}

std::int64_t Connection::LastInsertId() const {
  return sqlite3_last_insert_rowid(handle_);
}

bool Connection::InTransaction() const {
  return sqlite3_get_autocommit(handle_) == 0;
}

void Connection::RollBack() {
  sqlite3_exec(handle_, "ROLLBACK", nullptr, nullptr, nullptr);
}

void Connection::Fail(int code, std::string_view tried) {
  if (failed()) return;
  constexpr std::size_t kShown = 80;  // Bytes; SQL is ASCII.
  std::string detail(sqlite3_errmsg(handle_));
  detail += " (";
  detail += sqlite3_errstr(code);
  detail += "), at: ";
  detail += tried.substr(0, kShown);
  Fail(ErrorKindOf(code), std::move(detail));
}

void Connection::Fail(IndexErrorKind kind, std::string detail) {
  if (!failed()) error_ = IndexError{kind, path_, std::move(detail)};
}

std::optional<IndexError> Connection::TakeError() {
  return std::exchange(error_, std::nullopt);
}

std::expected<void, IndexError> Connection::Status() {
  if (auto error = TakeError()) return std::unexpected(*std::move(error));
  return {};
}

void Connection::SetDeadline(
    std::optional<std::chrono::steady_clock::time_point> deadline) {
  deadline_ = deadline;
  sqlite3_progress_handler(handle_, deadline ? kOperationsPerDeadlineCheck : 0,
                           deadline ? StopAfterDeadline : nullptr, this);
}

bool Connection::PastDeadline() const {
  return deadline_ && std::chrono::steady_clock::now() >= *deadline_;
}

Transaction::Transaction(Connection& connection)
    : connection_(connection), open_(false) {
  connection_.Execute("BEGIN IMMEDIATE");
  open_ = !connection_.failed();
}

Transaction::~Transaction() {
  // SQLite may have rolled back by itself, e.g. on a full disk.
  if (!open_ || !connection_.InTransaction()) return;
  connection_.RollBack();
}

void Transaction::Commit() {
  if (!open_) return;
  connection_.Execute("COMMIT");
  if (!connection_.failed()) open_ = false;
}

}  // namespace gongbao
