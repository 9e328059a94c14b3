#include "cli/render/lineage_svg.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <utility>

#include "cli/render/html_text.h"
#include "cli/render/lineage_timeline.h"
#include "cli/render/messages.h"
#include "cli/render/tracking_words.h"

namespace gongbao {
namespace {

using Sizes = TimelineSizes;

// Plain colours, no variables: other programs than browsers draw it too.
constexpr std::string_view kStyle = R"(
text { font-family: "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; fill: #1c1b19; }
.paper { fill: #fdfcf9; }
.heading { font-size: 18px; font-weight: bold; }
.title { font-size: 14px; }
.asked .title { font-weight: bold; }
.facts, .axis text, .legend text, .now text { font-size: 12px; fill: #5f5b53; }
.arrow text { font-size: 12px; paint-order: stroke; stroke: #fdfcf9; stroke-width: 4px; stroke-linejoin: round; }
.band { fill: #f4f1ea; }
.asked .band { fill: #efe6cf; }
.axis line { stroke: #d9d4c8; }
.now line { stroke: #8a1f11; stroke-dasharray: 2 4; stroke-width: 1.5; }
.now text { fill: #8a1f11; }
.bar { stroke: none; }
.in_force { fill: #2f7d4f; } .amended { fill: #b07a10; } .partly_repealed { fill: #c4601d; }
.not_yet_in_force { fill: #2d6da3; } .repealed { fill: #a8402f; } .expired { fill: #8b8378; } .unknown { fill: #7a5a9c; }
.stub { fill: none; stroke: #5f5b53; stroke-width: 1.5; stroke-dasharray: 5 4; }
.arrow path, .arrow circle { fill: none; stroke-width: 1.5; }
.arrow .head, .arrow circle { stroke: none; }
.repeals path { stroke: #8a1f11; } .repeals .head, .repeals circle { fill: #8a1f11; }
.amends path { stroke: #8a5c00; stroke-dasharray: 6 3; } .amends .head, .amends circle { fill: #8a5c00; }
.extends path { stroke: #1f6a3f; stroke-dasharray: 1.5 3; } .extends .head, .extends circle { fill: #1f6a3f; }
@media (prefers-color-scheme: dark) {
text { fill: #e8e4da; }
.paper { fill: #191816; }
.facts, .axis text, .legend text { fill: #a8a293; }
.arrow text { stroke: #191816; }
.band { fill: #211f1c; }
.asked .band { fill: #38321f; }
.axis line { stroke: #3a372f; }
.now line { stroke: #f0937f; } .now text { fill: #f0937f; }
.in_force { fill: #58b07d; } .amended { fill: #d6a53f; } .partly_repealed { fill: #e08a4a; }
.not_yet_in_force { fill: #6aa6d8; } .repealed { fill: #d87262; } .expired { fill: #9a9286; } .unknown { fill: #ab8dcc; }
.stub { fill: none; stroke: #a8a293; }
.repeals path { stroke: #f0937f; } .repeals .head, .repeals circle { fill: #f0937f; }
.amends path { stroke: #e0b450; } .amends .head, .amends circle { fill: #e0b450; }
.extends path { stroke: #7ccb9b; } .extends .head, .extends circle { fill: #7ccb9b; }
}
)";

// What HTML has to escape and, beyond that, what XML does not have at all.
std::string XmlText(std::string_view text) {
  std::string escaped = HtmlText(text);
  for (const std::string_view absent : {"\xef\xbf\xbe", "\xef\xbf\xbf"}) {
    for (std::size_t at; (at = escaped.find(absent)) != std::string::npos;) {
      escaped.replace(at, absent.size(), "\ufffd");
    }
  }
  return escaped;
}

// One decimal place: a tenth of a pixel is more than anyone sees.
std::string Number(double value) {
  const auto tenths = std::lround(value * 10);
  std::string text = std::to_string(tenths / 10);
  const auto rest = std::abs(tenths % 10);
  if (tenths < 0 && tenths > -10) text.insert(0, "-");
  return rest == 0 ? text : text + "." + std::to_string(rest);
}

std::string Point(double x, double y) { return Number(x) + " " + Number(y); }

std::string Text(double x, double y, std::string_view words,
                 std::string_view attributes = "") {
  return "<text x=\"" + Number(x) + "\" y=\"" + Number(y) + "\"" +
         std::string(attributes) + ">" + XmlText(words) + "</text>\n";
}

std::string Line(double x1, double y1, double x2, double y2) {
  return "<line x1=\"" + Number(x1) + "\" y1=\"" + Number(y1) + "\" x2=\"" +
         Number(x2) + "\" y2=\"" + Number(y2) + "\"/>\n";
}

std::string TitleElement(std::string_view words) {
  return "<title>" + XmlText(words) + "</title>";
}

class Drawing {
 public:
  Drawing(const Lineage& lineage, const Date& as_of, Language language)
      : lineage_(lineage),
        as_of_(as_of),
        language_(language),
        timeline_(LayOutTimeline(lineage, as_of, language)) {}

  std::string Draw() {
    svg_ =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"zh-CN\""
        " role=\"img\" aria-labelledby=\"title\" aria-describedby=\"desc\""
        " viewBox=\"0 0 " +
        Point(Sizes::kWidth, timeline_.height) + "\" width=\"" +
        Number(Sizes::kWidth) + "\" height=\"" + Number(timeline_.height) +
        "\">\n<title id=\"title\">" + XmlText(Heading()) +
        "</title>\n<desc id=\"desc\">" + XmlText(Summary()) +
        "</desc>\n<style>" + std::string(kStyle) + "</style>\n";
    svg_ += "<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n";
    svg_ += Text(Sizes::kTextLeft, 34, ShortHeading(), " class=\"heading\"");
    DrawBands();
    DrawAxis();
    // Behind the bars: an arrow passes those that it does not mean.
    for (const TimelineArrow& arrow : timeline_.arrows) DrawStem(arrow);
    for (const TimelineRow& row : timeline_.rows) DrawRow(row);
    DrawAsOf();
    for (const TimelineArrow& arrow : timeline_.arrows) DrawHead(arrow);
    DrawLegend();
    return svg_ + "</svg>\n";
  }

 private:
  std::string Say(Message message,
                  std::initializer_list<std::string_view> words = {}) const {
    return gongbao::Say(language_, message, words);
  }

  std::string Heading() const {
    return Say(Message::kLineageTitle, {NodeTitle(lineage_.nodes.front())});
  }
  // The number is short and names it as well.
  std::string ShortHeading() const {
    const LineageNode& node = lineage_.nodes.front();
    return Say(Message::kLineageTitle, {node.number.value_or(node.title)});
  }
  std::string Summary() const {
    return Say(Message::kLineageSummary,
               {std::to_string(lineage_.nodes.size()),
                std::to_string(lineage_.edges.size()), as_of_.ToString()});
  }

  double RowsBottom() const { return timeline_.height - Sizes::kFoot; }

  std::string RowClass(const TimelineRow& row) const {
    return row.node == 0 ? "row asked" : "row";
  }

  void DrawBands() {
    for (std::size_t i = 0; i < timeline_.rows.size(); ++i) {
      const TimelineRow& row = timeline_.rows[i];
      if (i % 2 == 1 && row.node != 0) continue;
      svg_ += "<g class=\"" + RowClass(row) +
              "\"><rect class=\"band\" x=\"8\"" + " y=\"" + Number(row.top) +
              "\" width=\"" + Number(Sizes::kWidth - 16) + "\" height=\"" +
              Number(row.height) + "\" rx=\"4\"/></g>\n";
    }
  }

  void DrawAxis() {
    svg_ += "<g class=\"axis\">\n";
    for (const TimelineYear& year : timeline_.years) {
      svg_ += Line(year.x, Sizes::kHead - 12, year.x, RowsBottom());
      const std::string words = std::to_string(year.year);
      svg_ += Text(year.x + 4, Sizes::kHead - 8, words);
      // Where the head is out of sight, the years are needed again.
      if (timeline_.rows.size() > 10) {
        svg_ += Text(year.x + 4, RowsBottom() + 14, words);
      }
    }
    svg_ += "</g>\n";
  }

  void DrawAsOf() {
    const std::string words = Say(Message::kLineageAsOf, {as_of_.ToString()});
    const double half = TextWidth(words, 12) / 2;
    const double x =
        std::clamp(timeline_.as_of, Sizes::kPlotLeft + half,
                   std::max(Sizes::kPlotRight - half, Sizes::kPlotLeft + half));
    svg_ += "<g class=\"now\">\n" +
            Line(timeline_.as_of, Sizes::kHead - 26, timeline_.as_of,
                 RowsBottom()) +
            Text(x, Sizes::kHead - 32, words, " text-anchor=\"middle\"") +
            "</g>\n";
  }

  std::string StatusOf(const LineageNode& node) const {
    if (!node.document) return Say(Message::kStub);
    return node.status ? StatusWords(*node.status, language_) : "";
  }

  // "云政办发〔2019〕12号 · 已废止"
  std::string Facts(const LineageNode& node) const {
    std::string facts = node.number.value_or("");
    const std::string status = StatusOf(node);
    if (!facts.empty() && !status.empty()) facts += " · ";
    return facts + status;
  }

  // What a pointer over the row shows: all that is known.
  std::string Whole(const LineageNode& node) const {
    std::string whole = NodeTitle(node) + "\n" + Facts(node);
    if (!node.effective_from && !node.date) {
      whole += "\n" + Say(Message::kLineageStartUnknown);
    }
    if (node.effective_from) whole += "\n" + node.effective_from->ToString();
    if (node.ends_on) whole += " – " + node.ends_on->ToString();
    return whole;
  }

  void DrawRow(const TimelineRow& row) {
    const LineageNode& node = lineage_.nodes[row.node];
    svg_ += "<g class=\"" + RowClass(row) + "\">" + TitleElement(Whole(node)) +
            "\n";
    const double words =
        static_cast<double>(row.title.size()) * Sizes::kTitleStep +
        Sizes::kFactsStep;
    double y = row.top + (row.height - words) / 2 + 14;
    for (const std::string& line : row.title) {
      svg_ += Text(Sizes::kTextLeft, y, line, " class=\"title\"");
      y += Sizes::kTitleStep;
    }
    svg_ += Text(Sizes::kTextLeft, y - 1, Facts(node), " class=\"facts\"");
    DrawBar(row, node);
    svg_ += "</g>\n";
  }

  void DrawBar(const TimelineRow& row, const LineageNode& node) {
    const double top = row.bar_top;
    const double bottom = top + Sizes::kBar;
    const double tip =
        row.open ? std::max(row.end - Sizes::kBar / 2, row.begin) : row.end;
    std::string shape = "M" + Point(row.begin, top) + " L" + Point(tip, top);
    if (row.open) shape += " L" + Point(row.end, (top + bottom) / 2);
    shape += " L" + Point(tip, bottom) + " L" + Point(row.begin, bottom);
    // A bar whose beginning nobody knows has no edge there.
    if (row.begin_known) shape += " Z";
    const std::string kind = !node.document || !row.begin_known || !node.status
                                 ? "stub"
                                 : std::string(StatusName(*node.status));
    svg_ += "<path class=\"bar " + kind + "\" d=\"" + shape + "\"/>\n";
  }

  std::string ArrowClass(const TimelineArrow& arrow) const {
    return "arrow " +
           std::string(RelationTypeName(lineage_.edges[arrow.edge].type));
  }

  bool PointsUp(const TimelineArrow& arrow) const {
    return arrow.actor > arrow.target;
  }

  void DrawStem(const TimelineArrow& arrow) {
    const TimelineRow& actor = timeline_.rows[arrow.actor];
    const TimelineRow& target = timeline_.rows[arrow.target];
    const double from = actor.bar_top + Sizes::kBar / 2;
    const double to =
        PointsUp(arrow) ? target.bar_top + Sizes::kBar + 6 : target.bar_top - 6;
    svg_ += "<g class=\"" + ArrowClass(arrow) + "\"><path d=\"M" +
            Point(arrow.x, from) + " L" + Point(arrow.x, to) + "\"/></g>\n";
  }

  void DrawHead(const TimelineArrow& arrow) {
    const TimelineRow& actor = timeline_.rows[arrow.actor];
    const TimelineRow& target = timeline_.rows[arrow.target];
    const bool up = PointsUp(arrow);
    const double tip = up ? target.bar_top + Sizes::kBar : target.bar_top;
    const double base = up ? tip + 8 : tip - 8;
    const LineageEdge& edge = lineage_.edges[arrow.edge];
    svg_ += "<g class=\"" + ArrowClass(arrow) + "\">" +
            TitleElement(SayingPlace(edge.saying) + "\n" + edge.saying.text) +
            "\n<circle cx=\"" + Number(arrow.x) + "\" cy=\"" +
            Number(actor.bar_top + Sizes::kBar / 2) +
            "\" r=\"3.5\"/>\n<path class=\"head\" d=\"M" + Point(arrow.x, tip) +
            " L" + Point(arrow.x - 4.5, base) + " L" +
            Point(arrow.x + 4.5, base) + " Z\"/>\n" +
            Text(arrow.label_x, arrow.label_y, arrow.label,
                 arrow.label_left ? " text-anchor=\"end\"" : "") +
            "</g>\n";
  }

  // A sample of what a legend's words mean, then the words.
  void DrawLegendEntry(double* x, const std::string& sample,
                       const std::string& words) {
    const double y = timeline_.height - 22;
    svg_ += "<g transform=\"translate(" + Point(*x, y) + ")\">" + sample +
            Text(30, 0, words) + "</g>\n";
    *x += 30 + TextWidth(words, 12) + 22;
  }

  void DrawLegend() {
    const std::string bar = "d=\"M0 -10 H22 V0 H0 Z\"/>";
    double x = Sizes::kTextLeft;
    svg_ += "<g class=\"legend\">\n";
    std::set<Status> statuses;
    bool stubs = false;
    for (const LineageNode& node : lineage_.nodes) {
      if (node.status) statuses.insert(*node.status);
      stubs = stubs || !node.document;
    }
    for (const Status status : statuses) {
      DrawLegendEntry(
          &x,
          "<path class=\"bar " + std::string(StatusName(status)) + "\" " + bar,
          StatusWords(status, language_));
    }
    if (stubs) {
      DrawLegendEntry(&x, "<path class=\"bar stub\" " + bar,
                      Say(Message::kStub));
    }
    DrawLegendRelations(&x);
    svg_ += "</g>\n";
  }

  void DrawLegendRelations(double* x) {
    constexpr std::array<std::pair<RelationType, Message>, 3> kRelations = {
        {{RelationType::kRepeals, Message::kEventRepealed},
         {RelationType::kAmends, Message::kEventAmended},
         {RelationType::kExtends, Message::kEventExtended}}};
    for (const auto& [type, words] : kRelations) {
      if (std::ranges::none_of(lineage_.edges, [&](const LineageEdge& edge) {
            return edge.type == type;
          })) {
        continue;
      }
      DrawLegendEntry(x,
                      "<g class=\"arrow " +
                          std::string(RelationTypeName(type)) +
                          "\"><path d=\"M0 -5 H15\"/><path class=\"head\""
                          " d=\"M23 -5 L15 -9.5 V-0.5 Z\"/></g>",
                      Say(words));
    }
  }

  const Lineage& lineage_;
  const Date as_of_;
  const Language language_;
  const Timeline timeline_;
  std::string svg_;
};

}  // namespace

std::string LineageSvg(const Lineage& lineage, const Date& as_of,
                       Language language) {
  return Drawing(lineage, as_of, language).Draw();
}

}  // namespace gongbao
