// A place as blocks in reading order, which terminal text, Markdown and the
// web page each print in their way.

#ifndef GONGBAO_CLI_RENDER_READING_BLOCK_H_
#define GONGBAO_CLI_RENDER_READING_BLOCK_H_

#include <string>
#include <vector>

#include "index/resolver.h"

namespace gongbao {

struct ReadingBlock {
  enum class Kind {
    kTitle,    // Of an instrument or annex, where its text begins.
    kHeading,  // 第三章 申报条件; 一、总体要求
    kTable,    // Tabs between the cells, line breaks between the rows.
    kText,
  };
  Kind kind = Kind::kText;
  int indent = 0;     // Steps: 0 for paragraphs, 1 for items, 2 for subitems.
  std::string eid;    // Of the first provision in it; "" for a title.
  std::string label;  // 第九条, (一)
  std::string text;   // Without the label.
};

// An article and its first paragraph are one block, as they are in print.
std::vector<ReadingBlock> ReadingBlocks(const Resolved& place);

// "第九条 …" but "(一)…" and "一、…": only 第… takes a space after it.
std::string LabelledText(const ReadingBlock& block);

}  // namespace gongbao

#endif  // GONGBAO_CLI_RENDER_READING_BLOCK_H_
