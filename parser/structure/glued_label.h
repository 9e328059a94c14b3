// Headings and articles that a converter glued to the end of the paragraph
// before:
//
//   …不得出具虚假报告。第三章 鉴定与维护      a chapter's line of its own
//   第十九条 …
//   第四条 …。第五条 …                        where 第六条 comes next

#ifndef GONGBAO_PARSER_STRUCTURE_GLUED_LABEL_H_
#define GONGBAO_PARSER_STRUCTURE_GLUED_LABEL_H_

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "parser/structure/line.h"

namespace gongbao {

// A place where a line is to be cut.
struct GluedLabel {
  std::size_t line = 0;
  std::size_t at = 0;  // Offset in the text where the label begins.
};

// The glued labels, in order of place. Each stands after the end of a sentence
// and its number is the next: for a chapter, articles follow its line; for an
// article, the one after it begins a line further down.
std::vector<GluedLabel> FindGluedLabels(std::string_view text,
                                        const std::vector<Line>& lines);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_STRUCTURE_GLUED_LABEL_H_
