#include "index/fulltext/postings.h"

#include <algorithm>
#include <numeric>
#include <string>

#include "index/fulltext/varint.h"

namespace gongbao {
namespace {

// A place in FoldedUnits::ranks() where a pair stands: its second rank in the
// upper half, so that places with the same first rank sort by pair.
using Occurrence = std::uint64_t;
using Occurrences = std::vector<Occurrence>;
using Iterator = Occurrences::const_iterator;

std::uint32_t Second(Occurrence occurrence) {
  return static_cast<std::uint32_t>(occurrence >> 32);
}
std::uint32_t Place(Occurrence occurrence) {
  return static_cast<std::uint32_t>(occurrence);
}

// What begins with each rank of a range, one rank after another, in the order
// of places.
struct Buckets {
  Occurrences occurrences;
  std::vector<std::size_t> ends;  // Of each rank of the range.
};

Buckets FillBuckets(const FoldedUnits& units, RankRange range) {
  Buckets buckets;
  std::size_t size = 0;
  for (std::uint32_t rank = range.begin; rank < range.end; ++rank) {
    buckets.ends.push_back(size);
    size += units.CountOf(rank);
  }
  buckets.occurrences.resize(size);
  const std::u32string& ranks = units.ranks();
  const std::uint32_t width = range.end - range.begin;
  for (std::size_t place = 0; place < ranks.size(); ++place) {
    const std::uint32_t bucket = ranks[place] - range.begin;
    if (bucket >= width) continue;
    // The 0 behind each unit is a second rank, but never a first one.
    buckets.occurrences[buckets.ends[bucket]++] =
        Occurrence{ranks[place + 1]} << 32 | place;
  }
  return buckets;
}

// Puts the pairs of one bucket in order: a large one by counting its second
// ranks, which are below `rank_count`.
class PairSorter {
 public:
  explicit PairSorter(std::size_t rank_count) : slots_(rank_count + 1) {}

  void Sort(Occurrences::iterator begin, Occurrences::iterator end) {
    const auto size = static_cast<std::size_t>(end - begin);
    if (size < slots_.size() / 8) {
      std::sort(begin, end);
    } else {
      SortByCounting(begin, end);
    }
  }

 private:
  void SortByCounting(Occurrences::iterator begin, Occurrences::iterator end) {
    std::ranges::fill(slots_, 0);
    for (auto at = begin; at != end; ++at) ++slots_[Second(*at) + 1];
    std::partial_sum(slots_.begin(), slots_.end(), slots_.begin());
    sorted_.resize(static_cast<std::size_t>(end - begin));
    for (auto at = begin; at != end; ++at) sorted_[slots_[Second(*at)]++] = *at;
    std::ranges::copy(sorted_, begin);
  }

  std::vector<std::uint32_t> slots_;
  Occurrences sorted_;
};

// Calls use(unit, first, last) for each run of places in one unit.
template <typename Use>
void ForEachUnit(const FoldedUnits& units, Iterator begin, Iterator end,
                 Use&& use) {
  while (begin != end) {
    const std::size_t unit = units.UnitOf(Place(*begin));
    const std::uint32_t unit_end = units.start(unit + 1);
    auto last = begin + 1;
    while (last != end && Place(*last) < unit_end) ++last;
    use(unit, begin, last);
    begin = last;
  }
}

// FTS5's list of the positions of a term in the only column, its size first.
void WritePositions(std::uint32_t unit_start, Iterator begin, Iterator end,
                    std::string& numbers, std::string& list) {
  numbers.clear();
  list.clear();
  std::uint32_t last = unit_start;
  for (; begin != end; ++begin) {
    AppendVarint(Place(*begin) - last + 2, numbers);
    last = Place(*begin);
  }
  AppendVarint(numbers.size() * 2, list);
  list += numbers;
}

// Writes the pairs that begin with `rank`, which are in order.
void WritePairs(const FoldedUnits& units, std::uint32_t rank, Iterator begin,
                Iterator end, SegmentPageWriter& writer) {
  std::string term, numbers, list;
  while (begin != end) {
    const std::uint32_t second = Second(*begin);
    auto next = begin + 1;
    while (next != end && Second(*next) == second) ++next;
    term = units.Character(rank);
    term += units.Character(second);
    writer.BeginTerm(term);
    ForEachUnit(units, begin, next, [&](auto unit, auto from, auto to) {
      WritePositions(units.start(unit), from, to, numbers, list);
      writer.AddRow(units.unit(unit), list);
    });
    begin = next;
  }
}

// Writes the character of `rank`; returns in how many units it stands.
std::int64_t WriteCharacter(const FoldedUnits& units, std::uint32_t rank,
                            Iterator begin, Iterator end,
                            SegmentPageWriter& writer) {
  std::int64_t count = 0;
  writer.BeginTerm(units.Character(rank));
  ForEachUnit(units, begin, end, [&](auto unit, auto, auto) {
    writer.AddRow(units.unit(unit), {});
    ++count;
  });
  return count;
}

}  // namespace

std::vector<RankRange> SplitRanks(const FoldedUnits& units,
                                  std::size_t tokens) {
  std::vector<RankRange> ranges;
  std::size_t in_range = 0;
  for (std::uint32_t rank = 1; rank < units.rank_count(); ++rank) {
    if (ranges.empty() || in_range + units.CountOf(rank) > tokens) {
      ranges.push_back({rank, rank});
      in_range = 0;
    }
    ranges.back().end = rank + 1;
    in_range += units.CountOf(rank);
  }
  return ranges;
}

RangePages MakePages(const FoldedUnits& units, RankRange range) {
  Buckets buckets = FillBuckets(units, range);
  PairSorter sorter(units.rank_count());
  SegmentPageWriter pairs, characters;
  RangePages pages;
  pages.pair_count = static_cast<std::int64_t>(buckets.occurrences.size());
  auto begin = buckets.occurrences.begin();
  for (std::uint32_t rank = range.begin; rank < range.end; ++rank) {
    const auto end = buckets.occurrences.begin() +
                     static_cast<std::ptrdiff_t>(
                         buckets.ends[rank - range.begin]);
    pages.character_count +=
        WriteCharacter(units, rank, begin, end, characters);
    sorter.Sort(begin, end);
    WritePairs(units, rank, begin, end, pairs);
    begin = end;
  }
  pages.pairs = pairs.Finish();
  pages.characters = characters.Finish();
  return pages;
}

}  // namespace gongbao
