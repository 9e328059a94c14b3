// The HTML pages, whole without JavaScript: one to search from, one that
// shows a document. Each has its JSON twin.

#ifndef GONGBAO_CLI_SERVER_PAGES_H_
#define GONGBAO_CLI_SERVER_PAGES_H_

#include <string>
#include <string_view>
#include <vector>

#include "index/resolver.h"
#include "index/searcher.h"

namespace gongbao {

// The search form, with the hits of `result` below it; nullptr: nothing was
// asked yet. `problem` is said in place of hits unless it is empty.
std::string SearchPage(const SearchRequest& request, const SearchResult* result,
                       std::string_view problem);

// The documents or provisions at `address`; where there are none, says so.
std::string DocumentPage(const std::string& address,
                         const std::vector<Resolved>& places);

// The pages' one style sheet.
std::string_view StyleSheet();

}  // namespace gongbao

#endif  // GONGBAO_CLI_SERVER_PAGES_H_
