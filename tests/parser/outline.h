// A gazette as indented lines of text: for goldens, for telling whether two
// readings agree, and for showing where they don't.

#ifndef GONGBAO_TESTS_PARSER_OUTLINE_H_
#define GONGBAO_TESTS_PARSER_OUTLINE_H_

#include <string>
#include <string_view>
#include <vector>

#include "parser/gazette.h"

namespace gongbao {

// What two prints of one text have in common: NFKC without white space, all
// kinds of brackets being one kind.
std::string TextKey(std::string_view text);

// All that a reader takes from the gazette, a line a fact, a contents entry
// or a node: kind, number, heading and text as TextKey. Labels, spans and
// furniture are left out, since they are the surface's.
std::vector<std::string> ReadingOf(const Gazette& gazette);

// The golden outline: kind, label, heading or first twelve characters, line.
//   document 云政发〔2019〕5号 关于…的通知 :44
//     heading 一、 工作目标 :64
std::string OutlineOf(const Gazette& gazette);

// The first line in which they differ, with one line before it, as
//   line 31
//     before: …
//     want:   …
//     got:    …
// "" where they are equal.
std::string FirstDifference(const std::vector<std::string>& want,
                            const std::vector<std::string>& got);

}  // namespace gongbao

#endif  // GONGBAO_TESTS_PARSER_OUTLINE_H_
