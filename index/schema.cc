#include "index/schema.h"

#include <algorithm>
#include <string>

#include "index/schema_sql.h"
#include "index/unit_words.h"

namespace gongbao {
namespace {

constexpr MigrationStep kMigrationSteps[] = {
    // Version 2 finds frames: each file is read again by the next run over it.
    {1,
     "ALTER TABLE unit ADD COLUMN label TEXT;"
     "UPDATE source SET parser_version = 0;"},
    // Version 3 keeps what documents say of others.
    {2, kMeaningTablesSql},
};

std::int64_t Version(Connection& connection) {
  return connection.QueryInteger("PRAGMA user_version");
}

std::int64_t ApplicationId(Connection& connection) {
  return connection.QueryInteger("PRAGMA application_id");
}

// Whether nothing has been written into the file yet, by us or by others. The
// tables are asked for first: a writer that commits its first transaction
// between the two questions has made them ours.
bool IsBlank(Connection& connection) {
  return connection.QueryInteger("SELECT count(*) FROM sqlite_schema") == 0 &&
         ApplicationId(connection) == 0;
}

// Fails with kNotADatabase unless the file says that it is ours.
void CheckApplication(Connection& connection) {
  const std::int64_t id = ApplicationId(connection);
  if (connection.failed() || id == kApplicationId) return;
  connection.Fail(IndexErrorKind::kNotADatabase,
                  "a database of another program, not an index");
}

void CheckNotNewer(Connection& connection, int target) {
  const std::int64_t version = Version(connection);
  if (connection.failed() || version <= target) return;
  connection.Fail(IndexErrorKind::kNewerVersion,
                  "the index has version " + std::to_string(version) +
                      ", this program knows up to " + std::to_string(target));
}

// Words that another version of Unicode folded could not be taken out of the
// index again, and might not be found.
void RefreshFolding(Connection& connection) {
  Statement state = connection.Prepare("SELECT folding FROM state");
  const bool current = state.Step() && state.View(0) == FoldingVersion();
  if (!current && !connection.failed()) RebuildWords(connection);
}

}  // namespace

void MigrateSchema(Connection& connection, std::span<const MigrationStep> steps,
                   int target) {
  CheckNotNewer(connection, target);
  for (std::int64_t version = Version(connection);
       version < target && !connection.failed(); ++version) {
    const auto step =
        std::ranges::find(steps, version, [](const MigrationStep& candidate) {
          return std::int64_t{candidate.from};
        });
    if (step == steps.end()) {
      connection.Fail(IndexErrorKind::kOther,
                      "no way from version " + std::to_string(version) +
                          " on: delete the file and index again");
      return;
    }
    connection.Execute(step->sql);
    connection.Execute("PRAGMA user_version = " + std::to_string(version + 1));
  }
}

void CheckMayWrite(Connection& connection) {
  if (IsBlank(connection)) return;
  CheckApplication(connection);
  CheckNotNewer(connection, kSchemaVersion);
}

void PrepareSchema(Connection& connection) {
  Transaction transaction(connection);
  if (IsBlank(connection)) {
    connection.Execute(kSchemaSql);
    connection.Execute(kMeaningTablesSql);
    connection.Prepare("INSERT INTO state VALUES (1, 0, 0, ?)")
        .Bind(FoldingVersion())
        .Run();
  } else {
    CheckApplication(connection);
    MigrateSchema(connection, kMigrationSteps, kSchemaVersion);
    RefreshFolding(connection);
  }
  transaction.Commit();
}

void CheckSchema(Connection& connection) {
  if (IsBlank(connection)) {
    connection.Fail(IndexErrorKind::kMissing,
                    "an empty database: nothing has been indexed into it");
  }
  CheckApplication(connection);
  CheckNotNewer(connection, kSchemaVersion);
  const std::int64_t version = Version(connection);
  if (connection.failed() || version == kSchemaVersion) return;
  connection.Fail(IndexErrorKind::kOther,
                  "the index has version " + std::to_string(version) +
                      ": run the index command once to bring it up to date");
}

}  // namespace gongbao
