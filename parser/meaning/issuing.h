// What a notice's or order's own body issues or forwards:
//
//   《甲办法》已经市人民政府同意,现印发给你们
//   现将《甲方案》转发给你们
//
// What the title issues is in title_relation.h.

#ifndef GONGBAO_PARSER_MEANING_ISSUING_H_
#define GONGBAO_PARSER_MEANING_ISSUING_H_

#include "parser/meaning/marked_reading.h"
#include "parser/meaning/relation_list.h"

namespace gongbao {

void ReadIssuing(MarkedReading& reading, RelationList& relations);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_MEANING_ISSUING_H_
