// A file's bytes as UTF-8, with a diagnostic for each place that could not be
// read.

#ifndef GONGBAO_CORPUS_ENCODING_H_
#define GONGBAO_CORPUS_ENCODING_H_

#include <cstddef>
#include <expected>
#include <string>
#include <vector>

#include "corpus/source_error.h"
#include "parser/diagnostic.h"

namespace gongbao {

// Diagnostics of one file. A broken file is broken in thousands of places;
// the last diagnostic tells how many more there are.
inline constexpr std::size_t kMaxEncodingDiagnostics = 100;

struct DecodedText {
  std::string encoding;  // "UTF-8", "GB18030", "UTF-16LE", ...
  std::string text;      // Valid UTF-8 without a byte order mark.
  std::vector<Diagnostic> diagnostics;
};

// Decodes `bytes`, which are consumed: valid UTF-8 is handed on without a
// copy. Line breaks of every kind stay as they are. Bytes that stand for no
// character become U+FFFD and a Diagnostic kInvalidEncoding, whose span is
// the U+FFFD in the text, `number` the offset in the file and `detail` the
// offset with the bytes: "4711 (E4 BA)". One more diagnostic than allowed
// stands for all places that follow: "9023 (+37)", at 9023 and 37 later ones.
//
// Fails with kBinary, kUnknownEncoding, or kEmpty where there is nothing but
// white space. The error's path is left to the caller.
std::expected<DecodedText, SourceError> DecodeText(std::string bytes);

}  // namespace gongbao

#endif  // GONGBAO_CORPUS_ENCODING_H_
