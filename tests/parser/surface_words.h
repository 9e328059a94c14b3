// Rewrites the words of blocks as a surface writes them: punctuation, numbers,
// labels, headings, names.

#ifndef GONGBAO_TESTS_PARSER_SURFACE_WORDS_H_
#define GONGBAO_TESTS_PARSER_SURFACE_WORDS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/parser/printed_gazette.h"
#include "tests/parser/surfaces.h"

namespace gongbao {

// Another city's name for the one whose gazette it is, and its authority
// codes: 云岭 → 青石滩, 云政办发 → 青政办发.
class CityRename {
 public:
  // Of a gazette titled 云岭市人民政府公报; renames nothing in others.
  explicit CityRename(const std::vector<PrintedBlock>& blocks);

  std::string Apply(std::string text) const;

 private:
  std::vector<std::pair<std::string, std::string>> names_;
};

std::vector<PrintedBlock> RewriteWords(std::vector<PrintedBlock> blocks,
                                       const Surface& surface);

// A number that only the words and the seed decide: chance that stays the
// same for a block when others are taken away.
std::uint32_t ChanceOf(std::string_view words, std::uint32_t seed);

// The bytes between two Han characters nearest to byte `near` of `words`, so
// that a cut there falls into the middle of a clause; 0 if there are none.
std::size_t CutBetweenHan(std::string_view words, std::size_t near);

}  // namespace gongbao

#endif  // GONGBAO_TESTS_PARSER_SURFACE_WORDS_H_
