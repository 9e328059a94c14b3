// What is asked of every byte of a line, and so of sixteen at a time.

#ifndef GONGBAO_PARSER_LEXICON_BYTE_SCAN_H_
#define GONGBAO_PARSER_LEXICON_BYTE_SCAN_H_

#include <cstdint>
#include <string_view>

namespace gongbao {

// Columns that the words take on a page. ASCII takes one column, anything else
// two: near enough to tell full lines. Of long words the first 992 bytes are
// counted, which take more columns than any page has.
std::uint16_t ColumnsOf(std::string_view words);

// Whether the text may hold a space or an ideographic space (U+3000): false is
// certain, true may be another character with two bytes of 80 side by side.
bool MayHoldBlank(std::string_view text);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_LEXICON_BYTE_SCAN_H_
