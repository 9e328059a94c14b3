#include "corpus/file_bytes.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <string>

#include "tests/corpus/scratch_folder.h"

namespace gongbao {
namespace {

constexpr SourceLimits kTenBytes{.max_bytes = 10};

// Puts a file in the place of standard input until the end of a test.
class StandardInput {
 public:
  explicit StandardInput(const std::string& path)
      : saved_(::dup(STDIN_FILENO)) {
    const int file = ::open(path.c_str(), O_RDONLY);
    REQUIRE(file >= 0);
    REQUIRE(::dup2(file, STDIN_FILENO) == STDIN_FILENO);
    ::close(file);
  }
  ~StandardInput() {
    ::dup2(saved_, STDIN_FILENO);
    ::close(saved_);
  }

 private:
  int saved_;
};

SourceError ReadError(const std::string& path,
                      const SourceLimits& limits = {}) {
  const auto bytes = ReadFileBytes(path, limits);
  REQUIRE(!bytes.has_value());
  CHECK(bytes.error().path == path);
  return bytes.error();
}

}  // namespace

TEST_CASE("file bytes: a file is read whole, at and above the limit") {
  const ScratchFolder folder;
  const std::string ten = folder.Write("ten.txt", "0123456789");
  const std::string eleven = folder.Write("eleven.txt", "0123456789a");
  CHECK(ReadFileBytes(ten, kTenBytes).value() == "0123456789");
  const SourceError error = ReadError(eleven, kTenBytes);
  CHECK(error.kind == SourceErrorKind::kTooLarge);
  CHECK(error.detail == "10");
}

TEST_CASE("file bytes: too large a file is refused before it is read") {
  // A sparse file of 1 TB: reading it would not end within this test.
  const ScratchFolder folder;
  const std::string path = folder.Write("huge.txt", "x");
  std::error_code error;
  std::filesystem::resize_file(path, std::uintmax_t{1} << 40, error);
  if (error) {
    MESSAGE("skipped: no sparse file of 1 TB here: ", error.message());
    return;
  }
  CHECK(ReadError(path).kind == SourceErrorKind::kTooLarge);
}

TEST_CASE("file bytes: standard input has the same limit and the same end") {
  const ScratchFolder folder;
  {
    const StandardInput input(folder.Write("ten.txt", "0123456789"));
    CHECK(ReadFileBytes("-", kTenBytes).value() == "0123456789");
  }
  {
    const StandardInput input(folder.Write("eleven.txt", "0123456789a"));
    CHECK(ReadError("-", kTenBytes).kind == SourceErrorKind::kTooLarge);
  }
  {
    const std::string large(1'000'001, 'x');
    const StandardInput input(folder.Write("large.txt", large));
    CHECK(ReadFileBytes("-", {}).value() == large);
  }
  {
    const StandardInput input("/dev/null");
    CHECK(ReadError("-").kind == SourceErrorKind::kEmpty);
  }
}

TEST_CASE("file bytes: what is no regular file is named, and never waited on") {
  const ScratchFolder folder;
  const std::string fifo = (folder.path() / "fifo.txt").string();
  REQUIRE(::mkfifo(fifo.c_str(), 0600) == 0);
  CHECK(ReadError(fifo).kind == SourceErrorKind::kUnreadable);
  CHECK(ReadError(fifo).detail.starts_with("is a FIFO"));
  CHECK(ReadError(folder.path().string()).detail == "is a folder");
  CHECK(ReadError("/dev/null").detail == "is a device");
}

TEST_CASE("file bytes: missing, empty and forbidden files") {
  const ScratchFolder folder;
  const std::string none = (folder.path() / "none.txt").string();
  CHECK(ReadError(none).kind == SourceErrorKind::kMissing);
  const std::string empty = folder.Write("empty.txt", "");
  CHECK(ReadError(empty).kind == SourceErrorKind::kEmpty);
  CHECK(ReadError(empty + "/below").kind == SourceErrorKind::kMissing);
  const std::string secret = folder.Write("secret.txt", "x");
  REQUIRE(::chmod(secret.c_str(), 0) == 0);
  if (::geteuid() == 0) {
    MESSAGE("skipped: root may read every file");
    return;
  }
  const SourceError error = ReadError(secret);
  CHECK(error.kind == SourceErrorKind::kUnreadable);
  CHECK(error.detail == "Permission denied");
}

}  // namespace gongbao
