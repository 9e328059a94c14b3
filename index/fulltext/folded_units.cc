#include "index/fulltext/folded_units.h"

#include <unicode/utf8.h>

#include "index/folding.h"

namespace gongbao {
namespace {

// No character, and sorts before all when it is ranked.
constexpr char32_t kEnd = 0x110000;

std::string Utf8(char32_t character) {
  char bytes[U8_MAX_LENGTH];
  int32_t size = 0;
  U8_APPEND_UNSAFE(bytes, size, static_cast<UChar32>(character));
  return std::string(bytes, static_cast<std::size_t>(size));
}

}  // namespace

void FoldedUnits::Add(std::int64_t unit, std::string_view text) {
  units_.push_back(unit);
  AppendFolded(text, ranks_);
  ranks_ += kEnd;
  starts_.push_back(static_cast<std::uint32_t>(ranks_.size()));
}

void FoldedUnits::Add(const FoldedUnits& later) {
  const auto shift = static_cast<std::uint32_t>(ranks_.size());
  ranks_ += later.ranks_;
  units_.insert(units_.end(), later.units_.begin(), later.units_.end());
  for (std::size_t i = 1; i < later.starts_.size(); ++i) {
    starts_.push_back(shift + later.starts_[i]);
  }
}

void FoldedUnits::Rank() {
  std::vector<std::uint32_t> rank_of(kEnd + 1, 0);
  for (const char32_t character : ranks_) rank_of[character] = 1;
  characters_ = {""};
  for (char32_t character = 0; character < kEnd; ++character) {
    if (rank_of[character] == 0) continue;
    rank_of[character] = static_cast<std::uint32_t>(characters_.size());
    characters_.push_back(Utf8(character));
  }
  rank_of[kEnd] = 0;
  counts_.resize(characters_.size());
  for (char32_t& character : ranks_) {
    character = rank_of[character];
    ++counts_[character];
  }
  FindFirstUnits();
}

void FoldedUnits::FindFirstUnits() {
  std::uint32_t unit = 0;
  for (std::size_t place = 0; place < ranks_.size(); place += kBlock) {
    while (starts_[unit + 1] <= place) ++unit;
    first_units_.push_back(unit);
  }
}

}  // namespace gongbao
