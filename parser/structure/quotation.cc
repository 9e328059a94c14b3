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

bool IsArticle(const Block& block) {
  return block.kind == BlockKind::kLabelled && !block.quoted &&
         block.label.style == LabelStyle::kArticle;
}

// 第四十四条 …增加一节,内容如下: the text that goes in stands below.
bool Inserts(std::string_view words) {
  for (const std::string_view colon : {"：", ":"}) {
    if (!words.ends_with(colon)) continue;
    words.remove_suffix(colon.size());
    for (const std::string_view verb : {"内容如下", "修改为", "改为", "增加"}) {
      if (words.ends_with(verb)) return true;
    }
  }
  return false;
}

// Text that goes in without quotation marks, up to the article that goes on
// with the amendment's own numbers.
void MarkInsertions(std::string_view text, std::vector<Block>& blocks) {
  for (std::size_t i = 0; i + 1 < blocks.size(); ++i) {
    if (!IsArticle(blocks[i]) || !Inserts(WordsOf(text, blocks[i]))) continue;
    const int next = blocks[i].label.number + 1;
    std::size_t end = i + 1;
    bool foreign = false;
    while (end < blocks.size() && end - i < kLongestQuotation &&
           !(IsArticle(blocks[end]) && blocks[end].label.number == next)) {
      foreign |= IsArticle(blocks[end]);
      ++end;
    }
    if (!foreign) continue;
    for (std::size_t k = i + 1; k < end; ++k) blocks[k].quoted = true;
    i = end - 1;
  }
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
  MarkInsertions(text, blocks);
}

}  // namespace gongbao
