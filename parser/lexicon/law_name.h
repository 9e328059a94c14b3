// National laws by the names that running text gives them, without 《》:
//
//   货值金额达到刑法第一百四十条规定的     刑法
//   依照专利法实施细则第八条              专利法实施细则
//
// No rule tells where such a name begins, since prose and name run together;
// a table does. Names of regulations are too many for one and are left to
// others.

#ifndef GONGBAO_PARSER_LEXICON_LAW_NAME_H_
#define GONGBAO_PARSER_LEXICON_LAW_NAME_H_

#include <string_view>

namespace gongbao {

// The name of a national law, or of the regulation that implements it, at the
// end of `text`, which has no white space: the longest that is known, with
// 中华人民共和国 if that stands before it. "" where none is.
std::string_view LawNameAtEnd(std::string_view text);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_LEXICON_LAW_NAME_H_
