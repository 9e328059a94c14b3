#include "cli/render/query_error_message.h"

#include <algorithm>

#include "cli/render/messages.h"
#include "cli/render/terminal_text.h"

namespace gongbao {
namespace {

Message MessageOf(const QueryError& error) {
  switch (error.kind) {
    case QueryErrorKind::kTooLong:
      return Message::kQueryTooLong;
    case QueryErrorKind::kTooManyWords:
      return Message::kQueryTooManyWords;
    case QueryErrorKind::kTooDeep:
      return Message::kQueryTooDeep;
    case QueryErrorKind::kNoWords:
      return Message::kQueryNoWords;
    case QueryErrorKind::kQuoteNotClosed:
      return Message::kQueryQuoteNotClosed;
    case QueryErrorKind::kBracketNotClosed:
      return Message::kQueryBracketNotClosed;
    case QueryErrorKind::kBracketNotOpened:
      return Message::kQueryBracketNotOpened;
    case QueryErrorKind::kWordExpected:
      return error.detail.empty() ? Message::kQueryWordExpected
                                  : Message::kQueryWordExpectedBehind;
    case QueryErrorKind::kValueExpected:
      return Message::kQueryValueExpected;
    case QueryErrorKind::kYearExpected:
      return Message::kQueryYearExpected;
    case QueryErrorKind::kDateExpected:
      return Message::kQueryDateExpected;
    case QueryErrorKind::kArticleExpected:
      return Message::kQueryArticleExpected;
    case QueryErrorKind::kStatusExpected:
      return Message::kQueryStatusExpected;
    case QueryErrorKind::kNearWordsExpected:
      return Message::kQueryNearWordsExpected;
    case QueryErrorKind::kDistanceExpected:
      return Message::kQueryDistanceExpected;
    case QueryErrorKind::kNotAllowedHere:
      return Message::kQueryNotAllowedHere;
    case QueryErrorKind::kNotAvailable:
      return Message::kQueryNotAvailable;
    case QueryErrorKind::kCursorUnreadable:
      return Message::kQueryCursorUnreadable;
    case QueryErrorKind::kCursorOfOtherQuery:
      return Message::kQueryCursorOfOtherQuery;
    case QueryErrorKind::kCursorOfOtherIndex:
      return Message::kQueryCursorOfOtherIndex;
    case QueryErrorKind::kLimitOutOfRange:
      return Message::kQueryLimitOutOfRange;
  }
  return Message::kQueryNoWords;
}

// Those that say what they are about have a {} for it.
std::string Sentence(const QueryError& error, Language language) {
  const Message message = MessageOf(error);
  switch (error.kind) {
    case QueryErrorKind::kNoWords:
    case QueryErrorKind::kQuoteNotClosed:
    case QueryErrorKind::kBracketNotClosed:
    case QueryErrorKind::kBracketNotOpened:
    case QueryErrorKind::kNearWordsExpected:
    case QueryErrorKind::kCursorUnreadable:
    case QueryErrorKind::kCursorOfOtherQuery:
    case QueryErrorKind::kCursorOfOtherIndex:
      return Say(language, message);
    default:
      if (message == Message::kQueryWordExpected) return Say(language, message);
      return Say(language, message, {error.detail});
  }
}

}  // namespace

std::string QueryErrorMessage(const QueryError& error, Language language) {
  const std::string sentence = Sentence(error, language);
  if (!HasPlace(error.kind)) return sentence;
  return Say(
      language, Message::kQueryPlace,
      {std::to_string(error.character), std::to_string(error.byte), sentence});
}

std::string PointedQuery(const QueryError& error, std::string_view query) {
  if (!HasPlace(error.kind) || error.byte > query.size()) return "";
  std::string line = TerminalText(query);
  std::ranges::replace(line, '\n', ' ');
  std::string before = TerminalText(query.substr(0, error.byte));
  std::ranges::replace(before, '\n', ' ');
  return line + "\n" +
         std::string(static_cast<std::size_t>(DisplayWidth(before)), ' ') +
         "^\n";
}

nlohmann::ordered_json QueryErrorJson(const QueryError& error) {
  nlohmann::ordered_json json = {{"code", QueryErrorName(error.kind)},
                                 {"byte", nullptr},
                                 {"character", nullptr},
                                 {"detail", error.detail}};
  if (HasPlace(error.kind)) {
    json["byte"] = error.byte;
    json["character"] = error.character;
  }
  return json;
}

}  // namespace gongbao
