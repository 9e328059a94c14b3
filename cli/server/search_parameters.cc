#include "cli/server/search_parameters.h"

#include "cli/server/parameters.h"

namespace gongbao {

std::expected<SearchRequest, std::string> ReadSearchRequest(
    const HttpRequest& request) {
  for (const char* name : {"q", "kind", "authority"}) {
    if (!IsText(Parameter(request, name))) return std::unexpected(name);
  }
  SearchRequest search;
  search.query = Parameter(request, "q");
  search.kind = OptionalParameter(request, "kind");
  search.authority = OptionalParameter(request, "authority");
  if (!ReadNumber(request, "year", 1, 9999, &search.year)) {
    return std::unexpected("year");
  }
  if (!ReadNumber(request, "limit", 1, 100, &search.limit)) {
    return std::unexpected("limit");
  }
  if (!ReadNumber(request, "offset", 0, kMostOffset, &search.offset)) {
    return std::unexpected("offset");
  }
  return search;
}

}  // namespace gongbao
