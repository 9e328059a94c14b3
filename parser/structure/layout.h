// How a text is laid out: one line a paragraph (as from a word processor or
// Markdown), or lines cut at the page's width (as from pdftotext).

#ifndef GONGBAO_PARSER_STRUCTURE_LAYOUT_H_
#define GONGBAO_PARSER_STRUCTURE_LAYOUT_H_

#include <string_view>
#include <vector>

#include "parser/structure/line.h"

namespace gongbao {

struct Layout {
  bool wrapped = false;   // Lines are cut at `width`.
  bool indented = false;  // Paragraphs begin with an indent, lines don't.
  int width = 0;          // Columns of a full line, its indent included.
  int margin = 0;         // Columns before a line that goes on.
};

Layout MeasureLayout(std::string_view text, const std::vector<Line>& lines);

// Whether `line` reaches the page's right edge, so that its text may go on.
bool IsFull(const Layout& layout, const Line& line);

// Whether `line` starts further right than running text does.
bool IsIndented(const Layout& layout, const Line& line);

// Makes text of lines that look like a date, a number or a label but go on
// with the full line above:
//   …任职时间从
//   2023年5月
void DemoteContinuations(std::string_view text, const Layout& layout,
                         std::vector<Line>& lines);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_STRUCTURE_LAYOUT_H_
