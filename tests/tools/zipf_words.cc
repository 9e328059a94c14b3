#include "tests/tools/zipf_words.h"

#include <unicode/unistr.h>

#include <algorithm>

namespace gongbao {
namespace {

// GB 2312's first level: the 3,755 characters in everyday use stand in the
// rows B0 to D7, 94 in each.
constexpr int kFirstRow = 0xB0;
constexpr int kLastRow = 0xD7;
constexpr int kFirstCell = 0xA1;
constexpr int kLastCell = 0xFE;
constexpr std::size_t kEverydayCharacters = 3755;

std::vector<std::string> EverydayCharacters() {
  std::vector<std::string> characters;
  for (int row = kFirstRow; row <= kLastRow; ++row) {
    for (int cell = kFirstCell; cell <= kLastCell; ++cell) {
      if (characters.size() == kEverydayCharacters) break;
      const char bytes[] = {static_cast<char>(row), static_cast<char>(cell)};
      characters.emplace_back();
      icu::UnicodeString(bytes, sizeof(bytes), "gb18030")
          .toUTF8String(characters.back());
    }
  }
  return characters;
}

void Shuffle(std::vector<std::string>& items, Random& random) {
  for (std::size_t i = items.size(); i > 1; --i) {
    std::swap(items[i - 1], items[random.Below(i)]);
  }
}

// Sums of frequencies 1 / (flatness + rank). Whole numbers: divisions alike
// on every machine.
std::vector<std::uint64_t> ZipfSums(std::size_t count, std::size_t flatness) {
  constexpr std::uint64_t kUnit = std::uint64_t{1} << 28;
  std::vector<std::uint64_t> sums;
  std::uint64_t sum = 0;
  for (std::size_t rank = 1; rank <= count; ++rank) {
    sums.push_back(sum += 1 + kUnit / (flatness + rank));
  }
  return sums;
}

std::size_t PickByWeight(const std::vector<std::uint64_t>& sums,
                         Random& random) {
  // Below() takes 32 bits; the sums are larger.
  const std::uint64_t at = random.Below(sums.back() >> 8) << 8;
  return static_cast<std::size_t>(std::ranges::upper_bound(sums, at) -
                                  sums.begin());
}

// How many characters a word of the tail has.
int TailLength(Random& random) {
  if (random.OneIn(8)) return 4;
  return random.OneIn(5) ? 3 : 2;
}

}  // namespace

ZipfWords::ZipfWords(std::span<const std::string_view> common, std::size_t tail,
                     std::size_t flatness, Random& random)
    : words_(common.begin(), common.end()) {
  std::vector<std::string> characters = EverydayCharacters();
  Shuffle(characters, random);
  constexpr std::size_t kFlatnessOfCharacters = 40;
  const auto weights = ZipfSums(characters.size(), kFlatnessOfCharacters);
  for (std::size_t i = 0; i < tail; ++i) {
    std::string word;
    for (int k = TailLength(random); k > 0; --k) {
      word += characters[PickByWeight(weights, random)];
    }
    words_.push_back(std::move(word));
  }
  sums_ = ZipfSums(words_.size(), flatness);
}

std::string_view ZipfWords::Pick(Random& random) const {
  return words_[PickByWeight(sums_, random)];
}

}  // namespace gongbao
