// A socket with limits: so many bytes for a request's head, so much time for
// it and for the answer.

#ifndef GONGBAO_CLI_SERVER_LIMITED_SOCKET_H_
#define GONGBAO_CLI_SERVER_LIMITED_SOCKET_H_

#include <poll.h>
#include <sys/types.h>

#include <array>
#include <chrono>
#include <cstddef>
#include <string>

#include "cli/server/http_server.h"

namespace gongbao {

class LimitedSocket {
 public:
  // Does not own `descriptor`.
  LimitedSocket(int descriptor, const HttpLimits& limits)
      : descriptor_(descriptor), limits_(limits) {}

  // Waits for the next request's first byte, as long as a connection may be
  // idle or until `stopped` says so. False: none came.
  template <typename Stopped>
  bool AwaitRequest(Stopped&& stopped);

  // Bytes read, at most `size`; 0 at the end of the input, -1 after an error
  // or when a limit is reached.
  ssize_t Read(char* bytes, std::size_t size);
  // Writes all; -1 after an error or when the time is over.
  ssize_t Write(const char* bytes, std::size_t size);

  bool Readable();
  bool Writable();
  // A limit was reached: nothing more can be expected of the peer.
  bool exhausted() const { return exhausted_; }
  int descriptor() const { return descriptor_; }
  std::string PeerAddress() const;
  int PeerPort() const;

  // Says that nothing more will be written and lets the peer read the answer:
  // closing at once, with its bytes unread, would reset the connection.
  void CloseGently();

 private:
  using Clock = std::chrono::steady_clock;

  void BeginRequest();
  bool WaitFor(short events, Clock::time_point deadline) const;

  const int descriptor_;
  const HttpLimits& limits_;
  std::array<char, 4096> buffer_;
  std::size_t begin_ = 0, end_ = 0;  // Of what is read but not yet taken.
  std::size_t budget_ = 0;
  bool answering_ = false;
  bool exhausted_ = false;
  Clock::time_point deadline_;
};

// --- Implementation only below here. ---

template <typename Stopped>
bool LimitedSocket::AwaitRequest(Stopped&& stopped) {
  // Looks up now and then, so that stopping need not wait for idle peers.
  constexpr auto kSlice = std::chrono::milliseconds(100);
  const auto idle_until = Clock::now() + limits_.idle_time;
  bool ready = begin_ < end_;
  while (!ready && !stopped() && Clock::now() < idle_until) {
    ready = WaitFor(POLLIN, Clock::now() + kSlice);
  }
  if (ready) BeginRequest();
  return ready;
}

}  // namespace gongbao

#endif  // GONGBAO_CLI_SERVER_LIMITED_SOCKET_H_
