#include "index/tracking/status_events.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "index/tracking/editions.h"
#include "index/tracking/relation_rows.h"
#include "parser/meaning/calendar.h"

namespace gongbao {
namespace {

// Completed by a condition on document, or nothing.
constexpr char kOwnWords[] =
    "SELECT document.id, document.date, effective_from, expires_on,"
    " coalesce(node, ''), coalesce(validity.line, document.line),"
    " coalesce(text, ''), (SELECT count(*) FROM instrument"
    "  WHERE instrument.document = document.id) FROM document"
    " LEFT JOIN validity ON validity.document = document.id WHERE true";

std::optional<Date> DateIn(const Statement& row, int column) {
  return Date::FromString(row.View(column));
}

struct Tracked {
  DocumentHistory history;
  int instruments = 0;
};
using TrackedDocuments = std::unordered_map<std::int64_t, Tracked>;

void AddOwnWords(const Statement& row, Tracked& tracked) {
  StatusEvent event;
  event.saying = {{.id = row.Integer(0)}, row.Text(4), row.Int(5), row.Text(6)};
  DocumentHistory& history = tracked.history;
  history.issued = DateIn(row, 1);
  history.expires_on = DateIn(row, 3);
  tracked.instruments = row.Int(7);
  event.day = DateIn(row, 2);
  if (!event.day) event.day = history.issued;
  history.events.push_back(event);
  if (!history.expires_on) return;
  event.kind = StatusEventKind::kExpires;
  event.day = DayAfter(*history.expires_on, Term{.days = 1});
  history.events.push_back(std::move(event));
}

StatusEventKind KindOf(const StoredRelation& relation) {
  switch (relation.type) {
    case RelationType::kAmends:
      return StatusEventKind::kAmended;
    case RelationType::kExtends:
      return StatusEventKind::kExtended;
    default:
      return relation.provision ? StatusEventKind::kPartlyRepealed
                                : StatusEventKind::kRepealed;
  }
}

// One of several instruments is a part of its document.
void NarrowToInstrument(const StoredRelation& relation,
                        const NamedDocument& target, const Tracked& tracked,
                        StatusEvent& event) {
  if (!target.instrument || tracked.instruments < 2) return;
  if (event.kind == StatusEventKind::kRepealed) {
    event.kind = StatusEventKind::kPartlyRepealed;
  }
  event.provision =
      "《" + relation.title.value_or("") + "》" + event.provision.value_or("");
}

void AddRelation(const StoredRelation& relation, const NamedDocument& target,
                 Tracked& tracked) {
  StatusEvent event;
  event.kind = KindOf(relation);
  event.day = relation.day;
  event.until = relation.until;
  event.provision = relation.provision;
  event.saying = {
      {.id = relation.actor}, relation.node, relation.line, relation.text};
  event.doubt = relation.found.doubt;
  NarrowToInstrument(relation, target, tracked, event);
  // The text held was issued with the amendment in it.
  const auto& issued = tracked.history.issued;
  const bool included = event.kind == StatusEventKind::kAmended && event.day &&
                        issued && *event.day <= *issued;
  if (!included) tracked.history.events.push_back(std::move(event));
}

void AddRelations(const std::vector<StoredRelation>& relations,
                  TrackedDocuments& documents) {
  for (const StoredRelation& relation : relations) {
    for (const NamedDocument& target : relation.found.documents) {
      const auto tracked = documents.find(target.document);
      if (tracked == documents.end()) continue;
      AddRelation(relation, target, tracked->second);
    }
  }
}

// Whether a sentence of `actor` says what becomes of the document.
bool IsSaid(const DocumentHistory& history, std::int64_t actor) {
  return std::ranges::any_of(history.events, [&](const StatusEvent& event) {
    return event.saying.document.id == actor && event.doubt == Doubt::kNone;
  });
}

void AddEditions(const std::vector<Edition>& editions,
                 TrackedDocuments& documents) {
  for (const Edition& edition : editions) {
    if (IsSaid(documents[edition.earlier].history, edition.later)) continue;
    StatusEvent event;
    event.kind = StatusEventKind::kLaterEdition;
    event.day = edition.day;
    event.saying = {{.id = edition.later}, "", edition.line, edition.title};
    event.doubt = edition.doubt;
    documents[edition.earlier].history.events.push_back(std::move(event));
  }
}

void SortByDay(std::vector<StatusEvent>& events) {
  std::ranges::stable_sort(events, {}, [](const StatusEvent& event) {
    return std::pair(!event.day, event.day.value_or(Date()));
  });
}

// Of one document, or of all.
TrackedDocuments Collect(Connection& connection,
                         std::optional<std::int64_t> only) {
  TrackedDocuments documents;
  Statement rows = connection.Prepare(std::string(kOwnWords) +
                                      (only ? " AND document.id = ?1" : ""));
  if (only) rows.Bind(*only);
  while (rows.Step()) AddOwnWords(rows, documents[rows.Integer(0)]);
  TargetFinder finder(connection);
  AddRelations(only ? RelationsOn(connection, finder, *only)
                    : AllRelations(connection, finder),
               documents);
  AddEditions(only ? LaterEditions(connection, *only) : AllEditions(connection),
              documents);
  for (auto& [id, tracked] : documents) SortByDay(tracked.history.events);
  return documents;
}

}  // namespace

DocumentHistory HistoryOf(Connection& connection, std::int64_t document) {
  return std::move(Collect(connection, document)[document].history);
}

std::unordered_map<std::int64_t, DocumentHistory> AllHistories(
    Connection& connection) {
  std::unordered_map<std::int64_t, DocumentHistory> histories;
  for (auto& [id, tracked] : Collect(connection, std::nullopt)) {
    histories.emplace(id, std::move(tracked.history));
  }
  return histories;
}

}  // namespace gongbao
