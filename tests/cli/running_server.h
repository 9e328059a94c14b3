// `gongbao serve` on a free port of the loopback, and raw requests to it.

#ifndef GONGBAO_TESTS_CLI_RUNNING_SERVER_H_
#define GONGBAO_TESTS_CLI_RUNNING_SERVER_H_

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>

#include <chrono>
#include <fstream>
#include <string>
#include <string_view>

#include "tests/cli/gongbao_program.h"

namespace gongbao {

// One connection. Reads and writes give up after some seconds.
class Client {
 public:
  explicit Client(int port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    connected_ = ::connect(socket_, reinterpret_cast<sockaddr*>(&address),
                           sizeof address) == 0;
  }
  Client(Client&& other) noexcept
      : socket_(std::exchange(other.socket_, -1)),
        connected_(other.connected_) {}
  ~Client() {
    if (socket_ >= 0) ::close(socket_);
  }

  bool connected() const { return connected_; }

  // False once the server takes no more.
  bool Send(std::string_view bytes) {
    while (!bytes.empty()) {
      pollfd ready{socket_, POLLOUT, 0};
      if (::poll(&ready, 1, 5'000) <= 0) return false;
      const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(),
                                  MSG_NOSIGNAL | MSG_DONTWAIT);
      if (sent <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
  }

  // What comes until the server closes, or nothing more does for a while.
  std::string ReceiveAll(int patience_milliseconds = 15'000) {
    std::string received;
    char buffer[65536];
    pollfd ready{socket_, POLLIN, 0};
    while (::poll(&ready, 1, patience_milliseconds) > 0) {
      const ssize_t size = ::recv(socket_, buffer, sizeof buffer, 0);
      if (size <= 0) break;
      received.append(buffer, static_cast<std::size_t>(size));
    }
    return received;
  }

 private:
  int socket_;
  bool connected_ = false;
};

struct Answer {
  int status = 0;
  std::string head, body;
};

// The value of a header; "" without it.
inline std::string Header(const Answer& answer, const std::string& name) {
  const std::string begin = "\r\n" + name + ": ";
  const std::size_t at = answer.head.find(begin);
  if (at == std::string::npos) return "";
  const std::size_t value = at + begin.size();
  return answer.head.substr(value, answer.head.find("\r\n", value) - value);
}

inline Answer ReadAnswer(const std::string& text) {
  const std::size_t end = text.find("\r\n\r\n");
  if (!text.starts_with("HTTP/1.1 ") || end == std::string::npos) return {};
  return {std::stoi(text.substr(9, 3)), text.substr(0, end + 2),
          text.substr(end + 4)};
}

class RunningServer {
 public:
  explicit RunningServer(const GongbaoProgram& gongbao)
      : process_(gongbao.Setup({"serve", "--port", "0"})) {
    constexpr std::string_view kBefore = "http://127.0.0.1:";
    for (int i = 0; i < 2000 && port_ == 0; ++i) {
      const std::string out = process_.Out();
      const std::size_t at = out.find(kBefore);
      if (at != std::string::npos && out.ends_with("/\n")) {
        port_ = std::stoi(out.substr(at + kBefore.size()));
      } else {
        ::usleep(5'000);
      }
    }
    if (port_ == 0) throw std::runtime_error("no server: " + process_.Error());
  }

  int port() const { return port_; }
  Process& process() { return process_; }

  // `request` without its end, e.g. "GET / HTTP/1.1".
  Answer Ask(const std::string& request,
             const std::string& headers = "") const {
    Client client(port_);
    client.Send(request + "\r\nHost: localhost\r\n" + headers +
                "Connection: close\r\n\r\n");
    return ReadAnswer(client.ReceiveAll());
  }
  Answer Get(const std::string& path, const std::string& headers = "") const {
    return Ask("GET " + path + " HTTP/1.1", headers);
  }

  // "VmRSS" is what is resident now, "VmHWM" the most there was; bytes.
  long Memory(const std::string& field) const {
    std::ifstream status("/proc/" + std::to_string(process_.id()) + "/status");
    for (std::string line; std::getline(status, line);) {
      if (line.starts_with(field + ":")) {
        return std::stol(line.substr(field.size() + 1)) * 1024;
      }
    }
    return -1;
  }

 private:
  Process process_;
  int port_ = 0;
};

}  // namespace gongbao

#endif  // GONGBAO_TESTS_CLI_RUNNING_SERVER_H_
