// The parameters of the views of a document, and of the list of persons, as a
// URL gives them.

#ifndef GONGBAO_CLI_SERVER_VIEW_PARAMETERS_H_
#define GONGBAO_CLI_SERVER_VIEW_PARAMETERS_H_

#include <expected>
#include <optional>
#include <string>

#include "cli/server/http_server.h"
#include "parser/gazette.h"

namespace gongbao {

struct ViewParameters {
  std::string at;  // 第九条, or art_9; "" for the whole document.
  Date as_of;      // Today unless it is given.
  int limit = 50;  // 1 to 100.
  int offset = 0;
  std::optional<std::string> name;  // Of a person.
};

// Reads at, as_of, limit, offset and name. An empty parameter counts as
// absent, as forms send it. The error is the name of the parameter that is
// wrong.
std::expected<ViewParameters, std::string> ReadViewParameters(
    const HttpRequest& request);

}  // namespace gongbao

#endif  // GONGBAO_CLI_SERVER_VIEW_PARAMETERS_H_
