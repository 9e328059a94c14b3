// SQLite's two ways to keep a transaction whole.
//
// A write-ahead log keeps readers reading while a writer writes, but all that
// is written is written twice, and files must be made in the folder. A rollback
// journal costs nothing where a file only grows, and locks readers out. So the
// first batch of a new index, which nobody can be reading, has the one, later
// batches the other; between runs the index is one plain file.

#ifndef GONGBAO_INDEX_JOURNAL_H_
#define GONGBAO_INDEX_JOURNAL_H_

#include "index/connection.h"

namespace gongbao {

// Goes over to a write-ahead log if something is indexed already. If a reader
// stands in the way, the journal works as well: readers wait, then.
// REQUIRES: no transaction is open.
void EnterWal(Connection& connection);

// Applies the log and goes back to a journal. If others have the file open,
// that fails at once, and it stays as it is.
void LeaveWal(Connection& connection);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_JOURNAL_H_
