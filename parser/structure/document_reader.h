// Reads one document out of its lines: head, body, closing, instruments and
// annexes.

#ifndef GONGBAO_PARSER_STRUCTURE_DOCUMENT_READER_H_
#define GONGBAO_PARSER_STRUCTURE_DOCUMENT_READER_H_

#include "parser/gazette.h"
#include "parser/structure/division.h"
#include "parser/structure/lined_text.h"

namespace gongbao {

// The document with everything but its id, which depends on its neighbours.
Document ReadDocument(const LinedText& source, const DocumentPart& part);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_STRUCTURE_DOCUMENT_READER_H_
