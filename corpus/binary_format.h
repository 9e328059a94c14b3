// Files that hold no text: PDF, office documents, archives, programs. Users
// hand them over by mistake, so the answer names the mistake.

#ifndef GONGBAO_CORPUS_BINARY_FORMAT_H_
#define GONGBAO_CORPUS_BINARY_FORMAT_H_

#include <optional>
#include <string>
#include <string_view>

namespace gongbao {

// "a PDF file; extract its text first, e.g. with pdftotext", by the magic
// number at the beginning of `bytes`; nullopt where none is known.
std::optional<std::string> KnownBinaryFormat(std::string_view bytes);

// The offset of the first byte that plain text does not hold: a NUL, or, if
// more than one byte in a hundred is one, another control byte. A few stray
// control bytes are what converters leave behind, and are let through.
// REQUIRES: `bytes` is not UTF-16 or UTF-32.
std::optional<std::size_t> FirstBinaryByte(std::string_view bytes);

}  // namespace gongbao

#endif  // GONGBAO_CORPUS_BINARY_FORMAT_H_
