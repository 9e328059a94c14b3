// Whether a document or provision is in force on a day, and who says so.
//
//   云岭市供水管理办法   as of 2025-06-01   repealed since 2025-03-01
//     2016-02-01  施行        第三十条 本办法自2016年2月1日起施行。
//     2025-03-01  废止        云政发〔2025〕2号 第二十条 …同时废止。
//
// Only what the indexed texts say counts. A repeal takes effect on the day
// that the repealing text names, else on the day that text takes effect, else
// on its own date; never when it is printed. A term counts from the start.

#ifndef GONGBAO_INDEX_TRACKING_STATUS_H_
#define GONGBAO_INDEX_TRACKING_STATUS_H_

#include <array>
#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "index/database.h"
#include "index/error.h"
#include "index/resolver.h"
#include "index/tracking/target.h"
#include "parser/gazette.h"

namespace gongbao {

// What has ended is told before what is in doubt, and that before what has
// changed.
enum class Status {
  kRepealed,
  kExpired,
  kNotYetInForce,
  kUnknown,  // No day is stated, or what would change it is in doubt.
  kPartlyRepealed,
  kAmended,  // The text held is not the text in force.
  kInForce,
};
inline constexpr int kStatusCount = 7;

// "in_force", "not_yet_in_force", ...: as in JSON and queries.
std::string_view StatusName(Status status);
std::optional<Status> StatusNamed(std::string_view name);

enum class StatusEventKind {
  kTakesEffect,  // 自…起施行; the document's own date if it names none.
  kExpires,      // The day after the last day in force.
  kExtended,     // `until` is the new last day; absent: without end.
  kRepealed,     // The whole.
  kPartlyRepealed,  // `provision` says what.
  kAmended,         // `provision` says what, if the source does.
  kLaterEdition,    // The same title was issued again, as amended.
};
std::string_view StatusEventKindName(StatusEventKind kind);

struct StatusEvent {
  StatusEventKind kind = StatusEventKind::kTakesEffect;
  std::optional<Date> day;    // From when; absent where no text says.
  std::optional<Date> until;  // Of kExtended.
  std::optional<std::string> provision;  // As written.
  Saying saying;
  Doubt doubt = Doubt::kNone;
  bool happened = false;  // On or before the day asked for.
};

struct StatusReport {
  Date as_of;
  Status status = Status::kUnknown;
  std::optional<Date> since;  // First day of the status, where known.
  // The last day of the term, after the extensions until `as_of`.
  std::optional<Date> expires_on;
  std::vector<StatusEvent> chain;  // By day; those without a day at the end.
};

// Status of the place on `as_of`, a day. A provision shares the fate of its
// document; what changes other provisions only is not in its chain.
std::expected<StatusReport, IndexError> StatusOf(Database& database,
                                                 const Resolved& place,
                                                 const Date& as_of);

// Status of each of these documents (ids as in DocumentRecord), in order.
std::expected<std::vector<Status>, IndexError> StatusesOf(
    Database& database, const std::vector<std::int64_t>& documents,
    const Date& as_of);

// Status of every document of the index, by id. Worked out anew each time: what
// a search needs is kept by document_statuses.h.
std::expected<std::unordered_map<std::int64_t, Status>, IndexError> AllStatuses(
    Database& database, const Date& as_of);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_TRACKING_STATUS_H_
