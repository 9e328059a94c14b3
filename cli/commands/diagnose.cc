// gongbao diagnose: what the parser noticed, as file:line: messages.

#include <algorithm>
#include <memory>

#include "cli/commands/commands.h"
#include "cli/commands/listings.h"
#include "cli/commands/options.h"
#include "cli/commands/source_path.h"
#include "cli/render/diagnostic_line.h"
#include "cli/render/record_json.h"
#include "corpus/source_file.h"
#include "index/catalog.h"
#include "parser/parse.h"

namespace gongbao {
namespace {

struct Findings {
  std::vector<DiagnosticRecord> records;
  ExitStatus status = ExitStatus::kFound;  // Else: what went wrong.
};

// A path that exists is read now, whether it is indexed or not: what is on
// the disk is what its reader wants to mend.
void ReadPath(const Invocation& invocation, const std::string& path,
              Findings* findings) {
  std::expected<std::vector<std::string>, SourceError> files = {{path}};
  if (path != "-") files = FindSourceFiles(path);
  if (!files) {
    findings->status = Fail(invocation, files.error());
    return;
  }
  for (const std::string& file : *files) {
    auto source = ReadSourceFile(file);
    if (!source) {
      findings->status = Fail(invocation, source.error());
      continue;
    }
    std::ranges::move(DiagnosticsOf(Parse(*std::move(source))),
                      std::back_inserter(findings->records));
  }
}

void ReadIndex(const Invocation& invocation, const std::string& prefix,
               Findings* findings) {
  auto database = Database::Open(invocation.database_path, OpenMode::kRead);
  if (!database) {
    findings->status = Fail(invocation, database.error());
    return;
  }
  auto records = ListDiagnostics(*database, prefix);
  if (!records) {
    findings->status = Fail(invocation, records.error());
    return;
  }
  std::ranges::move(*records, std::back_inserter(findings->records));
}

ListedRecords Listed(const Invocation& invocation,
                     const std::vector<DiagnosticRecord>& records) {
  ListedRecords listed{"diagnostics",
                       {{{"", "path"},
                         {"", "line", true},
                         {"", "severity"},
                         {"", "code"},
                         {"", "message"},
                         {"", "document"}},
                        {}},
                       nlohmann::ordered_json::array()};
  for (const DiagnosticRecord& record : records) {
    listed.listing.rows.push_back(
        {record.path, std::to_string(record.line), record.severity, record.code,
         DiagnosticMessage(record.diagnostic, invocation.chinese()),
         record.document.value_or("")});
    listed.records.push_back(DiagnosticJson(record, invocation.language));
  }
  return listed;
}

void Write(const Invocation& invocation,
           const std::vector<DiagnosticRecord>& records) {
  if (invocation.format != OutputFormat::kTable) {
    WriteListed(invocation, Listed(invocation, records));
    return;
  }
  for (const DiagnosticRecord& record : records) {
    invocation.out.Write(DiagnosticLine(record, invocation.language) + "\n");
  }
}

ExitStatus RunDiagnose(Invocation& invocation,
                       const std::vector<std::string>& paths) {
  Findings findings;
  if (paths.empty()) ReadIndex(invocation, "", &findings);
  for (const std::string& path : paths) {
    if (path == "-" || PathExists(path)) {
      ReadPath(invocation, path, &findings);
    } else {
      ReadIndex(invocation, CanonicalPath(path), &findings);
    }
  }
  Write(invocation, findings.records);
  if (findings.status != ExitStatus::kFound) return findings.status;
  return findings.records.empty() ? ExitStatus::kNothingFound
                                  : ExitStatus::kFound;
}

}  // namespace

void AddDiagnoseCommand(CLI::App& app, Invocation& invocation) {
  CLI::App* command =
      AddCommand(app, invocation, "diagnose", Message::kHelpDiagnose,
                 {"gongbao diagnose", "gongbao diagnose issues/2025-01.txt",
                  "gongbao diagnose --format csv > findings.csv"});
  auto paths = std::make_shared<std::vector<std::string>>();
  command->add_option("path", *paths,
                      invocation.Words(Message::kHelpDiagnosePath));
  AddFormatOption(*command, invocation,
                  {OutputFormat::kTable, OutputFormat::kJson,
                   OutputFormat::kJsonLines, OutputFormat::kCsv});
  AddDatabaseOption(*command, invocation);
  command->callback([&invocation, paths] {
    invocation.command = [&invocation, paths] {
      return RunDiagnose(invocation, *paths);
    };
  });
}

}  // namespace gongbao
