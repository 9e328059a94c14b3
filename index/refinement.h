// The second step of ranking (ranking.h), which looks at the hits' own text:
// at as few of them as decide which come first.

#ifndef GONGBAO_INDEX_REFINEMENT_H_
#define GONGBAO_INDEX_REFINEMENT_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "index/connection.h"
#include "index/folding.h"
#include "index/query.h"
#include "index/ranking.h"
#include "index/snippet.h"

namespace gongbao {

// A hit's text, folded, with the places of the words.
struct UnitReading {
  std::string text;
  FoldedText folded;
  std::vector<Occurrence> occurrences;
};

// Reads each unit once. The connection and the query outlive it.
class UnitReader {
 public:
  UnitReader(Connection& connection, const Query& query)
      : connection_(connection), query_(query) {}

  // Stays where it is. Without words if the unit is not there.
  const UnitReading& Read(std::int64_t unit);
  const Query& query() const { return query_; }

 private:
  Connection& connection_;
  const Query& query_;
  std::unordered_map<std::int64_t, UnitReading> readings_;
};

// Whether what the unit belongs to is no longer in force.
using HasEnded = std::function<bool(std::int64_t unit)>;

// Changes the scores of the first kRefinedHits of `best` as the second step
// says, and puts them in order so far that the first `wanted` of all are the
// right ones. Only these hits are ordered anew, among themselves: the others
// stay behind them.
// REQUIRES: `best` is in the order of the first step.
void Refine(UnitReader& reader, const HasEnded& has_ended, std::size_t wanted,
            std::vector<RankedUnit>& best);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_REFINEMENT_H_
