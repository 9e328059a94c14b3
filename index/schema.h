// The index's tables, by version, and how an older file becomes a newer one.

#ifndef GONGBAO_INDEX_SCHEMA_H_
#define GONGBAO_INDEX_SCHEMA_H_

#include <span>

#include "index/connection.h"

namespace gongbao {

// PRAGMA user_version of schema.sql.
inline constexpr int kSchemaVersion = 3;
// PRAGMA application_id: "GONG".
inline constexpr int kApplicationId = 0x474F4E47;

// Brings an index of version `from` to version `from` + 1.
struct MigrationStep {
  int from = 0;
  const char* sql = "";
};

// Fails with kNotADatabase for somebody else's database and with kNewerVersion,
// having written nothing. A file without any content passes.
void CheckMayWrite(Connection& connection);

// Creates the tables if the file has none, or takes the steps from the file's
// version to kSchemaVersion: all in one transaction, or nothing. Fails with
// kNotADatabase for somebody else's database and with kNewerVersion.
void PrepareSchema(Connection& connection);

// The same with other steps and another goal. A missing step is a failure:
// the index has to be made anew.
void MigrateSchema(Connection& connection, std::span<const MigrationStep> steps,
                   int target);

// Fails unless the file is an index of just this version; with kMissing if it
// is a database that nothing has been written into, as a run leaves it that
// was killed before its first commit.
void CheckSchema(Connection& connection);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_SCHEMA_H_
