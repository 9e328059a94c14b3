#include "cli/render/terminal_text.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace gongbao {
namespace {

constexpr UChar32 kReplacement = 0xfffd;

// Reads the character at `*at` and moves past it; U+FFFD for broken UTF-8.
UChar32 NextCharacter(std::string_view text, std::size_t* at) {
  const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
  std::size_t i = *at;
  const std::size_t size = text.size();
  UChar32 character = 0;
  U8_NEXT_OR_FFFD(bytes, i, size, character);
  *at = i;
  return character;
}

void AppendCharacter(std::string* text, UChar32 character) {
  char bytes[U8_MAX_LENGTH];
  std::size_t size = 0;
  U8_APPEND_UNSAFE(bytes, size, character);
  text->append(bytes, size);
}

bool IsBidirectionalControl(UChar32 character) {
  return u_hasBinaryProperty(character, UCHAR_BIDI_CONTROL);
}

// U+2400 is the picture of NUL, and the others follow in order.
UChar32 Visible(UChar32 character) {
  if (character == '\n' || character == '\t') return character;
  if (character < 0x20) return 0x2400 + character;
  if (character == 0x7f) return 0x2421;
  if (character >= 0x80 && character <= 0x9f) return kReplacement;
  if (IsBidirectionalControl(character)) return kReplacement;
  return character;
}

int CharacterWidth(UChar32 character) {
  switch (u_charType(character)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
      return 0;
    default:
      break;
  }
  switch (u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH)) {
    case U_EA_WIDE:
    case U_EA_FULLWIDTH:
      return 2;
    default:
      return 1;
  }
}

}  // namespace

std::string TerminalText(std::string_view text) {
  std::string visible;
  visible.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    AppendCharacter(&visible, Visible(NextCharacter(text, &at)));
  }
  return visible;
}

int DisplayWidth(std::string_view text) {
  int width = 0;
  for (std::size_t at = 0; at < text.size();) {
    width += CharacterWidth(NextCharacter(text, &at));
  }
  return width;
}

std::size_t PrefixThatFits(std::string_view text, int columns) {
  int width = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t next = at;
    width += CharacterWidth(NextCharacter(text, &next));
    if (width > columns && at > 0) break;
    at = next;
  }
  return at;
}

}  // namespace gongbao
