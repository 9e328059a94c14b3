// Writing segments into an FTS5 table beside FTS5.
//
// FTS5 collects postings in a hash table, which one thread fills at a rate
// that its misses of the cache decide. What many units add is sorted by us
// instead and stored as one segment (docs/decisions/own_segments.md). All
// else stays with FTS5: reading, merging, deleting, checking.

#ifndef GONGBAO_INDEX_FULLTEXT_FTS5_TABLE_H_
#define GONGBAO_INDEX_FULLTEXT_FTS5_TABLE_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "index/connection.h"
#include "index/fulltext/segment_pages.h"

namespace gongbao {

// A new segment of the table, the newest of all. Nothing is seen of it before
// Finish(). Between the two the table must not be written to in another way.
class Fts5Segment {
 public:
  // REQUIRES: a transaction is open; the table has one column.
  Fts5Segment(Connection& connection, std::string_view table);

  // Stores the pages behind those before. Their terms come after theirs.
  void Append(const SegmentPages& pages);

  // Makes the segment part of the table. `rows` and `tokens` are what it adds
  // to the table's counts of them.
  void Finish(std::int64_t rows, std::int64_t tokens);

 private:
  void AddToCounts(std::int64_t rows, std::int64_t tokens);

  Connection& connection_;
  const std::string table_;
  std::string structure_;  // The record of all segments, as it was.
  std::int64_t id_ = 0;
  std::int64_t pages_ = 0;
};

// How many segments the table has. 0 if that cannot be told.
std::int64_t CountSegments(Connection& connection, std::string_view table);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_FULLTEXT_FTS5_TABLE_H_
