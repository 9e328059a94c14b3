// The units that one full-text table finds, by ascending id. How they are
// asked for is the cursor's affair: one token and long words are gathered at
// once (hit_visit.h), all else comes row by row.

#ifndef GONGBAO_INDEX_UNIT_CURSOR_H_
#define GONGBAO_INDEX_UNIT_CURSOR_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "index/connection.h"
#include "index/hit_summary.h"
#include "index/hit_visit.h"

namespace gongbao {

class UnitCursor {
 public:
  enum class Source {
    kUnigram,
    kBigram,
    kBigramCounted,  // With summaries.
  };

  // `expression` is of FTS5's language, with quoted, folded words. Fails with
  // the connection, and then has no units.
  UnitCursor(Connection& connection, Source source,
             const std::string& expression);

  bool Next();
  // Moves on until the unit is `unit` or a later one.
  bool MoveTo(std::int64_t unit);

  // REQUIRES: Next() or MoveTo() has just been true.
  std::int64_t unit() const { return unit_; }
  // Counts nothing unless asked to.
  HitSummary summary() const;

 private:
  std::optional<Statement> rows_;
  bool counted_ = false;
  std::vector<FtsHit> hits_;  // Instead of rows.
  std::size_t next_ = 0;
  std::int64_t unit_ = -1;
};

}  // namespace gongbao

#endif  // GONGBAO_INDEX_UNIT_CURSOR_H_
