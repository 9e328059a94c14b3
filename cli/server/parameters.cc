#include "cli/server/parameters.h"

#include <unicode/utf8.h>

#include <charconv>

namespace gongbao {

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

std::optional<int> NumberIn(const std::string& text, int least, int most) {
  int value = 0;
  const char* const end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, value);
  if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
  if (value < least || value > most) return std::nullopt;
  return value;
}

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

}  // namespace gongbao
