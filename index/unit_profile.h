// What ranking knows of a unit without reading its text: three bytes, packed
// one after the other for a document's units (unit_profile in schema.sql).

#ifndef GONGBAO_INDEX_UNIT_PROFILE_H_
#define GONGBAO_INDEX_UNIT_PROFILE_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace gongbao {

// Stored: add, never renumber.
enum class UnitKind : std::uint8_t {
  kTitle = 0,    // Of a document, an instrument or an annex.
  kHeading = 1,  // 编章节, 一、, (一)
  kArticle = 2,  // With all that is below it.
  kText = 3,     // Any other node outside articles.
  kTable = 4,
  kFrame = 5,  // document_frame.h
};

struct UnitProfile {
  UnitKind kind = UnitKind::kText;
  std::uint16_t length = 0;  // Characters in all; 65535: or more.
};

inline constexpr std::size_t kUnitProfileSize = 3;  // Bytes.

inline UnitProfile MakeUnitProfile(UnitKind kind, std::size_t length) {
  return {kind, static_cast<std::uint16_t>(
                    std::min<std::size_t>(length, UINT16_MAX))};
}

inline void AppendUnitProfile(UnitProfile profile, std::string& packed) {
  packed += static_cast<char>(profile.kind);
  packed += static_cast<char>(profile.length & 0xFF);
  packed += static_cast<char>(profile.length >> 8);
}

// REQUIRES: bytes.size() >= kUnitProfileSize
inline UnitProfile ReadUnitProfile(std::string_view bytes) {
  const auto byte = [&](std::size_t i) {
    return static_cast<unsigned char>(bytes[i]);
  };
  return {static_cast<UnitKind>(byte(0)),
          static_cast<std::uint16_t>(byte(1) | byte(2) << 8)};
}

}  // namespace gongbao

#endif  // GONGBAO_INDEX_UNIT_PROFILE_H_
