// How much of what documents say of others the index can follow.

#ifndef GONGBAO_INDEX_TRACKING_TRACKING_STATS_H_
#define GONGBAO_INDEX_TRACKING_TRACKING_STATS_H_

#include <cstdint>
#include <expected>
#include <map>
#include <string>

#include "index/database.h"
#include "index/error.h"
#include "parser/gazette.h"

namespace gongbao {

struct TrackingCount {
  std::int64_t found = 0;
  std::int64_t resolved = 0;  // To a document held, or a place of its own text.
  std::int64_t doubtful = 0;  // Of those: to several, or not for sure.
};

struct TrackingStats {
  std::map<std::string, TrackingCount> citations;  // By CitationKindName.
  std::map<std::string, TrackingCount> relations;  // By RelationTypeName.
  std::map<std::string, std::int64_t> documents_by_status;  // StatusName
};

// Follows every citation and relation, and each document's status on `as_of`.
std::expected<TrackingStats, IndexError> ReadTrackingStats(Database& database,
                                                           const Date& as_of);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_TRACKING_TRACKING_STATS_H_
