// What a route answers about the places that an address means: the view asked
// for, as JSON or as a page.

#ifndef GONGBAO_CLI_SERVER_DOCUMENT_VIEW_H_
#define GONGBAO_CLI_SERVER_DOCUMENT_VIEW_H_

#include <expected>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "cli/server/document_path.h"
#include "cli/server/http_server.h"
#include "cli/server/view_parameters.h"
#include "index/database.h"
#include "index/error.h"
#include "index/resolver.h"

namespace gongbao {

struct ViewRequest {
  DocumentPath path;
  ViewParameters parameters;
  std::string address;  // With the provision, as it was looked up.
};

// REQUIRES, for each: `places`, at least one, came from ResolveAddress() on
// `database`, and each has its provisions.
std::expected<HttpResponse, IndexError> ViewAsJson(
    Database& database, const ViewRequest& request,
    std::vector<Resolved> places);
// kLineageSvg is the drawing itself. It draws one document: where several fit,
// the answer is 400 and names them.
std::expected<HttpResponse, IndexError> ViewAsPage(
    Database& database, const ViewRequest& request,
    std::vector<Resolved> places);

std::expected<HttpResponse, IndexError> PeopleAsJson(
    Database& database, const ViewParameters& parameters);
std::expected<HttpResponse, IndexError> PeopleAsPage(
    Database& database, const ViewParameters& parameters);

HttpResponse HtmlResponse(int status, std::string html);
HttpResponse JsonResponse(const nlohmann::ordered_json& json);

}  // namespace gongbao

#endif  // GONGBAO_CLI_SERVER_DOCUMENT_VIEW_H_
