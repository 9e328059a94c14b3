// How a text speaks of itself: 本办法, 本实施细则, 本通知.

#ifndef GONGBAO_PARSER_MEANING_OWN_NAME_H_
#define GONGBAO_PARSER_MEANING_OWN_NAME_H_

#include <cstddef>
#include <string_view>

namespace gongbao {

// Bytes of the own name that `text` begins with; 0 if it begins with none.
// 本市办法 is none.
std::size_t ConsumeOwnName(std::string_view text);

// Whether `name` is a kind, with at most a word before it: 办法, 暂行规定,
// 实施细则.
bool IsKindAlone(std::string_view name);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_MEANING_OWN_NAME_H_
