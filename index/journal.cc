#include "index/journal.h"

#include <sqlite3.h>

namespace gongbao {

void EnterWal(Connection& connection) {
  if (connection.QueryInteger("SELECT generation FROM state") == 0) return;
  sqlite3_exec(connection.handle(), "PRAGMA journal_mode = WAL", nullptr,
               nullptr, nullptr);
}

void LeaveWal(Connection& connection) {
  sqlite3* handle = connection.handle();
  const auto patience = connection.QueryInteger("PRAGMA busy_timeout");
  sqlite3_busy_timeout(handle, 0);
  sqlite3_exec(handle, "PRAGMA wal_checkpoint(TRUNCATE)", nullptr, nullptr,
               nullptr);
  sqlite3_exec(handle, "PRAGMA journal_mode = DELETE", nullptr, nullptr,
               nullptr);
  sqlite3_busy_timeout(handle, static_cast<int>(patience));
}

}  // namespace gongbao
