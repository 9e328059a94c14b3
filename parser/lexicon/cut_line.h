// Lines that a page's edge cut in mid-sentence, told by their last words.

#ifndef GONGBAO_PARSER_LEXICON_CUT_LINE_H_
#define GONGBAO_PARSER_LEXICON_CUT_LINE_H_

#include <string_view>

namespace gongbao {

// …第十 is cut before 八条: no heading ends in an ordinal without its unit.
bool EndsInsideNumber(std::string_view words);

// Words after which a number goes on with the sentence: 第 (四)项, 第三、
// 四条.
bool ExpectsNumber(std::string_view words);

// Whether a semicolon is among the last three characters or so, as in
// (一)甲；或.
bool EndsNearSemicolon(std::string_view words);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_LEXICON_CUT_LINE_H_
