// All hits of one phrase in one go, gathered inside FTS5. A row costs SQLite
// itself more than the index: of 应当, in every second article, the rows take
// four times as long as the visit.

#ifndef GONGBAO_INDEX_HIT_VISIT_H_
#define GONGBAO_INDEX_HIT_VISIT_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "index/connection.h"
#include "index/hit_summary.h"

namespace gongbao {

struct FtsHit {
  std::int64_t unit = 0;
  HitSummary summary;
};

// The hits of one phrase of one token: a pair of characters in bigram, one in
// unigram. By ascending unit; summaries only if `counts`.
std::vector<FtsHit> VisitToken(Connection& connection, const char* table,
                               const std::string& expression, bool counts);

// The hits of a word of three or more characters in bigram, by as few pairs as
// cover it: 行政处罚 is 行政 with 处罚 two characters on. Half as many lists
// are read as the phrase 行政 政处 处罚 has.
std::vector<FtsHit> VisitCover(Connection& connection,
                               const std::string& folded_word);

// Makes the functions behind these known to a connection. Returns a SQLite
// result code.
int RegisterHitVisits(sqlite3* handle);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_HIT_VISIT_H_
