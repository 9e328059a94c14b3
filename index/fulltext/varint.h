// SQLite's numbers of one to nine bytes, seven bits each, the highest first
// (https://sqlite.org/fileformat.html, 1.6). Those of nine bytes, which would
// carry eight bits in the last, are never needed here.

#ifndef GONGBAO_INDEX_FULLTEXT_VARINT_H_
#define GONGBAO_INDEX_FULLTEXT_VARINT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gongbao {

// REQUIRES: value < 2^56
inline void AppendVarint(std::uint64_t value, std::string& bytes) {
  int shift = 0;
  while (value >> shift > 0x7F) shift += 7;
  for (; shift > 0; shift -= 7) {
    bytes += static_cast<char>((value >> shift & 0x7F) | 0x80);
  }
  bytes += static_cast<char>(value & 0x7F);
}

// How many bytes the number at the beginning of `bytes` takes.
// REQUIRES: a whole number stands there.
inline std::size_t VarintSize(std::string_view bytes) {
  std::size_t size = 1;
  while ((static_cast<unsigned char>(bytes[size - 1]) & 0x80) != 0) ++size;
  return size;
}

// Takes a number off the front of `bytes`; nullopt if none stands there whole.
inline std::optional<std::uint64_t> TakeVarint(std::string_view& bytes) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < bytes.size() && i < 8; ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    value = value << 7 | (byte & 0x7F);
    if ((byte & 0x80) != 0) continue;
    bytes.remove_prefix(i + 1);
    return value;
  }
  return std::nullopt;
}

}  // namespace gongbao

#endif  // GONGBAO_INDEX_FULLTEXT_VARINT_H_
