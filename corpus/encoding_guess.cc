#include "corpus/encoding_guess.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <memory>

#include "corpus/utf8_scan.h"

namespace gongbao {
namespace {

// The beginning of a file says enough; a cut character at its end does not
// count.
constexpr std::size_t kSampleBytes = 64 * 1024;
// Below this length ICU's detection is a lottery.
constexpr std::size_t kDetectableBytes = 64;

// Characters that Chinese text in UTF-16 consists of.
bool IsChineseTextUnit(unsigned unit) {
  return (unit >= 0x4E00 && unit <= 0x9FFF) ||  // Ideographs.
         (unit >= 0x3000 && unit <= 0x303F) ||  // 。《》〔〕 and the like.
         (unit >= 0xFF00 && unit <= 0xFFEF) ||  // Full-width forms.
         (unit >= 0x2010 && unit <= 0x2026) ||  // Dashes, quotes, ….
         (unit >= 0x2460 && unit <= 0x25FF) ||  // ①, table lines, □.
         unit == 0x00B7;                        // ·
}

bool IsAsciiTextUnit(unsigned unit) {
  return (unit >= 0x20 && unit < 0x7F) || (unit >= '\t' && unit <= '\r');
}

struct Utf16Reading {
  std::size_t units = 0;
  std::size_t chinese = 0;
  std::size_t ascii = 0;

  bool IsPlain() const {
    return units >= 2 && (chinese + ascii) * 100 >= units * 95;
  }
  // ASCII counts twice: 00 61 is "a" or, the other way round, 愀.
  std::size_t Score() const { return chinese + 2 * ascii; }
};

Utf16Reading ReadUtf16(std::string_view bytes, bool big_endian) {
  Utf16Reading reading;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    const unsigned first = static_cast<unsigned char>(bytes[i]);
    const unsigned second = static_cast<unsigned char>(bytes[i + 1]);
    const unsigned unit =
        big_endian ? first << 8 | second : second << 8 | first;
    ++reading.units;
    if (IsChineseTextUnit(unit)) ++reading.chinese;
    if (IsAsciiTextUnit(unit)) ++reading.ascii;
  }
  return reading;
}

struct Utf8Census {
  std::size_t ascii = 0;
  std::size_t pairs = 0;   // Bytes in well-formed sequences of two,
  std::size_t longer = 0;  // of three or four;
  std::size_t broken = 0;  // bytes in none.

  bool IsMostlyHan() const { return longer > pairs + broken; }
  bool IsMostlyWellFormed() const {
    return broken * 10 <= ascii + pairs + longer + broken;
  }
};

Utf8Census CountUtf8(std::string_view bytes) {
  Utf8Census census;
  for (std::size_t offset = 0; offset < bytes.size();) {
    const Utf8Step step = NextUtf8(bytes, offset);
    if (!step.well_formed()) {
      census.broken += step.size;
    } else if (step.size == 1) {
      ++census.ascii;
    } else {
      (step.size == 2 ? census.pairs : census.longer) += step.size;
    }
    offset += step.size;
  }
  return census;
}

struct Gb18030Census {
  bool strict = true;
  std::size_t everyday = 0;  // Characters of GB 2312, whose bytes are A1-FE.
  std::size_t rare = 0;      // Other characters of two bytes.

  // Half of the bytes that continue a character of UTF-8 are below A1.
  bool IsPure() const { return strict && everyday > 0 && rare == 0; }
  bool IsPlain() const { return strict && everyday > 2 * rare; }
};

bool InRange(std::string_view bytes, std::size_t i, int low, int high) {
  if (i >= bytes.size()) return false;
  const int byte = static_cast<unsigned char>(bytes[i]);
  return byte >= low && byte <= high;
}

// GB 18030-2022, clause 5: one byte 00-7F; two bytes 81-FE 40-7E|80-FE; four
// bytes 81-FE 30-39 81-FE 30-39.
std::size_t Gb18030Size(std::string_view bytes, std::size_t i) {
  if (InRange(bytes, i, 0x00, 0x7F)) return 1;
  if (!InRange(bytes, i, 0x81, 0xFE)) return 0;
  if (InRange(bytes, i + 1, 0x40, 0x7E) || InRange(bytes, i + 1, 0x80, 0xFE)) {
    return 2;
  }
  const bool four = InRange(bytes, i + 1, 0x30, 0x39) &&
                    InRange(bytes, i + 2, 0x81, 0xFE) &&
                    InRange(bytes, i + 3, 0x30, 0x39);
  return four ? 4 : 0;
}

Gb18030Census CountGb18030(std::string_view bytes) {
  Gb18030Census census;
  for (std::size_t i = 0; i < bytes.size();) {
    const std::size_t size = Gb18030Size(bytes, i);
    if (size == 0) {
      census.strict = false;
      break;
    }
    if (size == 2) {
      const bool everyday =
          InRange(bytes, i, 0xA1, 0xF7) && InRange(bytes, i + 1, 0xA1, 0xFE);
      ++(everyday ? census.everyday : census.rare);
    }
    i += size;
  }
  return census;
}

// What ICU may answer. A Latin or Cyrillic code page accepts any bytes and
// would turn a damaged gazette into gibberish without a word.
constexpr std::string_view kGazetteEncodings[] = {
    "Big5", "GB18030", "ISO-2022-CN", "UTF-32BE", "UTF-32LE"};

std::optional<EncodingGuess> DetectWithIcu(std::string_view bytes) {
  if (bytes.size() < kDetectableBytes) return std::nullopt;
  const std::string_view sample = bytes.substr(0, kSampleBytes);
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(
      ucsdet_open(&status), &ucsdet_close);
  ucsdet_setText(detector.get(), sample.data(),
                 static_cast<int32_t>(sample.size()), &status);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
  if (U_FAILURE(status) || match == nullptr) return std::nullopt;
  const char* name = ucsdet_getName(match, &status);
  if (U_FAILURE(status)) return std::nullopt;
  if (std::ranges::find(kGazetteEncodings, std::string_view(name)) ==
      std::end(kGazetteEncodings)) {
    return std::nullopt;
  }
  return EncodingGuess{name, 0};
}

}  // namespace

std::optional<EncodingGuess> ReadByteOrderMark(std::string_view bytes) {
  constexpr std::string_view kGb18030Mark = "\x84\x31\x95\x33";
  if (bytes.starts_with(kGb18030Mark)) {
    return EncodingGuess{"GB18030", kGb18030Mark.size()};
  }
  UErrorCode status = U_ZERO_ERROR;
  int32_t size = 0;
  const char* name = ucnv_detectUnicodeSignature(
      bytes.data(),
      static_cast<int32_t>(std::min<std::size_t>(bytes.size(), 8)), &size,
      &status);
  if (U_FAILURE(status) || name == nullptr) return std::nullopt;
  return EncodingGuess{name, static_cast<std::size_t>(size)};
}

std::optional<EncodingGuess> GuessUtf16(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, kSampleBytes);
  const Utf16Reading little = ReadUtf16(sample, false);
  const Utf16Reading big = ReadUtf16(sample, true);
  const bool is_big = big.Score() > little.Score();
  if (!(is_big ? big : little).IsPlain()) return std::nullopt;
  return EncodingGuess{is_big ? "UTF-16BE" : "UTF-16LE", 0};
}

std::optional<EncodingGuess> GuessEncoding(std::string_view bytes) {
  if (auto marked = ReadByteOrderMark(bytes)) return marked;
  const bool holds_nul = bytes.find('\0') != std::string_view::npos;
  const Utf8Census utf8 = CountUtf8(bytes);
  const EncodingGuess as_utf8{"UTF-8", 0};
  if (utf8.broken == 0 && !holds_nul) return as_utf8;
  if (auto utf16 = GuessUtf16(bytes)) return utf16;
  const Gb18030Census gb18030 = CountGb18030(bytes);
  if (gb18030.IsPure()) return EncodingGuess{"GB18030", 0};
  if (utf8.IsMostlyHan()) return as_utf8;
  if (gb18030.IsPlain()) return EncodingGuess{"GB18030", 0};
  if (auto detected = DetectWithIcu(bytes)) return detected;
  if (utf8.IsMostlyWellFormed()) return as_utf8;
  if (gb18030.strict) return EncodingGuess{"GB18030", 0};
  return std::nullopt;
}

}  // namespace gongbao
