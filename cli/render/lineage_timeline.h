// A lineage laid out as a timeline: a row for each document from the oldest
// to the newest, a bar over the years in which it is in force, an arrow where
// one document acts on another.
//
//              2019   2020   2021   2022   2023   2024
//   甲办法      ███████████████████████████████│
//   关于修改…            ████████████████████████▶
//
// Says where things stand, in SVG units; lineage_svg.h draws them.

#ifndef GONGBAO_CLI_RENDER_LINEAGE_TIMELINE_H_
#define GONGBAO_CLI_RENDER_LINEAGE_TIMELINE_H_

#include <cstddef>
#include <string>
#include <vector>

#include "cli/render/language.h"
#include "index/tracking/lineage.h"
#include "parser/gazette.h"

namespace gongbao {

// Sizes of the drawing.
struct TimelineSizes {
  static constexpr double kWidth = 1120;
  static constexpr double kTextLeft = 20;   // Where the rows' words begin.
  static constexpr double kPlotLeft = 364;  // Of the first day.
  static constexpr double kPlotRight = 1092;
  static constexpr double kHead = 84;       // Above the first row.
  static constexpr double kFoot = 76;       // Below the last: the legend.
  static constexpr double kBar = 14;        // Height of a bar.
  static constexpr double kTitleStep = 19;  // From line to line.
  static constexpr double kFactsStep = 17;
};

struct TimelineRow {
  std::size_t node = 0;  // Into Lineage::nodes.
  double top = 0;
  double height = 0;
  double bar_top = 0;
  double begin = 0;  // Of the bar, left and right.
  double end = 0;
  bool begin_known = true;
  bool open = false;               // No end is known: the bar points on.
  std::vector<std::string> title;  // The lines that fit.
  bool shortened = false;          // The title has more.
};

struct TimelineArrow {
  std::size_t edge = 0;   // Into Lineage::edges.
  std::size_t actor = 0;  // Into Timeline::rows.
  std::size_t target = 0;
  double x = 0;
  std::string label;  // 废止 2024-01-01
  double label_x = 0;
  double label_y = 0;       // Baseline.
  bool label_left = false;  // The label ends at label_x.
};

struct TimelineYear {
  int year = 0;
  double x = 0;
};

struct Timeline {
  double height = 0;
  std::vector<TimelineYear> years;  // Those that are labelled.
  double as_of = 0;
  std::vector<TimelineRow> rows;      // Oldest first.
  std::vector<TimelineArrow> arrows;  // Of edges whose day is known or not.
};

// REQUIRES: `lineage` has a node.
Timeline LayOutTimeline(const Lineage& lineage, const Date& as_of,
                        Language language);

// Width of `text` in a font of `size`: half of it a column.
double TextWidth(std::string_view text, double size);

}  // namespace gongbao

#endif  // GONGBAO_CLI_RENDER_LINEAGE_TIMELINE_H_
