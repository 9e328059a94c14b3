// How good the order of some hits is, of 0 to 1, by the two usual figures.

#ifndef GONGBAO_TESTS_TOOLS_RANKING_ORDER_SCORE_H_
#define GONGBAO_TESTS_TOOLS_RANKING_ORDER_SCORE_H_

#include <cstddef>
#include <vector>

#include "tests/tools/ranking/need.h"

namespace gongbao {

inline constexpr std::size_t kJudgedHits = 10;

// The grade of each of the first hits; 0 for what no answer names and for an
// answer that stands there already.
std::vector<int> GradesOf(const Need& need, const std::vector<Place>& hits);

// Normalised discounted cumulative gain: grade 2 gains 3 and grade 1 gains 1,
// divided by log2(1 + rank), over what the best order of all answers gains.
double Ndcg(const Need& need, const std::vector<int>& grades);

// 1 / rank of the first hit of grade 2; 0 if there is none.
double ReciprocalRank(const std::vector<int>& grades);

}  // namespace gongbao

#endif  // GONGBAO_TESTS_TOOLS_RANKING_ORDER_SCORE_H_
