#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "cli/render/lineage_graph.h"
#include "cli/render/lineage_svg.h"
#include "cli/render/lineage_text.h"
#include "cli/render/lineage_timeline.h"
#include "tests/cli/lineage_sample.h"
#include "tests/support/process.h"

namespace gongbao {
namespace {

constexpr Date kAsOf{2025, 3, 1};

std::size_t Count(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos;
       at += part.size()) {
    ++count;
  }
  return count;
}

// What xmllint has against `xml`; "" if nothing, or if it is not there.
std::string XmlFault(const std::string& xml) {
  if (!std::filesystem::exists("/usr/bin/xmllint")) {
    MESSAGE("skipped: no xmllint");
    return "";
  }
  ProcessSetup setup;
  setup.arguments = {"/usr/bin/xmllint", "--noout", "--nonet", "-"};
  setup.input = xml;
  const ProcessResult result = RunProcess(setup);
  return result.status == 0 ? "" : result.error;
}

}  // namespace

TEST_CASE("lineage tree: each document and each relation stands in it once") {
  const Lineage lineage = RiverLineage();
  const std::string text =
      LineageText(lineage, Language::kChinese, /*width=*/0, /*color=*/false);
  CHECK(text ==
        "此前：\n"
        "├─ 2024-01-01 废止 云政办发〔2019〕12号\n"
        "│  云岭市河道保洁管理办法的通知 · 已废止\n"
        "│  云政办规〔2023〕4号 第十六条: 同时废止。\n"
        "│  └─ 2020-11-01 被 云政办发〔2020〕27号 修改 (第五条) · 另见树中\n"
        "│     云政办发〔2020〕27号: 作如下修改。\n"
        "└─ 2024-01-01 废止 云政办发〔2020〕27号 · 存疑：有几份公文同用此文号\n"
        "   关于修改〈云岭市河道保洁管理办法〉的通知 · 已废止\n"
        "   云政办规〔2023〕4号 第十六条: 同时废止。\n"
        "   └─ 日期不明 延长 云政发〔2001〕3号 的有效期 至2030-01-01\n"
        "      云岭市水费办法 · 索引中没有\n"
        "      云政办发〔2020〕27号: 继续有效。\n");
}

TEST_CASE("lineage tree: seen from the other end") {
  Lineage lineage = RiverLineage();
  std::swap(lineage.nodes[0], lineage.nodes[1]);
  for (LineageEdge& edge : lineage.edges) {
    for (std::size_t* end : {&edge.actor, &edge.target}) {
      *end = *end == 0 ? 1 : *end == 1 ? 0 : *end;
    }
  }
  const LineageTree tree = TreeOf(lineage);
  CHECK(tree.older.empty());
  REQUIRE(tree.newer.size() == 2);
  CHECK(StepWords(lineage, tree.newer[1], Language::kEnglish) ==
        "2024-01-01 repealed by 云政办规〔2023〕4号");
}

TEST_CASE("lineage tree: nothing around a document") {
  const std::string text =
      LineageText(LonelyLineage(), Language::kEnglish, 0, false);
  CHECK(text.starts_with("no indexed text repeals"));
}

TEST_CASE("lineage tree: wrapped lines keep their margin") {
  const std::string text =
      LineageText(RiverLineage(), Language::kChinese, 40, false);
  CHECK(text.contains("\n│  云岭市河道保洁管理办法的通知 · 已废止\n"));
  CHECK(text.contains("\n│  云政办规〔2023〕4号 第十六条: 同时废\n│  止。\n"));
}

TEST_CASE(
    "timeline: bars and years in the plot, oldest first, no label over "
    "another") {
  for (const int count : {1, 3, 12, 60}) {
    INFO(count);
    const Lineage lineage = ManyLineage(count);
    const Timeline timeline =
        LayOutTimeline(lineage, kAsOf, Language::kChinese);
    REQUIRE(timeline.rows.size() == lineage.nodes.size());
    double bottom = TimelineSizes::kHead;
    for (const TimelineRow& row : timeline.rows) {
      CHECK(row.top == doctest::Approx(bottom));
      bottom = row.top + row.height;
      CHECK(row.bar_top >= row.top);
      CHECK(row.bar_top + TimelineSizes::kBar <= bottom);
      CHECK(row.begin >= TimelineSizes::kPlotLeft);
      CHECK(row.end <= TimelineSizes::kPlotRight + 0.01);
      CHECK(row.begin < row.end);
      CHECK(row.title.size() <= 2);
      for (const std::string& line : row.title) {
        CHECK(TextWidth(line, 12) <=
              TimelineSizes::kPlotLeft - TimelineSizes::kTextLeft);
      }
    }
    // Where the beginning is not known, what acts on it stands below.
    std::vector<double> begins;
    for (const TimelineRow& row : timeline.rows) {
      if (row.begin_known) begins.push_back(row.begin);
    }
    CHECK(std::ranges::is_sorted(begins));
    for (const TimelineArrow& arrow : timeline.arrows) {
      if (!timeline.rows[arrow.target].begin_known) {
        CHECK(arrow.target < arrow.actor);
      }
    }
    for (const TimelineArrow& one : timeline.arrows) {
      CHECK(one.label_y > timeline.rows[one.target].top);
      for (const TimelineArrow& other : timeline.arrows) {
        if (&one == &other || one.target != other.target) continue;
        const auto begin = [](const TimelineArrow& arrow) {
          return arrow.label_left ? arrow.label_x - TextWidth(arrow.label, 12)
                                  : arrow.label_x;
        };
        const bool apart =
            one.label_y != other.label_y ||
            begin(one) + TextWidth(one.label, 12) < begin(other) ||
            begin(other) + TextWidth(other.label, 12) < begin(one);
        CHECK(apart);
      }
    }
    for (std::size_t i = 1; i < timeline.years.size(); ++i) {
      CHECK(timeline.years[i].x - timeline.years[i - 1].x >= 44);
    }
  }
}

TEST_CASE("timeline: a day stands where its year is") {
  const Timeline timeline =
      LayOutTimeline(RiverLineage(), kAsOf, Language::kChinese);
  // 2001 to 2030: every second year is labelled.
  REQUIRE(timeline.years.size() > 3);
  double year_2024 = 0;
  for (const TimelineYear& year : timeline.years) {
    if (year.year == 2024) year_2024 = year.x;
  }
  for (const TimelineRow& row : timeline.rows) {
    if (row.node == 0) CHECK(row.begin == doctest::Approx(year_2024));
    // Repealed on that day: the last day in force is the one before.
    if (row.node == 1)
      CHECK(row.end == doctest::Approx(year_2024).epsilon(1e-3));
  }
}

TEST_CASE("svg: well-formed, named, and every status in words") {
  for (const Language language : {Language::kChinese, Language::kEnglish}) {
    const std::string svg = LineageSvg(RiverLineage(), kAsOf, language);
    CHECK(XmlFault(svg) == "");
    CHECK(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\""));
    CHECK(svg.contains("role=\"img\""));
    CHECK(svg.contains("<title id=\"title\">"));
    CHECK(svg.contains("<desc id=\"desc\">"));
    CHECK(svg.contains("prefers-color-scheme: dark"));
    const bool chinese = language == Language::kChinese;
    CHECK(svg.contains(chinese ? "云政办规〔2023〕4号 · 现行有效"
                               : "云政办规〔2023〕4号 · in force"));
    CHECK(svg.contains(chinese ? ">2024-01-01 废止</text>"
                               : ">2024-01-01 repealed</text>"));
    CHECK(svg.contains(chinese ? "截至2025-03-01" : "as of 2025-03-01"));
    // The stub is dashed, and so is its place in the legend.
    CHECK(Count(svg, "class=\"bar stub\"") == 2);
    CHECK(Count(svg, "class=\"bar repealed\"") == 3);
  }
}

TEST_CASE("svg: a long title is cut, and whole in its title element") {
  Lineage lineage = LonelyLineage();
  std::string& title = lineage.nodes[0].title;
  for (int i = 0; i < 8; ++i) title += "关于进一步加强和规范";
  const std::string svg = LineageSvg(lineage, kAsOf, Language::kChinese);
  CHECK(svg.contains("…</text>"));
  CHECK(svg.contains("<title>" + title + "\n"));
  CHECK_FALSE(svg.contains(title + "</text>"));
}

TEST_CASE("svg, dot, mermaid: what titles hold is never markup") {
  Lineage lineage = RiverLineage();
  lineage.nodes[1].title =
      "</title><script>alert(1)</script>\"]; \\ \x01\xff\uffff\ue000 #quot; `&";
  lineage.edges[0].saying.text = "]]></svg><b>&amp;";
  lineage.edges[0].provision = "\"| <x>";
  const std::string svg = LineageSvg(lineage, kAsOf, Language::kChinese);
  CHECK(XmlFault(svg) == "");
  CHECK_FALSE(svg.contains("<script"));
  CHECK(Count(svg, "</svg>") == 1);
  const std::string dot = LineageDot(lineage, Language::kChinese);
  CHECK(dot.contains("alert(1)</script>\\\"];"));
  const std::string mermaid = LineageMermaid(lineage, Language::kChinese);
  CHECK_FALSE(mermaid.contains("<script"));
  CHECK(mermaid.contains("#60;script#62;"));
}

TEST_CASE("dot and mermaid: documents, relations, stubs") {
  const Lineage lineage = RiverLineage();
  const std::string dot = LineageDot(lineage, Language::kEnglish);
  CHECK(dot.starts_with("digraph lineage {\n"));
  CHECK(dot.contains("n0 -> n1 [label=\"2024-01-01 repealed\"];"));
  CHECK(dot.contains("not in the index\", style=dashed]"));
  const std::string mermaid = LineageMermaid(lineage, Language::kChinese);
  CHECK(mermaid.starts_with("flowchart LR\n"));
  CHECK(mermaid.contains("n0 -->|\"2024-01-01 废止\"| n1"));
  CHECK(mermaid.contains("]:::stub\n"));
}

}  // namespace gongbao
