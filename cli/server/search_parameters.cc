#include "cli/server/search_parameters.h"

#include <unicode/utf8.h>

#include <charconv>
#include <optional>

namespace gongbao {
namespace {

constexpr int kMostOffset = 1'000'000;

std::string Parameter(const HttpRequest& request, const std::string& name) {
  const auto found = request.parameters.find(name);
  return found == request.parameters.end() ? "" : found->second;
}

std::optional<std::string> OptionalParameter(const HttpRequest& request,
                                             const std::string& name) {
  std::string value = Parameter(request, name);
  if (value.empty()) return std::nullopt;
  return value;
}

// Leaves `number` as it is if the parameter is absent. False: not a number
// from `least` to `most`.
template <typename Number>
bool ReadNumber(const HttpRequest& request, const std::string& name, int least,
                int most, Number* number) {
  const std::string text = Parameter(request, name);
  if (text.empty()) return true;
  int value = 0;
  const char* const end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, value);
  if (read.ec != std::errc() || read.ptr != end) return false;
  if (value < least || value > most) return false;
  *number = value;
  return true;
}

}  // namespace

bool IsText(const std::string& value) {
  const auto* bytes = reinterpret_cast<const uint8_t*>(value.data());
  const std::size_t size = value.size();
  for (std::size_t at = 0; at < size;) {
    UChar32 character = 0;
    U8_NEXT(bytes, at, size, character);
    if (character <= 0) return false;
  }
  return true;
}

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
