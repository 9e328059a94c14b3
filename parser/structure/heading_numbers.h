// Checks that the numbers of headings run on: 一、 and 三、 without 二、.

#ifndef GONGBAO_PARSER_STRUCTURE_HEADING_NUMBERS_H_
#define GONGBAO_PARSER_STRUCTURE_HEADING_NUMBERS_H_

#include <string_view>
#include <vector>

#include "parser/diagnostic.h"
#include "parser/gazette.h"

namespace gongbao {

// Reports headings (一、(一) 1. (1) outside articles) that are missing,
// repeated or out of order. 一、 or 1. begins a list anew wherever it stands,
// and (六) under 二、 may go on from (五) under 一、. A number that stands
// within a line (…;(二)…) is not missing.
void CheckHeadings(std::string_view text, const std::vector<Node>& nodes,
                   std::vector<Diagnostic>& diagnostics);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_STRUCTURE_HEADING_NUMBERS_H_
