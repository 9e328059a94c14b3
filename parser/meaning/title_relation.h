// What a document's title says that it does to others.
//
//   云岭市人民政府办公室关于印发《云岭市河道保洁管理办法》的通知       issues
//   …关于转发市教育局等部门云岭市课后服务管理细则的通知              forwards
//   …关于修改《云岭市河道保洁管理办法》部分条款的通知                amends
//   …关于废止《云岭市供水管理规定》的决定                          repeals
//   …关于延长《云岭市小型水利工程管护办法》有效期的通知             extends

#ifndef GONGBAO_PARSER_MEANING_TITLE_RELATION_H_
#define GONGBAO_PARSER_MEANING_TITLE_RELATION_H_

#include <vector>

#include "parser/gazette.h"

namespace gongbao {

// REQUIRES: document.pieces holds the title's place.
std::vector<Relation> ReadTitleRelations(const Document& document,
                                         const Validity& validity);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_MEANING_TITLE_RELATION_H_
