// Extensions: a text that would have run out stays in force.
//
//   《甲办法》(云政办发〔2020〕31号)有效期延长至2024年10月14日
//   《乙规定》继续有效,有效期5年
//   …将于2022年10月14日届满。经评估,现将其有效期延长2年

#ifndef GONGBAO_PARSER_MEANING_EXTENSION_H_
#define GONGBAO_PARSER_MEANING_EXTENSION_H_

#include "parser/gazette.h"
#include "parser/meaning/marked_reading.h"
#include "parser/meaning/relation_list.h"

namespace gongbao {

void ReadExtensions(MarkedReading& reading, const Validity& validity,
                    RelationList& relations);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_MEANING_EXTENSION_H_
