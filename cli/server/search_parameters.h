// The parameters of a search as a URL gives them.

#ifndef GONGBAO_CLI_SERVER_SEARCH_PARAMETERS_H_
#define GONGBAO_CLI_SERVER_SEARCH_PARAMETERS_H_

#include <expected>
#include <string>

#include "cli/server/http_server.h"
#include "index/searcher.h"

namespace gongbao {

// Reads q, year, kind, authority, limit (1 to 100), offset, cursor, sort
// (relevance, date, number), facets (1) and as_of (a day; today). An empty
// parameter counts as absent, as forms send it. The error is the name of the
// parameter that is wrong.
std::expected<SearchRequest, std::string> ReadSearchRequest(
    const HttpRequest& request);

}  // namespace gongbao

#endif  // GONGBAO_CLI_SERVER_SEARCH_PARAMETERS_H_
