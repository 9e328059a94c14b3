// Walks over bytes that should be UTF-8.

#ifndef GONGBAO_CORPUS_UTF8_SCAN_H_
#define GONGBAO_CORPUS_UTF8_SCAN_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace gongbao {

struct Utf8Step {
  std::size_t size = 0;        // Bytes to go on by; at least 1.
  std::int32_t character = 0;  // Code point; negative for broken bytes.

  bool well_formed() const { return character >= 0; }
};

// The character or the broken bytes at `offset`. Broken bytes come in the
// longest pieces that begin a character without finishing it, as Unicode
// (3.9, "U+FFFD substitution of maximal subparts") recommends.
// REQUIRES: offset < bytes.size()
Utf8Step NextUtf8(std::string_view bytes, std::size_t offset);

// The offset of the first broken byte at or after `offset`, which is at the
// beginning of a character or of broken bytes; bytes.size() if there is none.
std::size_t FirstBrokenUtf8(std::string_view bytes, std::size_t offset = 0);

}  // namespace gongbao

#endif  // GONGBAO_CORPUS_UTF8_SCAN_H_
