// Where a page of hits ended, so that the next one goes on behind it. To
// others a cursor is a word of letters, digits, - and _ that they give back
// as they got it.
//
// It names the last hit by its document's address and its place there, and
// holds its score, which depends on the hit alone. So pages fit together
// where hits have equal scores, and still do when documents have been added
// to the index meanwhile.

#ifndef GONGBAO_INDEX_SEARCH_CURSOR_H_
#define GONGBAO_INDEX_SEARCH_CURSOR_H_

#include <cstdint>
#include <expected>
#include <string>

#include "index/query/query_error.h"
#include "index/searcher.h"

namespace gongbao {

struct SearchCursor {
  bool refined = false;    // Among the kRefinedHits first.
  double score = 0;        // Of the step of ranking that placed it.
  std::int64_t shown = 0;  // Hits up to and with this one.
  std::int64_t unit = 0;   // Counted from its document's first one.
  std::string document;    // Address.
};

// REQUIRES: `request` is the one that the hit answers.
std::string WriteCursor(const SearchCursor& cursor,
                        const SearchRequest& request);

// The cursor of request.cursor. kCursorUnreadable; kCursorOfOtherQuery if it
// was given for other words, filters or order.
std::expected<SearchCursor, QueryErrorKind> ReadCursor(
    const SearchRequest& request);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_SEARCH_CURSOR_H_
