#include "index/query/query_error.h"

namespace gongbao {

std::string_view QueryErrorName(QueryErrorKind kind) {
  switch (kind) {
    case QueryErrorKind::kTooLong:
      return "too-long";
    case QueryErrorKind::kTooManyWords:
      return "too-many-words";
    case QueryErrorKind::kTooDeep:
      return "too-deep";
    case QueryErrorKind::kNoWords:
      return "no-words";
    case QueryErrorKind::kQuoteNotClosed:
      return "quote-not-closed";
    case QueryErrorKind::kBracketNotClosed:
      return "bracket-not-closed";
    case QueryErrorKind::kBracketNotOpened:
      return "bracket-not-opened";
    case QueryErrorKind::kWordExpected:
      return "word-expected";
    case QueryErrorKind::kValueExpected:
      return "value-expected";
    case QueryErrorKind::kYearExpected:
      return "year-expected";
    case QueryErrorKind::kDateExpected:
      return "date-expected";
    case QueryErrorKind::kArticleExpected:
      return "article-expected";
    case QueryErrorKind::kStatusExpected:
      return "status-expected";
    case QueryErrorKind::kNearWordsExpected:
      return "near-words-expected";
    case QueryErrorKind::kDistanceExpected:
      return "distance-expected";
    case QueryErrorKind::kNotAllowedHere:
      return "not-allowed-here";
    case QueryErrorKind::kNotAvailable:
      return "not-available";
    case QueryErrorKind::kCursorUnreadable:
      return "cursor-unreadable";
    case QueryErrorKind::kCursorOfOtherQuery:
      return "cursor-of-other-query";
    case QueryErrorKind::kCursorOfOtherIndex:
      return "cursor-of-other-index";
    case QueryErrorKind::kLimitOutOfRange:
      return "limit-out-of-range";
  }
  return "";
}

bool HasPlace(QueryErrorKind kind) {
  switch (kind) {
    case QueryErrorKind::kTooLong:
    case QueryErrorKind::kTooManyWords:
    case QueryErrorKind::kNoWords:
    case QueryErrorKind::kCursorUnreadable:
    case QueryErrorKind::kCursorOfOtherQuery:
    case QueryErrorKind::kCursorOfOtherIndex:
    case QueryErrorKind::kLimitOutOfRange:
      return false;
    default:
      return true;
  }
}

}  // namespace gongbao
