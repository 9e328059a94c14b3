// A source text with its lines and its layout: what the structure is read
// from.

#ifndef GONGBAO_PARSER_STRUCTURE_LINED_TEXT_H_
#define GONGBAO_PARSER_STRUCTURE_LINED_TEXT_H_

#include <string>
#include <string_view>
#include <vector>

#include "parser/structure/layout.h"
#include "parser/structure/line.h"

namespace gongbao {

struct LinedText {
  std::string_view text;
  std::vector<Line> lines;
  Layout layout;

  std::string_view Words(std::size_t line) const {
    return WordsOf(text, lines[line]);
  }
  std::string Compact(std::size_t line) const {
    return CompactWords(text, lines[line]);
  }
  // REQUIRES: the range is not empty.
  TextSpan Span(LineRange range) const {
    return {lines[range.begin].span.begin, lines[range.end - 1].span.end};
  }
};

}  // namespace gongbao

#endif  // GONGBAO_PARSER_STRUCTURE_LINED_TEXT_H_
