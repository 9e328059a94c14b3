// Writes what a document says of others and of itself: its citations,
// relations, validity and appointments.

#ifndef GONGBAO_INDEX_TRACKING_MEANING_ROWS_H_
#define GONGBAO_INDEX_TRACKING_MEANING_ROWS_H_

#include <cstdint>

#include "index/connection.h"
#include "parser/gazette.h"

namespace gongbao {

// REQUIRES: `id` is the row of `document`, one of gazette's, and has none of
// these rows yet. They go when the document's row goes.
void InsertMeaning(Connection& connection, const Gazette& gazette,
                   const Document& document, std::int64_t id);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_TRACKING_MEANING_ROWS_H_
