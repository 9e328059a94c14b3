// What a line says that may be a running head, apart from its page number:
//
//   · 12 ·　云岭市人民政府公报 2021年第3期
//   云岭市人民政府关于加强河道保洁的通知　· 13 ·

#ifndef GONGBAO_PARSER_STRUCTURE_HEAD_LINE_H_
#define GONGBAO_PARSER_STRUCTURE_HEAD_LINE_H_

#include <optional>
#include <string>
#include <string_view>

namespace gongbao {

// The words without digits, blanks and the marks around page numbers: the same
// for the head of one page and of the next.
std::string HeadKey(std::string_view words);

// The page number that begins or ends the words, parted from them by a blank.
// Numbers in brackets and after leaders (……12) are those of contents.
std::optional<int> PageNumberIn(std::string_view words);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_STRUCTURE_HEAD_LINE_H_
