// What the measurement found, as a table, and held against the floor.

#ifndef GONGBAO_TESTS_TOOLS_RANKING_REPORT_H_
#define GONGBAO_TESTS_TOOLS_RANKING_REPORT_H_

#include <string>
#include <vector>

#include "tests/tools/ranking/need.h"

namespace gongbao {

// One need, and the grades of the first hits in both orders.
struct Judgement {
  Need need;
  std::vector<int> plain;
  std::vector<int> ranked;
};

// A table in Markdown: a row for the tuned and the held needs of each texts.
std::string FigureTable(const std::vector<Judgement>& judgements);

// A line: nDCG@10 of both orders, the query, and the grades in our order.
std::string NeedLine(const Judgement& judgement);

// Reads rows of texts, measure ("nDCG@10", "MRR") and the lowest figure that
// is allowed for all needs of these texts. What is below, as lines to print; a
// file that cannot be read is a line too. Texts that were not measured pass.
std::vector<std::string> Below(const std::string& floor_path,
                               const std::vector<Judgement>& judgements);

}  // namespace gongbao

#endif  // GONGBAO_TESTS_TOOLS_RANKING_REPORT_H_
