// gongbao search: provisions by their words.

#include <limits>
#include <map>
#include <memory>

#include "cli/commands/commands.h"
#include "cli/commands/filter_options.h"
#include "cli/commands/options.h"
#include "cli/commands/status_options.h"
#include "cli/render/address_text.h"
#include "cli/render/hit_text.h"
#include "cli/render/listing.h"
#include "cli/render/query_error_message.h"
#include "cli/render/record_json.h"
#include "cli/render/tracking_words.h"
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
                   {"", "snippet"},
                   {"", "status"}},
                  {}};
  for (const auto* hits : {&result.named, &result.hits}) {
    for (const SearchHit& hit : *hits) {
      const DocumentRecord& document = hit.document;
      listing.rows.push_back(
          {AddressToType(hit), hit.instrument.value_or(document.title),
           hit.label, document.number.value_or(""),
           document.authority.value_or(""), document.date.value_or(""),
           hit.snippet,
           hit.status ? std::string(StatusName(*hit.status)) : std::string()});
    }
  }
  return listing;
}

Message FieldHeading(Field field) {
  switch (field) {
    case Field::kYear:
      return Message::kYear;
    case Field::kKind:
      return Message::kKind;
    case Field::kIssuer:
      return Message::kAuthority;
    case Field::kStatus:
      return Message::kStatusHeading;
    default:
      return Message::kCategory;
  }
}

std::string ValueWords(const Invocation& invocation, const Facet& facet,
                       const FacetValue& value) {
  const auto status =
      facet.field == Field::kStatus ? StatusNamed(value.value) : std::nullopt;
  return status ? StatusWords(*status, invocation.language) : value.value;
}

// One table for all, so that the counts stand in one column.
void WriteFacets(const Invocation& invocation,
                 const std::vector<Facet>& facets) {
  Listing listing{{{invocation.Words(Message::kWhat), "facet"},
                   {"", "value"},
                   {invocation.Words(Message::kCount), "count", true}},
                  {}};
  for (const Facet& facet : facets) {
    std::string heading = invocation.Words(FieldHeading(facet.field));
    for (const FacetValue& value : facet.values) {
      listing.rows.push_back({heading, ValueWords(invocation, facet, value),
                              std::to_string(value.count)});
      heading.clear();
    }
    const auto more =
        facet.values_in_all - static_cast<std::int64_t>(facet.values.size());
    if (more <= 0) continue;
    listing.rows.push_back(
        {"", invocation.Words(Message::kMoreValues, {std::to_string(more)}),
         ""});
  }
  if (listing.rows.empty()) return;
  invocation.out.Write(
      ListingTable(listing, invocation.Width(), invocation.UsesColor()) + "\n");
}

void WriteHits(const Invocation& invocation, const SearchResult& result) {
  for (const SearchHit& hit : result.named) {
    invocation.out.Write(HitText(hit, 0, invocation.language,
                                 invocation.Width(), invocation.UsesColor()) +
                         "\n");
  }
  if (result.hits.empty()) return;
  int rank = static_cast<int>(result.first);
  for (const SearchHit& hit : result.hits) {
    invocation.out.Write(HitText(hit, ++rank, invocation.language,
                                 invocation.Width(), invocation.UsesColor()) +
                         "\n");
  }
  WriteFacets(invocation, result.facets);
  invocation.out.Write(invocation.Words(
      Message::kSearchShown,
      {std::to_string(result.total), std::to_string(result.first + 1),
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
      for (const auto* hits : {&result.named, &result.hits}) {
        for (const SearchHit& hit : *hits) {
          invocation.out.Write(JsonText(HitJson(hit), -1) + "\n");
        }
      }
      break;
    case OutputFormat::kCsv:
      invocation.out.Write(ListingCsv(HitListing(result)));
      break;
    case OutputFormat::kMarkdown:
      for (const auto* hits : {&result.named, &result.hits}) {
        for (const SearchHit& hit : *hits) {
          invocation.out.Write(HitMarkdown(hit, invocation.language));
        }
      }
      break;
    default:
      WriteHits(invocation, result);
      break;
  }
}

void NoteSuggestion(const Invocation& invocation,
                    const Suggestion& suggestion) {
  for (const AbsentWord& absent : suggestion.absent) {
    if (absent.nearest.empty()) {
      invocation.Note(Message::kSearchAbsent, {absent.word});
    } else {
      invocation.Note(Message::kSearchNearest, {absent.word, absent.nearest});
    }
  }
  if (suggestion.absent.empty()) invocation.Note(Message::kSearchApart);
  if (!suggestion.query.empty()) {
    invocation.Note(Message::kSearchDidYouMean, {suggestion.query});
  }
  for (const std::string& title : suggestion.titles) {
    invocation.Note(Message::kSearchTitle, {title});
  }
}

// Shows the place of a mistake below the sentence that names it.
ExitStatus FailSearch(const Invocation& invocation,
                      const SearchRequest& request, const IndexError& error) {
  const ExitStatus status = Fail(invocation, error);
  if (error.query) {
    invocation.notes.Write(PointedQuery(*error.query, request.query));
  }
  return status;
}

ExitStatus RunSearch(Invocation& invocation, const SearchRequest& request) {
  auto database = Database::Open(invocation.database_path, OpenMode::kRead);
  if (!database) return Fail(invocation, database.error());
  const auto result = Search(*database, request);
  if (!result) return FailSearch(invocation, request, result.error());
  WriteResult(invocation, request, *result);
  if (!result->hits.empty() || !result->named.empty()) {
    return ExitStatus::kFound;
  }
  if (result->total > 0) {
    invocation.Note(Message::kSearchPastEnd, {std::to_string(result->total)});
  } else {
    invocation.Note(Message::kSearchNothing, {request.query});
  }
  if (result->suggestion) NoteSuggestion(invocation, *result->suggestion);
  return ExitStatus::kNothingFound;
}

void AddOrderOptions(CLI::App& command, const Invocation& invocation,
                     SearchRequest& request) {
  const std::map<std::string, SearchSort> sorts = {
      {"relevance", SearchSort::kRelevance},
      {"date", SearchSort::kDate},
      {"number", SearchSort::kNumber}};
  command
      .add_option_function<std::string>(
          "--sort",
          [&request, sorts](const std::string& name) {
            request.sort = sorts.at(name);
          },
          invocation.Words(Message::kHelpSort))
      ->type_name("relevance|date|number")
      ->check(CLI::IsMember({"relevance", "date", "number"}).description(""));
  command.add_option("--cursor", request.cursor,
                     invocation.Words(Message::kHelpCursor));
  command.add_flag("--facets", request.facets,
                   invocation.Words(Message::kHelpFacets));
}

}  // namespace

void AddSearchCommand(CLI::App& app, Invocation& invocation) {
  CLI::App* command = AddCommand(
      app, invocation, "search", Message::kHelpSearch,
      {"gongbao search 质量奖 评审", "gongbao search '\"云 岭\"' --year 2025",
       "gongbao search '(罚款 OR 没收) -责令 标题:条例 date:2020..'",
       "gongbao search 'NEAR(补贴 资金, 10)' --facets --sort date",
       "gongbao search 取暖 --status in_force --as-of 2024-06-30",
       "gongbao search 取暖 --format csv > hits.csv"});
  auto request = std::make_shared<SearchRequest>();
  auto as_of = std::make_shared<Date>();
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
  AddOrderOptions(*command, invocation, *request);
  AddStatusOption(*command, invocation, request->statuses);
  AddAsOfOption(*command, invocation, *as_of);
  AddFormatOption(
      *command, invocation,
      {OutputFormat::kTable, OutputFormat::kJson, OutputFormat::kJsonLines,
       OutputFormat::kCsv, OutputFormat::kMarkdown});
  AddDatabaseOption(*command, invocation);
  command->callback([&invocation, request, words, as_of] {
    request->as_of = *as_of;
    request->query = CLI::detail::join(*words, " ");
    invocation.command = [&invocation, request] {
      return RunSearch(invocation, *request);
    };
  });
}

}  // namespace gongbao
