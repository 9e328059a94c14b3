// What FTS5 tells of one hit, small enough for one SQL integer: how often
// each of the query's first words occurs, and whether one begins the unit.
// bm25() costs 2.5 µs a hit, most of it for the length of the text, which
// profile_cache.h holds in memory.

#ifndef GONGBAO_INDEX_HIT_SUMMARY_H_
#define GONGBAO_INDEX_HIT_SUMMARY_H_

#include <cstddef>
#include <cstdint>

struct Fts5Context;
struct Fts5ExtensionApi;
struct sqlite3;

namespace gongbao {

class HitSummary {
 public:
  static constexpr std::size_t kWords = 15;
  static constexpr int kMostCounted = 15;

  HitSummary() = default;
  explicit HitSummary(std::int64_t packed)
      : packed_(static_cast<std::uint64_t>(packed)) {}
  std::int64_t packed() const { return static_cast<std::int64_t>(packed_); }

  // REQUIRES: word < kWords
  int Count(std::size_t word) const {
    return static_cast<int>(packed_ >> (kCountBits * word) & kMostCounted);
  }
  // REQUIRES: count <= kMostCounted; set once for each word.
  void SetCount(std::size_t word, int count) {
    packed_ |= static_cast<std::uint64_t>(count) << (kCountBits * word);
  }
  bool begins_unit() const { return (packed_ & kBeginsBit) != 0; }
  void SetBeginsUnit() { packed_ |= kBeginsBit; }

 private:
  static constexpr std::size_t kCountBits = 4;
  static constexpr std::uint64_t kBeginsBit = std::uint64_t{1} << 60;

  std::uint64_t packed_ = 0;
};

// Adds what FTS5 knows of one phrase in its present row.
void SummarizePhrase(const Fts5ExtensionApi& api, Fts5Context* row, int phrase,
                     HitSummary& summary);

// Makes the auxiliary function hit_summary(bigram) known to a connection.
// Returns a SQLite result code.
int RegisterHitSummary(sqlite3* handle);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_HIT_SUMMARY_H_
