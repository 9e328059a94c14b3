// Where the name of a regulation begins that is cited without 《》.

#ifndef GONGBAO_PARSER_MEANING_BARE_NAME_H_
#define GONGBAO_PARSER_MEANING_BARE_NAME_H_

#include <string_view>

namespace gongbao {

// The name at the end of `run`, a row of Han characters before 第X条:
// 供水管理条例 of 违反供水管理条例. It begins after the last word that cannot
// be in a name. "" where the run does not end in 法, 条例, 细则 or 规则, or in
// one of these alone. National laws are known by name: see law_name.h.
std::string_view BareName(std::string_view run);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_MEANING_BARE_NAME_H_
