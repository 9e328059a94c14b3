// Why a file could not be read as a source text.

#ifndef GONGBAO_CORPUS_SOURCE_ERROR_H_
#define GONGBAO_CORPUS_SOURCE_ERROR_H_

#include <string>

namespace gongbao {

enum class SourceErrorKind {
  kMissing,        // No such file or folder.
  kNothingToRead,  // A folder without a file of a supported kind.
  kUnreadable,     // Permission, I/O error, a device, ...
  kEmpty,
  kTooLarge,  // `detail` holds the limit in bytes.
  kBinary,    // Holds NUL or other control bytes that text does not.
  kUnknownEncoding,
};

struct SourceError {
  SourceErrorKind kind = SourceErrorKind::kUnreadable;
  std::string path;
  std::string detail;  // E.g. the system's words, an offset, a limit.
};

}  // namespace gongbao

#endif  // GONGBAO_CORPUS_SOURCE_ERROR_H_
