// Words of the source as a reader would read them: lines joined without a
// gap, Markdown marks and page furniture left out.
//
//   南科监发〔2020〕27⏎⏎号   reads   南科监发〔2020〕27号

#ifndef GONGBAO_PARSER_JOINED_TEXT_H_
#define GONGBAO_PARSER_JOINED_TEXT_H_

#include <string>
#include <vector>

#include "parser/gazette.h"

namespace gongbao {

// The words of `span`, which must lie in gazette.source.text. White space at
// the ends of lines is dropped, inner white space is kept as written. A line
// break between two Latin letters reads as one space.
std::string JoinedText(const Gazette& gazette, TextSpan span);

// The same without any white space: labels and headings (总　则 reads 总则).
std::string CompactText(const Gazette& gazette, TextSpan span);

// One row of cells for each row of a table node.
// REQUIRES: table.type == NodeType::kTable
std::vector<std::vector<std::string>> TableRows(const Gazette& gazette,
                                                const Node& table);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_JOINED_TEXT_H_
