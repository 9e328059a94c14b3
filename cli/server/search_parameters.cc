#include "cli/server/search_parameters.h"

#include "cli/day.h"
#include "cli/render/tracking_words.h"
#include "cli/server/parameters.h"

namespace gongbao {
namespace {

// Leaves `sort` as it is if `name` is empty. False: no order has this name.
bool ReadSort(std::string_view name, SearchSort* sort) {
  if (name.empty() || name == "relevance") return true;
  if (name == "date") {
    *sort = SearchSort::kDate;
  } else if (name == "number") {
    *sort = SearchSort::kNumber;
  } else {
    return false;
  }
  return true;
}

}  // namespace

std::expected<SearchRequest, std::string> ReadSearchRequest(
    const HttpRequest& request) {
  for (const char* name : {"q", "kind", "authority", "cursor"}) {
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
  search.cursor = Parameter(request, "cursor");
  if (!ReadSort(Parameter(request, "sort"), &search.sort)) {
    return std::unexpected("sort");
  }
  int facets = 0;
  if (!ReadNumber(request, "facets", 0, 1, &facets)) {
    return std::unexpected("facets");
  }
  search.facets = facets == 1;
  search.as_of = Today();
  if (const std::string day = Parameter(request, "as_of"); !day.empty()) {
    search.as_of = DayNamed(day);
    if (!search.as_of) return std::unexpected("as_of");
  }
  if (const std::string name = Parameter(request, "status"); !name.empty()) {
    const auto status = StatusSaid(name);
    if (!status) return std::unexpected("status");
    search.statuses = {*status};
  }
  return search;
}

}  // namespace gongbao
