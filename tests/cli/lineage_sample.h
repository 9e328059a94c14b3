// Lineages made by hand, for the tests of what draws them.

#ifndef GONGBAO_TESTS_CLI_LINEAGE_SAMPLE_H_
#define GONGBAO_TESTS_CLI_LINEAGE_SAMPLE_H_

#include <string>

#include "index/tracking/lineage.h"

namespace gongbao {

inline LineageNode HeldNode(const std::string& title, const std::string& number,
                            const Date& from, std::optional<Date> until,
                            Status status) {
  LineageNode node;
  node.document = DocumentName{.id = 1, .address = number, .title = title};
  node.document->number = number;
  node.title = title;
  node.number = number;
  node.effective_from = from;
  node.ends_on = until;
  node.status = status;
  return node;
}

inline LineageEdge Edge(std::size_t actor, std::size_t target,
                        RelationType type, std::optional<Date> day,
                        const std::string& number, const std::string& node,
                        const std::string& text) {
  LineageEdge edge;
  edge.actor = actor;
  edge.target = target;
  edge.type = type;
  edge.day = day;
  edge.saying.document = {.id = 1, .address = number, .title = number};
  edge.saying.document.number = number;
  edge.saying.node = node;
  edge.saying.text = text;
  return edge;
}

// A measure, the edition and the amendment that it repeals, and a stub.
inline Lineage RiverLineage() {
  Lineage lineage;
  const std::string now = "云政办规〔2023〕4号";
  const std::string amending = "云政办发〔2020〕27号";
  lineage.nodes = {
      HeldNode("云岭市河道保洁管理办法的通知", now, {2024, 1, 1},
               Date{2028, 12, 31}, Status::kInForce),
      HeldNode("云岭市河道保洁管理办法的通知", "云政办发〔2019〕12号",
               {2019, 5, 1}, Date{2023, 12, 31}, Status::kRepealed),
      HeldNode("关于修改〈云岭市河道保洁管理办法〉的通知", amending,
               {2020, 11, 1}, Date{2023, 12, 31}, Status::kRepealed)};
  LineageNode stub;
  stub.title = "云岭市水费办法";
  stub.number = "云政发〔2001〕3号";
  stub.date = "2001-06";
  lineage.nodes.push_back(stub);
  lineage.edges = {Edge(2, 1, RelationType::kAmends, Date{2020, 11, 1},
                        amending, "", "作如下修改。"),
                   Edge(0, 1, RelationType::kRepeals, Date{2024, 1, 1}, now,
                        "art_16", "同时废止。"),
                   Edge(0, 2, RelationType::kRepeals, Date{2024, 1, 1}, now,
                        "art_16", "同时废止。"),
                   Edge(2, 3, RelationType::kExtends, std::nullopt, amending,
                        "", "继续有效。")};
  lineage.edges[0].provision = "第五条";
  lineage.edges[2].doubt = Doubt::kNumberShared;
  lineage.edges[3].until = Date{2030, 1, 1};
  return lineage;
}

inline Lineage LonelyLineage() {
  Lineage lineage;
  lineage.nodes = {HeldNode("云岭市绿化办法的通知", "云政办规〔2025〕9号",
                            {2025, 3, 1}, std::nullopt, Status::kInForce)};
  return lineage;
}

// One document that repeals count - 1 others on a day; every fifth of them is
// a stub, every tenth one without a date; and each of the others was amended
// twice within a month.
inline Lineage ManyLineage(int count) {
  Lineage lineage;
  const std::string now = "云政发〔2025〕2号";
  lineage.nodes = {HeldNode("云岭市人民政府关于宣布失效一批文件的通知", now,
                            {2025, 1, 17}, std::nullopt, Status::kInForce)};
  for (int i = 1; i < count; ++i) {
    const int year = 1990 + i / 2;
    LineageNode node = HeldNode(
        "云岭市人民政府办公室关于印发云岭市第" + std::to_string(i) +
            "类事项管理与监督检查暂行规定实施细则补充办法的通知",
        "云政办发〔" + std::to_string(year) + "〕" + std::to_string(i) + "号",
        {year, i % 12 + 1, 15}, Date{2025, 1, 16}, Status::kRepealed);
    if (i % 5 == 0) {
      node.document.reset();
      node.status.reset();
      node.ends_on.reset();
      node.date = node.effective_from->ToString();
      node.effective_from.reset();
      if (i % 10 == 0) node.date.reset();
    }
    lineage.nodes.push_back(node);
    const auto target = static_cast<std::size_t>(i);
    for (const int month : {3, 4}) {
      lineage.edges.push_back(Edge(0, target, RelationType::kAmends,
                                   Date{2024, month, 1}, now, "", "修改。"));
    }
    lineage.edges.push_back(Edge(0, target, RelationType::kRepeals,
                                 Date{2025, 1, 17}, now, "", "停止执行。"));
  }
  return lineage;
}

}  // namespace gongbao

#endif  // GONGBAO_TESTS_CLI_LINEAGE_SAMPLE_H_
