#include "cli/server/document_page.h"

#include <ranges>

#include "cli/render/html_text.h"
#include "cli/render/place_text.h"
#include "cli/render/reading_block.h"
#include "cli/server/citation_links.h"
#include "cli/server/pages.h"
#include "cli/server/tracking_html.h"

namespace gongbao {
namespace {

// The document page shows so many citers; all are on a page of their own.
constexpr int kCitersShown = 10;

std::string TableHtml(const std::string& id, const ReadingBlock& block,
                      const CitationLinks& links) {
  const std::string text = LabelledText(block);
  // Wide tables scroll by themselves, with the keyboard too.
  std::string html =
      "<div class=\"table\" tabindex=\"0\" role=\"region\""
      " aria-label=\"表\"><table" +
      id + ">\n";
  for (const auto row : std::views::split(text, '\n')) {
    html += "<tr>";
    for (const auto cell : std::views::split(row, '\t')) {
      html += "<td>" + links.Html(std::string_view(cell), block.eid) + "</td>";
    }
    html += "</tr>\n";
  }
  return html + "</table></div>\n";
}

// 第九条 stands out, so that the eye finds it; (一) does not.
std::string LabelledHtml(const ReadingBlock& block,
                         const CitationLinks& links) {
  const std::string text = links.Html(block.text, block.eid);
  if (!block.label.starts_with("第")) return HtmlText(block.label) + text;
  return "<b>" + HtmlText(block.label) + "</b> " + text;
}

std::string BlockHtml(const ReadingBlock& block, bool with_id,
                      const CitationLinks& links) {
  const std::string id = with_id && !block.eid.empty()
                             ? " id=\"" + HtmlText(block.eid) + "\""
                             : "";
  switch (block.kind) {
    case ReadingBlock::Kind::kTitle:
      return "<h2 class=\"instrument\">" + HtmlText(block.text) + "</h2>\n";
    case ReadingBlock::Kind::kHeading:
      return "<h2" + id + ">" + HtmlText(LabelledText(block)) + "</h2>\n";
    case ReadingBlock::Kind::kTable:
      return TableHtml(id, block, links);
    case ReadingBlock::Kind::kText:
      break;
  }
  return "<p class=\"text indent" + std::to_string(block.indent) + "\"" + id +
         ">" + LabelledHtml(block, links) + "</p>\n";
}

std::string SignatureHtml(const DocumentRecord& document) {
  std::string html;
  for (const std::string& line : SignatureLines(document)) {
    html += "<p>" + HtmlText(line) + "</p>\n";
  }
  return html.empty() ? "" : "<div class=\"signature\">\n" + html + "</div>\n";
}

std::string HeadHtml(const Resolved& place) {
  const DocumentRecord& document = place.document;
  std::string html = "<h1>" + HtmlText(document.title) +
                     "</h1>\n<p class=\"facts\">" +
                     HtmlText(DocumentLine(document)) + "</p>\n";
  if (!document.issue_label.empty()) {
    html += "<p class=\"facts\">" + HtmlText(document.issue_label) + "</p>\n";
  }
  return html;
}

std::string TextHtml(const Resolved& place, const CitationLinks& links,
                     bool with_ids) {
  const DocumentRecord& document = place.document;
  const bool whole = !place.IsProvision();
  std::string html;
  if (whole && !document.addressees.empty()) {
    html += "<p class=\"text addressees\">" +
            HtmlText(AddresseesLine(document)) + "</p>\n";
  }
  const std::vector<ReadingBlock> blocks = ReadingBlocks(place);
  const std::size_t end = whole ? SignaturePlace(blocks) : blocks.size() + 1;
  for (std::size_t i = 0; i <= blocks.size(); ++i) {
    if (i == end) html += SignatureHtml(document);
    if (i < blocks.size()) html += BlockHtml(blocks[i], with_ids, links);
  }
  return html;
}

// The same document's other views.
std::string ViewsHtml(const std::string& address,
                      const References& references) {
  const std::string page = HtmlText(PageOf(address));
  return "<p class=\"views\"><a href=\"" + page + "/lineage\">沿革图</a> · " +
         "<a href=\"" + page + "/refs\">被引用 " +
         std::to_string(references.cited_by.size()) + " 处，引用 " +
         std::to_string(references.cites.size()) + " 处</a></p>\n";
}

std::string AboutHtml(const PlaceTracking& answer) {
  std::string html = RelationsHtml(answer.lineage);
  if (!html.empty()) {
    html = "<section>\n<h2>与其他公文的关系</h2>\n" + html + "</section>\n";
  }
  const auto citers =
      OnPage(answer.references.cited_by, {.limit = kCitersShown});
  if (citers.empty()) return html;
  return html + "<section>\n<h2>引用它的</h2>\n" + ReferencesHtml(citers) +
         "</section>\n";
}

std::string TrackedHtml(const PlaceTracking& answer, bool with_ids) {
  const CitationLinks links(answer.references.cites);
  return "<article>\n" + HeadHtml(answer.place) +
         StatusHtml(answer.report, /*open=*/false) +
         ViewsHtml(answer.place.document.address, answer.references) +
         TextHtml(answer.place, links, with_ids) + "</article>\n" +
         AboutHtml(answer);
}

std::string SeveralHtml(std::size_t places) {
  if (places <= 1) return "";
  return "<p role=\"status\">有 " + std::to_string(places) +
         " 份公文符合这个地址，全部显示。</p>\n";
}

// The head of a view, with the way back to the text.
std::string ViewHeadHtml(const Resolved& place) {
  const DocumentRecord& document = place.document;
  std::string title = document.title;
  if (place.reference) title += " " + place.reference->ToString();
  return "<h1><a href=\"" + HtmlText(PageOf(document.address)) + "\">" +
         HtmlText(title) + "</a></h1>\n<p class=\"facts\">" +
         HtmlText(DocumentLine(document)) + "</p>\n";
}

std::string JsonTwin(const std::string& address, const std::string& view) {
  return "/api/v1/documents/" + UrlText(address) + view;
}

std::string PageLinks(const std::string& path, int offset, int limit,
                      bool more) {
  std::string html = "<nav class=\"pages\" aria-label=\"翻页\">\n";
  const auto link = [&](std::string_view relation, int to,
                        std::string_view words) {
    html += "<a rel=\"" + std::string(relation) + "\" href=\"" +
            HtmlText(path + "limit=" + std::to_string(limit) +
                     "&offset=" + std::to_string(to)) +
            "\">" + std::string(words) + "</a>\n";
  };
  if (offset > 0) link("prev", std::max(0, offset - limit), "上一页");
  if (more) link("next", offset + limit, "下一页");
  return html + "</nav>\n";
}

std::string ListHtml(const std::string& heading,
                     const std::vector<Reference>& list,
                     const ReferencePage& page) {
  const auto shown = OnPage(list, page);
  return "<section>\n<h2>" + heading + " " + std::to_string(list.size()) +
         " 处</h2>\n" + (shown.empty() ? "" : ReferencesHtml(shown)) +
         "</section>\n";
}

}  // namespace

std::string NoDocumentPage(const std::string& address) {
  return PageAround(
      address, JsonTwin(address, ""),
      "<p role=\"alert\">索引中没有这个地址：" + HtmlText(address) + "</p>\n");
}

std::string DocumentPage(const std::string& address,
                         const std::vector<PlaceTracking>& places) {
  std::string content = SeveralHtml(places.size());
  // An id may stand in a page once only.
  for (const PlaceTracking& answer : places) {
    content += TrackedHtml(answer, places.size() == 1);
  }
  return PageAround(places.front().place.document.title, JsonTwin(address, ""),
                    std::move(content));
}

std::string StatusPage(const std::string& address,
                       const std::vector<PlaceStatus>& places) {
  std::string content = SeveralHtml(places.size());
  for (const auto& [place, report] : places) {
    content += ViewHeadHtml(place) + StatusHtml(report, /*open=*/true);
  }
  return PageAround("效力 - " + places.front().place.document.title,
                    JsonTwin(address, "/status"), std::move(content));
}

std::string LineagePage(const std::string& address, const Date& as_of,
                        const std::vector<PlaceLineage>& places) {
  std::string content;
  for (const auto& [place, lineage] : places) {
    content += ViewHeadHtml(place) +
               LineageHtml(lineage, place.document.address, as_of);
  }
  return PageAround("沿革 - " + places.front().place.document.title,
                    JsonTwin(address, "/lineage"), std::move(content));
}

std::string RefsPage(const std::string& address, const ReferencePage& page,
                     const std::vector<PlaceReferences>& places) {
  std::string content = SeveralHtml(places.size());
  bool more = false;
  for (const auto& [place, references] : places) {
    content += ViewHeadHtml(place) +
               ListHtml("被引用", references.cited_by, page) +
               ListHtml("引用", references.cites, page);
    more = more || HasMore(references, page);
  }
  content +=
      PageLinks(PageOf(address) + "/refs?", page.offset, page.limit, more);
  return PageAround("引用 - " + places.front().place.document.title,
                    JsonTwin(address, "/refs"), std::move(content));
}

std::string PeoplePage(const PeopleFilter& filter, const People& people) {
  std::string content =
      "<h1>人事任免</h1>\n<form action=\"/people\" method=\"get\">\n"
      "<label>姓名 <input type=\"text\" name=\"name\" value=\"" +
      HtmlText(filter.name.value_or("")) +
      "\"></label>\n<button>查找</button>\n</form>\n<p role=\"status\">共 " +
      std::to_string(people.total) + " 条</p>\n";
  if (!people.appointments.empty()) {
    content += AppointmentsHtml(people.appointments);
  }
  const std::string name =
      filter.name ? "name=" + UrlText(*filter.name) + "&" : "";
  content += PageLinks("/people?" + name, filter.offset, filter.limit,
                       filter.offset + filter.limit < people.total);
  return PageAround(
      "人事任免",
      "/api/v1/people" + (filter.name ? "?name=" + UrlText(*filter.name) : ""),
      std::move(content));
}

}  // namespace gongbao
