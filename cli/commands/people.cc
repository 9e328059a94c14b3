// gongbao people: appointments and removals.

#include <limits>
#include <memory>

#include "cli/commands/commands.h"
#include "cli/commands/listings.h"
#include "cli/commands/options.h"
#include "cli/render/tracking_json.h"
#include "cli/render/tracking_words.h"

namespace gongbao {
namespace {

ListedRecords Appointments(const Invocation& invocation, const People& people) {
  ListedRecords listed{
      .key = "appointments",
      .listing = {{{invocation.Words(Message::kPerson), "person"},
                   {invocation.Words(Message::kDate), "day"},
                   {invocation.Words(Message::kAction), "action"},
                   {invocation.Words(Message::kPost), "post"},
                   {invocation.Words(Message::kNote), "note"},
                   {invocation.Words(Message::kDocument), "document"}},
                  {}},
      .records = nlohmann::ordered_json::array()};
  for (const AppointmentRecord& appointment : people.appointments) {
    listed.listing.rows.push_back(
        {appointment.person, appointment.day.value_or(""),
         ActionWords(appointment.action, invocation.language), appointment.post,
         appointment.note.value_or(""), appointment.saying.document.address});
    listed.records.push_back(AppointmentJson(appointment));
  }
  return listed;
}

void NoteRest(const Invocation& invocation, const PeopleFilter& filter,
              const People& people) {
  const auto shown = static_cast<std::int64_t>(people.appointments.size());
  const std::int64_t end = filter.offset + shown;
  if (shown == 0 && people.total > 0) {
    invocation.Note(Message::kSearchPastEnd, {std::to_string(people.total)});
  } else if (shown == 0 && filter.name) {
    invocation.Note(Message::kPersonUnknown, {*filter.name});
  } else if (shown == 0) {
    invocation.Note(Message::kPeopleNothing);
  } else if (end < people.total) {
    invocation.Note(Message::kRefsMore, {std::to_string(end)});
  }
}

ExitStatus RunPeople(Invocation& invocation, const PeopleFilter& filter) {
  auto database = Database::Open(invocation.database_path, OpenMode::kRead);
  if (!database) return Fail(invocation, database.error());
  const auto people = FindPeople(*database, filter);
  if (!people) return Fail(invocation, people.error());
  NoteRest(invocation, filter, *people);
  if (invocation.format == OutputFormat::kJson) {
    invocation.out.Write(JsonText(PeopleJson(filter, *people)) + "\n");
    return people->appointments.empty() ? ExitStatus::kNothingFound
                                        : ExitStatus::kFound;
  }
  return WriteListed(invocation, Appointments(invocation, *people));
}

}  // namespace

void AddPeopleCommand(CLI::App& app, Invocation& invocation) {
  CLI::App* command =
      AddCommand(app, invocation, "people", Message::kHelpPeople,
                 {"gongbao people", "gongbao people 程若谷",
                  "gongbao people --format csv > people.csv"});
  auto words = std::make_shared<std::vector<std::string>>();
  auto filter = std::make_shared<PeopleFilter>();
  constexpr int kMost = std::numeric_limits<int>::max();
  command->add_option("name", *words, invocation.Words(Message::kHelpName));
  command
      ->add_option("--limit", filter->limit,
                   invocation.Words(Message::kHelpListLimit))
      ->check(CLI::Range(0, kMost).description(""));
  command
      ->add_option("--offset", filter->offset,
                   invocation.Words(Message::kHelpOffset))
      ->check(CLI::Range(0, kMost).description(""));
  AddFormatOption(
      *command, invocation,
      {OutputFormat::kTable, OutputFormat::kJson, OutputFormat::kJsonLines,
       OutputFormat::kCsv, OutputFormat::kMarkdown});
  AddDatabaseOption(*command, invocation);
  command->callback([&invocation, words, filter] {
    // 程 若谷 is one name.
    if (!words->empty()) filter->name = CLI::detail::join(*words, "");
    invocation.command = [&invocation, filter] {
      return RunPeople(invocation, *filter);
    };
  });
}

}  // namespace gongbao
