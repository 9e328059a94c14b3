#include "corpus/source_file.h"

#include <doctest/doctest.h>

#include <string>

#include "corpus/sha256.h"
#include "tests/corpus/scratch_folder.h"

namespace gongbao {

TEST_CASE("source file: path, size and digest are the file's, not the text's") {
  const ScratchFolder folder;
  const std::string bytes = "\xEF\xBB\xBF云岭市\r\n";
  const std::string path = folder.Write("issue.txt", bytes);
  const auto source = ReadSourceFile(path);
  REQUIRE(source.has_value());
  CHECK(source->path == path);
  CHECK(source->bytes == bytes.size());
  CHECK(source->sha256 == Sha256Hex(bytes));
  CHECK(source->encoding == "UTF-8");
  CHECK(source->text == "云岭市\r\n");
  CHECK(HashSourceFile(path).value() == source->sha256);
}

TEST_CASE("source file: errors of every layer carry the path") {
  const ScratchFolder folder;
  const struct {
    std::string path;
    SourceErrorKind kind;
  } kRows[] = {
      {(folder.path() / "none.txt").string(), SourceErrorKind::kMissing},
      {folder.Write("empty.txt", ""), SourceErrorKind::kEmpty},
      {folder.Write("blank.txt", "\n \n"), SourceErrorKind::kEmpty},
      {folder.Write("scan.txt", "%PDF-1.4"), SourceErrorKind::kBinary},
      {folder.Write("other.txt", "\xFF\xA0\xFF\xFF\x80\xFF"),
       SourceErrorKind::kUnknownEncoding},
      {folder.path().string(), SourceErrorKind::kUnreadable},
  };
  for (const auto& row : kRows) {
    INFO(row.path);
    const auto source = ReadSourceFile(row.path);
    REQUIRE(!source.has_value());
    CHECK(source.error().kind == row.kind);
    CHECK(source.error().path == row.path);
    CHECK(!source.error().detail.empty());
  }
}

TEST_CASE("source file: the digest of a missing file is an error") {
  const auto digest = HashSourceFile("/nonexistent/issue.txt");
  REQUIRE(!digest.has_value());
  CHECK(digest.error().kind == SourceErrorKind::kMissing);
}

}  // namespace gongbao
