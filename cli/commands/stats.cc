// gongbao stats: what the index holds, counted.

#include <expected>
#include <map>
#include <memory>
#include <utility>

#include "cli/commands/commands.h"
#include "cli/commands/listings.h"
#include "cli/commands/options.h"
#include "cli/day.h"
#include "cli/render/record_json.h"
#include "cli/render/tracking_json.h"
#include "index/catalog.h"
#include "index/tracking/tracking_stats.h"

namespace gongbao {
namespace {

void AddCounts(const std::string& name,
               const std::map<std::string, std::int64_t>& counts,
               Listing* listing) {
  for (const auto& [value, count] : counts) {
    listing->rows.push_back({name + " " + value, std::to_string(count)});
  }
}

// The names are those of the JSON: short, and the same in each language.
Listing StatsListing(const Invocation& invocation, const Stats& stats) {
  Listing listing{{{invocation.Words(Message::kWhat), "name"},
                   {invocation.Words(Message::kCount), "count", true}},
                  {}};
  const auto add = [&](Message what, std::int64_t count) {
    listing.rows.push_back({invocation.Words(what), std::to_string(count)});
  };
  add(Message::kSources, stats.sources);
  add(Message::kIssues, stats.issues);
  add(Message::kDocuments, stats.documents);
  add(Message::kInstruments, stats.instruments);
  add(Message::kAnnexes, stats.annexes);
  add(Message::kArticles, stats.articles);
  add(Message::kProvisions, stats.provisions);
  add(Message::kDiagnostics, stats.diagnostics);
  add(Message::kSourceBytes, stats.source_bytes);
  add(Message::kTextBytes, stats.text_bytes);
  add(Message::kFileBytes, stats.file_bytes);
  AddCounts(invocation.Words(Message::kKind), stats.documents_by_kind,
            &listing);
  AddCounts(invocation.Words(Message::kYear), stats.documents_by_year,
            &listing);
  AddCounts(invocation.Words(Message::kDiagnostics), stats.diagnostics_by_code,
            &listing);
  return listing;
}

void AddTracked(const std::string& name,
                const std::map<std::string, TrackingCount>& counts,
                Listing& listing) {
  const auto add = [&](const std::string& what, std::int64_t count) {
    listing.rows.push_back({what, std::to_string(count)});
  };
  for (const auto& [kind, count] : counts) {
    add(name + " " + kind, count.found);
    add(name + " " + kind + " resolved", count.resolved);
    add(name + " " + kind + " doubtful", count.doubtful);
  }
}

void AddTracking(const Invocation& invocation, const TrackingStats& tracking,
                 Listing& listing) {
  AddTracked(invocation.Words(Message::kCitations), tracking.citations,
             listing);
  AddTracked(invocation.Words(Message::kRelations), tracking.relations,
             listing);
  AddCounts(invocation.Words(Message::kStatusHeading),
            tracking.documents_by_status, &listing);
}

struct StatsOptions {
  bool resolve = false;
};

ExitStatus RunStats(Invocation& invocation, const StatsOptions& options) {
  auto database = Database::Open(invocation.database_path, OpenMode::kRead);
  if (!database) return Fail(invocation, database.error());
  const auto stats = ReadStats(*database);
  if (!stats) return Fail(invocation, stats.error());
  std::expected<TrackingStats, IndexError> tracking;
  if (options.resolve) tracking = ReadTrackingStats(*database, Today());
  if (!tracking) return Fail(invocation, tracking.error());
  if (invocation.format == OutputFormat::kJson) {
    auto json = StatsJson(*stats);
    if (options.resolve) json["tracking"] = TrackingStatsJson(*tracking);
    invocation.out.Write(JsonText(json) + "\n");
    return ExitStatus::kFound;
  }
  Listing listing = StatsListing(invocation, *stats);
  if (options.resolve) AddTracking(invocation, *tracking, listing);
  return WriteListed(invocation, {"stats", std::move(listing), {}});
}

}  // namespace

void AddStatsCommand(CLI::App& app, Invocation& invocation) {
  CLI::App* command =
      AddCommand(app, invocation, "stats", Message::kHelpStats,
                 {"gongbao stats", "gongbao stats --resolve --format json"});
  const auto options = std::make_shared<StatsOptions>();
  command->add_flag("--resolve", options->resolve,
                    invocation.Words(Message::kHelpResolve));
  AddFormatOption(*command, invocation,
                  {OutputFormat::kTable, OutputFormat::kJson,
                   OutputFormat::kCsv, OutputFormat::kMarkdown});
  AddDatabaseOption(*command, invocation);
  command->callback([&invocation, options] {
    invocation.command = [&invocation, options] {
      return RunStats(invocation, *options);
    };
  });
}

}  // namespace gongbao
