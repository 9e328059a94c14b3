#include "cli/server/view_parameters.h"

#include "cli/day.h"
#include "cli/server/parameters.h"

namespace gongbao {

std::expected<ViewParameters, std::string> ReadViewParameters(
    const HttpRequest& request) {
  ViewParameters view;
  for (const char* name : {"at", "name", "as_of"}) {
    if (!IsText(Parameter(request, name))) return std::unexpected(name);
  }
  view.at = Parameter(request, "at");
  view.name = OptionalParameter(request, "name");
  const std::string day = Parameter(request, "as_of");
  const auto as_of = day.empty() ? Today() : DayNamed(day);
  if (!as_of) return std::unexpected("as_of");
  view.as_of = *as_of;
  if (!ReadNumber(request, "limit", 1, 100, &view.limit)) {
    return std::unexpected("limit");
  }
  if (!ReadNumber(request, "offset", 0, kMostOffset, &view.offset)) {
    return std::unexpected("offset");
  }
  return view;
}

}  // namespace gongbao
