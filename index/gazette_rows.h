// A gazette's rows: written whole, removed whole. The transaction is the
// caller's.

#ifndef GONGBAO_INDEX_GAZETTE_ROWS_H_
#define GONGBAO_INDEX_GAZETTE_ROWS_H_

#include <set>
#include <string>

#include "index/connection.h"
#include "index/fulltext/word_batch.h"
#include "parser/gazette.h"

namespace gongbao {

// Inserts all rows of `gazette`; adds their words to `words`, and to `keys`
// what AssignAddresses() needs, as its documents have no address yet.
// REQUIRES: no source has its path.
void InsertGazette(Connection& connection, const Gazette& gazette,
                   std::set<std::string>& keys, WordBatch& words);

// Removes the source at `path` with all that came from it; adds what
// AssignAddresses() needs to `keys`. Stores `words` if its own are among them.
// Returns the bytes of its text, 0 if there is no such source.
std::int64_t RemoveSource(Connection& connection, const std::string& path,
                          std::set<std::string>& keys, WordBatch& words);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_GAZETTE_ROWS_H_
