// What to say where a search finds nothing: which of its words stands nowhere,
// and what is near to it.

#ifndef GONGBAO_INDEX_SUGGESTION_H_
#define GONGBAO_INDEX_SUGGESTION_H_

#include <string_view>

#include "index/connection.h"
#include "index/query.h"
#include "index/searcher.h"

namespace gongbao {

// REQUIRES: a transaction is open; `text` is the query's.
Suggestion Suggest(Connection& connection, const Query& query,
                   std::string_view text);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_SUGGESTION_H_
