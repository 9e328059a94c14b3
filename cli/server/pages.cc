#include "cli/server/pages.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <utility>

#include "cli/day.h"
#include "cli/render/hit_text.h"
#include "cli/render/html_text.h"
#include "cli/render/place_text.h"
#include "cli/render/tracking_words.h"
#include "cli/web/page_text.h"

namespace gongbao {
namespace {

constexpr char kHint[] =
    "<p class=\"hint\">按字词检索条文，也可输入文号、标题或“文号 第九条”。"
    "几个词用空格隔开，须在同一条中同时出现；短语中有空格时用 “ ” 括起。"
    "还可用 -不含的词、甲 OR 乙、( )、NEAR(甲 乙, 20)、同款:(甲 乙)、"
    "标题: 文号: 机关: 文种: 栏目: 年份: 日期: 条: 状态:。</p>\n";

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

std::string QueryString(const SearchRequest& request, std::int64_t offset) {
  std::string query = SearchUrlQuery(request);
  if (offset > 0) query += "&offset=" + std::to_string(offset);
  return query;
}

std::string HitHtml(const SearchHit& hit) {
  std::string link = "/d/" + UrlText(hit.document.address);
  if (!hit.eid.empty()) link += "#" + UrlText(hit.eid);
  std::string facts = HitFacts(hit, Language::kChinese);
  if (!hit.chapter.empty()) facts += " · " + hit.chapter;
  return "<li><p><a href=\"" + HtmlText(link) + "\">" +
         HtmlText(HitTitle(hit)) + "</a></p>\n<p class=\"facts\">" +
         HtmlText(facts) + "</p>\n<p>" + HtmlSnippet(hit) + "</p></li>\n";
}

std::string Link(std::string_view relation, const std::string& url,
                 std::string_view words) {
  std::string link = "<a";
  if (!relation.empty()) link += " rel=\"" + std::string(relation) + "\"";
  return link + " href=\"/" + HtmlText(url) + "\">" + HtmlText(words) +
         "</a>\n";
}

// The same search for other words, from its first hit.
std::string QueryLink(SearchRequest request, const std::string& query,
                      std::string_view words) {
  request.query = query;
  return Link("", SearchUrlQuery(request), words);
}

std::string SortHtml(SearchRequest request) {
  constexpr std::array<std::pair<SearchSort, std::string_view>, 3> kSorts = {
      {{SearchSort::kRelevance, "相关"},
       {SearchSort::kDate, "日期"},
       {SearchSort::kNumber, "文号"}}};
  const SearchSort present = request.sort;
  std::string html = "<p class=\"sorts\">排序：\n";
  for (const auto& [sort, words] : kSorts) {
    request.sort = sort;
    html += sort == present
                ? "<b aria-current=\"true\">" + std::string(words) + "</b>\n"
                : Link("", SearchUrlQuery(request), words);
  }
  return html + "</p>\n";
}

std::string ValueWords(const Facet& facet, const FacetValue& value) {
  const auto status =
      facet.field == Field::kStatus ? StatusNamed(value.value) : std::nullopt;
  return status ? StatusWords(*status, Language::kChinese) : value.value;
}

std::string FacetHtml(const SearchRequest& request, const Facet& facet,
                      std::string_view name) {
  // A single value says nothing that the hits don't.
  if (facet.values.size() < 2) return "";
  std::string html =
      "<details open>\n<summary>" + std::string(name) + "</summary>\n<ul>\n";
  for (const FacetValue& value : facet.values) {
    html += "<li>" + QueryLink(request, value.query, ValueWords(facet, value)) +
            "<span class=\"count\">" + std::to_string(value.count) +
            "</span></li>\n";
  }
  return html + "</ul>\n</details>\n";
}

std::string FacetsHtml(const SearchRequest& request,
                       const std::vector<Facet>& facets) {
  std::string html;
  for (const Facet& facet : facets) {
    html += FacetHtml(request, facet, ChineseFieldName(facet.field));
  }
  if (html.empty()) return "";
  return "<aside class=\"facets\" aria-label=\"缩小范围\">\n" + html +
         "</aside>\n";
}

std::string NothingHtml(const SearchRequest& request,
                        const SearchResult& result) {
  std::string html =
      "<p role=\"status\">没有找到：" + HtmlText(request.query) + "</p>\n";
  if (!result.suggestion) return html;
  const Suggestion& suggestion = *result.suggestion;
  for (const AbsentWord& absent : suggestion.absent) {
    html += "<p>索引中没有 <b>" + HtmlText(absent.word) + "</b>。</p>\n";
  }
  if (suggestion.absent.empty()) {
    html += "<p>每个词都有，但没有一条（段）同时符合所求。</p>\n";
  }
  if (!suggestion.query.empty()) {
    html += "<p>是否要找：" +
            QueryLink(request, suggestion.query, suggestion.query) + "</p>\n";
  }
  for (const std::string& title : suggestion.titles) {
    html += "<p>相近的标题：<a href=\"/d/" + HtmlText(UrlText(title)) + "\">" +
            HtmlText(title) + "</a></p>\n";
  }
  return html;
}

std::string NamedHtml(const SearchResult& result) {
  if (result.named.empty()) return "";
  std::string html = "<ul class=\"hits named\" aria-label=\"直接命中\">\n";
  for (const SearchHit& hit : result.named) html += HitHtml(hit);
  return html + "</ul>\n";
}

std::string HitsHtml(const SearchRequest& request, const SearchResult& result) {
  if (result.hits.empty()) {
    return result.named.empty() ? NothingHtml(request, result)
                                : NamedHtml(result);
  }
  std::string html = NamedHtml(result) + "<p role=\"status\">共 " +
                     std::to_string(result.total) + " 条</p>\n" +
                     SortHtml(request) + FacetsHtml(request, result.facets) +
                     "<ol class=\"hits\" start=\"" +
                     std::to_string(result.first + 1) + "\">\n";
  for (const SearchHit& hit : result.hits) html += HitHtml(hit);
  html += "</ol>\n<nav class=\"pages\" aria-label=\"翻页\">\n";
  if (result.first > 0) {
    const auto before = std::max<std::int64_t>(0, result.first - request.limit);
    html += Link("prev", QueryString(request, before), "上一页");
  }
  const auto next =
      result.first + static_cast<std::int64_t>(result.hits.size());
  if (next < result.total) {
    html += Link("next", QueryString(request, next), "下一页");
  }
  return html + "</nav>\n";
}

}  // namespace

std::string SearchUrlQuery(const SearchRequest& request) {
  std::string query = "?q=" + UrlText(request.query);
  if (request.year) query += "&year=" + std::to_string(*request.year);
  if (request.kind) query += "&kind=" + UrlText(*request.kind);
  if (request.authority) query += "&authority=" + UrlText(*request.authority);
  if (request.sort == SearchSort::kDate) query += "&sort=date";
  if (request.sort == SearchSort::kNumber) query += "&sort=number";
  for (const Status status : request.statuses) {
    query += "&status=" + UrlText(StatusName(status));
  }
  // The day of today is understood.
  if (request.as_of && *request.as_of != Today()) {
    query += "&as_of=" + request.as_of->ToString();
  }
  if (request.limit != SearchRequest().limit) {
    query += "&limit=" + std::to_string(request.limit);
  }
  return query;
}

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
