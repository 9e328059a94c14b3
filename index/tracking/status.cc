#include "index/tracking/status.h"

#include <algorithm>
#include <string>

#include "index/connection.h"
#include "index/record_rows.h"
#include "index/tracking/provision_scope.h"
#include "index/tracking/relation_rows.h"
#include "index/tracking/status_at.h"
#include "index/tracking/status_events.h"

namespace gongbao {
namespace {

constexpr std::array<std::string_view, kStatusCount> kStatusNames = {
    "repealed",        "expired", "not_yet_in_force", "unknown",
    "partly_repealed", "amended", "in_force"};

constexpr std::array<std::string_view, 7> kEventNames = {
    "takes_effect",    "expires", "extended",     "repealed",
    "partly_repealed", "amended", "later_edition"};

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
  StatusReport report = StatusAt(history, as_of);
  NameDocuments(connection, report);
  return connection.Finish(std::move(report));
}

std::expected<std::vector<Status>, IndexError> StatusesOf(
    Database& database, const std::vector<std::int64_t>& documents,
    const Date& as_of) {
  Connection& connection = database.connection();
  std::vector<Status> statuses;
  for (const std::int64_t document : documents) {
    statuses.push_back(StatusAt(HistoryOf(connection, document), as_of).status);
  }
  return connection.Finish(std::move(statuses));
}

std::expected<std::unordered_map<std::int64_t, Status>, IndexError> AllStatuses(
    Database& database, const Date& as_of) {
  Connection& connection = database.connection();
  std::unordered_map<std::int64_t, Status> statuses;
  for (const auto& [document, history] : AllHistories(connection)) {
    statuses.emplace(document, StatusAt(history, as_of).status);
  }
  return connection.Finish(std::move(statuses));
}

}  // namespace gongbao
