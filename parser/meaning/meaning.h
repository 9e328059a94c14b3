// What a gazette's texts do and refer to: citations, relations to other
// documents, validity, appointments. Reads the tree that structure/ built.

#ifndef GONGBAO_PARSER_MEANING_MEANING_H_
#define GONGBAO_PARSER_MEANING_MEANING_H_

#include "parser/gazette.h"

namespace gongbao {

// Fills in the citations, relations, validity and appointments of every
// document. Never fails; what is not understood stays as written.
void ReadMeaning(Gazette& gazette);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_MEANING_MEANING_H_
