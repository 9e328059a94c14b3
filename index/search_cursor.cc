#include "index/search_cursor.h"

#include <bit>
#include <charconv>
#include <optional>
#include <string_view>
#include <vector>

namespace gongbao {
namespace {

constexpr char kVersion[] = "1";
constexpr char kSeparator = '\x1f';
constexpr std::size_t kSize = 7;  // Fields.
constexpr std::string_view kLetters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

// RFC 4648, section 5, without padding.
std::string Base64(std::string_view bytes) {
  std::string text;
  std::uint32_t bits = 0;
  int count = 0;
  for (const char c : bytes) {
    bits = bits << 8 | static_cast<unsigned char>(c);
    for (count += 8; count >= 6;) text += kLetters[bits >> (count -= 6) & 63];
  }
  if (count > 0) text += kLetters[bits << (6 - count) & 63];
  return text;
}

std::optional<std::string> FromBase64(std::string_view text) {
  std::string bytes;
  std::uint32_t bits = 0;
  int count = 0;
  for (const char c : text) {
    const std::size_t value = kLetters.find(c);
    if (value == std::string_view::npos) return std::nullopt;
    bits = bits << 6 | static_cast<std::uint32_t>(value);
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes += static_cast<char>(bits >> count & 0xFF);
  }
  return bytes;
}

template <typename Number>
std::string Hex(Number number) {
  char digits[17];
  const auto end = std::to_chars(digits, digits + sizeof digits, number, 16);
  return {digits, end.ptr};
}

std::optional<std::uint64_t> FromHex(std::string_view text) {
  std::uint64_t number = 0;
  const char* const end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number, 16);
  if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
  return number;
}

// FNV-1a of all that decides which hits there are, and in which order.
std::uint64_t Fingerprint(const SearchRequest& request) {
  std::string all = request.query;
  for (const std::string& part :
       {std::to_string(request.year.value_or(0)), request.kind.value_or(""),
        request.authority.value_or(""),
        std::to_string(static_cast<int>(request.sort)),
        request.as_of ? request.as_of->ToString() : ""}) {
    all += kSeparator + part;
  }
  for (const Status status : request.statuses) {
    all += kSeparator + std::string(StatusName(status));
  }
  std::uint64_t hash = 14695981039346656037U;
  for (const char c : all) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
  }
  return hash;
}

std::vector<std::string> Split(std::string_view text) {
  std::vector<std::string> fields;
  while (fields.size() + 1 < kSize) {
    const std::size_t end = text.find(kSeparator);
    if (end == std::string_view::npos) break;
    fields.emplace_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  fields.emplace_back(text);
  return fields;
}

}  // namespace

std::string WriteCursor(const SearchCursor& cursor,
                        const SearchRequest& request) {
  std::string text = kVersion;
  for (const std::string& field :
       {Hex(Fingerprint(request)), std::string(cursor.refined ? "1" : "0"),
        Hex(std::bit_cast<std::uint64_t>(cursor.score)),
        Hex(static_cast<std::uint64_t>(cursor.shown)),
        Hex(static_cast<std::uint64_t>(cursor.unit)), cursor.document}) {
    text += kSeparator + field;
  }
  return Base64(text);
}

std::expected<SearchCursor, QueryErrorKind> ReadCursor(
    const SearchRequest& request) {
  const auto text = FromBase64(request.cursor);
  if (!text) return std::unexpected(QueryErrorKind::kCursorUnreadable);
  const std::vector<std::string> fields = Split(*text);
  if (fields.size() != kSize || fields[0] != kVersion) {
    return std::unexpected(QueryErrorKind::kCursorUnreadable);
  }
  const auto fingerprint = FromHex(fields[1]);
  const auto refined = FromHex(fields[2]);
  const auto score = FromHex(fields[3]);
  const auto shown = FromHex(fields[4]);
  const auto unit = FromHex(fields[5]);
  if (!fingerprint || !refined || !score || !shown || !unit) {
    return std::unexpected(QueryErrorKind::kCursorUnreadable);
  }
  if (*fingerprint != Fingerprint(request)) {
    return std::unexpected(QueryErrorKind::kCursorOfOtherQuery);
  }
  return SearchCursor{*refined != 0, std::bit_cast<double>(*score),
                      static_cast<std::int64_t>(*shown),
                      static_cast<std::int64_t>(*unit), fields[6]};
}

}  // namespace gongbao
