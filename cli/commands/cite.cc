// gongbao cite: how to cite a document or a provision.

#include <algorithm>
#include <memory>

#include "cli/commands/commands.h"
#include "cli/commands/options.h"
#include "cli/commands/places.h"
#include "cli/render/address_text.h"
#include "cli/render/citation_gongwen.h"
#include "cli/render/listing.h"
#include "cli/render/terminal_text.h"

namespace gongbao {
namespace {

// The number of paragraphs of the article that the place is in: a place
// within an article does not hold the others, so the article is looked up.
std::expected<int, IndexError> ArticleParagraphs(Database& database,
                                                 const Resolved& place) {
  if (place.provisions.empty()) return 0;
  const std::string article = ArticleEid(place.provisions.front().eid);
  if (article.empty()) return 0;
  const auto found =
      ResolveAddress(database, MachineAddress(place.document.address, article));
  if (!found) return std::unexpected(found.error());
  if (found->empty()) return 0;
  return static_cast<int>(std::ranges::count(
      found->front().provisions, "paragraph", &ProvisionRecord::type));
}

void WriteCitation(const Invocation& invocation, const Resolved& place,
                   const std::string& citation) {
  if (invocation.format != OutputFormat::kJson) {
    invocation.out.Write(TerminalText(citation) + "\n");
    return;
  }
  const std::string eid =
      place.provisions.empty() ? "" : place.provisions.front().eid;
  invocation.out.Write(
      JsonText({{"schema", "gongbao.citation/1"},
                {"style", "gongwen"},
                {"address", place.document.address},
                {"reference",
                 place.reference
                     ? nlohmann::ordered_json(place.reference->ToString())
                     : nlohmann::ordered_json(nullptr)},
                {"citation", citation}},
               -1) +
      "\n");
}

ExitStatus RunCite(Invocation& invocation, const std::string& address) {
  auto database = Database::Open(invocation.database_path, OpenMode::kRead);
  if (!database) return Fail(invocation, database.error());
  const auto places = FindPlaces(invocation, *database, address);
  if (!places) return places.error();
  for (const Resolved& place : *places) {
    const auto paragraphs = ArticleParagraphs(*database, place);
    if (!paragraphs) return Fail(invocation, paragraphs.error());
    const bool whole = NamesDocument(address, place);
    if (!whole && CitedProvision(place.provisions.front().eid, 0).empty()) {
      invocation.Note(Message::kNotCited);
    }
    WriteCitation(invocation, place, CiteGongwen(place, whole, *paragraphs));
  }
  return ExitStatus::kFound;
}

}  // namespace

void AddCiteCommand(CLI::App& app, Invocation& invocation) {
  CLI::App* command =
      AddCommand(app, invocation, "cite", Message::kHelpCite,
                 {"gongbao cite 云政办规〔2025〕1号 第九条第四项",
                  "gongbao cite 云岭市绿化办法 9条4项"});
  auto words = std::make_shared<std::vector<std::string>>();
  auto style = std::make_shared<std::string>("gongwen");
  command
      ->add_option("address", *words, invocation.Words(Message::kHelpAddress))
      ->required();
  command->add_option("--style", *style, invocation.Words(Message::kHelpStyle))
      ->type_name("gongwen")
      ->check(CLI::IsMember({"gongwen"}).description(""));
  AddFormatOption(*command, invocation,
                  {OutputFormat::kTable, OutputFormat::kJson});
  AddDatabaseOption(*command, invocation);
  command->callback([&invocation, words, style] {
    invocation.command = [&invocation, words] {
      return RunCite(invocation, CLI::detail::join(*words, " "));
    };
  });
}

}  // namespace gongbao
