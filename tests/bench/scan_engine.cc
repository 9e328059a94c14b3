// The peer without an index: all folded text in memory, looked through from
// end to end. Its answers are true by construction.

#include <algorithm>
#include <cstring>
#include <string_view>

#ifdef __x86_64__
#include <immintrin.h>
#endif

#include "index/folding.h"
#include "tests/bench/search_engine.h"

namespace gongbao {
namespace {

constexpr std::size_t kBlock = 32;  // Bytes that one step looks at.

std::size_t FindPlain(const char* text, std::size_t size,
                      std::string_view word) {
  const void* found = memmem(text, size, word.data(), word.size());
  if (found == nullptr) return size;
  return static_cast<std::size_t>(static_cast<const char*>(found) - text);
}

#ifdef __x86_64__
// Where the word begins in `text`, else `size`. The last byte of a Chinese
// character tells more than its first, so the bytes compared first are the
// third and the last of the word. REQUIRES: kBlock readable bytes behind.
__attribute__((target("avx2"))) std::size_t FindFast(const char* text,
                                                     std::size_t size,
                                                     std::string_view word) {
  const std::size_t early = std::min<std::size_t>(2, word.size() - 1);
  const std::size_t late = word.size() - 1;
  const __m256i first = _mm256_set1_epi8(word[early]);
  const __m256i last = _mm256_set1_epi8(word[late]);
  for (std::size_t at = 0; at + word.size() <= size; at += kBlock) {
    const __m256i earlies =
        _mm256_loadu_si256(reinterpret_cast<const __m256i*>(text + at + early));
    const __m256i lates =
        _mm256_loadu_si256(reinterpret_cast<const __m256i*>(text + at + late));
    const __m256i both = _mm256_and_si256(_mm256_cmpeq_epi8(earlies, first),
                                          _mm256_cmpeq_epi8(lates, last));
    auto places = static_cast<unsigned>(_mm256_movemask_epi8(both));
    for (; places != 0; places &= places - 1) {
      const std::size_t place =
          at + static_cast<std::size_t>(__builtin_ctz(places));
      if (place + word.size() > size) return size;
      if (std::memcmp(text + place, word.data(), word.size()) == 0) {
        return place;
      }
    }
  }
  return size;
}
#endif

std::size_t Find(const char* text, std::size_t size, std::string_view word) {
#ifdef __x86_64__
  static const bool fast = __builtin_cpu_supports("avx2") != 0;
  if (fast) return FindFast(text, size, word);
#endif
  return FindPlain(text, size, word);
}

class ScanEngine : public SearchEngine {
 public:
  std::string name() const override { return "scan"; }

  void Build(const std::vector<BenchRow>& rows, const std::string&) override {
    text_.clear();
    ends_.clear();
    for (const BenchRow& row : rows) {
      text_ += FoldedKey(row.text);
      text_ += '\0';
      ends_.push_back(text_.size());
    }
    // FindFast reads whole blocks.
    text_.append(2 * kBlock + kLongestWord, '\0');
  }

  std::int64_t IndexBytes() const override { return 0; }

  // Goes from hit to hit of the first word, which for most queries is the
  // only one.
  std::int64_t Count(const BenchQuery& query) override {
    std::int64_t count = 0;
    std::size_t row = 0;
    const std::size_t size = ends_.back();
    for (std::size_t at = 0; at < size;) {
      at += Find(text_.data() + at, size - at, query[0]);
      if (at >= size) break;
      while (ends_[row] <= at) ++row;
      const std::size_t begin = row == 0 ? 0 : ends_[row - 1];
      const std::size_t length = ends_[row] - begin;
      const bool all = std::all_of(
          query.begin() + 1, query.end(), [&](const std::string& word) {
            return Find(text_.data() + begin, length, word) < length;
          });
      if (all) ++count;
      at = ends_[row];
    }
    return count;
  }

  bool Ranks() const override { return false; }
  std::int64_t TopTen(const BenchQuery&) override { return 0; }

 private:
  static constexpr std::size_t kLongestWord = 256;

  std::string text_;
  std::vector<std::size_t> ends_;
};

}  // namespace

std::unique_ptr<SearchEngine> MakeScanEngine() {
  return std::make_unique<ScanEngine>();
}

}  // namespace gongbao
