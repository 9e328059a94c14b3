// Hits as a reader sees them: where they stand, and a few words of them.

#ifndef GONGBAO_INDEX_SEARCH_HIT_H_
#define GONGBAO_INDEX_SEARCH_HIT_H_

#include "index/connection.h"
#include "index/ranking.h"
#include "index/refinement.h"
#include "index/resolver.h"
#include "index/searcher.h"

namespace gongbao {

SearchHit MakeHit(Connection& connection, UnitReader& reader,
                  const RankedUnit& ranked);

// A place that an address names; the snippet is its beginning.
SearchHit MakeNamedHit(const Resolved& place);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_SEARCH_HIT_H_
