#include "index/fulltext/word_batch.h"

#include "index/fulltext/fts5_table.h"
#include "index/fulltext/postings.h"

namespace gongbao {
namespace {

// What is folded at a time, while more is added.
constexpr std::size_t kFoldedBytes = 2 << 20;
// What is sorted at a time: enough that going over all characters to find it
// does not count, and little enough that threads share the work evenly.
constexpr std::size_t kSortedTokens = 2 << 20;

}  // namespace

WordBatch::~WordBatch() { Forget(); }

void WordBatch::Add(std::int64_t unit, std::string_view text) {
  pending_.text += text;
  pending_.units.emplace_back(unit, pending_.text.size());
  last_unit_ = unit;
  if (pending_.text.size() >= kFoldedBytes) FoldPending();
}

bool WordBatch::HasUnitsFrom(std::int64_t unit) const {
  return (!folded_.empty() || !pending_.units.empty()) && last_unit_ >= unit;
}

void WordBatch::Store(Connection& connection) {
  FoldPending();
  FoldedUnits units;
  for (auto& folded : folded_) units.Add(folded.get());
  folded_.clear();
  if (units.unit_count() == 0) return;
  units.Rank();

  const std::vector<RankRange> ranges = SplitRanks(units, kSortedTokens);
  Fts5Segment pairs(connection, "bigram");
  Fts5Segment characters(connection, "unigram");
  std::int64_t pair_count = 0;
  std::int64_t character_count = 0;
  WorkInOrder(
      ranges.size(), threads_,
      [&](std::size_t i) { return MakePages(units, ranges[i]); },
      [&](const RangePages& pages) {
        pairs.Append(pages.pairs);
        characters.Append(pages.characters);
        pair_count += pages.pair_count;
        character_count += pages.character_count;
      });
  const auto rows = static_cast<std::int64_t>(units.unit_count());
  pairs.Finish(rows, pair_count);
  characters.Finish(rows, character_count);
}

void WordBatch::Forget() {
  pending_ = {};
  folded_.clear();
}

FoldedUnits WordBatch::FoldTexts(const Texts& texts) {
  FoldedUnits folded;
  const std::string_view all = texts.text;
  std::size_t begin = 0;
  for (const auto& [unit, end] : texts.units) {
    folded.Add(unit, all.substr(begin, end - begin));
    begin = end;
  }
  return folded;
}

void WordBatch::FoldPending() {
  if (pending_.units.empty()) return;
  folded_.push_back(std::async(
      threads_ > 1 ? std::launch::async : std::launch::deferred,
      [texts = std::exchange(pending_, {})] { return FoldTexts(texts); }));
}

}  // namespace gongbao
