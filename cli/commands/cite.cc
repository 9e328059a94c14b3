// gongbao cite: how to cite a document or a provision.

#include <algorithm>
#include <memory>

#include "cli/commands/commands.h"
#include "cli/commands/options.h"
#include "cli/commands/places.h"
#include "cli/commands/status_options.h"
#include "cli/render/address_text.h"
#include "cli/render/citation_gongwen.h"
#include "cli/render/listing.h"
#include "cli/render/place_text.h"
#include "cli/render/terminal_text.h"
#include "cli/render/tracking_words.h"
#include "index/tracking/status.h"

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

// 截至2025年3月1日已废止; "" where no day was asked for.
std::expected<std::string, IndexError> StatusRemark(
    Database& database, const Resolved& place,
    const std::optional<Date>& as_of) {
  if (!as_of) return "";
  const auto report = StatusOf(database, place, *as_of);
  if (!report) return std::unexpected(report.error());
  return "截至" + DateInWords(as_of->ToString()) +
         StatusWords(report->status, Language::kChinese);
}

ExitStatus RunCite(Invocation& invocation, const std::string& address,
                   const std::optional<Date>& as_of) {
  auto database = Database::Open(invocation.database_path, OpenMode::kRead);
  if (!database) return Fail(invocation, database.error());
  const auto places = FindPlaces(invocation, *database, address);
  if (!places) return places.error();
  for (const Resolved& place : *places) {
    const auto paragraphs = ArticleParagraphs(*database, place);
    if (!paragraphs) return Fail(invocation, paragraphs.error());
    const auto remark = StatusRemark(*database, place, as_of);
    if (!remark) return Fail(invocation, remark.error());
    const bool whole = NamesDocument(address, place);
    if (!whole && CitedProvision(place.provisions.front().eid, 0).empty()) {
      invocation.Note(Message::kNotCited);
    }
    WriteCitation(invocation, place,
                  CiteGongwen(place, whole, *paragraphs, *remark));
  }
  return ExitStatus::kFound;
}

}  // namespace

void AddCiteCommand(CLI::App& app, Invocation& invocation) {
  CLI::App* command =
      AddCommand(app, invocation, "cite", Message::kHelpCite,
                 {"gongbao cite 云政办规〔2025〕1号 第九条第四项",
                  "gongbao cite 云岭市绿化办法 9条4项 --as-of 2025-03-01"});
  auto words = std::make_shared<std::vector<std::string>>();
  auto style = std::make_shared<std::string>("gongwen");
  command
      ->add_option("address", *words, invocation.Words(Message::kHelpAddress))
      ->required();
  command->add_option("--style", *style, invocation.Words(Message::kHelpStyle))
      ->type_name("gongwen")
      ->check(CLI::IsMember({"gongwen"}).description(""));
  auto as_of = std::make_shared<std::optional<Date>>();
  AddStatusDayOption(*command, invocation, *as_of);
  AddFormatOption(*command, invocation,
                  {OutputFormat::kTable, OutputFormat::kJson});
  AddDatabaseOption(*command, invocation);
  command->callback([&invocation, words, style, as_of] {
    invocation.command = [&invocation, words, as_of] {
      return RunCite(invocation, CLI::detail::join(*words, " "), *as_of);
    };
  });
}

}  // namespace gongbao
