#include "index/tracking/status_at.h"

#include <algorithm>
#include <initializer_list>
#include <optional>

#include "parser/meaning/calendar.h"

namespace gongbao {
namespace {

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
    Set(report, Status::kExpired,
        DayAfter(*report.expires_on, Term{.days = 1}));
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

}  // namespace

StatusReport StatusAt(const DocumentHistory& history, const Date& as_of) {
  StatusReport report;
  report.as_of = as_of;
  report.chain = history.events;
  report.expires_on = LastDayAsOf(history, as_of);
  MarkHappened(report.expires_on, report);
  SetStatus(report);
  return report;
}

}  // namespace gongbao
