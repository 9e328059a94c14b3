#include "cli/server/routes.h"

#include "cli/day.h"
#include "cli/render/address_text.h"
#include "cli/render/error_message.h"
#include "cli/render/html_text.h"
#include "cli/render/listing.h"
#include "cli/render/messages.h"
#include "cli/render/query_error_message.h"
#include "cli/render/record_json.h"
#include "cli/server/document_page.h"
#include "cli/server/document_view.h"
#include "cli/server/pages.h"
#include "cli/server/parameters.h"
#include "cli/server/search_parameters.h"

namespace gongbao {
namespace {

constexpr auto kQueryTime = std::chrono::seconds(5);
constexpr std::string_view kApiDocuments = "/api/v1/documents/";
constexpr std::string_view kPageDocuments = "/d/";

// Weak: the same content may go out compressed in several ways.
// A status as of today is another one tomorrow, though the index is the same.
std::string EntityTag(const std::string& version) {
  return "W/\"" GONGBAO_VERSION "-" + version + "-" + Today().ToString() + "\"";
}

void AddCacheHeaders(const std::string& tag, HttpResponse* response) {
  response->headers.emplace_back("ETag", tag);
  response->headers.emplace_back("Cache-Control", "no-cache");
  response->headers.emplace_back("Vary", "Accept-Encoding");
}

bool Matches(const std::string& if_none_match, const std::string& tag) {
  return if_none_match == "*" || if_none_match.contains(tag);
}

// Answers 304 if the reader has this generation's answer, else what `make`
// makes of the database.
template <typename Make>
std::expected<HttpResponse, IndexError> Answered(DatabasePool& databases,
                                                 const HttpRequest& request,
                                                 Make&& make) {
  auto database = databases.Borrow();
  if (!database) return std::unexpected(database.error());
  const auto version = database->Version();
  if (!version) return std::unexpected(version.error());
  const std::string tag = EntityTag(*version);
  HttpResponse response{304, "", ""};
  if (!Matches(request.if_none_match, tag)) {
    std::expected<HttpResponse, IndexError> made = make(**database);
    if (!made) return made;
    response = *std::move(made);
  }
  if (response.status < 400) AddCacheHeaders(tag, &response);
  return response;
}

// With the place of the mistake, so that a page can point at it.
HttpResponse QueryProblem(const IndexError& error, Language language) {
  HttpResponse response = ProblemResponse(400, ErrorMessage(error, language));
  if (!error.query) return response;
  auto problem = nlohmann::ordered_json::parse(response.body);
  problem["query_error"] = QueryErrorJson(*error.query);
  response.body = JsonText(problem, -1) + "\n";
  return response;
}

std::string NextPage(const SearchRequest& request, const SearchResult& result) {
  if (result.next.empty()) return "";
  return "</api/v1/search" + SearchUrlQuery(request) +
         (request.facets ? "&facets=1" : "") + "&cursor=" + result.next +
         ">; rel=\"next\"";
}

// Only those that have the provision which `address` names.
std::vector<Resolved> WithProvision(std::vector<Resolved> places,
                                    const std::string& address) {
  std::erase_if(places, [&](const Resolved& place) {
    return LacksProvision(address, place);
  });
  return places;
}

}  // namespace

Routes::Routes(std::string database_path, Language language)
    : databases_(std::move(database_path), kQueryTime), language_(language) {}

HttpResponse Routes::Answer(const HttpRequest& request) {
  const std::string& path = request.path;
  if (!IsText(path)) return ProblemResponse(400, "path");
  if (path == "/") return SearchAsPage(request);
  if (path == "/api/v1/search") return SearchAsJson(request);
  if (path == "/healthz") return JsonResponse({{"status", "ok"}});
  if (path == "/style.css") {
    return {200,
            "text/css; charset=utf-8",
            std::string(StyleSheet()),
            {{"Cache-Control", "max-age=3600"}}};
  }
  if (path == "/people") return People(request, Form::kPage);
  if (path == "/api/v1/people") return People(request, Form::kJson);
  if (path.starts_with(kApiDocuments)) {
    return Document(request, path.substr(kApiDocuments.size()), Form::kJson);
  }
  if (path.starts_with(kPageDocuments)) {
    return Document(request, path.substr(kPageDocuments.size()), Form::kPage);
  }
  return ProblemResponse(404, Say(language_, Message::kNoSuchPage));
}

HttpResponse Routes::SearchAsJson(const HttpRequest& request) {
  const auto search = ReadSearchRequest(request);
  if (!search) return BadParameter(search.error());
  if (search->query.empty()) return BadParameter("q");
  const auto answer = Answered(
      databases_, request,
      [&](Database& database) -> std::expected<HttpResponse, IndexError> {
        const auto result = Search(database, *search);
        if (!result) return std::unexpected(result.error());
        HttpResponse response =
            JsonResponse(SearchJson(*search, *result, SourceNaming::kFileName));
        const std::string next = NextPage(*search, *result);
        if (!next.empty()) response.headers.emplace_back("Link", next);
        return response;
      });
  return answer ? *answer : FromIndexError(answer.error());
}

HttpResponse Routes::SearchAsPage(const HttpRequest& request) {
  auto search = ReadSearchRequest(request);
  if (!search) {
    return HtmlResponse(400, SearchPage({}, nullptr,
                                        Say(language_, Message::kBadParameter,
                                            {search.error()})));
  }
  if (search->query.empty()) {
    return HtmlResponse(200, SearchPage(*search, nullptr, ""));
  }
  search->facets = true;
  const auto answer = Answered(
      databases_, request,
      [&](Database& database) -> std::expected<HttpResponse, IndexError> {
        const auto result = Search(database, *search);
        if (!result) return std::unexpected(result.error());
        return HtmlResponse(200, SearchPage(*search, &*result, ""));
      });
  if (answer) return *answer;
  return HtmlResponse(
      FromIndexError(answer.error()).status,
      SearchPage(*search, nullptr, ErrorMessage(answer.error(), language_)));
}

HttpResponse Routes::Document(const HttpRequest& request,
                              const std::string& path, Form form) {
  const auto parameters = ReadViewParameters(request);
  if (!parameters) return Refused(parameters.error(), form);
  ViewRequest view{ReadDocumentPath(path), *parameters, ""};
  view.address = FullAddress(view.path.address, parameters->at);
  const auto answer = Answered(
      databases_, request,
      [&](Database& database) -> std::expected<HttpResponse, IndexError> {
        auto found = ResolveAddress(database, view.address);
        if (!found) return std::unexpected(found.error());
        auto places = WithProvision(*std::move(found), view.address);
        if (places.empty()) return NotFound(view.address, form);
        return form == Form::kJson
                   ? ViewAsJson(database, view, std::move(places))
                   : ViewAsPage(database, view, std::move(places));
      });
  return answer ? *answer : Failed(answer.error(), form);
}

HttpResponse Routes::People(const HttpRequest& request, Form form) {
  const auto parameters = ReadViewParameters(request);
  if (!parameters) return Refused(parameters.error(), form);
  const auto answer = Answered(databases_, request, [&](Database& database) {
    return form == Form::kJson ? PeopleAsJson(database, *parameters)
                               : PeopleAsPage(database, *parameters);
  });
  return answer ? *answer : Failed(answer.error(), form);
}

HttpResponse Routes::NotFound(const std::string& address, Form form) const {
  if (form == Form::kPage) return HtmlResponse(404, NoDocumentPage(address));
  return ProblemResponse(404,
                         Say(language_, Message::kAddressUnknown, {address}));
}

HttpResponse Routes::Refused(const std::string& parameter, Form form) const {
  if (form == Form::kJson) return BadParameter(parameter);
  return HtmlResponse(
      400, SearchPage({}, nullptr,
                      Say(language_, Message::kBadParameter, {parameter})));
}

HttpResponse Routes::Failed(const IndexError& error, Form form) const {
  HttpResponse problem = FromIndexError(error);
  if (form == Form::kJson) return problem;
  return HtmlResponse(problem.status,
                      SearchPage({}, nullptr, ErrorMessage(error, language_)));
}

HttpResponse Routes::FromIndexError(const IndexError& error) const {
  switch (error.kind) {
    case IndexErrorKind::kInvalidQuery:
      return QueryProblem(error, language_);
    case IndexErrorKind::kInterrupted:
      return ProblemResponse(503, Say(language_, Message::kQueryCut));
    default:
      // Paths of this machine are for its log, not for those who ask.
      return ProblemResponse(503, Say(language_, Message::kIndexUnavailable));
  }
}

HttpResponse Routes::BadParameter(const std::string& name) const {
  return ProblemResponse(400, Say(language_, Message::kBadParameter, {name}));
}

}  // namespace gongbao
