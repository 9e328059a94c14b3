#include "index/tracking/status.h"

#include <algorithm>
#include <string>

#include "index/connection.h"
#include "index/record_rows.h"
#include "index/tracking/provision_scope.h"
#include "index/tracking/relation_rows.h"
#include "index/tracking/status_events.h"

namespace gongbao {
namespace {

constexpr std::array<std::string_view, kStatusCount> kStatusNames = {
    "repealed",        "expired", "not_yet_in_force", "unknown",
    "partly_repealed", "amended", "in_force"};

constexpr std::array<std::string_view, 7> kEventNames = {
    "takes_effect",    "expires", "extended",     "repealed",
    "partly_repealed", "amended", "later_edition"};

// The last day in force on `as_of`, after the extensions until then.
std::optional<Date> LastDayAsOf(const DocumentHistory& history,
                                const Date& as_of) {
  std::optional<Date> last = history.expires_on;
  for (const StatusEvent& event : history.events) {
    const bool extends = event.kind == StatusEventKind::kExtended &&
                         event.doubt == Doubt::kNone && event.until &&
                         event.day && *event.day <= as_of;
    if (extends) last = event.until;
  }
  return last;
}

void MarkHappened(const std::optional<Date>& last_day, StatusReport& report) {
  for (StatusEvent& event : report.chain) {
    event.happened = event.day && *event.day <= report.as_of;
    if (event.kind == StatusEventKind::kExpires) {
      event.happened = last_day && *last_day < report.as_of;
    }
  }
}

// The first event of these kinds that has happened without a doubt.
const StatusEvent* FirstSure(const StatusReport& report,
                             std::initializer_list<StatusEventKind> kinds) {
  for (const StatusEvent& event : report.chain) {
    const bool counts = event.happened && event.doubt == Doubt::kNone;
    if (counts && std::ranges::find(kinds, event.kind) != kinds.end()) {
      return &event;
    }
  }
  return nullptr;
}

// 继续有效, without a day: it is not known to have expired, nor until when it
// is in force.
bool IsExtendedWithoutDay(const StatusReport& report) {
  return std::ranges::any_of(report.chain, [](const StatusEvent& event) {
    return event.kind == StatusEventKind::kExtended && event.happened &&
           !event.until;
  });
}

// Something that may have ended or changed it: in doubt, or on a day that no
// text gives.
bool IsUnsettled(const StatusReport& report) {
  return std::ranges::any_of(report.chain, [](const StatusEvent& event) {
    if (!event.day) return true;
    return event.happened && event.doubt != Doubt::kNone;
  });
}

void Set(StatusReport& report, Status status, std::optional<Date> since) {
  report.status = status;
  report.since = since;
}

// The day after the last day in force.
std::optional<Date> ExpiryDay(const StatusReport& report) {
  for (const StatusEvent& event : report.chain) {
    if (event.kind == StatusEventKind::kExpires && event.happened) {
      return event.day;
    }
  }
  return std::nullopt;
}

// What ended it first: a repeal or its term.
bool SetEnded(StatusReport& report) {
  const StatusEvent* repealed = FirstSure(report, {StatusEventKind::kRepealed});
  const bool expired = report.expires_on && *report.expires_on < report.as_of;
  if (repealed && !(expired && *report.expires_on < *repealed->day)) {
    Set(report, Status::kRepealed, repealed->day);
    return true;
  }
  if (!expired) return false;
  if (IsExtendedWithoutDay(report)) {
    Set(report, Status::kUnknown, std::nullopt);
  } else {
    Set(report, Status::kExpired, ExpiryDay(report));
  }
  return true;
}

void SetStatus(StatusReport& report) {
  if (SetEnded(report)) return;
  const StatusEvent* start = FirstSure(report, {StatusEventKind::kTakesEffect});
  const bool starts_later =
      std::ranges::any_of(report.chain, [&](const StatusEvent& event) {
        return event.kind == StatusEventKind::kTakesEffect && event.day &&
               !event.happened;
      });
  if (starts_later) return Set(report, Status::kNotYetInForce, std::nullopt);
  if (!start || IsUnsettled(report)) {
    return Set(report, Status::kUnknown, std::nullopt);
  }
  if (auto* partly = FirstSure(report, {StatusEventKind::kPartlyRepealed})) {
    return Set(report, Status::kPartlyRepealed, partly->day);
  }
  if (auto* amended = FirstSure(report, {StatusEventKind::kAmended,
                                         StatusEventKind::kLaterEdition})) {
    return Set(report, Status::kAmended, amended->day);
  }
  Set(report, Status::kInForce, start->day);
}

StatusReport Evaluate(const DocumentHistory& history, const Date& as_of) {
  StatusReport report;
  report.as_of = as_of;
  report.chain = history.events;
  report.expires_on = LastDayAsOf(history, as_of);
  MarkHappened(report.expires_on, report);
  SetStatus(report);
  return report;
}

// Whether an event changes only what its provision names.
bool IsPartial(const StatusEvent& event) {
  return event.kind == StatusEventKind::kPartlyRepealed ||
         event.kind == StatusEventKind::kAmended;
}

// Makes a document's history that of a provision: what touches others is left
// out, what takes all of it is whole, what says so in words only is in doubt.
void NarrowTo(const Resolved& place, const std::vector<ProvisionRecord>& all,
              DocumentHistory& history) {
  std::erase_if(history.events, [&](StatusEvent& event) {
    if (!IsPartial(event)) return false;
    std::optional<ProvisionIds> scope;
    if (event.provision) scope = ScopeOf(all, *event.provision);
    if (!scope) {
      event.doubt = Doubt::kProvisionUnclear;
      return false;
    }
    const Overlap overlap = OverlapOf(*scope, place.provisions);
    const bool repeals = event.kind == StatusEventKind::kPartlyRepealed;
    if (repeals && overlap == Overlap::kWhole) {
      event.kind = StatusEventKind::kRepealed;
    }
    return overlap == Overlap::kNone;
  });
}

void NameDocuments(Connection& connection, StatusReport& report) {
  for (StatusEvent& event : report.chain) {
    event.saying.document = NameOf(connection, event.saying.document.id);
  }
}

}  // namespace

std::string_view StatusName(Status status) {
  return kStatusNames[static_cast<std::size_t>(status)];
}

std::optional<Status> StatusNamed(std::string_view name) {
  const auto found = std::ranges::find(kStatusNames, name);
  if (found == kStatusNames.end()) return std::nullopt;
  return static_cast<Status>(found - kStatusNames.begin());
}

std::string_view StatusEventKindName(StatusEventKind kind) {
  return kEventNames[static_cast<std::size_t>(kind)];
}

std::expected<StatusReport, IndexError> StatusOf(Database& database,
                                                 const Resolved& place,
                                                 const Date& as_of) {
  Connection& connection = database.connection();
  DocumentHistory history = HistoryOf(connection, place.document.id);
  if (place.IsProvision()) {
    NarrowTo(place, ReadProvisions(connection, place.document.id), history);
  }
  StatusReport report = Evaluate(history, as_of);
  NameDocuments(connection, report);
  return connection.Finish(std::move(report));
}

std::expected<std::vector<Status>, IndexError> StatusesOf(
    Database& database, const std::vector<std::int64_t>& documents,
    const Date& as_of) {
  Connection& connection = database.connection();
  std::vector<Status> statuses;
  for (const std::int64_t document : documents) {
    statuses.push_back(Evaluate(HistoryOf(connection, document), as_of).status);
  }
  return connection.Finish(std::move(statuses));
}

std::expected<std::unordered_map<std::int64_t, Status>, IndexError> AllStatuses(
    Database& database, const Date& as_of) {
  Connection& connection = database.connection();
  std::unordered_map<std::int64_t, Status> statuses;
  for (const auto& [document, history] : AllHistories(connection)) {
    statuses.emplace(document, Evaluate(history, as_of).status);
  }
  return connection.Finish(std::move(statuses));
}

}  // namespace gongbao
