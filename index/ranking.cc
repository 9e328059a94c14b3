#include "index/ranking.h"

#include <algorithm>
#include <tuple>

namespace gongbao {
namespace {

// BM25's usual constants; the length is that of a middling article.
constexpr double kSaturation = 1.2;
constexpr double kLengthShare = 0.75;
constexpr double kMiddleLength = 120;  // Characters.

constexpr double kTitleBonus = 6;
constexpr double kHeadingBonus = 3;
constexpr double kArticleBonus = 0.5;
constexpr double kFramePenalty = -1000;  // Behind whatever else is found.
constexpr double kBeginBonus = 2;
constexpr double kBoundaryBonus = 1.5;
constexpr double kLongestCounted = 8;  // Characters of a word.
constexpr int kPlacesTried = 4;        // Of each word.

double KindBonus(UnitKind kind) {
  switch (kind) {
    case UnitKind::kTitle:
      return kTitleBonus;
    case UnitKind::kHeading:
      return kHeadingBonus;
    case UnitKind::kArticle:
      return kArticleBonus;
    case UnitKind::kText:
    case UnitKind::kTable:
      return 0;
    case UnitKind::kFrame:
      return kFramePenalty;
  }
  return 0;
}

}  // namespace

bool RanksBefore(const RankedUnit& left, const RankedUnit& right) {
  return std::tuple(-left.score, left.document_order, left.unit) <
         std::tuple(-right.score, right.document_order, right.unit);
}

double FirstScore(const std::vector<std::size_t>& lengths, HitSummary summary,
                  UnitProfile profile) {
  const double length =
      kSaturation *
      (1 - kLengthShare + kLengthShare * profile.length / kMiddleLength);
  double score = KindBonus(profile.kind);
  if (summary.begins_unit()) score += kBeginBonus;
  const std::size_t counted = std::min(lengths.size(), HitSummary::kWords);
  for (std::size_t i = 0; i < counted; ++i) {
    const double count = summary.Count(i);
    const double rarity =
        std::min(static_cast<double>(lengths[i]), kLongestCounted);
    score += rarity * count * (kSaturation + 1) / (count + length);
  }
  // Words of one character have no counts; then the shorter text is better.
  return score + 1 / (1 + length);
}

double BoundaryBonus(WordBreaker& breaker, const Query& query,
                     std::string_view text, const FoldedText& folded,
                     const std::vector<Occurrence>& occurrences) {
  std::vector<int> tried(query.words.size(), 0);
  std::vector<bool> stands(query.words.size(), false);
  double bonus = 0;
  for (const Occurrence& one : occurrences) {
    if (stands[one.word] || ++tried[one.word] > kPlacesTried) continue;
    stands[one.word] = breaker.StandsOnBoundaries(
        text, folded.source_begins[one.begin], folded.source_ends[one.end - 1]);
    if (stands[one.word]) bonus += kBoundaryBonus;
  }
  return bonus;
}

double MostBoundaryBonus(const Query& query) {
  return kBoundaryBonus * static_cast<double>(query.words.size());
}

void BestUnits::Add(const RankedUnit& unit) {
  if (heap_.size() == size_) {
    if (size_ == 0 || !RanksBefore(unit, heap_.front())) return;
    std::ranges::pop_heap(heap_, RanksBefore);
    heap_.pop_back();
  }
  heap_.push_back(unit);
  std::ranges::push_heap(heap_, RanksBefore);
}

std::vector<RankedUnit> BestUnits::Take() {
  std::ranges::sort_heap(heap_, RanksBefore);
  return std::move(heap_);
}

}  // namespace gongbao
