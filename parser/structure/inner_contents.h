// A regulation's own 目录, which lists its chapters between title and text.

#ifndef GONGBAO_PARSER_STRUCTURE_INNER_CONTENTS_H_
#define GONGBAO_PARSER_STRUCTURE_INNER_CONTENTS_H_

#include <cstddef>

#include "parser/structure/lined_text.h"

namespace gongbao {

// Where the contents at the beginning of `range` end: at the line that says
// their first entry again. range.begin if there are none.
std::size_t InnerContentsEnd(const LinedText& source, LineRange range);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_STRUCTURE_INNER_CONTENTS_H_
