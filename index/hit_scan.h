// One pass over all units of which a query is true: how many there are, which
// are the best, and how they spread over the documents.

#ifndef GONGBAO_INDEX_HIT_SCAN_H_
#define GONGBAO_INDEX_HIT_SCAN_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "index/connection.h"
#include "index/query.h"
#include "index/ranking.h"
#include "index/searcher.h"

namespace gongbao {

// A hit's place in the order of hits.
struct HitPlace {
  double score = 0;
  std::size_t document = 0;  // Position in ProfileCache::documents.
  std::int64_t unit = 0;
};

struct HitScanOptions {
  SearchSort sort = SearchSort::kRelevance;
  std::size_t best = 0;  // How many to keep.
  // Keeps the best of those behind this one.
  std::optional<HitPlace> after = {};
  bool by_document = false;  // Whether to fill in HitScan::by_document.
};

struct HitScan {
  std::int64_t total = 0;
  std::vector<RankedUnit> best;  // By the first step of ranking.
  // Hits in each of ProfileCache::documents.
  std::vector<std::uint32_t> by_document;
};

// The documents that the request's own filters let through; nullopt: all.
// REQUIRES: a transaction is open.
std::optional<std::vector<bool>> AllowedDocuments(Connection& connection,
                                                  const SearchRequest& request);

// REQUIRES: a transaction is open.
HitScan ScanHits(Connection& connection, const Query& query,
                 const SearchRequest& request, const HitScanOptions& options);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_HIT_SCAN_H_
