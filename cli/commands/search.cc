// gongbao search: provisions by their words.

#include <limits>
#include <memory>

#include "cli/commands/commands.h"
#include "cli/commands/filter_options.h"
#include "cli/commands/options.h"
#include "cli/render/address_text.h"
#include "cli/render/hit_text.h"
#include "cli/render/listing.h"
#include "cli/render/record_json.h"
#include "index/searcher.h"

namespace gongbao {
namespace {

Listing HitListing(const SearchResult& result) {
  Listing listing{{{"", "address"},
                   {"", "title"},
                   {"", "label"},
                   {"", "doc_number"},
                   {"", "authority"},
                   {"", "date"},
                   {"", "snippet"}},
                  {}};
  for (const SearchHit& hit : result.hits) {
    const DocumentRecord& document = hit.document;
    listing.rows.push_back(
        {AddressToType(hit), hit.instrument.value_or(document.title), hit.label,
         document.number.value_or(""), document.authority.value_or(""),
         document.date.value_or(""), hit.snippet});
  }
  return listing;
}

void WriteHits(const Invocation& invocation, const SearchRequest& request,
               const SearchResult& result) {
  int rank = request.offset;
  for (const SearchHit& hit : result.hits) {
    invocation.out.Write(
        HitText(hit, ++rank, invocation.Width(), invocation.UsesColor()) +
        "\n");
  }
  invocation.out.Write(invocation.Words(
      Message::kSearchShown,
      {std::to_string(result.total), std::to_string(request.offset + 1),
       std::to_string(rank)}));
  if (rank < result.total) {
    invocation.out.Write(
        invocation.Words(Message::kSearchMore, {std::to_string(rank)}));
  }
  invocation.out.Write("\n");
}

void WriteResult(const Invocation& invocation, const SearchRequest& request,
                 const SearchResult& result) {
  switch (invocation.format) {
    case OutputFormat::kJson:
      invocation.out.Write(JsonText(SearchJson(request, result)) + "\n");
      break;
    case OutputFormat::kJsonLines:
      for (const SearchHit& hit : result.hits) {
        invocation.out.Write(JsonText(HitJson(hit), -1) + "\n");
      }
      break;
    case OutputFormat::kCsv:
      invocation.out.Write(ListingCsv(HitListing(result)));
      break;
    case OutputFormat::kMarkdown:
      for (const SearchHit& hit : result.hits) {
        invocation.out.Write(HitMarkdown(hit));
      }
      break;
    default:
      if (!result.hits.empty()) WriteHits(invocation, request, result);
      break;
  }
}

ExitStatus RunSearch(Invocation& invocation, const SearchRequest& request) {
  auto database = Database::Open(invocation.database_path, OpenMode::kRead);
  if (!database) return Fail(invocation, database.error());
  const auto result = Search(*database, request);
  if (!result) return Fail(invocation, result.error());
  WriteResult(invocation, request, *result);
  if (!result->hits.empty()) return ExitStatus::kFound;
  if (result->total > 0) {
    invocation.Note(Message::kSearchPastEnd, {std::to_string(result->total)});
  } else {
    invocation.Note(Message::kSearchNothing, {request.query});
  }
  return ExitStatus::kNothingFound;
}

}  // namespace

void AddSearchCommand(CLI::App& app, Invocation& invocation) {
  CLI::App* command = AddCommand(
      app, invocation, "search", Message::kHelpSearch,
      {"gongbao search 质量奖 评审", "gongbao search '\"云 岭\"' --year 2025",
       "gongbao search 取暖 --format csv > hits.csv"});
  auto request = std::make_shared<SearchRequest>();
  auto words = std::make_shared<std::vector<std::string>>();
  command->add_option("query", *words, invocation.Words(Message::kHelpQuery))
      ->required();
  AddFilterOptions(*command, invocation, *request);
  command
      ->add_option("--limit", request->limit,
                   invocation.Words(Message::kHelpSearchLimit))
      ->check(CLI::Range(1, 100).description(""));
  command
      ->add_option("--offset", request->offset,
                   invocation.Words(Message::kHelpOffset))
      ->check(CLI::Range(0, std::numeric_limits<int>::max()).description(""));
  AddFormatOption(
      *command, invocation,
      {OutputFormat::kTable, OutputFormat::kJson, OutputFormat::kJsonLines,
       OutputFormat::kCsv, OutputFormat::kMarkdown});
  AddDatabaseOption(*command, invocation);
  command->callback([&invocation, request, words] {
    request->query = CLI::detail::join(*words, " ");
    invocation.command = [&invocation, request] {
      return RunSearch(invocation, *request);
    };
  });
}

}  // namespace gongbao
