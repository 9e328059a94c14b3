#include "cli/render/lineage_timeline.h"

#include <algorithm>
#include <chrono>
#include <numeric>
#include <optional>

#include "cli/render/messages.h"
#include "cli/render/terminal_text.h"
#include "cli/render/tracking_words.h"
#include "cli/render/wrapped_text.h"
#include "parser/lexicon/date.h"

namespace gongbao {
namespace {

using Sizes = TimelineSizes;

constexpr double kTitleSize = 14;
constexpr double kLabelSize = 12;
constexpr double kLabelStep = 17;  // From one lane of labels to the next.
constexpr double kRowPadding = 9;
constexpr double kShortestBar = 3;
constexpr double kYearRoom = 44;  // For the label of a year.
constexpr std::size_t kTitleLines = 2;

double DayNumber(const Date& date) {
  const std::chrono::year_month_day day(
      std::chrono::year(date.year),
      std::chrono::month(static_cast<unsigned>(std::max(date.month, 1))),
      std::chrono::day(static_cast<unsigned>(std::max(date.day, 1))));
  return static_cast<double>(
      std::chrono::sys_days(day).time_since_epoch().count());
}

// The years of the drawing, and where a day stands.
class Axis {
 public:
  // From `first` to the end of `last`, three years at least.
  Axis(int first, int last)
      : first_(first),
        end_(std::max(last + 1, first + 3)),
        begin_day_(DayNumber({first_, 1, 1})),
        days_(DayNumber({end_, 1, 1}) - begin_day_) {}

  double At(const Date& date) const {
    const double part = (DayNumber(date) - begin_day_) / days_;
    return Sizes::kPlotLeft + part * (Sizes::kPlotRight - Sizes::kPlotLeft);
  }

  std::vector<TimelineYear> Years() const {
    const double a_year =
        (Sizes::kPlotRight - Sizes::kPlotLeft) / (end_ - first_);
    int step = 1;
    for (const int wider : {2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000}) {
      if (step * a_year >= kYearRoom) break;
      step = wider;
    }
    std::vector<TimelineYear> years;
    for (int year = (first_ + step - 1) / step * step; year < end_;
         year += step) {
      years.push_back({year, At({year, 1, 1})});
    }
    return years;
  }

 private:
  int first_;
  int end_;
  double begin_day_;
  double days_;
};

std::optional<Date> BeginOf(const LineageNode& node) {
  if (node.effective_from) return node.effective_from;
  return node.date ? ParseDate(*node.date) : std::nullopt;
}

// Where the texts give no last day, the day of a whole and certain repeal.
std::optional<Date> EndOf(const Lineage& lineage, std::size_t node) {
  std::optional<Date> end = lineage.nodes[node].ends_on;
  for (const LineageEdge& edge : lineage.edges) {
    const bool ends = edge.target == node && edge.day && !edge.provision &&
                      edge.type == RelationType::kRepeals &&
                      edge.doubt == Doubt::kNone;
    if (ends && (!end || *edge.day < *end)) end = edge.day;
  }
  return end;
}

// The day of an edge; that of its actor where no text names one.
std::optional<Date> DayOf(const Lineage& lineage, const LineageEdge& edge) {
  return edge.day ? edge.day : BeginOf(lineage.nodes[edge.actor]);
}

Axis AxisOf(const Lineage& lineage, const Date& as_of) {
  int first = as_of.year;
  int last = as_of.year;
  const auto include = [&](const std::optional<Date>& date) {
    if (!date) return;
    first = std::min(first, date->year);
    last = std::max(last, date->year);
  };
  for (const LineageNode& node : lineage.nodes) {
    include(BeginOf(node));
    include(node.ends_on);
  }
  for (const LineageEdge& edge : lineage.edges) include(edge.day);
  return {first, last};
}

// By the day each begins; what has none stands before what acts on it.
std::vector<std::size_t> RowOrder(const Lineage& lineage) {
  std::vector<Date> days(lineage.nodes.size(), Date{9999, 12, 31});
  for (std::size_t i = 0; i < days.size(); ++i) {
    if (const auto begin = BeginOf(lineage.nodes[i])) {
      days[i] = *begin;
      continue;
    }
    for (const LineageEdge& edge : lineage.edges) {
      const auto day = DayOf(lineage, edge);
      if (edge.target == i && day) days[i] = std::min(days[i], *day);
    }
  }
  std::vector<std::size_t> order(days.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  // Equal days: who is acted on stands first, as the generations say.
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
    if (days[a] != days[b]) return days[a] < days[b];
    return lineage.nodes[a].generation < lineage.nodes[b].generation;
  });
  return order;
}

TimelineRow RowOf(const Lineage& lineage, std::size_t node, const Axis& axis) {
  TimelineRow row;
  row.node = node;
  constexpr int kColumns = static_cast<int>(
      (Sizes::kPlotLeft - Sizes::kTextLeft - 24) / (kTitleSize / 2));
  row.title = WrapText(TerminalText(NodeTitle(lineage.nodes[node])), kColumns);
  if (row.title.size() > kTitleLines) {
    row.shortened = true;
    row.title.resize(kTitleLines);
    row.title.back() = Shortened(row.title.back() + "……", kColumns);
  }
  const auto begin = BeginOf(lineage.nodes[node]);
  const auto end = EndOf(lineage, node);
  row.begin_known = begin.has_value();
  row.begin = begin ? axis.At(*begin) : Sizes::kPlotLeft;
  row.open = !end.has_value();
  row.end = end ? std::max(axis.At(*end), row.begin + kShortestBar)
                : Sizes::kPlotRight;
  return row;
}

// Gives the labels of one row's arrows lanes of their own above its bar.
class LabelLanes {
 public:
  // Places the label beside the arrow and returns its lane from the bar.
  int Place(TimelineArrow* arrow) {
    const double width = TextWidth(arrow->label, kLabelSize);
    arrow->label_left = arrow->x + kGap + width > Sizes::kPlotRight;
    arrow->label_x = arrow->x + (arrow->label_left ? -kGap : kGap);
    const double begin =
        arrow->label_left ? arrow->label_x - width : arrow->label_x;
    std::size_t lane = 0;
    while (lane < lanes_.size() && Overlaps(lanes_[lane], begin, width)) ++lane;
    if (lane == lanes_.size()) lanes_.emplace_back();
    lanes_[lane].emplace_back(begin, begin + width);
    return static_cast<int>(lane);
  }
  int count() const { return static_cast<int>(lanes_.size()); }

 private:
  using Lane = std::vector<std::pair<double, double>>;
  static constexpr double kGap = 7;

  static bool Overlaps(const Lane& lane, double begin, double width) {
    return std::ranges::any_of(lane, [&](const auto& taken) {
      return begin < taken.second + kGap && taken.first < begin + width + kGap;
    });
  }

  std::vector<Lane> lanes_;
};

std::vector<TimelineArrow> ArrowsOf(const Lineage& lineage, const Axis& axis,
                                    const std::vector<std::size_t>& order,
                                    Language language) {
  std::vector<std::size_t> row_of(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) row_of[order[i]] = i;
  std::vector<TimelineArrow> arrows;
  for (std::size_t i = 0; i < lineage.edges.size(); ++i) {
    const LineageEdge& edge = lineage.edges[i];
    if (edge.actor == edge.target) continue;
    const auto day = DayOf(lineage, edge);
    arrows.push_back({.edge = i,
                      .actor = row_of[edge.actor],
                      .target = row_of[edge.target],
                      .x = day ? axis.At(*day) : Sizes::kPlotLeft,
                      .label = Shortened(EdgeLabel(edge, language), 44)});
  }
  return arrows;
}

// Sets the row's height and its bar's place, and its labels above the bar.
void StackRow(double top, std::size_t index, TimelineRow* row,
              std::vector<TimelineArrow>* arrows) {
  LabelLanes lanes;
  std::vector<std::pair<TimelineArrow*, int>> placed;
  for (TimelineArrow& arrow : *arrows) {
    if (arrow.target == index) placed.emplace_back(&arrow, lanes.Place(&arrow));
  }
  const double words =
      static_cast<double>(row->title.size()) * Sizes::kTitleStep +
      Sizes::kFactsStep;
  const double drawn = lanes.count() * kLabelStep + Sizes::kBar;
  row->top = top;
  row->height = std::max(words, drawn) + 2 * kRowPadding;
  // The bar stands in the middle of the words, or below its labels.
  row->bar_top = top + std::max((row->height - Sizes::kBar) / 2,
                                kRowPadding + lanes.count() * kLabelStep);
  for (const auto& [arrow, lane] : placed) {
    arrow->label_y = row->bar_top - 5 - lane * kLabelStep;
  }
}

}  // namespace

double TextWidth(std::string_view text, double size) {
  // Digits and letters of proportional fonts are wider than half a square.
  return DisplayWidth(text) * size * 0.55;
}

Timeline LayOutTimeline(const Lineage& lineage, const Date& as_of,
                        Language language) {
  const Axis axis = AxisOf(lineage, as_of);
  const std::vector<std::size_t> order = RowOrder(lineage);
  Timeline timeline;
  timeline.years = axis.Years();
  timeline.as_of = axis.At(as_of);
  timeline.arrows = ArrowsOf(lineage, axis, order, language);
  double top = Sizes::kHead;
  for (std::size_t i = 0; i < order.size(); ++i) {
    TimelineRow row = RowOf(lineage, order[i], axis);
    StackRow(top, i, &row, &timeline.arrows);
    top += row.height;
    timeline.rows.push_back(std::move(row));
  }
  timeline.height = top + Sizes::kFoot;
  return timeline;
}

}  // namespace gongbao
