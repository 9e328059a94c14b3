// Turns mentions into citations: one a provision, with what it resolves to
// inside the document.

#ifndef GONGBAO_PARSER_MEANING_CITATION_H_
#define GONGBAO_PARSER_MEANING_CITATION_H_

#include <vector>

#include "parser/gazette.h"
#include "parser/meaning/marked_reading.h"

namespace gongbao {

// The citations of the whole document, in order of place.
std::vector<Citation> ReadCitations(MarkedReading& reading);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_MEANING_CITATION_H_
