#include "index/tracking/people.h"

#include <utility>

#include "index/connection.h"
#include "index/tracking/relation_rows.h"
#include "parser/lexicon/character.h"

namespace gongbao {
namespace {

AppointmentRecord AppointmentIn(const Statement& row) {
  AppointmentRecord record;
  record.action =
      AppointmentActionNamed(row.View(0)).value_or(AppointmentAction::kAppoint);
  record.person = row.Text(1);
  record.post = row.Text(2);
  record.note = row.OptionalText(3);
  record.day = row.OptionalText(4);
  record.saying = {
      {.id = row.Integer(5)}, row.Text(6), row.Int(7), row.Text(8)};
  return record;
}

}  // namespace

std::expected<People, IndexError> FindPeople(Database& database,
                                             const PeopleFilter& filter) {
  Connection& connection = database.connection();
  std::optional<std::string> name;
  if (filter.name) name = WithoutSpaces(*filter.name);
  People people;
  Statement count = connection.Prepare(
      "SELECT count(*) FROM appointment WHERE ?1 IS NULL OR person = ?1");
  count.Bind(name);
  if (count.Step()) people.total = count.Integer(0);
  // SQLite reads a negative limit as none.
  Statement rows = connection.Prepare(
      "SELECT action, person, post, note, document.date, document, node,"
      " appointment.line, text FROM appointment"
      " JOIN document ON document.id = appointment.document"
      " WHERE ?1 IS NULL OR person = ?1"
      " ORDER BY person, document.date, document.address, appointment.id"
      " LIMIT ?2 OFFSET ?3");
  rows.Bind(name, filter.limit > 0 ? filter.limit : -1, filter.offset);
  while (rows.Step()) people.appointments.push_back(AppointmentIn(rows));
  for (AppointmentRecord& one : people.appointments) {
    one.saying.document = NameOf(connection, one.saying.document.id);
  }
  return connection.Finish(std::move(people));
}

}  // namespace gongbao
