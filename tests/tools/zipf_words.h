// Words whose frequencies fall as those of a language do: the n-th most
// common is about n times rarer than the first (Zipf). A list begins with
// ordinary words of regulations; a long tail follows, made of common
// characters, so that pairs of characters are as many and as uneven as in
// real text, without a word of anybody's.

#ifndef GONGBAO_TESTS_TOOLS_ZIPF_WORDS_H_
#define GONGBAO_TESTS_TOOLS_ZIPF_WORDS_H_

#include <cstddef>
#include <cstdint>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gongbao {

// Gives the same numbers on every machine; the distributions of <random>
// differ between libraries.
class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}

  // 0 to bound - 1. REQUIRES: 0 < bound < 2^32
  std::uint64_t Below(std::uint64_t bound) {
    return (engine_() >> 32) * bound >> 32;
  }
  // Both may come.
  int Between(int least, int most) {
    return least + static_cast<int>(
                       Below(static_cast<std::uint64_t>(most - least + 1)));
  }
  bool OneIn(std::uint64_t count) { return Below(count) == 0; }

 private:
  std::mt19937_64 engine_;
};

class ZipfWords {
 public:
  // The words of `common`, most frequent first, then `tail` words of two to
  // four characters. `flatness` words share the top nearly evenly.
  ZipfWords(std::span<const std::string_view> common, std::size_t tail,
            std::size_t flatness, Random& random);

  // REQUIRES: there are words.
  std::string_view Pick(Random& random) const;

 private:
  std::vector<std::string> words_;
  std::vector<std::uint64_t> sums_;  // Of the frequencies up to each word.
};

}  // namespace gongbao

#endif  // GONGBAO_TESTS_TOOLS_ZIPF_WORDS_H_
