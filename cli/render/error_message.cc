#include "cli/render/error_message.h"

#include "cli/render/messages.h"
#include "cli/render/query_error_message.h"

namespace gongbao {
namespace {

Message MessageOf(SourceErrorKind kind) {
  switch (kind) {
    case SourceErrorKind::kMissing:
      return Message::kSourceMissing;
    case SourceErrorKind::kNothingToRead:
      return Message::kSourceNothingToRead;
    case SourceErrorKind::kUnreadable:
      return Message::kSourceUnreadable;
    case SourceErrorKind::kEmpty:
      return Message::kSourceEmpty;
    case SourceErrorKind::kTooLarge:
      return Message::kSourceTooLarge;
    case SourceErrorKind::kBinary:
      return Message::kSourceBinary;
    case SourceErrorKind::kUnknownEncoding:
      return Message::kSourceUnknownEncoding;
  }
  return Message::kSourceUnreadable;
}

Message MessageOf(IndexErrorKind kind) {
  switch (kind) {
    case IndexErrorKind::kMissing:
      return Message::kIndexMissing;
    case IndexErrorKind::kNotADatabase:
      return Message::kIndexNotADatabase;
    case IndexErrorKind::kNewerVersion:
      return Message::kIndexNewerVersion;
    case IndexErrorKind::kDamaged:
      return Message::kIndexDamaged;
    case IndexErrorKind::kReadOnly:
      return Message::kIndexReadOnly;
    case IndexErrorKind::kLocked:
      return Message::kIndexLocked;
    case IndexErrorKind::kDiskFull:
      return Message::kIndexDiskFull;
    case IndexErrorKind::kInterrupted:
      return Message::kIndexInterrupted;
    case IndexErrorKind::kInvalidQuery:
      return Message::kInvalidQuery;
    case IndexErrorKind::kOther:
      return Message::kIndexOther;
  }
  return Message::kIndexOther;
}

// Files and paths are named in every message; the library's own words follow
// where they add something.
std::string WithDetail(std::string message, const std::string& detail,
                       Language language) {
  if (detail.empty()) return message;
  return Say(language, Message::kWithDetail, {message, detail});
}

}  // namespace

std::string ErrorMessage(const SourceError& error, Language language) {
  if (error.kind == SourceErrorKind::kTooLarge) {
    return Say(language, Message::kSourceTooLarge, {error.path, error.detail});
  }
  // What is missing or empty needs no further words.
  const bool plain = error.kind == SourceErrorKind::kMissing ||
                     error.kind == SourceErrorKind::kEmpty ||
                     error.kind == SourceErrorKind::kNothingToRead;
  return WithDetail(Say(language, MessageOf(error.kind), {error.path}),
                    plain ? "" : error.detail, language);
}

std::string ErrorMessage(const IndexError& error, Language language) {
  if (error.kind == IndexErrorKind::kInvalidQuery) {
    return Say(language, Message::kInvalidQuery,
               {error.query ? QueryErrorMessage(*error.query, language)
                            : error.detail});
  }
  return WithDetail(Say(language, MessageOf(error.kind), {error.path}),
                    error.detail, language);
}

}  // namespace gongbao
