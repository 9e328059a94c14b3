#include "cli/server/tracking_html.h"

#include "cli/render/html_text.h"
#include "cli/render/lineage_text.h"
#include "cli/render/messages.h"
#include "cli/render/reference_page.h"
#include "cli/render/references_text.h"
#include "cli/render/status_text.h"
#include "cli/render/tracking_words.h"
#include "cli/server/citation_links.h"

namespace gongbao {
namespace {

constexpr Language kLanguage = Language::kChinese;

std::string Link(const std::string& target, const std::string& words) {
  return "<a href=\"" + HtmlText(target) + "\">" + HtmlText(words) + "</a>";
}

// The place that says so, linked, and its words.
std::string SayingHtml(const Saying& saying) {
  std::string target = PageOf(saying.document.address);
  if (!saying.node.empty()) target += "#" + UrlText(saying.node);
  return "<cite>" + Link(target, SayingPlace(saying)) + "</cite><q>" +
         HtmlText(saying.text) + "</q>";
}

std::string EventHtml(const StatusEvent& event, const Date& as_of) {
  const std::string day = event.day ? event.day->ToString() : "";
  std::string html = event.happened ? "<li>" : "<li class=\"later\">";
  html += day.empty() ? "日期不明" : "<time>" + day + "</time>";
  html += " <b>" + HtmlText(EventWords(event, kLanguage)) + "</b>";
  const std::string outcome = OutcomeWords(event, as_of, kLanguage);
  if (!outcome.empty()) html += " · " + HtmlText(outcome);
  if (event.doubt != Doubt::kNone) {
    html += " · <em>" + HtmlText(DoubtWords(event.doubt, kLanguage)) + "</em>";
  }
  return html + "<br>" + SayingHtml(event.saying) + "</li>\n";
}

std::string StepsHtml(const Lineage& lineage,
                      const std::vector<LineageStep>& steps, bool deep) {
  if (steps.empty()) return "";
  std::string html = "<ul>\n";
  for (const LineageStep& step : steps) {
    const LineageNode& node = lineage.nodes[step.node];
    html += "<li><b>" + HtmlText(StepWords(lineage, step, kLanguage)) + "</b>";
    if (!step.elsewhere) {
      const std::string line = NodeLine(node, kLanguage);
      html +=
          "<br>" + (node.document ? Link(PageOf(node.document->address), line)
                                  : HtmlText(line));
    }
    html += "<br>" + SayingHtml(lineage.edges[step.edge].saying);
    if (deep) html += StepsHtml(lineage, step.steps, deep);
    html += "</li>\n";
  }
  return html + "</ul>\n";
}

std::string GroupHtml(const Lineage& lineage, std::string_view heading,
                      const std::vector<LineageStep>& steps, bool deep) {
  if (steps.empty()) return "";
  // On a document's page they stand below a heading of their own.
  const std::string level = deep ? "h2" : "h3";
  return "<" + level + ">" + std::string(heading) + "</" + level + ">\n" +
         StepsHtml(lineage, steps, deep);
}

std::string TreeHtml(const Lineage& lineage, bool deep) {
  const LineageTree tree = TreeOf(lineage);
  return GroupHtml(lineage, "后来", tree.newer, deep) +
         GroupHtml(lineage, "此前", tree.older, deep);
}

// Where a reference leads, from any page.
std::string MeaningTarget(const Reference& reference) {
  std::string target = LinkOf(reference);
  if (!target.starts_with('#')) return target;
  return PageOf(reference.saying.document.address) + target;
}

}  // namespace

std::string StatusHtml(const StatusReport& report, bool open) {
  std::string html =
      "<section class=\"status " + std::string(StatusName(report.status)) +
      "\" aria-label=\"效力\">\n<p><strong>" +
      HtmlText(StatusWords(report.status, kLanguage)) + "</strong> <span>" +
      HtmlText(StatusDays(report, kLanguage)) + "</span></p>\n";
  if (report.chain.empty()) {
    return html + "<p>" + HtmlText(Say(kLanguage, Message::kStatusNoEvidence)) +
           "</p>\n</section>\n";
  }
  html += open ? "<details open>" : "<details>";
  html += "<summary>依据</summary>\n<ol class=\"chain\">\n";
  for (const StatusEvent& event : report.chain) {
    html += EventHtml(event, report.as_of);
  }
  return html + "</ol></details>\n</section>\n";
}

std::string LineageHtml(const Lineage& lineage, const std::string& address,
                        const Date& as_of) {
  if (lineage.edges.empty()) {
    return "<p>" + HtmlText(Say(kLanguage, Message::kLineageAlone)) + "</p>\n";
  }
  const std::string drawing =
      PageOf(address) + "/lineage.svg?as_of=" + as_of.ToString();
  return "<p class=\"drawing\"><a href=\"" + HtmlText(drawing) +
         "\"><img src=\"" + HtmlText(drawing) + "\" alt=\"" +
         HtmlText(Say(kLanguage, Message::kLineageTitle, {address})) +
         "，文字见下\"></a></p>\n<div class=\"tree\">\n" +
         TreeHtml(lineage, /*deep=*/true) + "</div>\n";
}

std::string RelationsHtml(const Lineage& lineage) {
  if (lineage.edges.empty()) return "";
  return "<div class=\"tree\">\n" + TreeHtml(lineage, /*deep=*/false) +
         "</div>\n";
}

std::string ReferencesHtml(std::span<const Reference> references) {
  std::string html = "<ul class=\"references\">\n";
  for (const Reference& reference : references) {
    const std::string target = MeaningTarget(reference);
    const std::string meaning = ReferenceMeaning(reference, kLanguage);
    html += "<li>" + SayingHtml(reference.saying) + "<br>" +
            HtmlText(CitationWords(reference.kind, kLanguage)) + " → " +
            (target.empty() ? "<em>" + HtmlText(meaning) + "</em>"
                            : Link(target, meaning)) +
            "</li>\n";
  }
  return html + "</ul>\n";
}

std::string AppointmentsHtml(std::span<const AppointmentRecord> appointments) {
  std::string html =
      "<div class=\"table people\" tabindex=\"0\" role=\"region\""
      " aria-label=\"任免\"><table>\n<thead><tr><th>姓名</th><th>日期</th>"
      "<th>任免</th><th>职务</th><th>备注</th><th>公文</th></tr></thead>\n"
      "<tbody>\n";
  for (const AppointmentRecord& one : appointments) {
    std::string target = PageOf(one.saying.document.address);
    if (!one.saying.node.empty()) target += "#" + UrlText(one.saying.node);
    html += "<tr><td>" +
            Link("/people?name=" + UrlText(one.person), one.person) +
            "</td><td>" + HtmlText(one.day.value_or("")) + "</td><td>" +
            HtmlText(ActionWords(one.action, kLanguage)) + "</td><td>" +
            HtmlText(one.post) + "</td><td>" + HtmlText(one.note.value_or("")) +
            "</td><td>" + Link(target, ShortName(one.saying.document)) +
            "</td></tr>\n";
  }
  return html + "</tbody></table></div>\n";
}

}  // namespace gongbao
