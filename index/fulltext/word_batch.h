// Words on their way into the full-text index.

#ifndef GONGBAO_INDEX_FULLTEXT_WORD_BATCH_H_
#define GONGBAO_INDEX_FULLTEXT_WORD_BATCH_H_

#include <cstdint>
#include <future>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "index/connection.h"
#include "index/fulltext/folded_units.h"
#include "index/fulltext/ordered_work.h"

namespace gongbao {

// Collects the words of units and stores them as one segment of each of the
// two full-text tables. The segments are the same whatever the threads.
//
// Memory: the texts not yet folded, of some megabytes; four bytes for each
// character; and while they are stored some 30 MB a thread.
class WordBatch {
 public:
  // `threads`: how many may work at a time, this one among them.
  explicit WordBatch(int threads = AllProcessors()) : threads_(threads) {}
  ~WordBatch();

  // REQUIRES: `unit` is greater than all before, and not in the index.
  void Add(std::int64_t unit, std::string_view text);

  // Whether it holds words of unit `unit` or of later ones.
  bool HasUnitsFrom(std::int64_t unit) const;

  // Stores what was added and forgets it. REQUIRES: a transaction is open.
  void Store(Connection& connection);
  void Forget();

 private:
  // Units, each by the end of its text in `text`.
  struct Texts {
    std::vector<std::pair<std::int64_t, std::size_t>> units;
    std::string text;
  };

  static FoldedUnits FoldTexts(const Texts& texts);
  void FoldPending();

  const int threads_;
  std::int64_t last_unit_ = 0;
  Texts pending_;
  std::vector<std::future<FoldedUnits>> folded_;
};

}  // namespace gongbao

#endif  // GONGBAO_INDEX_FULLTEXT_WORD_BATCH_H_
