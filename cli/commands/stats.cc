// gongbao stats: what the index holds, counted.

#include <map>

#include "cli/commands/commands.h"
#include "cli/commands/listings.h"
#include "cli/commands/options.h"
#include "cli/render/record_json.h"
#include "index/catalog.h"

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

ExitStatus RunStats(Invocation& invocation) {
  auto database = Database::Open(invocation.database_path, OpenMode::kRead);
  if (!database) return Fail(invocation, database.error());
  const auto stats = ReadStats(*database);
  if (!stats) return Fail(invocation, stats.error());
  if (invocation.format == OutputFormat::kJson) {
    invocation.out.Write(JsonText(StatsJson(*stats)) + "\n");
    return ExitStatus::kFound;
  }
  return WriteListed(invocation,
                     {"stats", StatsListing(invocation, *stats), {}});
}

}  // namespace

void AddStatsCommand(CLI::App& app, Invocation& invocation) {
  CLI::App* command =
      AddCommand(app, invocation, "stats", Message::kHelpStats,
                 {"gongbao stats", "gongbao stats --format json"});
  AddFormatOption(*command, invocation,
                  {OutputFormat::kTable, OutputFormat::kJson,
                   OutputFormat::kCsv, OutputFormat::kMarkdown});
  AddDatabaseOption(*command, invocation);
  command->callback([&invocation] {
    invocation.command = [&invocation] { return RunStats(invocation); };
  });
}

}  // namespace gongbao
