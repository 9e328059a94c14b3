#include "parser/structure/quotation.h"

#include <cstddef>

#include "parser/structure/balance.h"

namespace gongbao {
namespace {

// Quoted text of an amendment runs over at most so many blocks.
constexpr std::size_t kLongestQuotation = 400;

std::string_view WordsOf(std::string_view text, const Block& block) {
  return text.substr(block.words.begin, block.words.size());
}

}  // namespace

void MarkQuotations(std::string_view text, std::vector<Block>& blocks) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const std::string_view words = WordsOf(text, blocks[i]);
    if (!words.starts_with("“")) continue;
    int open = BalanceOf(words).quotes;
    std::size_t last = i;
    while (open > 0 && last + 1 < blocks.size() &&
           last - i < kLongestQuotation) {
      ++last;
      open += BalanceOf(WordsOf(text, blocks[last])).quotes;
    }
    if (open > 0) continue;
    for (std::size_t k = i; k <= last; ++k) blocks[k].quoted = true;
    i = last;
  }
}

}  // namespace gongbao
