// Text as the index compares it: each character NFKC case folded, white space
// and invisible characters left out, so that
//
//   Ａ级 = a级    〔２０２５〕 2 号 = 〔2025〕2号    ㈠ = (一)    ﬁ = fi
//
// Folding goes character by character (UAX #44, NFKC_Casefold): a letter and
// a combining mark after it are not composed, on either side of a comparison.

#ifndef GONGBAO_INDEX_FOLDING_H_
#define GONGBAO_INDEX_FOLDING_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gongbao {

// The folded characters of a text, and where each comes from. A character
// that folds to several (½ to 1⁄2) gives each of them its own source bytes.
struct FoldedText {
  std::string text;  // UTF-8.
  // For character i: text bytes starts[i] to starts[i + 1] (one more entry
  // than characters), source bytes source_begins[i] to source_ends[i].
  std::vector<std::uint32_t> starts;
  std::vector<std::uint32_t> source_begins;
  std::vector<std::uint32_t> source_ends;

  std::size_t size() const { return source_begins.size(); }
  std::string_view Character(std::size_t index) const {
    return Characters(index, 1);
  }
  std::string_view Characters(std::size_t index, std::size_t count) const {
    return std::string_view(text).substr(starts[index],
                                         starts[index + count] - starts[index]);
  }
  // The character that begins at byte `offset` of `text`.
  std::size_t CharacterAt(std::size_t offset) const;
};

// Folds `source` (UTF-8; an ill-formed byte counts as U+FFFD, an offset fits
// in 32 bits) into `folded`, whose memory is used again.
void Fold(std::string_view source, FoldedText& folded);

// Puts the folded characters of `source` behind `characters`.
void AppendFolded(std::string_view source, std::u32string& characters);

// The folded characters alone: equal for texts that read the same.
std::string FoldedKey(std::string_view source);

// What one character folds to, in UTF-8; "" for white space.
std::string FoldedCharacter(char32_t character);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_FOLDING_H_
