// A source text is one file as the parser sees it: its decoded UTF-8 text
// and where it came from. The text is never rewritten; every span in the
// model is a range of its bytes.

#ifndef GONGBAO_PARSER_SOURCE_TEXT_H_
#define GONGBAO_PARSER_SOURCE_TEXT_H_

#include <cstdint>
#include <string>
#include <vector>

#include "parser/diagnostic.h"

namespace gongbao {

struct SourceText {
  std::string path;         // As the user named it; "-" for standard input.
  std::string encoding;     // Of the file, e.g. "UTF-8", "GB18030", "UTF-16LE".
  std::string sha256;       // Of the file's bytes, lower-case hexadecimal.
  std::uint64_t bytes = 0;  // The file's size.

  // Valid UTF-8 without a byte order mark. What could not be decoded stands
  // as U+FFFD, and `diagnostics` gives the place.
  std::string text;

  std::vector<Diagnostic> diagnostics;  // What decoding noticed.
};

}  // namespace gongbao

#endif  // GONGBAO_PARSER_SOURCE_TEXT_H_
