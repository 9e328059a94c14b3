#include "parser/structure/list_run.h"

#include "parser/lexicon/character.h"
#include "parser/lexicon/date.h"
#include "parser/lexicon/line_kind.h"

namespace gongbao {
namespace {

std::string_view WordsOf(std::string_view text, const Block& block) {
  return text.substr(block.words.begin, block.words.size());
}

bool IsText(const Block& block) {
  return block.kind == BlockKind::kText && !block.quoted;
}

bool EndsInSemicolon(std::string_view words) {
  return words.ends_with("；") || words.ends_with(";");
}

bool EndsInColon(std::string_view words) {
  return words.ends_with("：") || words.ends_with(":");
}

// A line that ends without a mark: a name, a unit, a person and a post.
bool IsRow(std::string_view text, const Block& block) {
  if (!IsText(block) || block.finished) return false;
  const std::string_view words = WordsOf(text, block);
  if (ParseDate(words)) return false;
  if (words.find('\n') != std::string_view::npos) return false;
  return IsListRow(words) || block.heading ||
         !HoldsOneOf(words, {"，", "。", "；", "：", ",", ";", ":"});
}

std::size_t RowsEnd(std::string_view text, const std::vector<Block>& blocks,
                    std::size_t first) {
  std::size_t end = first;
  while (end < blocks.size() && IsRow(text, blocks[end])) ++end;
  return end;
}

// …; …; ….
std::size_t ClausesEnd(std::string_view text, const std::vector<Block>& blocks,
                       std::size_t first) {
  if (first == 0 || !EndsInColon(WordsOf(text, blocks[first - 1]))) {
    return first;
  }
  std::size_t end = first;
  while (end < blocks.size() && IsText(blocks[end]) &&
         EndsInSemicolon(WordsOf(text, blocks[end]))) {
    ++end;
  }
  if (end > first && end < blocks.size() && IsText(blocks[end]) &&
      blocks[end].finished && !EndsInColon(WordsOf(text, blocks[end]))) {
    ++end;
  }
  return end;
}

}  // namespace

std::size_t ListEnd(std::string_view text, const std::vector<Block>& blocks,
                    std::size_t first) {
  if (!IsText(blocks[first])) return first;
  std::size_t end = ClausesEnd(text, blocks, first);
  if (end == first) end = RowsEnd(text, blocks, first);
  return end - first < 2 ? first : end;
}

}  // namespace gongbao
