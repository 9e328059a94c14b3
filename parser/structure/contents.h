// The contents page (目录) lists the documents of an issue:
//
//   【云岭市人民政府办公室文件】                          category
//   云岭市人民政府办公室关于印发…管理办法的通知            title
//   云政办规〔2025〕1号 ..... (20)                      number, leader, page

#ifndef GONGBAO_PARSER_STRUCTURE_CONTENTS_H_
#define GONGBAO_PARSER_STRUCTURE_CONTENTS_H_

#include <string_view>
#include <vector>

#include "parser/gazette.h"
#include "parser/structure/line.h"

namespace gongbao {

// The lines of the contents page, from its head 目录 to the last entry; empty
// if the text has none. Looks only before the documents.
LineRange FindContents(std::string_view text, const std::vector<Line>& lines);

std::vector<ContentsEntry> ReadContents(std::string_view text,
                                        const std::vector<Line>& lines,
                                        LineRange range);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_STRUCTURE_CONTENTS_H_
