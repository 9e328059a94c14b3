// gongbao lineage: what a document replaced, and what replaced it.

#include <memory>

#include "cli/commands/commands.h"
#include "cli/commands/options.h"
#include "cli/commands/places.h"
#include "cli/commands/status_options.h"
#include "cli/place_answers.h"
#include "cli/render/lineage_graph.h"
#include "cli/render/lineage_svg.h"
#include "cli/render/lineage_text.h"
#include "cli/render/listing.h"
#include "cli/render/place_text.h"
#include "cli/render/status_text.h"
#include "cli/render/tracking_json.h"
#include "cli/render/tracking_words.h"

namespace gongbao {
namespace {

std::string JsonOf(const std::string& address, const Date& as_of,
                   const std::vector<PlaceLineage>& answers) {
  nlohmann::ordered_json places = nlohmann::ordered_json::array();
  for (const auto& [place, lineage] : answers) {
    places.push_back(
        PlaceAnswerJson(place, LineageJson(lineage), SourceNaming::kPath));
  }
  return JsonText(AnswersJson("lineage", address, as_of, std::move(places))) +
         "\n";
}

std::string TextOf(const Invocation& invocation, const Date& as_of,
                   const PlaceLineage& answer) {
  const auto& [place, lineage] = answer;
  const bool color = invocation.UsesColor();
  const auto& status = lineage.nodes.front().status;
  std::string line;
  if (status) {
    line = InStatusColor(
        invocation.Words(
            Message::kStatusAsOf,
            {as_of.ToString(), StatusWords(*status, invocation.language)}),
        *status, color);
  }
  return PlaceHeadText(place, line, invocation.Width(), color) + "\n" +
         LineageText(lineage, invocation.language, invocation.Width(), color);
}

std::string DrawingOf(const Invocation& invocation, const Date& as_of,
                      const Lineage& lineage) {
  switch (invocation.format) {
    case OutputFormat::kDot:
      return LineageDot(lineage, invocation.language);
    case OutputFormat::kMermaid:
      return LineageMermaid(lineage, invocation.language);
    default:
      return LineageSvg(lineage, as_of, invocation.language);
  }
}

ExitStatus RefuseSeveral(const Invocation& invocation,
                         const std::vector<PlaceLineage>& answers) {
  std::string addresses;
  for (const PlaceLineage& answer : answers) {
    if (!addresses.empty()) addresses += ", ";
    addresses += answer.place.document.address;
  }
  return FailUsage(invocation, Message::kOneDrawing,
                   {std::to_string(answers.size()), addresses});
}

ExitStatus WriteLineages(const Invocation& invocation,
                         const std::string& address, const Date& as_of,
                         const std::vector<PlaceLineage>& answers) {
  if (invocation.format == OutputFormat::kJson) {
    invocation.out.Write(JsonOf(address, as_of, answers));
    return ExitStatus::kFound;
  }
  if (invocation.format != OutputFormat::kTable) {
    if (answers.size() > 1) return RefuseSeveral(invocation, answers);
    invocation.out.Write(DrawingOf(invocation, as_of, answers.front().lineage));
    return ExitStatus::kFound;
  }
  for (const PlaceLineage& answer : answers) {
    if (&answer != &answers.front()) invocation.out.Write("\n");
    invocation.out.Write(TextOf(invocation, as_of, answer));
  }
  return ExitStatus::kFound;
}

ExitStatus RunLineage(Invocation& invocation, const std::string& address,
                      const Date& as_of) {
  auto database = Database::Open(invocation.database_path, OpenMode::kRead);
  if (!database) return Fail(invocation, database.error());
  auto places = FindPlaces(invocation, *database, address);
  if (!places) return places.error();
  if (const auto& reference = places->front().reference) {
    invocation.Note(Message::kLineageOfWhole, {reference->ToString()});
  }
  const auto answers = LineageOfEach(*database, *std::move(places), as_of);
  if (!answers) return Fail(invocation, answers.error());
  return WriteLineages(invocation, address, as_of, *answers);
}

}  // namespace

void AddLineageCommand(CLI::App& app, Invocation& invocation) {
  CLI::App* command =
      AddCommand(app, invocation, "lineage", Message::kHelpLineage,
                 {"gongbao lineage 云政办规〔2025〕1号",
                  "gongbao lineage 云岭市绿化办法 --format svg > lineage.svg"});
  AddAddressOnDay(*command, invocation, RunLineage);
  AddFormatOption(
      *command, invocation,
      {OutputFormat::kTable, OutputFormat::kJson, OutputFormat::kSvg,
       OutputFormat::kDot, OutputFormat::kMermaid});
}

}  // namespace gongbao
