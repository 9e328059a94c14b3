#include "parser/structure/interleaving.h"

#include <optional>

namespace gongbao {
namespace {

// One step back is a number out of order; a second one shows two columns.
constexpr int kFewestReturns = 2;

}  // namespace

std::vector<Interleaving> FindInterleavings(const std::vector<int>& numbers) {
  std::vector<Interleaving> found;
  std::optional<int> left;  // The last number of the sequence that was left.
  int returns = 0;
  Interleaving stretch;
  const auto close = [&] {
    if (returns >= kFewestReturns) found.push_back(stretch);
    returns = 0;
  };
  for (std::size_t i = 1; i < numbers.size(); ++i) {
    const int last = numbers[i - 1];
    const int number = numbers[i];
    if (number == last || number == last + 1) {
      if (returns > 0 && stretch.end == i) stretch.end = i + 1;
      continue;
    }
    // 第四条 / 第三条 / 第五条: two that changed places are no columns.
    const bool changed_places = number == last - 1;
    if (left && number == *left + 1 && !changed_places) {
      ++returns;
    } else {
      close();
      stretch.begin = i - 1;
    }
    left = last;
    stretch.end = i + 1;
  }
  close();
  return found;
}

}  // namespace gongbao
