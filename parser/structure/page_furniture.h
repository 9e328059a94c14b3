// Lines that belong to the page and not to the text: page numbers and running
// heads.

#ifndef GONGBAO_PARSER_STRUCTURE_PAGE_FURNITURE_H_
#define GONGBAO_PARSER_STRUCTURE_PAGE_FURNITURE_H_

#include <string_view>
#include <vector>

#include "parser/structure/line.h"

namespace gongbao {

// Marks page numbers, and running heads, which stand again and again beside
// them, bear the gazette's name or repeat a document's title.
void MarkPageFurniture(std::string_view text, std::vector<Line>& lines);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_STRUCTURE_PAGE_FURNITURE_H_
