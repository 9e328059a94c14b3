// A lineage as a tree for reading, from the document asked for outwards:
//
//   后来：
//   └─ 2024-01-01 被 云政办规〔2023〕4号 废止
//      云岭市人民政府办公室关于印发云岭市河道保洁管理办法的通知 · 现行有效
//      云政办规〔2023〕4号 第十六条：《云岭市河道保洁管理办法》…同时废止。
//      └─ 2024-01-01 废止 云政办发〔2020〕27号
//
// Each document stands in it once, each repeal, amendment and extension too.

#ifndef GONGBAO_CLI_RENDER_LINEAGE_TEXT_H_
#define GONGBAO_CLI_RENDER_LINEAGE_TEXT_H_

#include <cstddef>
#include <string>
#include <vector>

#include "cli/render/language.h"
#include "index/tracking/lineage.h"

namespace gongbao {

// One step of the tree: an edge, and the document at its other end.
struct LineageStep {
  std::size_t edge = 0;  // Into Lineage::edges.
  std::size_t node = 0;  // Into Lineage::nodes.
  // The edge's document acts on the one above it in the tree.
  bool is_actor = false;
  // It has its own place elsewhere in the tree, with its steps.
  bool elsewhere = false;
  std::vector<LineageStep> steps;  // By day.
};

// What was done to the document asked for (`newer`), and what it did.
struct LineageTree {
  std::vector<LineageStep> newer, older;
};

// Each document hangs on the shortest way to the one asked for.
// REQUIRES: `lineage` has a node.
LineageTree TreeOf(const Lineage& lineage);

// "2024-01-01 被 云政办规〔2023〕4号 废止 (第五条)", with doubts.
std::string StepWords(const Lineage& lineage, const LineageStep& step,
                      Language language);

// "云岭市…的通知 · 现行有效", "… · 索引中没有" for a stub.
std::string NodeLine(const LineageNode& node, Language language);

// Wrapped to `width` columns; 0 does not wrap.
std::string LineageText(const Lineage& lineage, Language language, int width,
                        bool color);

}  // namespace gongbao

#endif  // GONGBAO_CLI_RENDER_LINEAGE_TEXT_H_
