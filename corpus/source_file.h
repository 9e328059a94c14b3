// Files that hold gazettes: found, read and decoded.

#ifndef GONGBAO_CORPUS_SOURCE_FILE_H_
#define GONGBAO_CORPUS_SOURCE_FILE_H_

#include <cstdint>
#include <expected>
#include <string>
#include <vector>

#include "corpus/source_error.h"
#include "parser/source_text.h"

namespace gongbao {

struct SourceLimits {
  std::uint64_t max_bytes = 512ull << 20;  // Larger files are refused.
};

// The gazette files at `path`: the file itself, whatever its extension ("-"
// too), or all files below the folder with a supported extension (.txt .md
// .markdown .text, in any case), in the order of their paths, byte by byte.
// Symlinks to folders are not followed; hidden entries (.git) and files that
// describe a folder (README.md, MANIFEST.md) are passed over.
std::expected<std::vector<std::string>, SourceError> FindSourceFiles(
    const std::string& path);

// Reads and decodes the file; "-" is standard input. The encoding is told as
// encoding_guess.h says. What could not be decoded is in the diagnostics, up
// to kMaxEncodingDiagnostics (encoding.h) of them. Holds at most the file's
// bytes and the decoded text at a time; UTF-8 is not copied.
std::expected<SourceText, SourceError> ReadSourceFile(
    const std::string& path, const SourceLimits& limits = {});

// The file's SHA-256 alone, for telling whether it changed.
std::expected<std::string, SourceError> HashSourceFile(
    const std::string& path, const SourceLimits& limits = {});

}  // namespace gongbao

#endif  // GONGBAO_CORPUS_SOURCE_FILE_H_
