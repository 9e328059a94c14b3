// Where a query cannot be read, and what was expected there:
//
//   取暖 OR          character 5 to 6, a word to find should follow
//
// Every text is a query or has one such error; none is a failure of the index.

#ifndef GONGBAO_INDEX_QUERY_QUERY_ERROR_H_
#define GONGBAO_INDEX_QUERY_QUERY_ERROR_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace gongbao {

// Names are part of the output format: add, never rename.
enum class QueryErrorKind {
  kTooLong,           // `detail`: how many bytes may be.
  kTooManyWords,      // `detail`: how many may be.
  kTooDeep,           // Brackets; `detail`: how many levels may be.
  kNoWords,           // Nothing to find.
  kQuoteNotClosed,    // At the quotation mark that opens it.
  kBracketNotClosed,  // At the bracket that opens it.
  kBracketNotOpened,  // At a closing bracket.
  kWordExpected,      // At what stands instead; `detail`: behind what.
  kValueExpected,     // The same behind a field's colon.
  kYearExpected,      // At the value, which `detail` quotes; so below.
  kDateExpected,
  kArticleExpected,
  kStatusExpected,
  kNearWordsExpected,  // NEAR takes two words or more.
  kDistanceExpected,   // NEAR( … , N); `detail`: the largest N.
  kNotAllowedHere,     // `detail`: a field or operator inside another one.
  kNotAvailable,       // `detail`: the field.
  kCursorUnreadable,   // Of the page's cursor, not of the text.
  kCursorOfOtherQuery,
  kCursorOfOtherIndex,
  kLimitOutOfRange,
};

struct QueryError {
  QueryErrorKind kind = QueryErrorKind::kNoWords;
  std::size_t byte = 0;       // Offset in the query, from 0.
  std::size_t character = 1;  // The same place, counted from 1.
  std::string detail = {};
};

// "word-expected"
std::string_view QueryErrorName(QueryErrorKind kind);

// Whether the error is of a place in the query's text.
bool HasPlace(QueryErrorKind kind);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_QUERY_QUERY_ERROR_H_
