// A few words of a unit's text around what was searched for.

#ifndef GONGBAO_INDEX_SNIPPET_H_
#define GONGBAO_INDEX_SNIPPET_H_

#include <string>
#include <string_view>
#include <vector>

#include "index/folding.h"
#include "index/query.h"
#include "index/searcher.h"

namespace gongbao {

// Where a word occurs in a text.
struct Occurrence {
  std::size_t word = 0;            // Index into the query's words.
  std::size_t begin = 0, end = 0;  // Folded characters.
};

// Every place of every word in `folded`, by place; overlapping ones too.
std::vector<Occurrence> FindOccurrences(const FoldedText& folded,
                                        const Query& query);

struct Snippet {
  std::string text;
  std::vector<Mark> marks;  // In `text`; in order, not overlapping.
};

// About 80 characters of `source`, the text that `folded` comes from, where
// most of the words stand together; "…" where it is cut, one space for each
// run of white space. A word is never cut, be it longer than that.
Snippet MakeSnippet(std::string_view source, const FoldedText& folded,
                    const std::vector<Occurrence>& occurrences);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_SNIPPET_H_
