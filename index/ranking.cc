#include "index/ranking.h"

#include <algorithm>
#include <tuple>

namespace gongbao {
namespace {

// BM25's usual constant: a word that occurs often counts 2.2 times as much as
// one that occurs once, and no more.
constexpr double kSaturation = 1.2;
constexpr double kLongestCounted = 8;  // Characters of a word.

constexpr double kTitleBonus = 2;
constexpr double kWholeTitleBonus = 12;  // As much of it as is asked for.
constexpr double kHeadingBonus = 1;
constexpr double kBelowHeadingBonus = 4;
constexpr double kBelowHeadingFade = 0.1;  // For each unit further down.
constexpr double kArticleBonus = 0.5;
constexpr double kForceBonus = 2;        // Each step of ForceOfKind.
constexpr double kMiddleLength = 120;    // Characters of an article.
constexpr double kFramePenalty = -1000;  // Behind whatever else is found.
constexpr double kBeginBonus = 2;
constexpr double kBoundaryBonus = 1.5;
constexpr int kPlacesTried = 4;  // Of each word.

// Of a unit's characters, how many of them are asked for: 1 for all.
double ShareAsked(std::size_t asked, std::size_t length) {
  if (asked == 0) return 0;
  return static_cast<double>(asked) /
         static_cast<double>(std::max(asked, length));
}

}  // namespace

bool RanksBefore(const RankedUnit& left, const RankedUnit& right) {
  return std::tuple(-left.score, left.document_order, left.unit) <
         std::tuple(-right.score, right.document_order, right.unit);
}

std::uint8_t ForceOfKind(std::string_view kind) {
  if (kind == "法" || kind == "法典" || kind == "宪法") return 2;
  return kind == "条例" ? 1 : 0;
}

double FirstStep::Score(const std::vector<std::size_t>& lengths,
                        const FirstHit& hit) {
  double score = 0;
  std::size_t asked = 0;
  const std::size_t counted = std::min(lengths.size(), HitSummary::kWords);
  for (std::size_t i = 0; i < counted; ++i) {
    const double count = hit.summary.Count(i);
    const double rarity =
        std::min(static_cast<double>(lengths[i]), kLongestCounted);
    score += rarity * count * (kSaturation + 1) / (count + kSaturation);
    asked += lengths[i];
  }
  if (hit.summary.begins_unit()) score += kBeginBonus;
  // Words of one character have no counts; then the shorter text is better.
  if (counted == 0) score += 1 / (1 + hit.profile.length / kMiddleLength);
  return score + PlaceBonus(hit, asked);
}

double FirstStep::PlaceBonus(const FirstHit& hit, std::size_t asked) {
  const double bonus = kForceBonus * hit.force;
  switch (hit.profile.kind) {
    case UnitKind::kTitle:
      return bonus + kTitleBonus +
             kWholeTitleBonus * ShareAsked(asked, hit.profile.length);
    case UnitKind::kHeading:
      heading_ = hit.unit;
      return bonus + kHeadingBonus;
    case UnitKind::kArticle:
      if (heading_ < hit.first_unit) return bonus + kArticleBonus;
      return bonus + kArticleBonus +
             kBelowHeadingBonus /
                 (1 +
                  kBelowHeadingFade * static_cast<double>(hit.unit - heading_));
    case UnitKind::kText:
    case UnitKind::kTable:
      return bonus;
    case UnitKind::kFrame:
      return kFramePenalty;
  }
  return 0;
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
