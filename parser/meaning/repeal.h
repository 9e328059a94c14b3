// Repeals: 废止, 失效, 停止执行, as drafters state them.
//
//   《甲办法》(云政发〔2016〕3号)、《乙规定》同时废止      before the verb
//   决定废止《甲办法》                                    after it
//   决定废止下列文件:(一)《甲办法》…                       in the list below
//   宣布失效(目录见附件)                                   in an annex
//   《甲办法》第十五条废止,其余继续有效                    of a part
//
// What others will, may or did repeal is none: 拟废止, 尚未废止, 被废止的.

#ifndef GONGBAO_PARSER_MEANING_REPEAL_H_
#define GONGBAO_PARSER_MEANING_REPEAL_H_

#include "parser/gazette.h"
#include "parser/meaning/marked_reading.h"
#include "parser/meaning/relation_list.h"

namespace gongbao {

// A repeal takes effect with its document, as `validity` has it, where it
// names no day of its own.
void ReadRepeals(MarkedReading& reading, const Validity& validity,
                 RelationList& relations);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_MEANING_REPEAL_H_
