// The pieces of a query's text. Operators may be typed in full width:
// ＯＲ － （ ） ： ， ＝ ＂ “ ”.

#ifndef GONGBAO_INDEX_QUERY_TOKEN_H_
#define GONGBAO_INDEX_QUERY_TOKEN_H_

#include <cstddef>
#include <string_view>

#include "index/query/field.h"

namespace gongbao {

enum class TokenKind {
  kWord,       // 取暖, 办法(试行)
  kPhrase,     // What stands between quotation marks.
  kAnd,        // AND, which may be left out.
  kOr,         // OR
  kMinus,      // - before a word
  kOpen,       // (
  kClose,      // )
  kNear,       // NEAR(
  kComma,      // , inside NEAR( )
  kField,      // title: 标题：
  kParagraph,  // para: 同款：
  kArticle,    // 同条:
  kOpenQuote,  // A quotation mark without another one.
  kEnd,
};

struct Token {
  TokenKind kind = TokenKind::kEnd;
  std::string_view text =
      {};                 // As typed; a phrase without its quotation marks.
  std::size_t begin = 0;  // Byte of the query where it begins.
  Field field = Field::kTitle;  // Of a kField.
  bool whole = false;           // title:=…, of a kField.
};

}  // namespace gongbao

#endif  // GONGBAO_INDEX_QUERY_TOKEN_H_
