#include "corpus/binary_format.h"

#include <cstddef>

namespace gongbao {
namespace {

struct MagicNumber {
  std::string_view bytes;
  std::string_view meaning;
};

using namespace std::string_view_literals;

// From file(1)'s magic, those that turn up beside gazettes.
constexpr MagicNumber kMagicNumbers[] = {
    {"%PDF-"sv, "a PDF file; extract its text first, e.g. with pdftotext"sv},
    {"PK\x03\x04"sv,
     "a ZIP archive or an Office document (docx, xlsx, odt); unpack it or save "
     "it as plain text first"sv},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv,
     "an old Office document (doc, xls, wps); save it as plain text first"sv},
    {"{\\rtf"sv, "an RTF document; save it as plain text first"sv},
    {"\x7F"
     "ELF"sv,
     "a program (ELF)"sv},
    {"\x1F\x8B"sv, "a gzip archive; unpack it first"sv},
    {"7z\xBC\xAF\x27\x1C"sv, "a 7z archive; unpack it first"sv},
    {"Rar!\x1A\x07"sv, "a RAR archive; unpack it first"sv},
    {"\x89PNG\r\n\x1A\n"sv,
     "a PNG image; its text has to be recognised first"sv},
    {"\xFF\xD8\xFF"sv, "a JPEG image; its text has to be recognised first"sv},
    {"SQLite format 3\0"sv, "an SQLite database"sv},
};

// Tab, the line and page breaks, ESC and the end mark of DOS (0x1A) do occur
// in text.
bool IsForeignToText(char c) {
  const auto byte = static_cast<unsigned char>(c);
  if (byte >= 0x20) return byte == 0x7F;
  return !(byte >= '\t' && byte <= '\r') && byte != 0x1A && byte != 0x1B;
}

}  // namespace

std::optional<std::string> KnownBinaryFormat(std::string_view bytes) {
  for (const MagicNumber& magic : kMagicNumbers) {
    if (bytes.starts_with(magic.bytes)) return std::string(magic.meaning);
  }
  return std::nullopt;
}

std::optional<std::size_t> FirstBinaryByte(std::string_view bytes) {
  const std::size_t nul = bytes.find('\0');
  if (nul != std::string_view::npos) return nul;
  std::size_t first = bytes.size();
  std::size_t count = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (!IsForeignToText(bytes[i])) continue;
    if (count++ == 0) first = i;
  }
  if (count * 100 <= bytes.size()) return std::nullopt;
  return first;
}

}  // namespace gongbao
