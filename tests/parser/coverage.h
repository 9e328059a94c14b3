// Whether a gazette accounts for its source: every byte in exactly one place,
// and every place inside the one that holds it.

#ifndef GONGBAO_TESTS_PARSER_COVERAGE_H_
#define GONGBAO_TESTS_PARSER_COVERAGE_H_

#include <string>

#include "parser/gazette.h"

namespace gongbao {

// Each byte of the source is in exactly one of: a piece of furniture, a piece
// of a document, an instrument or an annex, or a node's own bytes (its span
// without its children's). Furniture takes precedence where it cuts a piece
// or a node. Returns the first byte that is in none or in two, e.g.
//   "line 12, byte 345: in no place: 第三条 …"
//   "line 12, byte 345: in article and in piece date: 2025年…"
// "" where there is no such byte.
std::string FirstCoverageFault(const Gazette& gazette);

// Each node's span is inside its parent's, its children stand in order and do
// not overlap, its label, heading and text are inside its span, and all that
// a document holds is inside the document. Returns the first that is not;
// "" where all are.
std::string FirstNestingFault(const Gazette& gazette);

}  // namespace gongbao

#endif  // GONGBAO_TESTS_PARSER_COVERAGE_H_
