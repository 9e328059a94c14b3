// gongbao show: a document or a provision in full.

#include <memory>

#include "cli/commands/commands.h"
#include "cli/commands/options.h"
#include "cli/commands/places.h"
#include "cli/render/address_text.h"
#include "cli/render/listing.h"
#include "cli/render/place_text.h"
#include "cli/render/record_json.h"

namespace gongbao {
namespace {

void WritePlaces(const Invocation& invocation, const std::string& address,
                 const std::vector<Resolved>& places) {
  if (invocation.format == OutputFormat::kJson) {
    invocation.out.Write(JsonText(PlacesJson(address, places)) + "\n");
    return;
  }
  bool first = true;
  for (const Resolved& place : places) {
    if (!first) invocation.out.Write("\n");
    first = false;
    const bool whole = NamesDocument(address, place);
    invocation.out.Write(invocation.format == OutputFormat::kMarkdown
                             ? PlaceMarkdown(place, whole)
                             : PlaceText(place, whole, invocation.Width(),
                                         invocation.UsesColor()));
  }
}

ExitStatus RunShow(Invocation& invocation, const std::string& address) {
  auto database = Database::Open(invocation.database_path, OpenMode::kRead);
  if (!database) return Fail(invocation, database.error());
  const auto places = FindPlaces(invocation, *database, address);
  if (!places) return places.error();
  WritePlaces(invocation, address, *places);
  return ExitStatus::kFound;
}

}  // namespace

void AddShowCommand(CLI::App& app, Invocation& invocation) {
  CLI::App* command =
      AddCommand(app, invocation, "show", Message::kHelpShow,
                 {"gongbao show 云政办规〔2025〕1号",
                  "gongbao show '云政办规[2025]1号' 第九条第四项",
                  "gongbao show 云岭市绿化办法 9条"});
  auto words = std::make_shared<std::vector<std::string>>();
  command
      ->add_option("address", *words, invocation.Words(Message::kHelpAddress))
      ->required();
  AddFormatOption(
      *command, invocation,
      {OutputFormat::kTable, OutputFormat::kJson, OutputFormat::kMarkdown});
  AddDatabaseOption(*command, invocation);
  command->callback([&invocation, words] {
    invocation.command = [&invocation, words] {
      return RunShow(invocation, CLI::detail::join(*words, " "));
    };
  });
}

}  // namespace gongbao
