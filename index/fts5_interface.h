// FTS5's interface for tokenizers and auxiliary functions.

#ifndef GONGBAO_INDEX_FTS5_INTERFACE_H_
#define GONGBAO_INDEX_FTS5_INTERFACE_H_

struct fts5_api;
struct sqlite3;

namespace gongbao {

// nullptr if this SQLite has no FTS5. Lives as long as the connection.
fts5_api* Fts5Api(sqlite3* handle);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_FTS5_INTERFACE_H_
