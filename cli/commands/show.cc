// gongbao show: a document or a provision in full.

#include <memory>

#include "cli/commands/commands.h"
#include "cli/commands/options.h"
#include "cli/commands/places.h"
#include "cli/commands/status_options.h"
#include "cli/place_answers.h"
#include "cli/render/address_text.h"
#include "cli/render/listing.h"
#include "cli/render/place_text.h"
#include "cli/render/status_text.h"
#include "cli/render/tracking_json.h"

namespace gongbao {
namespace {

std::string TextOf(const Invocation& invocation, const std::string& address,
                   const PlaceStatus& answer) {
  const auto& [place, report] = answer;
  const bool whole = NamesDocument(address, place);
  const std::string line = StatusLine(report, invocation.language);
  if (invocation.format == OutputFormat::kMarkdown) {
    return PlaceHeadMarkdown(place, line) + PlaceMarkdown(place, whole);
  }
  const int width = invocation.Width();
  const bool color = invocation.UsesColor();
  return PlaceHeadText(place, InStatusColor(line, report.status, color), width,
                       color) +
         "\n" + PlaceText(place, whole, width, color);
}

void WritePlaces(const Invocation& invocation, const std::string& address,
                 const Date& as_of, const std::vector<PlaceStatus>& answers) {
  if (invocation.format == OutputFormat::kJson) {
    invocation.out.Write(JsonText(ShownJson(address, as_of, answers)) + "\n");
    return;
  }
  for (const PlaceStatus& answer : answers) {
    if (&answer != &answers.front()) invocation.out.Write("\n");
    invocation.out.Write(TextOf(invocation, address, answer));
  }
}

ExitStatus RunShow(Invocation& invocation, const std::string& address,
                   const Date& as_of, const std::vector<Status>& statuses) {
  auto database = Database::Open(invocation.database_path, OpenMode::kRead);
  if (!database) return Fail(invocation, database.error());
  auto places = FindPlaces(invocation, *database, address);
  if (!places) return places.error();
  auto answers = StatusOfEach(*database, *std::move(places), as_of);
  if (!answers) return Fail(invocation, answers.error());
  KeepStatuses(statuses, &*answers);
  if (answers->empty()) {
    invocation.Note(Message::kNoneOfStatus, {as_of.ToString()});
    return ExitStatus::kNothingFound;
  }
  WritePlaces(invocation, address, as_of, *answers);
  return ExitStatus::kFound;
}

}  // namespace

void AddShowCommand(CLI::App& app, Invocation& invocation) {
  CLI::App* command =
      AddCommand(app, invocation, "show", Message::kHelpShow,
                 {"gongbao show 云政办规〔2025〕1号",
                  "gongbao show '云政办规[2025]1号' 第九条第四项",
                  "gongbao show 云岭市绿化办法 9条",
                  "gongbao show 云岭市绿化办法 --status in_force"});
  auto words = std::make_shared<std::vector<std::string>>();
  command
      ->add_option("address", *words, invocation.Words(Message::kHelpAddress))
      ->required();
  auto as_of = std::make_shared<Date>();
  auto statuses = std::make_shared<std::vector<Status>>();
  AddStatusOption(*command, invocation, *statuses);
  AddAsOfOption(*command, invocation, *as_of);
  AddFormatOption(
      *command, invocation,
      {OutputFormat::kTable, OutputFormat::kJson, OutputFormat::kMarkdown});
  AddDatabaseOption(*command, invocation);
  command->callback([&invocation, words, as_of, statuses] {
    invocation.command = [&invocation, words, as_of, statuses] {
      return RunShow(invocation, CLI::detail::join(*words, " "), *as_of,
                     *statuses);
    };
  });
}

}  // namespace gongbao
