#include "cli/server/pages.h"

#include <map>

#include "cli/render/hit_text.h"
#include "cli/render/html_text.h"
#include "cli/render/place_text.h"
#include "cli/web/page_text.h"

namespace gongbao {
namespace {

constexpr char kHint[] =
    "<p class=\"hint\">按字词检索条文，也可输入文号或标题。几个词用空格隔开，"
    "须在同一条中同时出现；短语中有空格时用 “ ” 括起。</p>\n";

// Fills page.html: {{name}} becomes the value, which is HTML already. A
// value is not looked through again.
std::string FilledPage(const std::map<std::string_view, std::string>& values) {
  std::string page;
  std::string_view rest = kPageHtml;
  for (std::size_t at; (at = rest.find("{{")) != std::string_view::npos;) {
    const std::size_t end = rest.find("}}", at);
    page += rest.substr(0, at);
    page += values.at(rest.substr(at + 2, end - at - 2));
    rest.remove_prefix(end + 2);
  }
  return page += rest;
}

std::string Page(const std::string& title, const std::string& json,
                 const SearchRequest& request, std::string content) {
  return FilledPage(
      {{"title", HtmlText(title)},
       {"json", HtmlText(json)},
       {"query", HtmlText(request.query)},
       {"year", request.year ? std::to_string(*request.year) : ""},
       {"kind", HtmlText(request.kind.value_or(""))},
       {"authority", HtmlText(request.authority.value_or(""))},
       {"content", std::move(content)}});
}

std::string QueryString(const SearchRequest& request, int offset) {
  std::string query = "?q=" + UrlText(request.query);
  if (request.year) query += "&year=" + std::to_string(*request.year);
  if (request.kind) query += "&kind=" + UrlText(*request.kind);
  if (request.authority) query += "&authority=" + UrlText(*request.authority);
  if (request.limit != SearchRequest().limit) {
    query += "&limit=" + std::to_string(request.limit);
  }
  if (offset > 0) query += "&offset=" + std::to_string(offset);
  return query;
}

std::string HitHtml(const SearchHit& hit) {
  std::string link = "/d/" + UrlText(hit.document.address);
  if (!hit.eid.empty()) link += "#" + UrlText(hit.eid);
  std::string facts = DocumentLine(hit.document);
  if (!hit.chapter.empty()) facts += " · " + hit.chapter;
  return "<li><p><a href=\"" + HtmlText(link) + "\">" +
         HtmlText(HitTitle(hit)) + "</a></p>\n<p class=\"facts\">" +
         HtmlText(facts) + "</p>\n<p>" + HtmlSnippet(hit) + "</p></li>\n";
}

std::string PageLink(const SearchRequest& request, int offset,
                     std::string_view relation, std::string_view words) {
  return "<a rel=\"" + std::string(relation) + "\" href=\"/" +
         HtmlText(QueryString(request, offset)) + "\">" + std::string(words) +
         "</a>\n";
}

std::string HitsHtml(const SearchRequest& request, const SearchResult& result) {
  if (result.hits.empty()) {
    return "<p role=\"status\">没有找到：" + HtmlText(request.query) + "</p>\n";
  }
  std::string html = "<p role=\"status\">共 " + std::to_string(result.total) +
                     " 条</p>\n<ol class=\"hits\" start=\"" +
                     std::to_string(request.offset + 1) + "\">\n";
  for (const SearchHit& hit : result.hits) html += HitHtml(hit);
  html += "</ol>\n<nav class=\"pages\" aria-label=\"翻页\">\n";
  if (request.offset > 0) {
    html += PageLink(request, std::max(0, request.offset - request.limit),
                     "prev", "上一页");
  }
  const int next = request.offset + static_cast<int>(result.hits.size());
  if (next < result.total) html += PageLink(request, next, "next", "下一页");
  return html + "</nav>\n";
}

}  // namespace

std::string SearchPage(const SearchRequest& request, const SearchResult* result,
                       std::string_view problem) {
  const std::string title =
      request.query.empty() ? "公报检索" : request.query + " - 公报检索";
  // For those who hear the page: the form says it to the others.
  std::string content = "<h1 class=\"unseen\">" + HtmlText(title) + "</h1>\n";
  if (!problem.empty()) {
    content += "<p role=\"alert\">" + HtmlText(problem) + "</p>\n";
  } else if (result != nullptr) {
    content += HitsHtml(request, *result);
  } else {
    content += kHint;
  }
  return Page(title, "/api/v1/search" + QueryString(request, request.offset),
              request, std::move(content));
}

std::string PageAround(const std::string& title, const std::string& json,
                       std::string content) {
  return Page(title, json, {}, std::move(content));
}

std::string_view StyleSheet() { return kStyleCss; }

}  // namespace gongbao
