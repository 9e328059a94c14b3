// Counts nodes, so that each has an address of its own, and checks that the
// printed numbers run on: 第十条 followed by 第十二条 is reported, never
// mended.

#ifndef GONGBAO_PARSER_STRUCTURE_NUMBERING_H_
#define GONGBAO_PARSER_STRUCTURE_NUMBERING_H_

#include <string_view>
#include <vector>

#include "parser/diagnostic.h"
#include "parser/gazette.h"

namespace gongbao {

// Sets Node::ordinal in the tree of one instrument or document body.
void CountNodes(std::vector<Node>& nodes);

// Reports articles and headings that are missing, repeated or out of order,
// chapters that are missing or repeated, and missing items. A text that
// `goes_on` from another need not begin with the first article.
void CheckNumbers(std::string_view text, const std::vector<Node>& nodes,
                  bool goes_on, std::vector<Diagnostic>& diagnostics);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_STRUCTURE_NUMBERING_H_
