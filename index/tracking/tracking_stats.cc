#include "index/tracking/tracking_stats.h"

#include <string_view>

#include "index/connection.h"
#include "index/tracking/status.h"
#include "index/tracking/target_lookup.h"

namespace gongbao {
namespace {

// The name that it is counted under, what it seeks, and whether its own text
// has what it means.
constexpr char kCitations[] =
    "SELECT kind, document, title_key, short_title_key, number, NULL,"
    " targets <> '' FROM citation";
constexpr char kRelations[] =
    "SELECT type, document, title_key, short_title_key, number, date, 0"
    " FROM relation";

std::map<std::string, TrackingCount> Count(Connection& connection,
                                           std::string_view sql) {
  std::map<std::string, TrackingCount> counts;
  TargetFinder finder(connection);
  Statement rows = connection.Prepare(sql);
  while (rows.Step()) {
    TrackingCount& count = counts[rows.Text(0)];
    ++count.found;
    SoughtDocument sought;
    sought.namer = rows.Integer(1);
    sought.title_key = rows.OptionalText(2);
    sought.short_title_key = rows.OptionalText(3);
    sought.number = rows.OptionalText(4);
    sought.date = rows.OptionalText(5);
    const FoundTarget found = finder.Find(sought);
    const bool held = !found.documents.empty() || rows.Int(6) != 0;
    if (held) ++count.resolved;
    if (found.doubt != Doubt::kNone) ++count.doubtful;
  }
  return counts;
}

}  // namespace

std::expected<TrackingStats, IndexError> ReadTrackingStats(Database& database,
                                                           const Date& as_of) {
  Connection& connection = database.connection();
  TrackingStats stats;
  stats.citations = Count(connection, kCitations);
  stats.relations = Count(connection, kRelations);
  const auto statuses = AllStatuses(database, as_of);
  if (!statuses) return std::unexpected(statuses.error());
  for (const auto& [document, status] : *statuses) {
    ++stats.documents_by_status[std::string(StatusName(status))];
  }
  return connection.Finish(std::move(stats));
}

}  // namespace gongbao
