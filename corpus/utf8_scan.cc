#include "corpus/utf8_scan.h"

#include <unicode/utf8.h>

namespace gongbao {

Utf8Step NextUtf8(std::string_view bytes, std::size_t offset) {
  const auto first = static_cast<unsigned char>(bytes[offset]);
  if (first < 0x80) return {1, first};
  // A view of one character's bytes keeps ICU's 32-bit index in range.
  const std::string_view rest = bytes.substr(offset, U8_MAX_LENGTH);
  const auto size = static_cast<std::int32_t>(rest.size());
  std::int32_t i = 0;
  UChar32 character;
  // ICU 72's macro narrows int to uint8_t in its own code.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
  U8_NEXT(rest.data(), i, size, character);
#pragma GCC diagnostic pop
  return {static_cast<std::size_t>(i), character};
}

std::size_t FirstBrokenUtf8(std::string_view bytes, std::size_t offset) {
  while (offset < bytes.size()) {
    const Utf8Step step = NextUtf8(bytes, offset);
    if (!step.well_formed()) break;
    offset += step.size;
  }
  return offset;
}

}  // namespace gongbao
