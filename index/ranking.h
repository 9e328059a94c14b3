// The order of hits. What is compared with what:
//
//  1. Every hit, from what is in memory:
//     - how often each word occurs, with less for each time (as BM25 does, with
//       the word's length for its rarity: long words are rare). Length does not
//       count: a law's long articles are those that say most;
//     - the force of the document's kind: a law before a regulation before the
//       rest, so that 累犯 finds 刑法 before what interprets it;
//     - a title by how much of it is asked for (公司法 is nearly all of
//       中华人民共和国公司法), an article over loose text, and a unit that
//       begins with a word, as an article does with its 第九条;
//     - an article that follows a heading which is a hit too: below 第十四章
//       居住权 stands what 居住权 is, and the nearer to it, the more so.
//  2. The best kRefinedHits of them, from their text: a bonus for each word
//     that stands on word boundaries somewhere (罚款 in 处以罚款, not in
//     处罚款项); and less for what has been repealed or has expired, where the
//     day is known that is asked about.
//
// Later ones keep the order of the first step, behind the refined. Ties: the
// newer document, then its address, then the order in the document. So a
// result has one order, and pages of it fit together. What each of these is
// worth was measured: docs/ranking.md.

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

inline constexpr std::size_t kRefinedHits = 20;

// What is left of the score of a hit that is no longer in force: it comes
// behind one in force that holds the words a little less often.
inline constexpr double kEndedShare = 0.75;

struct RankedUnit {
  double score = 0;
  std::uint32_t document_order = 0;
  std::int64_t unit = 0;
};

// Whether `left` comes before `right`.
bool RanksBefore(const RankedUnit& left, const RankedUnit& right);

// How much stands behind a document of this kind: 2 a law (法, 法典, 宪法), 1
// a regulation (条例), 0 any other.
std::uint8_t ForceOfKind(std::string_view kind);

// What the first step knows of a hit.
struct FirstHit {
  std::int64_t unit = 0;
  std::int64_t first_unit = 0;  // Of its document.
  std::uint8_t force = 0;       // Of its document's kind.
  UnitProfile profile;
  HitSummary summary;
};

// The first step, for hits that come by ascending unit.
class FirstStep {
 public:
  // `lengths` are the characters of the phrases that the summary counts, in
  // its order.
  double Score(const std::vector<std::size_t>& lengths, const FirstHit& hit);

 private:
  double PlaceBonus(const FirstHit& hit, std::size_t asked);

  std::int64_t heading_ = -1;  // The last unit that was a heading.
};

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
