#include "cli/render/output.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace gongbao {
namespace {

constexpr std::size_t kBufferBytes = 64 * 1024;

}  // namespace

Output::Output(int descriptor) : descriptor_(descriptor) {}

Output::~Output() { Flush(); }

void Output::Write(std::string_view text) {
  if (failed()) return;
  buffer_ += text;
  if (buffer_.size() >= kBufferBytes) Flush();
}

bool Output::Flush() {
  std::string_view rest = buffer_;
  while (!rest.empty() && !failed()) {
    const ssize_t written = ::write(descriptor_, rest.data(), rest.size());
    if (written >= 0) {
      rest.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno != EINTR) {
      error_ = errno;
    }
  }
  buffer_.clear();
  return !failed();
}

bool Output::IsTerminal() const { return ::isatty(descriptor_) == 1; }

int Output::Columns(int otherwise) const {
  winsize size{};
  if (!IsTerminal() || ::ioctl(descriptor_, TIOCGWINSZ, &size) != 0 ||
      size.ws_col == 0) {
    return otherwise;
  }
  return size.ws_col;
}

bool Output::ReaderGone() const { return error_ == EPIPE; }

std::string Output::Failure() const { return std::strerror(error_); }

}  // namespace gongbao
