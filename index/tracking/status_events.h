// What the index says of a document's being in force, before one asks for a
// day. For index/tracking/*.cc only.

#ifndef GONGBAO_INDEX_TRACKING_STATUS_EVENTS_H_
#define GONGBAO_INDEX_TRACKING_STATUS_EVENTS_H_

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "index/connection.h"
#include "index/tracking/status.h"
#include "parser/gazette.h"

namespace gongbao {

// The events of a document in order of day, those without a day at the end.
// Of who says so only the id is filled in.
struct DocumentHistory {
  std::optional<Date> issued;
  std::optional<Date> expires_on;  // As the document itself states it.
  std::vector<StatusEvent> events;
};

DocumentHistory HistoryOf(Connection& connection, std::int64_t document);

// By document.
std::unordered_map<std::int64_t, DocumentHistory> AllHistories(
    Connection& connection);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_TRACKING_STATUS_EVENTS_H_
