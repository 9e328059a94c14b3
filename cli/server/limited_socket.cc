#include "cli/server/limited_socket.h"

#include <netdb.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>

namespace gongbao {
namespace {

struct Peer {
  std::array<char, NI_MAXHOST> address = {};
  std::array<char, NI_MAXSERV> port = {};
};

// The peer as the system knows it, whatever its headers claim.
Peer PeerOf(int descriptor) {
  Peer peer;
  sockaddr_storage name{};
  socklen_t size = sizeof name;
  auto* const generic = reinterpret_cast<sockaddr*>(&name);
  if (::getpeername(descriptor, generic, &size) == 0) {
    ::getnameinfo(generic, size, peer.address.data(), peer.address.size(),
                  peer.port.data(), peer.port.size(),
                  NI_NUMERICHOST | NI_NUMERICSERV);
  }
  return peer;
}

}  // namespace

void LimitedSocket::BeginRequest() {
  deadline_ = Clock::now() + limits_.head_time;
  // Bytes of a request that came with the last one were paid for by that one.
  budget_ = limits_.head_bytes - std::min(end_ - begin_, limits_.head_bytes);
  answering_ = false;
}

bool LimitedSocket::WaitFor(short events, Clock::time_point deadline) const {
  const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
      deadline - Clock::now());
  if (left.count() <= 0) return false;
  pollfd poll_for{descriptor_, events, 0};
  return ::poll(&poll_for, 1, static_cast<int>(left.count())) > 0;
}

ssize_t LimitedSocket::Read(char* bytes, std::size_t size) {
  if (begin_ == end_) {
    if (budget_ == 0 || !WaitFor(POLLIN, deadline_)) {
      exhausted_ = true;
      return -1;
    }
    const ssize_t received = ::recv(descriptor_, buffer_.data(),
                                    std::min(buffer_.size(), budget_), 0);
    if (received <= 0) return received;
    begin_ = 0;
    end_ = static_cast<std::size_t>(received);
    budget_ -= end_;
  }
  const std::size_t taken = std::min(size, end_ - begin_);
  std::memcpy(bytes, buffer_.data() + begin_, taken);
  begin_ += taken;
  return static_cast<ssize_t>(taken);
}

ssize_t LimitedSocket::Write(const char* bytes, std::size_t size) {
  if (!answering_) {
    answering_ = true;
    deadline_ = Clock::now() + limits_.answer_time;
  }
  std::size_t written = 0;
  while (written < size) {
    if (!WaitFor(POLLOUT, deadline_)) {
      exhausted_ = true;
      return -1;
    }
    const ssize_t sent = ::send(descriptor_, bytes + written, size - written,
                                MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent < 0 && (errno == EAGAIN || errno == EINTR)) continue;
    if (sent <= 0) return -1;
    written += static_cast<std::size_t>(sent);
  }
  return static_cast<ssize_t>(size);
}

bool LimitedSocket::Readable() {
  return begin_ < end_ || (!exhausted_ && WaitFor(POLLIN, deadline_));
}

// The deadline is that of the answer from its first byte on.
bool LimitedSocket::Writable() {
  return WaitFor(POLLOUT,
                 answering_ ? deadline_ : Clock::now() + limits_.answer_time);
}

std::string LimitedSocket::PeerAddress() const {
  return PeerOf(descriptor_).address.data();
}

int LimitedSocket::PeerPort() const {
  return std::atoi(PeerOf(descriptor_).port.data());
}

void LimitedSocket::CloseGently() {
  constexpr auto kPatience = std::chrono::milliseconds(200);
  constexpr std::size_t kMostBytes = 256 * 1024;
  ::shutdown(descriptor_, SHUT_WR);
  const auto until = Clock::now() + kPatience;
  for (std::size_t dropped = 0; dropped < kMostBytes;) {
    if (!WaitFor(POLLIN, until)) return;
    const ssize_t received =
        ::recv(descriptor_, buffer_.data(), buffer_.size(), 0);
    if (received <= 0) return;
    dropped += static_cast<std::size_t>(received);
  }
}

}  // namespace gongbao
