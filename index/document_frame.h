// A document's frame: the words that stand around its provisions.
//
//   (2021年12月3日…通过)  各县、区人民政府:  附件:1.申报表  云岭市人民政府
//   2025年2月6日  (此件公开发布)
//
// A search finds them as one unit, behind all others: few look for them, but
// nothing that a document says may be missed.

#ifndef GONGBAO_INDEX_DOCUMENT_FRAME_H_
#define GONGBAO_INDEX_DOCUMENT_FRAME_H_

#include <cstdint>
#include <optional>

#include "index/provision_rows.h"
#include "parser/gazette.h"

namespace gongbao {

// The pieces of `document`, its instruments and its annexes, one a line; but
// for titles and numbers that read as in the titles' own units. Its label
// names the kinds of piece: 题注、署名、成文日期. nullopt: nothing stands
// there.
std::optional<Unit> FrameUnit(const Gazette& gazette, const Document& document,
                              std::int64_t id);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_DOCUMENT_FRAME_H_
