// Tells of nearly every character that it is not one of a few, by one look at
// two of its bytes: before a list of words is gone through, ask whether any
// begins or ends so.

#ifndef GONGBAO_PARSER_LEXICON_CHARACTER_FILTER_H_
#define GONGBAO_PARSER_LEXICON_CHARACTER_FILTER_H_

#include <array>
#include <cstddef>
#include <string_view>

namespace gongbao {

class CharacterFilter {
 public:
  // Bytes of the characters it knows: Han and Chinese punctuation.
  static constexpr std::size_t kSize = 3;

  // REQUIRES: text.size() >= kSize, here and below.
  constexpr void AddFirst(std::string_view text) {
    may_be_[KeyOf(text)] = true;
  }
  constexpr void AddLast(std::string_view text) { AddFirst(LastOf(text)); }

  // Whether the first or last character of `text` may be one that was added;
  // if it was added, the answer is yes.
  constexpr bool MayBeFirst(std::string_view text) const {
    return text.size() >= kSize && may_be_[KeyOf(text)];
  }
  constexpr bool MayBeLast(std::string_view text) const {
    return text.size() >= kSize && may_be_[KeyOf(LastOf(text))];
  }

 private:
  static constexpr std::string_view LastOf(std::string_view text) {
    return text.substr(text.size() - kSize);
  }

  // The low six bits of the second and the third byte.
  static constexpr std::size_t KeyOf(std::string_view text) {
    return (text[1] & 0x3Fu) << 6 | (text[2] & 0x3Fu);
  }

  std::array<bool, 0x1000> may_be_{};
};

}  // namespace gongbao

#endif  // GONGBAO_PARSER_LEXICON_CHARACTER_FILTER_H_
