// Lines of a page of fixed width, as pdftotext gives them.

#ifndef GONGBAO_TESTS_PARSER_WRAPPED_LINES_H_
#define GONGBAO_TESTS_PARSER_WRAPPED_LINES_H_

#include <string>
#include <string_view>
#include <vector>

namespace gongbao {

// Half characters: ASCII takes one, Han two.
int Width(std::string_view words);

// The words in lines of `columns` characters, the first one indented by
// `indent` ideographic spaces. No line begins with a closing mark or ends
// with an opening one; a number or Latin word is not cut.
std::vector<std::string> WrapWords(std::string_view words, int columns,
                                   int indent);

// A title in lines of at most `columns` characters: the authority in the
// first, the matter in one or more, of nearly one length.
std::vector<std::string> TitleLines(const std::string& title, int columns);

std::string Centred(const std::string& words, int columns);

// The words at the right edge but `margin` characters.
std::string RightAligned(const std::string& words, int columns, int margin);

}  // namespace gongbao

#endif  // GONGBAO_TESTS_PARSER_WRAPPED_LINES_H_
