// gongbao list: the issues or documents in the index.

#include <limits>
#include <memory>

#include "cli/commands/commands.h"
#include "cli/commands/filter_options.h"
#include "cli/commands/listings.h"
#include "cli/commands/options.h"
#include "cli/render/record_json.h"
#include "index/catalog.h"

namespace gongbao {
namespace {

std::string NumberText(const std::optional<int>& number) {
  return number ? std::to_string(*number) : "";
}

ListedRecords Issues(const Invocation& invocation,
                     const std::vector<IssueRecord>& issues) {
  ListedRecords listed{
      .key = "issues",
      .listing = {{{invocation.Words(Message::kTitle), "title"},
                   {invocation.Words(Message::kYear), "year", true},
                   {invocation.Words(Message::kIssue), "number", true},
                   {invocation.Words(Message::kSerial), "serial", true},
                   {invocation.Words(Message::kDate), "published"},
                   {invocation.Words(Message::kDocuments), "documents", true},
                   {invocation.Words(Message::kFile), "path"}},
                  {}},
      .records = nlohmann::ordered_json::array()};
  for (const IssueRecord& issue : issues) {
    listed.listing.rows.push_back(
        {issue.title, NumberText(issue.year), NumberText(issue.number),
         NumberText(issue.serial), issue.published.value_or(""),
         std::to_string(issue.documents), issue.path});
    listed.records.push_back(IssueJson(issue));
  }
  return listed;
}

ListedRecords Documents(const Invocation& invocation,
                        const std::vector<DocumentRecord>& documents) {
  ListedRecords listed{
      .key = "documents",
      .listing = {{{invocation.Words(Message::kAddress), "address"},
                   {invocation.Words(Message::kTitle), "title"},
                   {invocation.Words(Message::kKind), "kind"},
                   {invocation.Words(Message::kAuthority), "authority"},
                   {invocation.Words(Message::kDate), "date"}},
                  {}},
      .records = nlohmann::ordered_json::array()};
  for (const DocumentRecord& document : documents) {
    listed.listing.rows.push_back(
        {document.address, document.title, document.kind,
         document.authority.value_or(""), document.date.value_or("")});
    listed.records.push_back(DocumentJson(document));
  }
  return listed;
}

ExitStatus RunList(Invocation& invocation, const std::string& what,
                   const CatalogFilter& filter) {
  auto database = Database::Open(invocation.database_path, OpenMode::kRead);
  if (!database) return Fail(invocation, database.error());
  if (what == "issues") {
    const auto issues = ListIssues(*database, filter);
    if (!issues) return Fail(invocation, issues.error());
    return WriteListed(invocation, Issues(invocation, *issues));
  }
  const auto documents = ListDocuments(*database, filter);
  if (!documents) return Fail(invocation, documents.error());
  return WriteListed(invocation, Documents(invocation, *documents));
}

}  // namespace

void AddListCommand(CLI::App& app, Invocation& invocation) {
  CLI::App* command =
      AddCommand(app, invocation, "list", Message::kHelpList,
                 {"gongbao list", "gongbao list issues --year 2025",
                  "gongbao list documents --kind 通知 --format csv"});
  auto what = std::make_shared<std::string>("documents");
  auto filter = std::make_shared<CatalogFilter>();
  command->add_option("what", *what, invocation.Words(Message::kHelpListWhat))
      ->type_name("issues|documents")
      ->check(CLI::IsMember({"issues", "documents"}).description(""));
  AddFilterOptions(*command, invocation, *filter);
  command
      ->add_option("--limit", filter->limit,
                   invocation.Words(Message::kHelpListLimit))
      ->check(CLI::Range(0, std::numeric_limits<int>::max()).description(""));
  command
      ->add_option("--offset", filter->offset,
                   invocation.Words(Message::kHelpOffset))
      ->check(CLI::Range(0, std::numeric_limits<int>::max()).description(""));
  AddFormatOption(
      *command, invocation,
      {OutputFormat::kTable, OutputFormat::kJson, OutputFormat::kJsonLines,
       OutputFormat::kCsv, OutputFormat::kMarkdown});
  AddDatabaseOption(*command, invocation);
  command->callback([&invocation, what, filter] {
    invocation.command = [&invocation, what, filter] {
      return RunList(invocation, *what, *filter);
    };
  });
}

}  // namespace gongbao
