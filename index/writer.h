// Puts gazettes into the index. One source file is all in or not in at all,
// whenever the process ends.

#ifndef GONGBAO_INDEX_WRITER_H_
#define GONGBAO_INDEX_WRITER_H_

#include <expected>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "index/database.h"
#include "index/error.h"
#include "parser/gazette.h"

namespace gongbao {

enum class SourceState {
  kNew,
  kUnchanged,  // Same bytes, same parser version: nothing to do.
  kChanged,
};

class Writer {
 public:
  // REQUIRES: database was opened with kWrite and outlives the writer.
  explicit Writer(Database& database);
  ~Writer();

  // How the file at `path` with these bytes stands to what is indexed.
  std::expected<SourceState, IndexError> StateOf(const std::string& path,
                                                 const std::string& sha256);

  // Adds the gazette, replacing the rows of an earlier version of the same
  // path. Files are committed in batches of some megabytes; each is whole or
  // absent. A failure takes back the files of the open batch.
  std::expected<void, IndexError> Add(const Gazette& gazette);

  // Removes sources at or below `roots` that `present` does not name; paths
  // are compared as written, but for "./" and doubled slashes. Returns the
  // paths removed.
  std::expected<std::vector<std::string>, IndexError> Prune(
      const std::vector<std::string>& roots,
      const std::vector<std::string>& present);

  // Commits what is pending and merges the full-text index as far as what
  // changed calls for. Leaves one plain file, without a write-ahead log, that
  // can be read from a read-only folder (unless others hold it open). Without
  // Finish(), the destructor commits what is pending.
  std::expected<void, IndexError> Finish();

 private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace gongbao

#endif  // GONGBAO_INDEX_WRITER_H_
