// What a text rests on:
// 根据《甲法》《乙条例》(国务院令第707号),结合本市实际,制定本办法.

#ifndef GONGBAO_PARSER_MEANING_BASIS_H_
#define GONGBAO_PARSER_MEANING_BASIS_H_

#include "parser/meaning/marked_reading.h"
#include "parser/meaning/relation_list.h"

namespace gongbao {

// Adds the relations of kind kBasedOn, and marks their mentions.
void ReadBasis(MarkedReading& reading, RelationList& relations);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_MEANING_BASIS_H_
