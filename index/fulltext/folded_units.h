// The words of many units, as the full-text index sees them.

#ifndef GONGBAO_INDEX_FULLTEXT_FOLDED_UNITS_H_
#define GONGBAO_INDEX_FULLTEXT_FOLDED_UNITS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gongbao {

// All folded characters of the units one after another, each by its rank among
// the characters that occur, from 1; a 0 ends each unit. Ranks sort as the
// characters' UTF-8 does.
class FoldedUnits {
 public:
  // Units of ascending ids.
  void Add(std::int64_t unit, std::string_view text);
  // Adds those of `later`, whose ids are greater. REQUIRES: neither is ranked.
  void Add(const FoldedUnits& later);
  // Replaces characters by ranks, which the rest asks for. To be called once,
  // when all units are there.
  void Rank();

  std::size_t unit_count() const { return units_.size(); }
  std::int64_t unit(std::size_t index) const { return units_[index]; }
  // Where a unit begins in ranks(); one more than units.
  std::uint32_t start(std::size_t index) const { return starts_[index]; }

  // The unit that a place in ranks() belongs to.
  std::size_t UnitOf(std::uint32_t place) const {
    std::size_t unit = first_units_[place / kBlock];
    while (starts_[unit + 1] <= place) ++unit;
    return unit;
  }

  const std::u32string& ranks() const { return ranks_; }
  // How many characters occur, with the 0.
  std::size_t rank_count() const { return characters_.size(); }
  // How often a rank stands in ranks().
  std::size_t CountOf(std::size_t rank) const { return counts_[rank]; }
  // UTF-8 of the character of a rank; "" of 0.
  std::string_view Character(std::size_t rank) const {
    return characters_[rank];
  }

 private:
  void FindFirstUnits();

  std::u32string ranks_;  // Before Rank(): characters, and kEnd.
  std::vector<std::int64_t> units_;
  std::vector<std::uint32_t> starts_ = {0};
  std::vector<std::string> characters_;
  std::vector<std::uint32_t> counts_;
  static constexpr std::size_t kBlock = 256;
  std::vector<std::uint32_t> first_units_;  // At the start of each block.
};

}  // namespace gongbao

#endif  // GONGBAO_INDEX_FULLTEXT_FOLDED_UNITS_H_
