#include "index/database.h"

#include <sqlite3.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <utility>

#include "index/connection.h"
#include "index/hit_summary.h"
#include "index/hit_visit.h"
#include "index/schema.h"
#include "index/tokenizer.h"

namespace gongbao {
namespace {

namespace fs = std::filesystem;

constexpr int kBusyMilliseconds = 3000;

// The first bytes of a SQLite file (https://sqlite.org/fileformat.html, 1.3).
constexpr std::size_t kHeaderSize = 100;
constexpr char kMagic[] = "SQLite format 3";  // With its NUL: 16 bytes.

std::unexpected<IndexError> Failure(IndexErrorKind kind,
                                    const std::string& path,
                                    std::string detail) {
  return std::unexpected(IndexError{kind, path, std::move(detail)});
}

std::uint64_t BigEndian(const std::array<char, kHeaderSize>& header,
                        std::size_t offset, std::size_t size) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < size; ++i) {
    value = value << 8 | static_cast<unsigned char>(header[offset + i]);
  }
  return value;
}

bool HasBytes(const std::string& path) {
  std::error_code ignored;
  const auto size = fs::file_size(path, ignored);
  return !ignored && size > 0;
}

// While a write-ahead log or a rollback journal waits to be applied, the main
// file alone may rightly be shorter than its header says.
bool HasPendingJournal(const std::string& path) {
  return HasBytes(path + "-wal") || HasBytes(path + "-journal");
}

// Looks at the file before SQLite does, which would take a file cut in half
// for a good one until it meets the first missing page.
std::expected<void, IndexError> CheckHeader(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    return Failure(IndexErrorKind::kOther, path, std::strerror(errno));
  }
  std::array<char, kHeaderSize> header{};
  file.read(header.data(), kHeaderSize);
  if (std::memcmp(header.data(), kMagic, sizeof(kMagic)) != 0) {
    return Failure(IndexErrorKind::kNotADatabase, path,
                   "the file does not begin like a SQLite database");
  }
  if (file.gcount() < static_cast<std::streamsize>(kHeaderSize)) {
    return Failure(IndexErrorKind::kDamaged, path, "the header is cut");
  }
  if (HasPendingJournal(path)) return {};
  const std::uint64_t page_field = BigEndian(header, 16, 2);
  const std::uint64_t page_size = page_field == 1 ? 65536 : page_field;
  // The count is valid if the two change counters agree.
  const bool counted = BigEndian(header, 24, 4) == BigEndian(header, 92, 4);
  const std::uint64_t wanted = page_size * BigEndian(header, 28, 4);
  std::error_code ignored;
  const std::uint64_t size = fs::file_size(path, ignored);
  if (!ignored && counted && size < wanted) {
    return Failure(IndexErrorKind::kDamaged, path,
                   "the file has " + std::to_string(size) + " bytes of " +
                       std::to_string(wanted));
  }
  return {};
}

// `path` as a URI file name with `query` behind it.
std::string FileUri(const std::string& path, const std::string& query) {
  constexpr char kHex[] = "0123456789ABCDEF";
  // Without the leading slashes "a//b" could read as a host name.
  std::string uri = "file://" + fs::absolute(path).string();
  std::string escaped;
  for (const char c : uri) {
    if (c == '%' || c == '?' || c == '#') {
      escaped += '%';
      escaped += kHex[static_cast<unsigned char>(c) >> 4];
      escaped += kHex[static_cast<unsigned char>(c) & 15];
    } else {
      escaped += c;
    }
  }
  return escaped + query;
}

// Opens without a mutex: a connection belongs to one thread at a time.
std::unique_ptr<Connection> Connect(const std::string& path,
                                    const std::string& file, int flags) {
  sqlite3* handle = nullptr;
  const int opened = sqlite3_open_v2(file.c_str(), &handle,
                                     flags | SQLITE_OPEN_NOMUTEX, nullptr);
  auto connection = std::make_unique<Connection>(handle, path);
  if (opened != SQLITE_OK) {
    connection->Fail(opened, "opening the file");
    return connection;
  }
  sqlite3_busy_timeout(handle, kBusyMilliseconds);
  if (RegisterTokenizer(handle) != SQLITE_OK ||
      RegisterHitSummary(handle) != SQLITE_OK ||
      RegisterHitVisits(handle) != SQLITE_OK) {
    connection->Fail(IndexErrorKind::kOther, "this SQLite has no FTS5");
  }
  return connection;
}

std::unique_ptr<Connection> ConnectReader(const std::string& path,
                                          const std::string& query) {
  auto connection = Connect(path, FileUri(path, query),
                            SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
  // As much as SQLite maps at all, 2 GB: what lies beyond is read by copying.
  connection->Execute("PRAGMA mmap_size = 2147418112");
  CheckSchema(*connection);
  return connection;
}

// Two states that a killed writer leaves cannot be read by one who may not
// write. A rollback journal must be played back first: whoever may write does
// it, as the next writer would. A file in WAL mode needs two more files beside
// it: where the folder forbids that, nobody else can be writing either, so the
// file may be read as one that never changes; unless a log waits there whose
// pages would be missed.
std::unique_ptr<Connection> ConnectInSpite(const std::string& path) {
  if (!HasPendingJournal(path)) return ConnectReader(path, "?immutable=1");
  {
    auto writer = Connect(path, path, SQLITE_OPEN_READWRITE);
    writer->QueryInteger("PRAGMA user_version");
  }
  return ConnectReader(path, "");
}

std::expected<std::unique_ptr<Connection>, IndexError> OpenReader(
    const std::string& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (status.type() == fs::file_type::not_found) {
    return Failure(IndexErrorKind::kMissing, path, "no such file");
  }
  if (fs::is_directory(status)) {
    return Failure(IndexErrorKind::kNotADatabase, path, "a folder");
  }
  if (!HasBytes(path) && fs::is_regular_file(status)) {
    return Failure(IndexErrorKind::kMissing, path, "the file is empty");
  }
  if (auto checked = CheckHeader(path); !checked) {
    return std::unexpected(checked.error());
  }
  auto connection = ConnectReader(path, "");
  auto opened = connection->Status();
  if (!opened && opened.error().kind == IndexErrorKind::kReadOnly) {
    connection = ConnectInSpite(path);
    opened = connection->Status();
  }
  if (!opened) return std::unexpected(opened.error());
  return connection;
}

std::expected<void, IndexError> MakeFolder(const std::string& path) {
  const fs::path folder = fs::path(path).parent_path();
  if (folder.empty()) return {};
  std::error_code error;
  fs::create_directories(folder, error);
  if (!error) return {};
  const bool refused = error == std::errc::permission_denied ||
                       error == std::errc::read_only_file_system;
  return Failure(
      refused ? IndexErrorKind::kReadOnly : IndexErrorKind::kOther, path,
      "creating the folder " + folder.string() + ": " + error.message());
}

void PrepareWriting(Connection& connection) {
  if (sqlite3_db_readonly(connection.handle(), "main") == 1) {
    connection.Fail(IndexErrorKind::kReadOnly, "the file may not be written");
  }
  // Before anything that writes: the journal mode stands in the header.
  CheckMayWrite(connection);
  connection.Execute("PRAGMA foreign_keys = ON");
  connection.Execute("PRAGMA synchronous = NORMAL");
  connection.Execute("PRAGMA cache_size = -65536");
  PrepareSchema(connection);
}

std::expected<std::unique_ptr<Connection>, IndexError> OpenWriter(
    const std::string& path) {
  if (auto made = MakeFolder(path); !made) {
    return std::unexpected(made.error());
  }
  if (fs::is_directory(path)) {
    return Failure(IndexErrorKind::kNotADatabase, path, "a folder");
  }
  if (HasBytes(path)) {
    if (auto checked = CheckHeader(path); !checked) {
      return std::unexpected(checked.error());
    }
  }
  auto connection =
      Connect(path, path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  PrepareWriting(*connection);
  if (auto opened = connection->Status(); !opened) {
    return std::unexpected(opened.error());
  }
  return connection;
}

}  // namespace

std::expected<Database, IndexError> Database::Open(const std::string& path,
                                                   OpenMode mode) {
  auto connection =
      mode == OpenMode::kRead ? OpenReader(path) : OpenWriter(path);
  if (!connection) return std::unexpected(connection.error());
  return Database(*std::move(connection));
}

Database::Database(std::unique_ptr<Connection> connection)
    : connection_(std::move(connection)) {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

const std::string& Database::path() const { return connection_->path(); }

std::expected<std::int64_t, IndexError> Database::Generation() const {
  return connection_->Finish(
      connection_->QueryInteger("SELECT generation FROM state"));
}

void Database::SetDeadline(
    std::optional<std::chrono::steady_clock::time_point> deadline) {
  connection_->SetDeadline(deadline);
}

}  // namespace gongbao
