#include "parser/lexicon/character.h"

#include <algorithm>

namespace gongbao {

Character AnyCharacterAt(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return at + i < text.size()
               ? static_cast<char32_t>(static_cast<unsigned char>(text[at + i]))
               : char32_t{0x80};
  };
  const char32_t lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) return {(lead & 0x1F) << 6 | (byte(1) & 0x3F), 2};
  if (lead < 0xF0) {
    return {(lead & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F), 3};
  }
  return {(lead & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 |
              (byte(3) & 0x3F),
          4};
}

std::string_view Trim(std::string_view text) {
  text.remove_prefix(SkipSpace(text, 0));
  while (!text.empty()) {
    const std::size_t last = PreviousCharacter(text, text.size());
    if (!MayBeSpace(text[last]) || !IsSpace(CharacterAt(text, last).value)) {
      break;
    }
    text.remove_suffix(text.size() - last);
  }
  return text;
}

std::string WithoutSpaces(std::string_view text) {
  std::string compact;
  compact.reserve(text.size());
  std::size_t run = 0;  // Where the words after the last space begin.
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t plain = PlainSize(text[at]); plain > 0) {
      at += plain;
      continue;
    }
    const Character c = CharacterAt(text, at);
    if (IsSpace(c.value)) {
      compact.append(text, run, at - run);
      run = at + c.size;
    }
    at += c.size;
  }
  compact.append(text.substr(std::min(run, text.size())));
  return compact;
}

std::size_t CountCharacters(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t plain = PlainSize(text[at]); plain > 0) {
      ++count;
      at += plain;
      continue;
    }
    const Character c = CharacterAt(text, at);
    count += !IsSpace(c.value);
    at += c.size;
  }
  return count;
}

std::size_t FindWord(std::string_view text, std::string_view word,
                     std::size_t from) {
  static constexpr std::size_t kThird = 2;
  if (word.size() <= kThird || static_cast<unsigned char>(word[0]) < 0xE0) {
    return text.find(word, from);
  }
  for (std::size_t at = text.find(word[kThird], from + kThird);
       at != std::string_view::npos; at = text.find(word[kThird], at + 1)) {
    const std::string_view found = text.substr(at - kThird);
    if (found[0] == word[0] && found.starts_with(word)) return at - kThird;
  }
  return std::string_view::npos;
}

}  // namespace gongbao
