// Characters of valid UTF-8, and the few classes of them that line grammars
// ask for on every line. ICU answers the rare questions; these answer the
// hot ones without a call.

#ifndef GONGBAO_PARSER_LEXICON_CHARACTER_H_
#define GONGBAO_PARSER_LEXICON_CHARACTER_H_

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

namespace gongbao {

// The character at byte `at` and the bytes it takes.
struct Character {
  char32_t value = 0;
  std::size_t size = 0;
};

// CharacterAt of any character, also one that the end of the text cuts.
Character AnyCharacterAt(std::string_view text, std::size_t at);

// Inlined wherever it stands: asked of nearly every character.
// REQUIRES: at < text.size(), and a character starts there.
[[gnu::always_inline]] inline Character CharacterAt(std::string_view text,
                                                    std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return static_cast<char32_t>(static_cast<unsigned char>(text[at + i]));
  };
  const char32_t lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  // 1110xxxx, as in nearly all of Chinese text.
  if (lead >> 4 != 0xE || text.size() - at < 3) return AnyCharacterAt(text, at);
  return {(lead & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F), 3};
}

// The byte where the character before `at` starts.
// REQUIRES: 0 < at <= text.size(), at a character's boundary.
inline std::size_t PreviousCharacter(std::string_view text, std::size_t at) {
  // 1110xxxx begins three bytes, as nearly all of Chinese text.
  if (at >= 3 && (static_cast<unsigned char>(text[at - 3]) & 0xF0) == 0xE0) {
    return at - 3;
  }
  do {
    --at;
  } while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
  return at;
}

// White space and invisible characters: blanks of any width (U+3000 too),
// line breaks, and the zero-width marks that copying from a web page leaves.
constexpr bool IsSpace(char32_t c) {
  if (c > 0x3000) return c == 0xFEFF;
  return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 ||
         c == 0x1680 || (c >= 0x2000 && c <= 0x200F) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x2060 ||
         c == 0x3000;
}

// Whether a white-space character may start with this byte; most bytes of
// Chinese text can not.
constexpr bool MayBeSpace(char byte) {
  const auto first = static_cast<unsigned char>(byte);
  return first <= 0x20 || first == 0xC2 || (first >= 0xE1 && first <= 0xE3) ||
         first == 0xEF;
}

// The bytes of a character that begins with `byte` as nearly every character of
// Chinese text does: three, and no space. 0 for any other.
constexpr std::size_t PlainSize(char byte) {
  const auto first = static_cast<unsigned char>(byte);
  return first >= 0xE4 && first <= 0xEE ? 3 : 0;
}

constexpr bool IsHan(char32_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || c == 0x3007 ||
         (c >= 0x3400 && c <= 0x4DBF) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0x20000 && c <= 0x3FFFF);
}

constexpr bool IsLatinLetter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// The value of an Arabic digit, ASCII or full-width; -1 for anything else.
constexpr int DigitValue(char32_t c) {
  if (c >= '0' && c <= '9') return static_cast<int>(c - '0');
  if (c >= 0xFF10 && c <= 0xFF19) return static_cast<int>(c - 0xFF10);
  return -1;
}

// Calls visit(c) for each character that may be a mark or a space: for all but
// the plain ones.
template <typename Visit>
void VisitMarks(std::string_view text, Visit&& visit) {
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t plain = PlainSize(text[at]); plain > 0) {
      at += plain;
      continue;
    }
    const Character c = CharacterAt(text, at);
    visit(c.value);
    at += c.size;
  }
}

// The offset of the first character at or after `at` that is no white space;
// text.size() if there is none.
inline std::size_t SkipSpace(std::string_view text, std::size_t at) {
  while (at < text.size() && MayBeSpace(text[at])) {
    const Character c = CharacterAt(text, at);
    if (!IsSpace(c.value)) break;
    at += c.size;
  }
  return at < text.size() ? at : text.size();
}

// `text` without white space at its ends.
std::string_view Trim(std::string_view text);

// `text` without any white space.
std::string WithoutSpaces(std::string_view text);

// Where `word` stands first in `text`, at `from` or after; npos if nowhere.
// As text.find(word, from), but faster in Chinese text: nearly all characters
// there begin with one of six bytes, so it looks for the third byte.
std::size_t FindWord(std::string_view text, std::string_view word,
                     std::size_t from = 0);

// Whether `text` holds one of `words`.
inline bool HoldsOneOf(std::string_view text,
                       std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words) {
    if (FindWord(text, word) != std::string_view::npos) return true;
  }
  return false;
}

// How many characters `text` has, white space not counted.
std::size_t CountCharacters(std::string_view text);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_LEXICON_CHARACTER_H_
