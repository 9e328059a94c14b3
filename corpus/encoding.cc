#include "corpus/encoding.h"

#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <array>
#include <memory>
#include <optional>
#include <utility>

#include "corpus/binary_format.h"
#include "corpus/encoding_guess.h"
#include "corpus/utf8_scan.h"

namespace gongbao {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD

std::string Hexadecimal(std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string hex;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (!hex.empty()) hex += ' ';
    hex += kDigits[byte >> 4];
    hex += kDigits[byte & 15];
  }
  return hex;
}

// Collects the decoded text and what was broken in it.
class Decoding {
 public:
  explicit Decoding(std::string encoding) {
    out_.encoding = std::move(encoding);
  }

  void Reserve(std::size_t bytes) { out_.text.reserve(bytes); }
  void Append(std::string_view utf8) { out_.text += utf8; }
  std::string& text() { return out_.text; }

  void AppendBroken(std::string_view bytes, std::size_t offset) {
    const std::size_t begin = out_.text.size();
    out_.text += kReplacement;
    if (++broken_ > kMaxEncodingDiagnostics + 1) return;
    std::string place = std::to_string(offset);
    if (broken_ <= kMaxEncodingDiagnostics) {
      place += " (" + Hexadecimal(bytes) + ")";
    }
    // SourceLimits keep offsets within int; beyond, `detail` still tells.
    std::optional<int> number;
    if (std::in_range<int>(offset)) number = static_cast<int>(offset);
    out_.diagnostics.push_back({DiagnosticKind::kInvalidEncoding,
                                {begin, out_.text.size()},
                                number,
                                std::move(place)});
  }

  DecodedText Finish() && {
    if (broken_ > kMaxEncodingDiagnostics + 1) {
      out_.diagnostics.back().detail +=
          " (+" + std::to_string(broken_ - kMaxEncodingDiagnostics - 1) + ")";
    }
    return std::move(out_);
  }

 private:
  DecodedText out_;
  std::size_t broken_ = 0;
};

DecodedText DecodeUtf8(std::string bytes, std::size_t mark_bytes) {
  std::size_t broken = FirstBrokenUtf8(bytes);
  if (broken == bytes.size()) {
    bytes.erase(0, mark_bytes);
    return {"UTF-8", std::move(bytes), {}};
  }
  const std::string_view view = bytes;
  Decoding decoding("UTF-8");
  decoding.Reserve(view.size() + view.size() / 16);
  std::size_t begin = mark_bytes;
  while (broken < view.size()) {
    const std::size_t size = NextUtf8(view, broken).size;
    decoding.Append(view.substr(begin, broken - begin));
    decoding.AppendBroken(view.substr(broken, size), broken);
    begin = broken + size;
    broken = FirstBrokenUtf8(view, begin);
  }
  decoding.Append(view.substr(begin));
  return std::move(decoding).Finish();
}

// REQUIRES: no unpaired surrogates.
void AppendUtf16(const UChar* begin, const UChar* end, std::string& text) {
  const std::ptrdiff_t size = end - begin;
  for (std::ptrdiff_t i = 0; i < size;) {
    UChar32 character;
    U16_NEXT(begin, i, size, character);
    std::array<char, U8_MAX_LENGTH> utf8;
    int32_t length = 0;
    U8_APPEND_UNSAFE(utf8.data(), length, character);
    text.append(utf8.data(), static_cast<std::size_t>(length));
  }
}

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

Converter OpenConverter(const std::string& encoding) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(encoding.c_str(), &status), &ucnv_close);
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr,
                      nullptr, nullptr, &status);
  if (U_FAILURE(status)) converter.reset();
  return converter;
}

// The broken bytes that made the converter stop before `offset`.
void AppendInvalid(UConverter& converter, std::size_t offset,
                   Decoding& decoding) {
  std::array<char, 16> bytes;
  auto size = static_cast<int8_t>(bytes.size());
  UErrorCode status = U_ZERO_ERROR;
  ucnv_getInvalidChars(&converter, bytes.data(), &size, &status);
  const auto count = static_cast<std::size_t>(size);
  decoding.AppendBroken({bytes.data(), count}, offset - count);
}

// Decodes in small pieces, so that the UTF-16 between the two encodings never
// takes memory of the file's size.
DecodedText DecodeWithIcu(std::string_view bytes, const EncodingGuess& guess,
                          UConverter& converter) {
  Decoding decoding(guess.name);
  decoding.Reserve(bytes.size() + bytes.size() / 2);
  const char* source = bytes.data() + guess.mark_bytes;
  const char* const end = bytes.data() + bytes.size();
  std::array<UChar, 4096> units;
  std::ptrdiff_t kept = 0;  // A lead surrogate whose trail comes next.
  for (UErrorCode status = U_BUFFER_OVERFLOW_ERROR; U_FAILURE(status);) {
    status = U_ZERO_ERROR;
    UChar* target = units.data() + kept;
    ucnv_toUnicode(&converter, &target, units.data() + units.size(), &source,
                   end, nullptr, /*flush=*/true, &status);
    kept = target > units.data() && U16_IS_LEAD(target[-1]) ? 1 : 0;
    AppendUtf16(units.data(), target - kept, decoding.text());
    if (kept > 0) units[0] = target[-1];
    if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) {
      AppendInvalid(converter, static_cast<std::size_t>(source - bytes.data()),
                    decoding);
    }
  }
  return std::move(decoding).Finish();
}

// REQUIRES: `text` is valid UTF-8.
bool IsBlank(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const Utf8Step step = NextUtf8(text, offset);
    if (!u_isUWhiteSpace(step.character)) return false;
    offset += step.size;
  }
  return true;
}

std::unexpected<SourceError> Failure(SourceErrorKind kind, std::string detail) {
  return std::unexpected(SourceError{kind, {}, std::move(detail)});
}

std::optional<std::string> BinaryContent(std::string_view bytes) {
  if (ReadByteOrderMark(bytes)) return std::nullopt;
  if (const auto format = KnownBinaryFormat(bytes)) return *format;
  if (GuessUtf16(bytes)) return std::nullopt;
  const auto offset = FirstBinaryByte(bytes);
  if (!offset) return std::nullopt;
  return "byte " + Hexadecimal(bytes.substr(*offset, 1)) + " at offset " +
         std::to_string(*offset);
}

}  // namespace

std::expected<DecodedText, SourceError> DecodeText(std::string bytes) {
  if (auto content = BinaryContent(bytes)) {
    return Failure(SourceErrorKind::kBinary, std::move(*content));
  }
  const auto guess = GuessEncoding(bytes);
  const Converter converter =
      guess ? OpenConverter(guess->name) : Converter(nullptr, &ucnv_close);
  if (!converter) {
    return Failure(SourceErrorKind::kUnknownEncoding,
                   "neither UTF-8, GB18030, UTF-16 nor Big5");
  }
  DecodedText decoded = guess->name == "UTF-8"
                            ? DecodeUtf8(std::move(bytes), guess->mark_bytes)
                            : DecodeWithIcu(bytes, *guess, *converter);
  if (IsBlank(decoded.text)) {
    return Failure(SourceErrorKind::kEmpty, "only white space");
  }
  return decoded;
}

}  // namespace gongbao
