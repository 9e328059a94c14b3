// What an index says, without row ids, as text: to compare two.

#ifndef GONGBAO_TESTS_INDEX_INDEX_DUMP_H_
#define GONGBAO_TESTS_INDEX_INDEX_DUMP_H_

#include <string>

#include "index/connection.h"
#include "index/database.h"

namespace gongbao {

// All documents, provisions, units and diagnostics in an order of their own.
std::string DumpIndex(Database& database);

// Checks that both full-text tables are well-formed, and that the one of pairs
// holds just the words of the units.
void CheckPostings(Connection& connection);

// CheckPostings(), and the file's own structure (PRAGMA quick_check, foreign
// keys).
void CheckFullText(Database& database);

}  // namespace gongbao

#endif  // GONGBAO_TESTS_INDEX_INDEX_DUMP_H_
