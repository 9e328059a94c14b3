// Why an index could not be opened, read or written.

#ifndef GONGBAO_INDEX_ERROR_H_
#define GONGBAO_INDEX_ERROR_H_

#include <optional>
#include <string>

#include "index/query/query_error.h"

namespace gongbao {

enum class IndexErrorKind {
  kMissing,       // No file at the path, or one that nothing is in yet.
  kNotADatabase,  // The file is something else.
  kNewerVersion,  // Written by a later gongbao.
  kDamaged,       // Cut, overwritten, or failing its own checks.
  kReadOnly,      // The file or its folder may not be written.
  kLocked,        // Another process is writing.
  kDiskFull,
  kInterrupted,   // The caller asked to stop, or a time limit was reached.
  kInvalidQuery,  // The query or address text; `detail` says what and where.
  kOther,
};

struct IndexError {
  IndexErrorKind kind = IndexErrorKind::kOther;
  std::string path;    // Of the index.
  std::string detail;  // What was tried and what the library said.
  std::optional<QueryError> query =
      {};  // Of a search: what is wrong, and where.
};

}  // namespace gongbao

#endif  // GONGBAO_INDEX_ERROR_H_
