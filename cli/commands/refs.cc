// gongbao refs: who cites a document or a provision, and what it cites.

#include <limits>
#include <memory>

#include "cli/commands/commands.h"
#include "cli/commands/options.h"
#include "cli/commands/places.h"
#include "cli/place_answers.h"
#include "cli/render/place_text.h"
#include "cli/render/references_text.h"
#include "cli/render/tracking_json.h"

namespace gongbao {
namespace {

std::string JsonOf(const std::string& address, const ReferencePage& page,
                   const std::vector<PlaceReferences>& answers) {
  nlohmann::ordered_json places = nlohmann::ordered_json::array();
  for (const auto& [place, references] : answers) {
    places.push_back(PlaceAnswerJson(place, ReferencesJson(references, page),
                                     SourceNaming::kPath));
  }
  return JsonText(RefsJson(address, page, std::move(places))) + "\n";
}

// Both lists as one table, the name of the list in front.
std::string CsvOf(const Invocation& invocation, const ReferencePage& page,
                  const std::vector<PlaceReferences>& answers) {
  Listing all = ReferenceListing({}, "cited_by", invocation.language);
  for (const PlaceReferences& answer : answers) {
    const References& references = answer.references;
    for (const auto& [list, name] :
         {std::pair(OnPage(references.cited_by, page), "cited_by"),
          std::pair(OnPage(references.cites, page), "cites")}) {
      Listing part = ReferenceListing(list, name, invocation.language);
      std::ranges::move(part.rows, std::back_inserter(all.rows));
    }
  }
  return ListingCsv(all);
}

void WriteList(const Invocation& invocation, Message heading,
               const std::vector<Reference>& list, const ReferencePage& page) {
  const bool markdown = invocation.format == OutputFormat::kMarkdown;
  const std::string words =
      invocation.Words(heading, {std::to_string(list.size())});
  invocation.out.Write(markdown ? "### " + words + "\n\n" : words + "\n");
  const Listing listing =
      ReferenceListing(OnPage(list, page), "", invocation.language);
  if (!listing.rows.empty()) {
    invocation.out.Write(markdown ? ListingMarkdown(listing)
                                  : ListingTable(listing, invocation.Width(),
                                                 invocation.UsesColor()));
  }
  invocation.out.Write("\n");
}

void WritePlace(const Invocation& invocation, const PlaceReferences& answer,
                const ReferencePage& page) {
  invocation.out.Write(
      (invocation.format == OutputFormat::kMarkdown
           ? PlaceHeadMarkdown(answer.place, "")
           : PlaceHeadText(answer.place, "", invocation.Width(),
                           invocation.UsesColor()) +
                 "\n"));
  WriteList(invocation, Message::kRefsCitedBy, answer.references.cited_by,
            page);
  WriteList(invocation, Message::kRefsCites, answer.references.cites, page);
}

bool Nothing(const std::vector<PlaceReferences>& answers,
             const ReferencePage& page) {
  return std::ranges::all_of(answers, [&](const PlaceReferences& answer) {
    return OnPage(answer.references.cited_by, page).empty() &&
           OnPage(answer.references.cites, page).empty();
  });
}

void WriteAnswers(const Invocation& invocation, const std::string& address,
                  const ReferencePage& page,
                  const std::vector<PlaceReferences>& answers) {
  if (invocation.format == OutputFormat::kJson) {
    invocation.out.Write(JsonOf(address, page, answers));
  } else if (invocation.format == OutputFormat::kCsv) {
    invocation.out.Write(CsvOf(invocation, page, answers));
  } else if (!Nothing(answers, page)) {
    for (const PlaceReferences& answer : answers) {
      WritePlace(invocation, answer, page);
    }
  }
}

ExitStatus RunRefs(Invocation& invocation, const std::string& address,
                   const ReferencePage& page) {
  auto database = Database::Open(invocation.database_path, OpenMode::kRead);
  if (!database) return Fail(invocation, database.error());
  auto places = FindPlaces(invocation, *database, address);
  if (!places) return places.error();
  const auto answers = ReferencesOfEach(*database, *std::move(places));
  if (!answers) return Fail(invocation, answers.error());
  WriteAnswers(invocation, address, page, *answers);
  if (Nothing(*answers, page)) {
    invocation.Note(page.offset > 0 ? Message::kRefsPastEnd
                                    : Message::kRefsNothing);
    return ExitStatus::kNothingFound;
  }
  if (std::ranges::any_of(*answers, [&](const PlaceReferences& answer) {
        return HasMore(answer.references, page);
      })) {
    invocation.Note(Message::kRefsMore,
                    {std::to_string(page.offset + page.limit)});
  }
  return ExitStatus::kFound;
}

}  // namespace

void AddRefsCommand(CLI::App& app, Invocation& invocation) {
  CLI::App* command = AddCommand(
      app, invocation, "refs", Message::kHelpRefs,
      {"gongbao refs 云政办规〔2025〕1号", "gongbao refs 云岭市绿化办法 第九条",
       "gongbao refs 云岭市绿化办法 --limit 0 --format csv > refs.csv"});
  auto words = std::make_shared<std::vector<std::string>>();
  auto page = std::make_shared<ReferencePage>(20, 0);
  constexpr int kMost = std::numeric_limits<int>::max() / 2;
  command
      ->add_option("address", *words, invocation.Words(Message::kHelpAddress))
      ->required();
  command
      ->add_option("--limit", page->limit,
                   invocation.Words(Message::kHelpRefsLimit))
      ->check(CLI::Range(0, kMost).description(""));
  command
      ->add_option("--offset", page->offset,
                   invocation.Words(Message::kHelpOffset))
      ->check(CLI::Range(0, kMost).description(""));
  AddFormatOption(*command, invocation,
                  {OutputFormat::kTable, OutputFormat::kJson,
                   OutputFormat::kCsv, OutputFormat::kMarkdown});
  AddDatabaseOption(*command, invocation);
  command->callback([&invocation, words, page] {
    invocation.command = [&invocation, words, page] {
      return RunRefs(invocation, CLI::detail::join(*words, " "), *page);
    };
  });
}

}  // namespace gongbao
