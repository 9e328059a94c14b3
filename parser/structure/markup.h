// Marks that converters put around the words: Markdown headings, bullets and
// bold, and tables in three notations. Marks are never part of the text.

#ifndef GONGBAO_PARSER_STRUCTURE_MARKUP_H_
#define GONGBAO_PARSER_STRUCTURE_MARKUP_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gongbao {

// Bytes of white space and marks before a line's first word:
// "## **第一条** …" gives the bytes before 第. `line` holds no line break.
std::size_t LeadingMarkSize(std::string_view line);

// The same for a line that goes on with the one before it, which may be a
// title's (#) but no list's: "- 原平" keeps its dash.
std::size_t LeadingHeadingMarkSize(std::string_view line);

// The level of a Markdown heading line, 1 to 6; 0 for any other line.
int HeadingLevel(std::string_view line);

// Cells of a table's lines: Markdown (| a | b |), HTML (<table>…) or tabs.
// The Markdown rule line (|---|---|) is not a row.
std::vector<std::vector<std::string>> ReadTableRows(std::string_view table);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_STRUCTURE_MARKUP_H_
