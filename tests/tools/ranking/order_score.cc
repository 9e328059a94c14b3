#include "tests/tools/ranking/order_score.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace gongbao {
namespace {

double Gain(const std::vector<int>& grades) {
  double gain = 0;
  const std::size_t judged = std::min(grades.size(), kJudgedHits);
  for (std::size_t i = 0; i < judged; ++i) {
    gain += (std::exp2(grades[i]) - 1) / std::log2(static_cast<double>(i) + 2);
  }
  return gain;
}

}  // namespace

std::vector<int> GradesOf(const Need& need, const std::vector<Place>& hits) {
  std::vector<int> grades;
  std::vector<bool> seen(need.answers.size(), false);
  for (const Place& hit : hits) {
    if (grades.size() == kJudgedHits) break;
    grades.push_back(0);
    for (std::size_t i = 0; i < need.answers.size(); ++i) {
      if (seen[i] || !need.answers[i].IsAt(hit)) continue;
      seen[i] = true;
      grades.back() = need.answers[i].grade;
      break;
    }
  }
  return grades;
}

double Ndcg(const Need& need, const std::vector<int>& grades) {
  std::vector<int> best;
  for (const Answer& answer : need.answers) best.push_back(answer.grade);
  std::ranges::sort(best, std::greater());
  return Gain(grades) / Gain(best);
}

double ReciprocalRank(const std::vector<int>& grades) {
  const auto first = std::ranges::find(grades, 2);
  if (first == grades.end()) return 0;
  return 1 / static_cast<double>(first - grades.begin() + 1);
}

}  // namespace gongbao
