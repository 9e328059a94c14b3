// When a text takes effect and how long it lasts, by its own words.
//
//   本办法自2025年3月1日起施行,有效期5年。      2025-03-01 to 2030-02-28
//   本通知自印发之日起执行,试行期为三年。       from the document's date; trial
//
// The term of a licence, a project or a fund is not the text's, nor is the
// day of another text that it speaks of.

#ifndef GONGBAO_PARSER_MEANING_VALIDITY_H_
#define GONGBAO_PARSER_MEANING_VALIDITY_H_

#include "parser/gazette.h"
#include "parser/meaning/marked_reading.h"

namespace gongbao {

Validity ReadValidity(MarkedReading& reading);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_MEANING_VALIDITY_H_
