// The masthead says which issue of which gazette a text is:
//
//   云岭市人民政府公报 / 2025年第1期 / (总第59期)
//   云岭市人民政府办公室主办 / 2025年2月20日出版(双月刊)

#ifndef GONGBAO_PARSER_STRUCTURE_MASTHEAD_H_
#define GONGBAO_PARSER_STRUCTURE_MASTHEAD_H_

#include <optional>
#include <string_view>
#include <vector>

#include "parser/gazette.h"
#include "parser/structure/line.h"

namespace gongbao {

// The issue that the lines of `range`, before the documents, tell of; nullopt
// if they name no gazette. Running heads may repeat what the masthead says.
std::optional<Issue> ReadMasthead(std::string_view text,
                                  const std::vector<Line>& lines,
                                  LineRange range);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_STRUCTURE_MASTHEAD_H_
