#include "cli/server/document_view.h"

#include "cli/place_answers.h"
#include "cli/render/html_text.h"
#include "cli/render/lineage_svg.h"
#include "cli/render/listing.h"
#include "cli/render/messages.h"
#include "cli/render/tracking_json.h"
#include "cli/server/document_page.h"

namespace gongbao {
namespace {

using Json = nlohmann::ordered_json;
using Answer = std::expected<HttpResponse, IndexError>;

constexpr auto kNaming = SourceNaming::kFileName;

ReferencePage PageIn(const ViewParameters& parameters) {
  return {parameters.limit, parameters.offset};
}

PeopleFilter FilterIn(const ViewParameters& parameters) {
  return {parameters.name, parameters.limit, parameters.offset};
}

void AddNextLink(const std::string& path, const ViewParameters& parameters,
                 bool more, HttpResponse* response) {
  if (!more) return;
  const int next = parameters.offset + parameters.limit;
  response->headers.emplace_back(
      "Link", "<" + path + "limit=" + std::to_string(parameters.limit) +
                  "&offset=" + std::to_string(next) + ">; rel=\"next\"");
}

Answer TextAsJson(Database& database, const ViewRequest& request,
                  std::vector<Resolved> places) {
  const Date& as_of = request.parameters.as_of;
  const auto answers = StatusOfEach(database, std::move(places), as_of);
  if (!answers) return std::unexpected(answers.error());
  return JsonResponse(ShownJson(request.address, as_of, *answers, kNaming));
}

Answer StatusAsJson(Database& database, const ViewRequest& request,
                    std::vector<Resolved> places) {
  const Date& as_of = request.parameters.as_of;
  const auto answers = StatusOfEach(database, std::move(places), as_of);
  if (!answers) return std::unexpected(answers.error());
  Json list = Json::array();
  for (const auto& [place, report] : *answers) {
    list.push_back(PlaceAnswerJson(place, StatusJson(report), kNaming));
  }
  return JsonResponse(
      AnswersJson("status", request.address, as_of, std::move(list)));
}

Answer LineageAsJson(Database& database, const ViewRequest& request,
                     std::vector<Resolved> places) {
  const Date& as_of = request.parameters.as_of;
  const auto answers = LineageOfEach(database, std::move(places), as_of);
  if (!answers) return std::unexpected(answers.error());
  Json list = Json::array();
  for (const auto& [place, lineage] : *answers) {
    list.push_back(PlaceAnswerJson(place, LineageJson(lineage), kNaming));
  }
  return JsonResponse(
      AnswersJson("lineage", request.address, as_of, std::move(list)));
}

Answer RefsAsJson(Database& database, const ViewRequest& request,
                  std::vector<Resolved> places) {
  const ReferencePage page = PageIn(request.parameters);
  const auto answers = ReferencesOfEach(database, std::move(places));
  if (!answers) return std::unexpected(answers.error());
  Json list = Json::array();
  bool more = false;
  for (const auto& [place, references] : *answers) {
    list.push_back(
        PlaceAnswerJson(place, ReferencesJson(references, page), kNaming));
    more = more || HasMore(references, page);
  }
  HttpResponse response =
      JsonResponse(RefsJson(request.address, page, std::move(list)));
  const std::string& at = request.parameters.at;
  AddNextLink("/api/v1/documents/" + UrlText(request.path.address) + "/refs?" +
                  (at.empty() ? "" : "at=" + UrlText(at) + "&"),
              request.parameters, more, &response);
  return response;
}

// A drawing has its own style in it, and nothing else may run or load.
HttpResponse SvgResponse(std::string svg) {
  return {200,
          "image/svg+xml; charset=utf-8",
          std::move(svg),
          {{"Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'"}}};
}

Answer LineageAsSvg(Database& database, const ViewRequest& request,
                    std::vector<Resolved> places) {
  const Date& as_of = request.parameters.as_of;
  const auto answers = LineageOfEach(database, std::move(places), as_of);
  if (!answers) return std::unexpected(answers.error());
  if (answers->size() == 1) {
    return SvgResponse(
        LineageSvg(answers->front().lineage, as_of, Language::kChinese));
  }
  std::string addresses;
  for (const PlaceLineage& answer : *answers) {
    if (!addresses.empty()) addresses += ", ";
    addresses += answer.place.document.address;
  }
  return ProblemResponse(400,
                         Say(Language::kChinese, Message::kOneDrawing,
                             {std::to_string(answers->size()), addresses}));
}

}  // namespace

HttpResponse HtmlResponse(int status, std::string html) {
  return {status, "text/html; charset=utf-8", std::move(html)};
}

HttpResponse JsonResponse(const nlohmann::ordered_json& json) {
  return {200, "application/json; charset=utf-8", JsonText(json, -1) + "\n"};
}

Answer ViewAsJson(Database& database, const ViewRequest& request,
                  std::vector<Resolved> places) {
  switch (request.path.view) {
    case DocumentView::kStatus:
      return StatusAsJson(database, request, std::move(places));
    case DocumentView::kLineage:
    case DocumentView::kLineageSvg:
      return LineageAsJson(database, request, std::move(places));
    case DocumentView::kRefs:
      return RefsAsJson(database, request, std::move(places));
    case DocumentView::kText:
      break;
  }
  return TextAsJson(database, request, std::move(places));
}

Answer ViewAsPage(Database& database, const ViewRequest& request,
                  std::vector<Resolved> places) {
  const Date& as_of = request.parameters.as_of;
  const auto page = [](const auto& answers, auto&& make) -> Answer {
    if (!answers) return std::unexpected(answers.error());
    return HtmlResponse(200, make(*answers));
  };
  switch (request.path.view) {
    case DocumentView::kStatus:
      return page(StatusOfEach(database, std::move(places), as_of),
                  [&](const auto& answers) {
                    return StatusPage(request.address, answers);
                  });
    case DocumentView::kLineage:
      return page(LineageOfEach(database, std::move(places), as_of),
                  [&](const auto& answers) {
                    return LineagePage(request.address, as_of, answers);
                  });
    case DocumentView::kLineageSvg:
      return LineageAsSvg(database, request, std::move(places));
    case DocumentView::kRefs:
      return page(ReferencesOfEach(database, std::move(places)),
                  [&](const auto& answers) {
                    return RefsPage(request.address, PageIn(request.parameters),
                                    answers);
                  });
    case DocumentView::kText:
      break;
  }
  return page(TrackingOfEach(database, std::move(places), as_of),
              [&](const auto& answers) {
                return DocumentPage(request.address, answers);
              });
}

Answer PeopleAsJson(Database& database, const ViewParameters& parameters) {
  const PeopleFilter filter = FilterIn(parameters);
  const auto people = FindPeople(database, filter);
  if (!people) return std::unexpected(people.error());
  HttpResponse response = JsonResponse(PeopleJson(filter, *people));
  AddNextLink("/api/v1/people?" +
                  (parameters.name ? "name=" + UrlText(*parameters.name) + "&"
                                   : std::string()),
              parameters, filter.offset + filter.limit < people->total,
              &response);
  return response;
}

Answer PeopleAsPage(Database& database, const ViewParameters& parameters) {
  const PeopleFilter filter = FilterIn(parameters);
  const auto people = FindPeople(database, filter);
  if (!people) return std::unexpected(people.error());
  return HtmlResponse(200, PeoplePage(filter, *people));
}

}  // namespace gongbao
