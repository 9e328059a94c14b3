#include "cli/commands/interrupt.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

namespace gongbao {
namespace {

volatile std::sig_atomic_t interrupted = 0;
// The handler writes to one end, WaitForInterrupt() reads from the other: the
// one way to wait that no signal can slip past.
int wake_pipe[2] = {-1, -1};

extern "C" void RememberInterrupt(int) {
  const int saved = errno;
  interrupted = 1;
  if (wake_pipe[1] >= 0) {
    [[maybe_unused]] const ssize_t ignored = ::write(wake_pipe[1], "", 1);
  }
  errno = saved;
}

}  // namespace

void CatchInterrupts() {
  if (::pipe2(wake_pipe, O_CLOEXEC | O_NONBLOCK) == 0) {
    ::fcntl(wake_pipe[0], F_SETFL, 0);  // The waiting end blocks.
  }
  struct sigaction action {};
  action.sa_handler = RememberInterrupt;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  ::sigaction(SIGINT, &action, nullptr);
  ::sigaction(SIGTERM, &action, nullptr);
}

bool Interrupted() { return interrupted != 0; }

void WaitForInterrupt() {
  char byte = 0;
  while (!Interrupted()) {
    if (::read(wake_pipe[0], &byte, 1) < 0 && errno != EINTR) ::pause();
  }
}

}  // namespace gongbao
