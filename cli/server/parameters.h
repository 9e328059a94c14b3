// Single parameters of a URL.

#ifndef GONGBAO_CLI_SERVER_PARAMETERS_H_
#define GONGBAO_CLI_SERVER_PARAMETERS_H_

#include <optional>
#include <string>

#include "cli/server/http_server.h"

namespace gongbao {

// The largest offset that a list may be asked for.
inline constexpr int kMostOffset = 1'000'000;

// "" if it is absent.
std::string Parameter(const HttpRequest& request, const std::string& name);

// An empty parameter counts as absent, as forms send it.
std::optional<std::string> OptionalParameter(const HttpRequest& request,
                                             const std::string& name);

// `text` as a number from `least` to `most`, and nothing else.
std::optional<int> NumberIn(const std::string& text, int least, int most);

// Leaves `number` (an int or an optional one) as it is if the parameter is
// absent. False: not a number from `least` to `most`.
template <typename Number>
bool ReadNumber(const HttpRequest& request, const std::string& name, int least,
                int most, Number* number) {
  const std::string text = Parameter(request, name);
  if (text.empty()) return true;
  const std::optional<int> value = NumberIn(text, least, most);
  if (value) *number = *value;
  return value.has_value();
}

// Well-formed UTF-8 without NUL.
bool IsText(const std::string& value);

}  // namespace gongbao

#endif  // GONGBAO_CLI_SERVER_PARAMETERS_H_
