// Documents as a list or a table gives them, one an item or a row:
//
//   (一)《云岭市城区养犬管理暂行规定》(云政发〔2008〕17号);
//   云岭市人民政府关于印发养犬管理规定的通知(云政发〔2008〕17号)
//   | 1 | 云岭市人民政府关于印发养犬管理规定的通知 | 云政发〔2008〕17号 |

#ifndef GONGBAO_PARSER_MEANING_LISTED_DOCUMENT_H_
#define GONGBAO_PARSER_MEANING_LISTED_DOCUMENT_H_

#include <cstddef>
#include <vector>

#include "parser/gazette.h"
#include "parser/meaning/marked_reading.h"

namespace gongbao {

struct ListedDocument {
  RelationTarget target;
  TextSpan span;  // The item or row, in the reading's text.
};

// The documents that the passage lists; empty if it reads as anything else.
std::vector<ListedDocument> ReadListedDocuments(MarkedReading& reading,
                                                std::size_t passage);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_MEANING_LISTED_DOCUMENT_H_
