// A file's bytes, read whole and once.

#ifndef GONGBAO_CORPUS_FILE_BYTES_H_
#define GONGBAO_CORPUS_FILE_BYTES_H_

#include <expected>
#include <string>

#include "corpus/source_error.h"
#include "corpus/source_file.h"

namespace gongbao {

// The bytes of the regular file at `path`, or of standard input ("-"), in one
// buffer of their size. Too large a file is refused before it is read, too
// long an input as soon as it passes the limit. Folders, FIFOs and devices
// are kUnreadable and never block; a file of no bytes is kEmpty.
std::expected<std::string, SourceError> ReadFileBytes(
    const std::string& path, const SourceLimits& limits);

}  // namespace gongbao

#endif  // GONGBAO_CORPUS_FILE_BYTES_H_
