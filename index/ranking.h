// The order of hits. What is compared with what:
//
//  1. Every hit, from what is in memory: how often each word occurs, weighed
//     against the unit's length (as BM25 does, with the word's length for its
//     rarity: long words are rare); and a bonus for a title, less for a
//     heading, less for an article over loose text; and for a unit that
//     begins with a word, as an article does with its 第九条.
//  2. The best kRefinedHits of them, from their text: a bonus for each word
//     that stands on word boundaries somewhere (罚款 in 处以罚款, not in
//     处罚款项).
//
// Later ones keep the order of the first step, behind the refined. Ties: the
// newer document, then its address, then the order in the document. So a
// result has one order, and pages of it fit together.

#ifndef GONGBAO_INDEX_RANKING_H_
#define GONGBAO_INDEX_RANKING_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "index/hit_summary.h"
#include "index/query.h"
#include "index/snippet.h"
#include "index/unit_profile.h"
#include "index/word_breaker.h"

namespace gongbao {

inline constexpr std::size_t kRefinedHits = 50;

struct RankedUnit {
  double score = 0;
  std::uint32_t document_order = 0;
  std::int64_t unit = 0;
};

// Whether `left` comes before `right`.
bool RanksBefore(const RankedUnit& left, const RankedUnit& right);

// The first step. `lengths` are the characters of the phrases that the summary
// counts, in its order.
double FirstScore(const std::vector<std::size_t>& lengths, HitSummary summary,
                  UnitProfile profile);

// What the second step adds.
double BoundaryBonus(WordBreaker& breaker, const Query& query,
                     std::string_view text, const FoldedText& folded,
                     const std::vector<Occurrence>& occurrences);

// The most that it can add.
double MostBoundaryBonus(const Query& query);

// The first `size` of all that are added, in order.
class BestUnits {
 public:
  explicit BestUnits(std::size_t size) : size_(size) {}
  void Add(const RankedUnit& unit);
  std::vector<RankedUnit> Take();

 private:
  std::size_t size_;
  std::vector<RankedUnit> heap_;  // The last of them in front.
};

}  // namespace gongbao

#endif  // GONGBAO_INDEX_RANKING_H_
