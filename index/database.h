// One SQLite file holds the index. This class owns the connection; the only
// code that sees sqlite3.h is in index/*.cc.

#ifndef GONGBAO_INDEX_DATABASE_H_
#define GONGBAO_INDEX_DATABASE_H_

#include <chrono>
#include <cstdint>
#include <expected>
#include <memory>
#include <optional>
#include <string>

#include "index/error.h"

namespace gongbao {

class Connection;  // index/connection.h, for index/*.cc only.

enum class OpenMode {
  kRead,   // Read-only, no locks taken; the file must exist.
  kWrite,  // Creates file and folder where missing; one writer at a time.
};

class Database {
 public:
  // Opens the index at `path`. With kWrite an older schema is migrated and a
  // second writer fails with kLocked after a short wait; with kRead an older
  // schema that cannot be read is an error that says to index again.
  static std::expected<Database, IndexError> Open(const std::string& path,
                                                  OpenMode mode);
  Database(Database&&) noexcept;
  Database& operator=(Database&&) noexcept;
  ~Database();

  const std::string& path() const;
  // Changes whenever the indexed content does: for ETags and caches.
  std::expected<std::int64_t, IndexError> Generation() const;

  // Lets all that is asked of the database fail with kInterrupted once
  // `deadline` is past. nullopt: no limit.
  void SetDeadline(
      std::optional<std::chrono::steady_clock::time_point> deadline);

  Connection& connection() const { return *connection_; }

 private:
  explicit Database(std::unique_ptr<Connection> connection);
  std::unique_ptr<Connection> connection_;
};

}  // namespace gongbao

#endif  // GONGBAO_INDEX_DATABASE_H_
