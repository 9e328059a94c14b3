// Amendments: what a text changes in another.
//
//   对《甲办法》(云政办发〔2019〕12号)作如下修改:
//     一、将第五条第一款第三项修改为:“…”        provisions of 甲办法
//     二、增加一条,作为第九条之一:“第九条之一 …”
//   将《乙规定》第六条中的“市水务局”修改为“市水利局”
//   删去《丙细则》第八条第二款
//
// One relation a document, with the provisions that are changed. Plans to
// amend (推动修订《甲办法》) and amendments of the past (2019年修订的) are
// none.

#ifndef GONGBAO_PARSER_MEANING_AMENDMENT_H_
#define GONGBAO_PARSER_MEANING_AMENDMENT_H_

#include "parser/gazette.h"
#include "parser/meaning/marked_reading.h"
#include "parser/meaning/relation_list.h"

namespace gongbao {

// Also gives mentions like 第五条 in an amending document to what it amends.
void ReadAmendments(MarkedReading& reading, const Validity& validity,
                    const std::vector<Relation>& of_title,
                    RelationList& relations);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_MEANING_AMENDMENT_H_
