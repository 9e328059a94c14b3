#include "index/refinement.h"

#include <algorithm>

namespace gongbao {
namespace {

std::ptrdiff_t Offset(std::size_t size) {
  return static_cast<std::ptrdiff_t>(size);
}

}  // namespace

const UnitReading& UnitReader::Read(std::int64_t unit) {
  const auto [at, added] = readings_.try_emplace(unit);
  UnitReading& reading = at->second;
  if (!added) return reading;
  Statement row = connection_.Prepare(
      "SELECT coalesce(unit.title, trim(provision.label || ' ' || heading ||"
      " ' ' || text)) FROM unit LEFT JOIN provision ON provision.id"
      " BETWEEN first_provision AND last_provision WHERE unit.id = ?"
      " ORDER BY provision.id");
  row.Bind(unit);
  for (bool first = true; row.Step(); first = false) {
    if (!first) reading.text += '\n';
    reading.text += row.View(0);
  }
  Fold(reading.text, reading.folded);
  reading.occurrences = FindOccurrences(reading.folded, query_);
  return reading;
}

void Refine(UnitReader& reader, const HasEnded& has_ended, std::size_t wanted,
            std::vector<RankedUnit>& best) {
  static thread_local WordBreaker breaker;
  breaker.Forget();
  const std::size_t count = std::min(best.size(), kRefinedHits);
  const double most = MostBoundaryBonus(reader.query());
  for (auto at = best.begin(); at != best.begin() + Offset(count); ++at) {
    if (at - best.begin() >= Offset(wanted)) {
      // Nobody behind this one gets further than it would at the most.
      RankedUnit hope = *at;
      hope.score += most;
      if (wanted == 0 || !RanksBefore(hope, best[wanted - 1])) break;
    }
    const UnitReading& reading = reader.Read(at->unit);
    at->score += BoundaryBonus(breaker, reader.query(), reading.text,
                               reading.folded, reading.occurrences);
    if (has_ended(at->unit)) at->score *= kEndedShare;
    // What is refined stays in order.
    std::rotate(std::upper_bound(best.begin(), at, *at, RanksBefore), at,
                at + 1);
  }
}

}  // namespace gongbao
