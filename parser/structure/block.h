// Blocks are the paragraphs and headings of a text: lines that a page break
// or a page's width has cut are one block again.
//
//   …(南科监发〔2020〕27     one block of two lines
//   号)要求,进行相应处理。

#ifndef GONGBAO_PARSER_STRUCTURE_BLOCK_H_
#define GONGBAO_PARSER_STRUCTURE_BLOCK_H_

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "parser/structure/layout.h"
#include "parser/structure/line.h"

namespace gongbao {

enum class BlockKind : std::uint8_t {
  kText,
  kLabelled,  // Begins with a label that counts here.
  kTable,     // All rows of a table.
  kAnnexLabel,
};

struct Block {
  BlockKind kind = BlockKind::kText;
  LineRange lines;
  TextSpan span;   // Whole lines, up to the next block; blocks tile a range.
  TextSpan words;  // From the first word to the last.
  Label label;     // If kind is kLabelled.
  bool finished = false;  // Ends a sentence.
  bool heading = false;   // Short, alone on its line, and no sentence.
  bool quoted = false;    // Text that an amendment quotes: “第三条 …”
};

// The blocks of `range`, in order. The first block begins with the range,
// silent lines included. A range without words has no blocks.
std::vector<Block> JoinLines(std::string_view text,
                             const std::vector<Line>& lines, LineRange range,
                             const Layout& layout);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_STRUCTURE_BLOCK_H_
