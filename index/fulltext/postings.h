// What FoldedUnits holds, sorted by term: the pages of the two full-text
// tables, bigram and unigram (tokenizer.h says what their terms are).

#ifndef GONGBAO_INDEX_FULLTEXT_POSTINGS_H_
#define GONGBAO_INDEX_FULLTEXT_POSTINGS_H_

#include <cstdint>
#include <vector>

#include "index/fulltext/folded_units.h"
#include "index/fulltext/segment_pages.h"

namespace gongbao {

// Terms that begin with characters of some consecutive ranks.
struct RankRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

// Ranges of about `tokens` terms' occurrences each, which are all ranks but 0.
std::vector<RankRange> SplitRanks(const FoldedUnits& units,
                                  std::size_t tokens);

struct RangePages {
  SegmentPages pairs;
  SegmentPages characters;
  std::int64_t pair_count = 0;       // Occurrences.
  std::int64_t character_count = 0;  // Of each character in each unit once.
};

// Several threads may call it at once. REQUIRES: units are ranked.
RangePages MakePages(const FoldedUnits& units, RankRange range);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_FULLTEXT_POSTINGS_H_
