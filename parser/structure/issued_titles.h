// The titles of what a document issues, as they stand below its own text.
// `issued` are keys of such titles (IssuedKeys).

#ifndef GONGBAO_PARSER_STRUCTURE_ISSUED_TITLES_H_
#define GONGBAO_PARSER_STRUCTURE_ISSUED_TITLES_H_

#include <string>
#include <string_view>
#include <vector>

#include "parser/structure/lined_text.h"

namespace gongbao {

bool IsIssued(std::string_view title, const std::vector<std::string>& issued);

// The line where what is issued begins under its own title: the date and
// signature below are not the document's. The end if there is no such line.
std::size_t IssuedTitleBegin(const LinedText& source, LineRange range,
                             const std::vector<std::string>& issued);

// The line where a text without date and signature ends: at the title of what
// it issues or at an annex.
std::size_t TailBegin(const LinedText& source, LineRange range,
                      const std::vector<std::string>& issued);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_STRUCTURE_ISSUED_TITLES_H_
