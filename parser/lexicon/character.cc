#include "parser/lexicon/character.h"

namespace gongbao {

std::size_t SkipSpace(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const Character c = CharacterAt(text, at);
    if (!IsSpace(c.value)) break;
    at += c.size;
  }
  return at < text.size() ? at : text.size();
}

std::string_view Trim(std::string_view text) {
  text.remove_prefix(SkipSpace(text, 0));
  while (!text.empty()) {
    const std::size_t last = PreviousCharacter(text, text.size());
    if (!IsSpace(CharacterAt(text, last).value)) break;
    text.remove_suffix(text.size() - last);
  }
  return text;
}

std::string WithoutSpaces(std::string_view text) {
  std::string compact;
  compact.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Character c = CharacterAt(text, at);
    if (!IsSpace(c.value)) compact.append(text.substr(at, c.size));
    at += c.size;
  }
  return compact;
}

std::size_t CountCharacters(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Character c = CharacterAt(text, at);
    count += !IsSpace(c.value);
    at += c.size;
  }
  return count;
}

}  // namespace gongbao
