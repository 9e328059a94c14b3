// One pass over all units that hold a query's words: how many there are, and
// which are the best.

#ifndef GONGBAO_INDEX_HIT_SCAN_H_
#define GONGBAO_INDEX_HIT_SCAN_H_

#include <cstdint>
#include <vector>

#include "index/connection.h"
#include "index/query.h"
#include "index/ranking.h"
#include "index/searcher.h"

namespace gongbao {

struct HitScan {
  std::int64_t total = 0;
  std::vector<RankedUnit> best;  // By the first step of ranking.
};

// REQUIRES: a transaction is open.
HitScan ScanHits(Connection& connection, const Query& query,
                 const SearchRequest& request, std::size_t best);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_HIT_SCAN_H_
