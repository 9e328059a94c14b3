// Running heads that change with the document: they repeat its title, beside
// the page number or on one line with it, on every page or on every other.
//
//   — 12 —                                    12　云岭市人民政府公报
//   云岭市人民政府关于加强河道保洁的通知      关于加强河道保洁的通知　13

#ifndef GONGBAO_PARSER_STRUCTURE_TITLE_HEADS_H_
#define GONGBAO_PARSER_STRUCTURE_TITLE_HEADS_H_

#include <string_view>
#include <vector>

#include "parser/structure/line.h"

namespace gongbao {

// Marks the heads as furniture. REQUIRES: page numbers on lines of their own,
// and heads with the gazette's name, are marked.
void MarkTitleHeads(std::string_view text, std::vector<Line>& lines);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_STRUCTURE_TITLE_HEADS_H_
