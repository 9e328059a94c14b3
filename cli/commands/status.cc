// gongbao status: whether a document or a provision is in force on a day.

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

void WriteJson(const Invocation& invocation, const std::string& address,
               const Date& as_of, const std::vector<PlaceStatus>& answers) {
  nlohmann::ordered_json places = nlohmann::ordered_json::array();
  for (const auto& [place, report] : answers) {
    places.push_back(
        PlaceAnswerJson(place, StatusJson(report), SourceNaming::kPath));
  }
  invocation.out.Write(
      JsonText(AnswersJson("status", address, as_of, std::move(places))) +
      "\n");
}

void WriteText(const Invocation& invocation, const PlaceStatus& answer) {
  const auto& [place, report] = answer;
  const Language language = invocation.language;
  const bool color = invocation.UsesColor();
  if (invocation.format == OutputFormat::kMarkdown) {
    invocation.out.Write(
        PlaceHeadMarkdown(place, StatusLine(report, language)) +
        StatusChainMarkdown(report, language));
    return;
  }
  invocation.out.Write(
      PlaceHeadText(
          place,
          InStatusColor(StatusLine(report, language), report.status, color),
          invocation.Width(), color) +
      "\n" + StatusChainText(report, language, invocation.Width(), color));
}

ExitStatus RunStatus(Invocation& invocation, const std::string& address,
                     const Date& as_of) {
  auto database = Database::Open(invocation.database_path, OpenMode::kRead);
  if (!database) return Fail(invocation, database.error());
  auto places = FindPlaces(invocation, *database, address);
  if (!places) return places.error();
  const auto answers = StatusOfEach(*database, *std::move(places), as_of);
  if (!answers) return Fail(invocation, answers.error());
  if (invocation.format == OutputFormat::kJson) {
    WriteJson(invocation, address, as_of, *answers);
    return ExitStatus::kFound;
  }
  for (const PlaceStatus& answer : *answers) {
    if (&answer != &answers->front()) invocation.out.Write("\n");
    WriteText(invocation, answer);
  }
  return ExitStatus::kFound;
}

}  // namespace

void AddStatusCommand(CLI::App& app, Invocation& invocation) {
  CLI::App* command =
      AddCommand(app, invocation, "status", Message::kHelpStatusCommand,
                 {"gongbao status 云政办规〔2025〕1号",
                  "gongbao status 云岭市绿化办法 第九条 --as-of 2024-12-31"});
  AddAddressOnDay(*command, invocation, RunStatus);
  AddFormatOption(
      *command, invocation,
      {OutputFormat::kTable, OutputFormat::kJson, OutputFormat::kMarkdown});
}

}  // namespace gongbao
