#include "parser/lexicon/byte_scan.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>

namespace gongbao {
namespace {

// Sixteen bytes, which g++ and clang take as one vector. A comparison gives
// -1 or 0 for each.
using Bytes [[gnu::vector_size(16)]] = signed char;
using Halves [[gnu::vector_size(16)]] = std::uint64_t;
constexpr std::size_t kStep = sizeof(Bytes);

Bytes BytesAt(const char* text) {
  Bytes bytes;
  std::memcpy(&bytes, text, sizeof(bytes));
  return bytes;
}

// The sum of bytes none of which is above 126.
std::size_t SumOf(Bytes bytes) {
  const auto halves = Halves(bytes);
  const std::uint64_t both = halves[0] + halves[1];
  static constexpr std::uint64_t kEven = 0x00FF00FF00FF00FF;
  const std::uint64_t pairs = (both & kEven) + (both >> 8 & kEven);
  return pairs * 0x0001000100010001 >> 48;
}

// A character's first byte counts it: 1 where it is ASCII, 2 where it is
// 11xxxxxx, and 0 for the bytes 10xxxxxx after it.
Bytes ColumnsOfEach(Bytes bytes) {
  const Bytes other = bytes < 0, later = bytes < -64;
  return 1 - other + later + later;
}

std::uint16_t ColumnsOfShort(std::string_view words) {
  std::array<char, kStep> padded;
  padded.fill('\x80');  // Begins no character.
  std::copy(words.begin(), words.end(), padded.begin());
  return static_cast<std::uint16_t>(
      SumOf(ColumnsOfEach(BytesAt(padded.data()))));
}

Halves BlanksAt(const char* text) {
  static constexpr signed char kTrail = -128;  // 80, of E3 80 80.
  const Bytes bytes = BytesAt(text), next = BytesAt(text + 1);
  return Halves(bytes == ' ') | Halves((bytes == kTrail) & (next == kTrail));
}

}  // namespace

std::uint16_t ColumnsOf(std::string_view words) {
  static constexpr std::size_t kMost = 62 * kStep;  // Two columns a step.
  words = words.substr(0, kMost);
  if (words.size() < kStep) return ColumnsOfShort(words);
  Bytes sums{};
  const char* at = words.data();
  const char* const last = at + (words.size() - kStep);
  for (; at <= last; at += kStep) sums += ColumnsOfEach(BytesAt(at));
  // What no whole step took, without what the steps before took.
  static constexpr Bytes kPlaces = {0, 1, 2,  3,  4,  5,  6,  7,
                                    8, 9, 10, 11, 12, 13, 14, 15};
  const auto taken = static_cast<signed char>(at - last);
  sums += ColumnsOfEach(BytesAt(last)) & (kPlaces >= taken);
  return static_cast<std::uint16_t>(SumOf(sums));
}

bool MayHoldBlank(std::string_view text) {
  if (text.size() <= kStep) {
    return text.find(' ') != text.npos || text.find("\x80\x80") != text.npos;
  }
  // BlanksAt looks at a byte more; the last sixteen overlap those before them.
  const char* const last = text.data() + (text.size() - kStep - 1);
  Halves found = BlanksAt(last);
  for (const char* at = text.data(); at < last; at += kStep) {
    found |= BlanksAt(at);
  }
  return (found[0] | found[1]) != 0 || text.back() == ' ';
}

}  // namespace gongbao
