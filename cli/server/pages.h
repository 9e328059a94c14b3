// The HTML pages, whole without JavaScript: the one to search from, and the
// frame of all. Each has its JSON twin.

#ifndef GONGBAO_CLI_SERVER_PAGES_H_
#define GONGBAO_CLI_SERVER_PAGES_H_

#include <string>
#include <string_view>

#include "index/searcher.h"

namespace gongbao {

// The search form, with the hits of `result` below it; nullptr: nothing was
// asked yet. `problem` is said in place of hits unless it is empty.
std::string SearchPage(const SearchRequest& request, const SearchResult* result,
                       std::string_view problem);

// "?q=…" and the filters, number and order of hits; without a place in them.
std::string SearchUrlQuery(const SearchRequest& request);

// Any other page: `content` is HTML, `json` the path of its twin, or "".
std::string PageAround(const std::string& title, const std::string& json,
                       std::string content);

// The pages' one style sheet.
std::string_view StyleSheet();

}  // namespace gongbao

#endif  // GONGBAO_CLI_SERVER_PAGES_H_
