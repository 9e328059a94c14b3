// The statuses of the documents that one search looks at, each worked out
// once: a search looks at few, and all would take longer than the search.

#ifndef GONGBAO_INDEX_HIT_STATUSES_H_
#define GONGBAO_INDEX_HIT_STATUSES_H_

#include <cstdint>
#include <optional>
#include <unordered_map>

#include "index/database.h"
#include "index/tracking/status.h"
#include "parser/gazette.h"

namespace gongbao {

class HitStatuses {
 public:
  // REQUIRES: database outlives this; a transaction is open all the while.
  HitStatuses(Database& database, const std::optional<Date>& as_of)
      : database_(database), as_of_(as_of) {}

  // Nullopt if no day is asked about.
  std::optional<Status> OfDocument(std::int64_t document);

  // Whether the unit's document is repealed or has expired.
  bool HasEnded(std::int64_t unit);

 private:
  Database& database_;
  std::optional<Date> as_of_;
  std::unordered_map<std::int64_t, std::optional<Status>> known_;
};

}  // namespace gongbao

#endif  // GONGBAO_INDEX_HIT_STATUSES_H_
