// Cuts a query's text into tokens:
//
//   取暖 OR “突发 事件” -标题：办法(试行)
//   word OR phrase      minus field word
//
// A bracket that touches the word before it is part of it if it is closed
// within the word: 办法(试行), 云政办规(2025)1号. Between quotation marks
// everything is text. A colon makes a field of the known names only.

#ifndef GONGBAO_INDEX_QUERY_LEXER_H_
#define GONGBAO_INDEX_QUERY_LEXER_H_

#include <string_view>
#include <vector>

#include "index/query/token.h"

namespace gongbao {

// The tokens of `text` (any bytes), of which they are views; the last is a
// kEnd at the end of the text, or a kOpenQuote.
std::vector<Token> ReadTokens(std::string_view text);

// The place of a byte of `text` in characters, from 1.
std::size_t CharacterNumber(std::string_view text, std::size_t byte);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_QUERY_LEXER_H_
