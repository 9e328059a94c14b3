// A gazette as an indented outline, for a look at what was read:
//
//   云岭市人民政府公报 2025年第1期 (总第59期) 2025-02-20
//   云政办规〔2025〕1号 关于印发《云岭市绿化办法》的通知    :490
//     云岭市绿化办法
//       第一章 总则                                       :501
//         第一条 为了规范…

#ifndef GONGBAO_CLI_RENDER_GAZETTE_OUTLINE_H_
#define GONGBAO_CLI_RENDER_GAZETTE_OUTLINE_H_

#include "cli/render/language.h"
#include "cli/render/output.h"
#include "parser/gazette.h"

namespace gongbao {

// Each node is one line, shortened to `width` columns; 0 shortens nothing.
// Ends with the diagnostics, as `gongbao diagnose` prints them.
void WriteGazetteOutline(const Gazette& gazette, Language language, int width,
                         bool color, Output& out);

}  // namespace gongbao

#endif  // GONGBAO_CLI_RENDER_GAZETTE_OUTLINE_H_
