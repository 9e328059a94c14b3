#include "corpus/file_bytes.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string_view>

namespace gongbao {
namespace {

// Standard input, and files that say they are empty (as below /proc), are
// read in pieces of this size.
constexpr std::size_t kPieceBytes = 256 * 1024;

std::unexpected<SourceError> Failure(SourceErrorKind kind,
                                     const std::string& path,
                                     std::string detail) {
  return std::unexpected(SourceError{kind, path, std::move(detail)});
}

std::unexpected<SourceError> SystemFailure(const std::string& path, int error) {
  const bool missing = error == ENOENT || error == ENOTDIR;
  return Failure(
      missing ? SourceErrorKind::kMissing : SourceErrorKind::kUnreadable, path,
      std::strerror(error));
}

// Owns a descriptor that was opened here; standard input is only borrowed.
class Descriptor {
 public:
  // O_NONBLOCK: opening a FIFO without a writer would wait for one.
  explicit Descriptor(const std::string& path)
      : owned_(path != "-"),
        number_(owned_ ? ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)
                       : STDIN_FILENO) {}
  ~Descriptor() {
    if (owned_ && number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  bool is_standard_input() const { return !owned_; }
  int number() const { return number_; }

 private:
  bool owned_;
  int number_;
};

std::string_view FileTypeName(mode_t mode) {
  if (S_ISDIR(mode)) return "is a folder";
  if (S_ISFIFO(mode)) return "is a FIFO; pipe it in and read -";
  if (S_ISSOCK(mode)) return "is a socket";
  return "is a device";
}

// Reads up to the end, growing `bytes` from `expected` where the file turns
// out longer. One byte more than expected is asked for, to see the end
// without growing.
std::expected<std::string, SourceError> ReadToEnd(const Descriptor& file,
                                                  const std::string& path,
                                                  std::size_t expected,
                                                  std::uint64_t limit) {
  std::string bytes(expected + 1, '\0');
  std::size_t size = 0;
  for (;;) {
    if (size == bytes.size()) bytes.resize(size + std::max(size, kPieceBytes));
    const ssize_t got =
        ::read(file.number(), bytes.data() + size, bytes.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return SystemFailure(path, errno);
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
    if (size > limit) {
      return Failure(SourceErrorKind::kTooLarge, path, std::to_string(limit));
    }
  }
  bytes.resize(size);
  if (bytes.empty()) return Failure(SourceErrorKind::kEmpty, path, "0 bytes");
  return bytes;
}

}  // namespace

std::expected<std::string, SourceError> ReadFileBytes(
    const std::string& path, const SourceLimits& limits) {
  const Descriptor file(path);
  if (file.number() < 0) return SystemFailure(path, errno);
  if (file.is_standard_input()) {
    return ReadToEnd(file, path, kPieceBytes, limits.max_bytes);
  }
  struct stat status;
  if (::fstat(file.number(), &status) != 0) return SystemFailure(path, errno);
  if (!S_ISREG(status.st_mode)) {
    return Failure(SourceErrorKind::kUnreadable, path,
                   std::string(FileTypeName(status.st_mode)));
  }
  const auto size = static_cast<std::uint64_t>(status.st_size);
  if (size > limits.max_bytes) {
    return Failure(SourceErrorKind::kTooLarge, path,
                   std::to_string(limits.max_bytes));
  }
  return ReadToEnd(file, path, static_cast<std::size_t>(size),
                   limits.max_bytes);
}

}  // namespace gongbao
