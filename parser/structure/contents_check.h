// Holds the contents page against the documents: which entry is which
// document, and where the two disagree.

#ifndef GONGBAO_PARSER_STRUCTURE_CONTENTS_CHECK_H_
#define GONGBAO_PARSER_STRUCTURE_CONTENTS_CHECK_H_

#include "parser/gazette.h"

namespace gongbao {

// Sets ContentsEntry::document, gives documents the category of their entry,
// and adds what disagrees to the diagnostics.
void LinkContents(Gazette& gazette);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_STRUCTURE_CONTENTS_CHECK_H_
