// What is wrong with a query as a sentence, and where:
//
//   at character 4 (byte 8): a word to find is expected behind OR

#ifndef GONGBAO_CLI_RENDER_QUERY_ERROR_MESSAGE_H_
#define GONGBAO_CLI_RENDER_QUERY_ERROR_MESSAGE_H_

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "cli/render/language.h"
#include "index/query/query_error.h"

namespace gongbao {

// The sentence, and the place if it has one.
std::string QueryErrorMessage(const QueryError& error, Language language);

// The query, and a line with a ^ under the place; "" if there is none.
std::string PointedQuery(const QueryError& error, std::string_view query);

// {"code":"word-expected","byte":9,"character":4,"detail":"OR"}; bytes count
// from 0, characters from 1; both are null without a place.
nlohmann::ordered_json QueryErrorJson(const QueryError& error);

}  // namespace gongbao

#endif  // GONGBAO_CLI_RENDER_QUERY_ERROR_MESSAGE_H_
