// Gazette text in, tree and diagnostics out.

#ifndef GONGBAO_PARSER_PARSE_H_
#define GONGBAO_PARSER_PARSE_H_

#include "parser/gazette.h"
#include "parser/source_text.h"

namespace gongbao {

// The parser's version. An index read by an older one is read again.
inline constexpr int kParserVersion = 3;

// Reads any text; never fails. What is missing, doubled or contradictory is
// in the diagnostics. Pure: the same text gives the same gazette.
// REQUIRES: source.text is valid UTF-8.
Gazette Parse(SourceText source);

// The same without what the text means: no citations, relations, validity and
// appointments.
Gazette ReadStructure(SourceText source);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_PARSE_H_
