#include "tests/tools/accuracy/figures.h"

#include <array>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <string_view>

namespace gongbao {
namespace {

// In the order of the table.
constexpr std::array<std::string_view, 11> kKinds = {
    "repeals",   "amends",         "extends",         "based_on",
    "relations", "provisions",     "validity",        "negative",
    "citations", "citation kinds", "citation targets"};

std::string Shown(std::optional<double> figure) {
  if (!figure) return "–";
  std::array<char, 16> digits{};
  std::snprintf(digits.data(), digits.size(), "%.3f", *figure);
  return digits.data();
}

// A row of a table in Markdown.
std::string Row(const std::vector<std::string>& cells) {
  std::string row = "|";
  for (const std::string& cell : cells) row += " " + cell + " |";
  return row + "\n";
}

std::optional<double> Measure(const Counts& counts, std::string_view name) {
  if (name == "precision") return counts.Precision();
  if (name == "recall") return counts.Recall();
  if (name == "F1") return counts.F1();
  if (name == "wrong") return counts.wrong;
  return std::nullopt;
}

}  // namespace

std::optional<double> Counts::Precision() const {
  if (hit + wrong == 0) return std::nullopt;
  return static_cast<double>(hit) / (hit + wrong);
}

std::optional<double> Counts::Recall() const {
  if (expected == 0) return std::nullopt;
  return static_cast<double>(hit) / expected;
}

std::optional<double> Counts::F1() const {
  if (expected + hit + wrong == 0) return std::nullopt;
  return 2.0 * hit / (expected + hit + wrong);
}

void Figures::Expect(const std::string& kind, bool held, bool hit) {
  Counts& counts = counts_[{kind, held}];
  ++counts.expected;
  if (hit) ++counts.hit;
}

void Figures::Wrong(const std::string& kind, bool held, int times) {
  counts_[{kind, held}].wrong += times;
}

void Figures::Miss(bool held, std::string what) {
  if (!held) misses_.push_back(std::move(what));
}

std::string Figures::Table() const {
  std::string table =
      "| kind | part | labels | found | wrong | precision | recall | F1 |\n"
      "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |\n";
  for (const std::string_view kind : kKinds) {
    for (const bool held : {false, true}) {
      const auto at = counts_.find({std::string(kind), held});
      if (at == counts_.end()) continue;
      const Counts& counts = at->second;
      table += Row({std::string(kind), held ? "held" : "tune",
                    std::to_string(counts.expected), std::to_string(counts.hit),
                    std::to_string(counts.wrong), Shown(counts.Precision()),
                    Shown(counts.Recall()), Shown(counts.F1())});
    }
  }
  return table;
}

std::vector<std::string> Figures::Below(const std::string& floor_path) const {
  std::ifstream file(floor_path);
  if (!file) return {"no floor in " + floor_path};
  std::vector<std::string> below;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.starts_with("#")) continue;
    std::string kind, part, measure;
    double floor = 0;
    std::istringstream cells(line);
    std::getline(cells, kind, '\t');
    std::getline(cells, part, '\t');
    std::getline(cells, measure, '\t');
    const auto at = counts_.find({kind, part == "held"});
    const auto figure =
        at == counts_.end() ? std::nullopt : Measure(at->second, measure);
    const bool bad =
        !(cells >> floor) || !figure ||
        (measure == "wrong" ? *figure > floor : *figure + 0.0005 < floor);
    if (bad) below.push_back(line + "\tis now " + Shown(figure));
  }
  return below;
}

}  // namespace gongbao
