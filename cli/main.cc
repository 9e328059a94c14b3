#include <unistd.h>

#include <csignal>

#include "cli/application.h"

int main(int argc, char** argv) {
  // A reader that goes away shows as a failed write, not as a signal.
  std::signal(SIGPIPE, SIG_IGN);
  gongbao::Output out(STDOUT_FILENO);
  gongbao::Output notes(STDERR_FILENO);
  return static_cast<int>(gongbao::RunApplication(argc, argv, out, notes));
}
