// Runs a program as a user would: arguments, standard input, environment; and
// tells what it printed, how it ended and how much memory it took.

#ifndef GONGBAO_TESTS_SUPPORT_PROCESS_H_
#define GONGBAO_TESTS_SUPPORT_PROCESS_H_

#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace gongbao {

struct ProcessSetup {
  std::vector<std::string> arguments;  // The program's path first.
  std::string input = "";              // What standard input holds.
  // On top of this process's own; nullopt takes a variable away.
  std::map<std::string, std::optional<std::string>> environment = {};
  // Opened for writing in place of a captured standard output, e.g. /dev/full.
  std::string output_path = "";
};

struct ProcessResult {
  int status = -1;  // As a shell gives it: 128 + the signal, if one ended it.
  std::string out;
  std::string error;
  long max_resident_bytes = 0;
};

// A process that was started and may still run. Ends it with SIGKILL when it
// goes out of scope.
class Process {
 public:
  explicit Process(const ProcessSetup& setup)
      : input_(Anonymous(setup.input)),
        out_(setup.output_path.empty()
                 ? Anonymous("")
                 : ::open(setup.output_path.c_str(), O_WRONLY | O_CLOEXEC)),
        error_(Anonymous("")),
        captured_(setup.output_path.empty()) {
    child_ = ::fork();
    if (child_ < 0) throw std::runtime_error("fork failed");
    if (child_ == 0) Exec(setup);
  }
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;
  ~Process() {
    if (child_ > 0) {
      Signal(SIGKILL);
      Wait();
    }
    for (int descriptor : {input_, out_, error_}) ::close(descriptor);
  }

  pid_t id() const { return child_; }
  void Signal(int signal) const { ::kill(child_, signal); }
  // What it has printed so far.
  std::string Out() const { return captured_ ? Contents(out_) : ""; }
  std::string Error() const { return Contents(error_); }

  // Waits for its end. REQUIRES: called once.
  ProcessResult Wait() {
    int status = 0;
    rusage usage{};
    while (::wait4(child_, &status, 0, &usage) < 0 && errno == EINTR) {
    }
    child_ = -1;
    return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status),
            Out(), Error(), usage.ru_maxrss * 1024};
  }

 private:
  // A file without a name: unlike a pipe, it never fills up and never blocks.
  static int Anonymous(const std::string& contents) {
    char name[] = "/tmp/gongbao_process_XXXXXX";
    const int descriptor = ::mkostemp(name, O_CLOEXEC);
    if (descriptor < 0) throw std::runtime_error("cannot make a file in /tmp");
    ::unlink(name);
    std::string_view rest = contents;
    while (!rest.empty()) {
      const ssize_t written = ::write(descriptor, rest.data(), rest.size());
      if (written <= 0) throw std::runtime_error("cannot write to /tmp");
      rest.remove_prefix(static_cast<std::size_t>(written));
    }
    ::lseek(descriptor, 0, SEEK_SET);
    return descriptor;
  }

  static std::string Contents(int descriptor) {
    std::string contents;
    char buffer[65536];
    ssize_t size = 0;
    while ((size = ::pread(descriptor, buffer, sizeof buffer,
                           static_cast<off_t>(contents.size()))) > 0) {
      contents.append(buffer, static_cast<std::size_t>(size));
    }
    return contents;
  }

  [[noreturn]] void Exec(const ProcessSetup& setup) const {
    for (const auto& [name, value] : setup.environment) {
      if (value) {
        ::setenv(name.c_str(), value->c_str(), 1);
      } else {
        ::unsetenv(name.c_str());
      }
    }
    ::dup2(input_, STDIN_FILENO);
    ::dup2(out_, STDOUT_FILENO);
    ::dup2(error_, STDERR_FILENO);
    std::vector<char*> arguments;
    for (const std::string& argument : setup.arguments) {
      arguments.push_back(const_cast<char*>(argument.c_str()));
    }
    arguments.push_back(nullptr);
    ::execvp(arguments[0], arguments.data());
    std::perror(arguments[0]);
    ::_exit(127);
  }

  int input_, out_, error_;
  bool captured_;
  pid_t child_ = -1;
};

// Runs it to its end.
inline ProcessResult RunProcess(const ProcessSetup& setup) {
  return Process(setup).Wait();
}

}  // namespace gongbao

#endif  // GONGBAO_TESTS_SUPPORT_PROCESS_H_
