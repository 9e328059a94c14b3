#include "corpus/source_file.h"

#include <utility>

#include "corpus/encoding.h"
#include "corpus/file_bytes.h"
#include "corpus/sha256.h"

namespace gongbao {

std::expected<SourceText, SourceError> ReadSourceFile(
    const std::string& path, const SourceLimits& limits) {
  auto bytes = ReadFileBytes(path, limits);
  if (!bytes) return std::unexpected(std::move(bytes.error()));
  SourceText source;
  source.path = path;
  source.bytes = bytes->size();
  source.sha256 = Sha256Hex(*bytes);
  auto decoded = DecodeText(*std::move(bytes));
  if (!decoded) {
    decoded.error().path = path;
    return std::unexpected(std::move(decoded.error()));
  }
  source.encoding = std::move(decoded->encoding);
  source.text = std::move(decoded->text);
  source.diagnostics = std::move(decoded->diagnostics);
  return source;
}

std::expected<std::string, SourceError> HashSourceFile(
    const std::string& path, const SourceLimits& limits) {
  auto bytes = ReadFileBytes(path, limits);
  if (!bytes) return std::unexpected(std::move(bytes.error()));
  return Sha256Hex(*bytes);
}

}  // namespace gongbao
