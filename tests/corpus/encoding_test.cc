#include "corpus/encoding.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "corpus/encoding_guess.h"
#include "corpus/utf8_scan.h"

namespace gongbao {
namespace {

using namespace std::string_literals;

// 云岭市人民政府令
constexpr std::string_view kOrder = "云岭市人民政府令";

// Two lines of Chinese, ASCII and punctuation of both widths.
constexpr std::string_view kTwoLines =
    "第一条 本办法自2021年3月1日起施行。\n(完)\n";

struct Row {
  std::string_view what;
  std::string bytes;
  std::string_view encoding;
  std::string_view text;
};

// Every encoding, as bytes: the decoder must not be tested with itself.
const std::vector<Row>& Rows() {
  static const std::vector<Row> rows = {
      {"ASCII", "Notice No. 3\n"s, "UTF-8", "Notice No. 3\n"},
      {"UTF-8", std::string(kOrder), "UTF-8", kOrder},
      {"UTF-8 with a mark", "\xEF\xBB\xBF"s + std::string(kOrder), "UTF-8",
       kOrder},
      {"GB18030, 20 bytes: 云岭市人民政府公告。",
       "\xD4\xC6\xC1\xEB\xCA\xD0\xC8\xCB\xC3\xF1\xD5\xFE\xB8\xAE\xB9\xAB"
       "\xB8\xE6\xA1\xA3"s,
       "GB18030", "云岭市人民政府公告。"},
      {"GB18030 of two characters, E8 A3 AC in their midst: 设，",
       "\xC9\xE8\xA3\xAC"s, "GB18030", "设，"},
      {"GB18030 with ASCII and CRLF: 第12号", "\xB5\xDA\x31\x32\xBA\xC5\r\n"s,
       "GB18030", "第12号\r\n"},
      {"GB18030 of four bytes: 府𠮷 (U+20BB7) 府",
       "\xB8\xAE\x95\x34\xB2\x35\xB8\xAE"s, "GB18030", "府𠮷府"},
      {"GB18030 with a mark", "\x84\x31\x95\x33\xB9\xAB\xB8\xE6"s, "GB18030",
       "公告"},
      {"UTF-16LE with a mark", "\xFF\xFE\x91\x4E\xAD\x5C"s, "UTF-16LE", "云岭"},
      {"UTF-16BE with a mark", "\xFE\xFF\x4E\x91\x5C\xAD"s, "UTF-16BE", "云岭"},
      {"UTF-16LE without a mark: 第1条\\n", "\x2C\x7B\x31\x00\x61\x67\x0A\x00"s,
       "UTF-16LE", "第1条\n"},
      {"UTF-16BE without a mark: 第1条\\n", "\x7B\x2C\x00\x31\x67\x61\x00\x0A"s,
       "UTF-16BE", "第1条\n"},
      {"UTF-16LE of ASCII",
       "N\0o\0.\0 \0"
       "3\0\n\0"s,
       "UTF-16LE", "No. 3\n"},
      {"UTF-16BE of Han alone: 云岭市", "\x4E\x91\x5C\xAD\x5E\x02"s, "UTF-16BE",
       "云岭市"},
      {"UTF-16LE, a pair of surrogates: 府𠮷\\n",
       "\x9C\x5E\x42\xD8\xB7\xDF\x0A\x00\x9C\x5E\x9C\x5E\x9C\x5E\x9C\x5E"
       "\x9C\x5E\x9C\x5E\x9C\x5E\x9C\x5E\x9C\x5E\x9C\x5E\x9C\x5E\x9C\x5E"
       "\x9C\x5E\x9C\x5E\x9C\x5E\x9C\x5E\x9C\x5E\x9C\x5E\x9C\x5E\x9C\x5E"
       "\x9C\x5E\x9C\x5E\x9C\x5E\x9C\x5E\x9C\x5E\x9C\x5E\x9C\x5E\x9C\x5E"
       "\x9C\x5E\x9C\x5E\x9C\x5E\x9C\x5E\x9C\x5E\x9C\x5E\x9C\x5E\x9C\x5E"s,
       "UTF-16LE",
       "府𠮷\n府府府府府府府府府府府府府府府府府府府府府府府府府府府府府府府府"
       "府府"
       "府府"},
      {"UTF-32LE with a mark", "\xFF\xFE\x00\x00\x91\x4E\x00\x00"s, "UTF-32LE",
       "云"},
  };
  return rows;
}

DecodedText Decode(const std::string& bytes) {
  auto decoded = DecodeText(bytes);
  REQUIRE_MESSAGE(decoded.has_value(), decoded.error().detail);
  return *std::move(decoded);
}

SourceError DecodeError(const std::string& bytes) {
  const auto decoded = DecodeText(bytes);
  REQUIRE(!decoded.has_value());
  return decoded.error();
}

std::string Repeat(std::string_view piece, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += piece;
  return text;
}

}  // namespace

TEST_CASE("encoding: each one is recognised and decoded") {
  for (const Row& row : Rows()) {
    INFO(row.what);
    const auto decoded = DecodeText(row.bytes);
    REQUIRE(decoded.has_value());
    CHECK(decoded->encoding == row.encoding);
    CHECK(decoded->text == row.text);
    CHECK(decoded->diagnostics.empty());
  }
}

TEST_CASE("encoding: Big5 is told from GB18030 by its bytes") {
  // 政府公報: four characters, repeated beyond the 64 bytes ICU needs.
  const std::string big5 =
      Repeat("\xAC\x46\xA9\xB2\xA4\xBD\xB3\xF8\xA1\x43\n", 12);
  const DecodedText decoded = Decode(big5);
  CHECK(decoded.encoding == "Big5");
  CHECK(decoded.text.starts_with("政府公報。\n"));
}

TEST_CASE("encoding: line breaks of every kind stay as they are") {
  const std::string text = "一\r\n二\r三\n四\f五\xC2\x85六\xE2\x80\xA8七";
  CHECK(Decode(text).text == text);
  // The same in GB18030, where NEL takes four bytes.
  CHECK(Decode("\xD2\xBB\r\n\xB6\xFE\r\xC8\xFD\x81\x30\x81\x35\xCB\xC4\f"s)
            .text == "一\r\n二\r三\xC2\x85四\f");
}

TEST_CASE("encoding: broken UTF-8 is read as UTF-8, with the file's offsets") {
  // 云 is cut after two bytes (offset 9), FF stands alone (offset 14).
  const std::string bytes = "第一条\xE4\xBA岭\xFF市人民政府";
  const DecodedText decoded = Decode(bytes);
  CHECK(decoded.encoding == "UTF-8");
  CHECK(decoded.text == "第一条\uFFFD岭\uFFFD市人民政府");
  REQUIRE(decoded.diagnostics.size() == 2);
  CHECK(decoded.diagnostics[0].kind == DiagnosticKind::kInvalidEncoding);
  CHECK(decoded.diagnostics[0].number == 9);
  CHECK(decoded.diagnostics[0].detail == "9 (E4 BA)");
  CHECK(decoded.diagnostics[0].span == TextSpan{9, 12});
  CHECK(decoded.diagnostics[1].number == 14);
  CHECK(decoded.diagnostics[1].detail == "14 (FF)");
  CHECK(decoded.diagnostics[1].span == TextSpan{15, 18});
}

TEST_CASE("encoding: offsets count the byte order mark") {
  const DecodedText decoded = Decode("\xEF\xBB\xBF云岭\xE5\xB8");
  REQUIRE(decoded.diagnostics.size() == 1);
  CHECK(decoded.diagnostics[0].number == 9);
  CHECK(decoded.diagnostics[0].span == TextSpan{6, 9});
}

// Strict GB18030 takes any even run of bytes above 0x80, so each of these
// would turn into gibberish if it were asked first.
TEST_CASE("encoding: UTF-8 with one broken byte is never GB18030") {
  const std::string text = Repeat("云岭市人民政府办公室关于印发通知", 3);
  for (std::size_t cut = 1; cut + 1 < text.size(); ++cut) {
    INFO("without the byte at ", cut);
    std::string broken = text;
    broken.erase(cut, 1);
    const DecodedText decoded = Decode(broken);
    CHECK(decoded.encoding == "UTF-8");
    CHECK(!decoded.diagnostics.empty());
  }
}

TEST_CASE("encoding: a hundred broken places are listed, then counted") {
  const std::string good = Repeat("云岭市", 4);
  std::string bytes;
  for (int i = 0; i < 140; ++i) bytes += good + "\xFF";
  const DecodedText decoded = Decode(bytes);
  REQUIRE(decoded.diagnostics.size() == kMaxEncodingDiagnostics + 1);
  CHECK(decoded.diagnostics[99].detail == "3699 (FF)");
  CHECK(decoded.diagnostics[100].detail == "3736 (+39)");
  CHECK(decoded.diagnostics[100].number == 3736);
}

TEST_CASE("encoding: damaged GB18030 is decoded around the damage") {
  // A lone A1 before a line break, in text long enough for ICU to detect.
  const std::string line =
      "\xD4\xC6\xC1\xEB\xCA\xD0\xC8\xCB\xC3\xF1\xD5\xFE\xB8\xAE\xB9\xAB"
      "\xB8\xE6\xA1\xA3\n";
  const DecodedText decoded = Decode(Repeat(line, 8) + "\xA1\n" + line);
  CHECK(decoded.encoding == "GB18030");
  CHECK(
      decoded.text.ends_with("云岭市人民政府公告。\n\uFFFD\n"
                             "云岭市人民政府公告。\n"));
  REQUIRE(decoded.diagnostics.size() == 1);
  CHECK(decoded.diagnostics[0].number == 168);
  CHECK(decoded.diagnostics[0].detail == "168 (A1)");
}

TEST_CASE("encoding: half a surrogate and a cut unit of UTF-16 are reported") {
  const DecodedText decoded = Decode("\xFF\xFE\x91\x4E\x42\xD8\xAD\x5C\x02"s);
  CHECK(decoded.text == "云\uFFFD岭\uFFFD");
  REQUIRE(decoded.diagnostics.size() == 2);
  CHECK(decoded.diagnostics[0].number == 4);
  CHECK(decoded.diagnostics[1].number == 8);
}

TEST_CASE("encoding: text longer than one piece of the decoder") {
  // Surrogate pairs at odd places fall on every edge of the pieces.
  const std::string text = "x" + Repeat("府𠮷", 5000);
  std::string utf16 = "\xFF\xFEx\0"s;
  utf16 += Repeat("\x9C\x5E\x42\xD8\xB7\xDF", 5000);
  const DecodedText decoded = Decode(utf16);
  CHECK(decoded.text == text);
  CHECK(decoded.diagnostics.empty());
}

TEST_CASE("encoding: what is no text is refused with the reason") {
  const struct {
    std::string_view what;
    std::string bytes;
    SourceErrorKind kind;
    std::string_view detail;  // The beginning of it.
  } kRows[] = {
      {"PDF", "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"s, SourceErrorKind::kBinary,
       "a PDF file; extract its text first, e.g. with pdftotext"},
      {"ZIP, DOCX", "PK\x03\x04\x14\0"s, SourceErrorKind::kBinary,
       "a ZIP archive or an Office document"},
      {"ELF",
       "\x7F"
       "ELF\x02\x01\x01\0"s,
       SourceErrorKind::kBinary, "a program (ELF)"},
      {"DOC", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0"s, SourceErrorKind::kBinary,
       "an old Office document"},
      {"our own index", "SQLite format 3\0\x10\0"s, SourceErrorKind::kBinary,
       "an SQLite database"},
      {"a NUL in UTF-8", "第一条\0本办法"s, SourceErrorKind::kBinary,
       "byte 00 at offset 9"},
      {"control bytes", "ab\x01\x02\x03\x04 cd"s, SourceErrorKind::kBinary,
       "byte 01 at offset 2"},
      {"white space only", " \t\r\n\xE3\x80\x80\n"s, SourceErrorKind::kEmpty,
       "only white space"},
      {"a mark only", "\xEF\xBB\xBF"s, SourceErrorKind::kEmpty,
       "only white space"},
      {"no encoding", "\xFF\xA0\xFF\xFF\x80\xFF"s,
       SourceErrorKind::kUnknownEncoding, "neither UTF-8"},
  };
  for (const auto& row : kRows) {
    INFO(row.what);
    const SourceError error = DecodeError(row.bytes);
    CHECK(error.kind == row.kind);
    INFO(error.detail);
    CHECK(error.detail.starts_with(row.detail));
  }
}

TEST_CASE("encoding: a stray control byte does not make a text binary") {
  const std::string text = Repeat("云岭市人民政府", 20) + "\x02\n";
  CHECK(Decode(text).text == text);
}

TEST_CASE("encoding: any bytes give valid UTF-8 or an error") {
  std::uint32_t state = 2166136261u;
  for (int round = 0; round < 2000; ++round) {
    std::string bytes;
    const int size = 1 + round % 97;
    for (int i = 0; i < size; ++i) {
      state = state * 1664525u + 1013904223u;
      bytes += static_cast<char>(state >> 24);
    }
    INFO("round ", round);
    const auto decoded = DecodeText(bytes);
    if (!decoded) continue;
    CHECK(FirstBrokenUtf8(decoded->text) == decoded->text.size());
    for (const Diagnostic& diagnostic : decoded->diagnostics) {
      CHECK(decoded->text.substr(diagnostic.span.begin,
                                 diagnostic.span.size()) == "\uFFFD");
    }
  }
}

TEST_CASE("encoding: two lines survive the way through each encoding") {
  const std::string gb18030 =
      "\xB5\xDA\xD2\xBB\xCC\xF5 \xB1\xBE\xB0\xEC\xB7\xA8\xD7\xD4"
      "2021\xC4\xEA"
      "3\xD4\xC2"
      "1\xC8\xD5\xC6\xF0\xCA\xA9\xD0\xD0\xA1\xA3\n(\xCD\xEA)\n";
  CHECK(Decode(gb18030).text == kTwoLines);
}

}  // namespace gongbao
