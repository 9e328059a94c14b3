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

// The gazette files at `path`: the file itself, whatever its extension, or
// all files below the folder with a supported extension (.txt .md .markdown
// .text), in the order of their names. Symlinks to folders are not followed.
std::expected<std::vector<std::string>, SourceError> FindSourceFiles(
    const std::string& path);

// Reads and decodes the file; "-" is standard input. The encoding is, in this
// order: a byte order mark, strict UTF-8, strict GB18030, UTF-16 without a
// mark, what ICU detects from 64 bytes on, UTF-8 with the broken bytes
// replaced and reported, if most of it is UTF-8.
std::expected<SourceText, SourceError> ReadSourceFile(
    const std::string& path, const SourceLimits& limits = {});

// The file's SHA-256 alone, for telling whether it changed.
std::expected<std::string, SourceError> HashSourceFile(
    const std::string& path, const SourceLimits& limits = {});

}  // namespace gongbao

#endif  // GONGBAO_CORPUS_SOURCE_FILE_H_
