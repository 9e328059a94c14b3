#include "cli/server/http_server.h"

#include <httplib.h>

#include <cerrno>
#include <cstring>
#include <nlohmann/json.hpp>
#include <thread>

#include "cli/render/listing.h"
#include "cli/server/connection_caps.h"
#include "cli/server/host_header.h"
#include "cli/server/limited_socket.h"

namespace gongbao {
namespace {

// The compiled-in backlog of 5 makes connections wait a second for a second
// try; 256 is what the kernel takes without being asked for more.
constexpr int kBacklog = 256;
// Beside one thread for each connection, a few to refuse the others.
constexpr int kRefusingThreads = 8;

void AddSafetyHeaders(httplib::Response& response) {
  response.set_header("X-Content-Type-Options", "nosniff");
  response.set_header("Content-Security-Policy",
                      "default-src 'self'; base-uri 'none'; form-action "
                      "'self'; frame-ancestors 'none'");
  response.set_header("Accept-Ranges", "none");
  response.set_header("Referrer-Policy", "no-referrer");
  response.set_header("Cross-Origin-Resource-Policy", "same-origin");
}

void Write(const HttpResponse& from, httplib::Response& to) {
  to.status = from.status;
  to.headers.clear();
  AddSafetyHeaders(to);
  for (const auto& [name, value] : from.headers) {
    to.headers.erase(name);  // A route's own policy stands for the common one.
    to.set_header(name, value);
  }
  to.set_content(from.body, from.content_type);
}

bool HasBody(const httplib::Request& request) {
  return request.has_header("Transfer-Encoding") ||
         (request.has_header("Content-Length") &&
          request.get_header_value("Content-Length") != "0");
}

// What no route needs to see, answered; nullopt if the request is in order.
std::optional<HttpResponse> Refusal(const httplib::Request& request,
                                    const std::string& bound_host) {
  if (request.method != "GET" && request.method != "HEAD") {
    HttpResponse response = ProblemResponse(405, "only GET and HEAD");
    response.headers.emplace_back("Allow", "GET, HEAD");
    return response;
  }
  if (HasBody(request)) return ProblemResponse(400, "a request has no body");
  if (request.path.contains('\0')) return ProblemResponse(400, "NUL in path");
  if (request.get_header_value_count("Host") > 1) {
    return ProblemResponse(400, "more than one Host");
  }
  // Every browser says whom it asks; HTTP/1.0 need not.
  if (request.has_header("Host") &&
      !IsOurHost(request.get_header_value("Host"), bound_host)) {
    return ProblemResponse(403, "this server is not that Host");
  }
  return std::nullopt;
}

// The names that RFC 9110 gives.
std::string_view StatusTitle(int status) {
  switch (status) {
    case 400:
      return "Bad Request";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 414:
      return "URI Too Long";
    case 416:
      return "Range Not Satisfiable";
    case 503:
      return "Service Unavailable";
    default:
      return "Error";
  }
}

// The library's view of a limited socket.
class SocketStream final : public httplib::Stream {
 public:
  explicit SocketStream(LimitedSocket& socket) : socket_(socket) {}
  bool is_readable() const override { return socket_.Readable(); }
  bool is_writable() const override { return socket_.Writable(); }
  ssize_t read(char* bytes, std::size_t size) override {
    return socket_.Read(bytes, size);
  }
  ssize_t write(const char* bytes, std::size_t size) override {
    return socket_.Write(bytes, size);
  }
  void get_remote_ip_and_port(std::string& ip, int& port) const override {
    ip = socket_.PeerAddress();
    port = socket_.PeerPort();
  }
  void get_local_ip_and_port(std::string&, int&) const override {}
  socket_t socket() const override { return socket_.descriptor(); }

 private:
  LimitedSocket& socket_;
};

class LimitedServer final : public httplib::Server {
 public:
  explicit LimitedServer(const HttpLimits& limits)
      : limits_(limits),
        caps_(limits.connections, limits.connections_from_one_address) {}

  std::optional<HttpResponse> Refuses(const httplib::Request& request) const {
    return Refusal(request, bound_host_);
  }

  // REQUIRES: no request has been taken yet.
  void SetBoundHost(const std::string& host) { bound_host_ = host; }

  void SetBacklog() { ::listen(svr_sock_, kBacklog); }

  int BoundPort() const {
    sockaddr_storage name{};
    socklen_t size = sizeof name;
    ::getsockname(svr_sock_, reinterpret_cast<sockaddr*>(&name), &size);
    return ntohs(name.ss_family == AF_INET6
                     ? reinterpret_cast<sockaddr_in6*>(&name)->sin6_port
                     : reinterpret_cast<sockaddr_in*>(&name)->sin_port);
  }

 private:
  bool process_and_close_socket(socket_t descriptor) override {
    LimitedSocket socket(descriptor, limits_);
    const std::string address = socket.PeerAddress();
    if (caps_.Enter(address)) {
      Serve(socket);
      caps_.Leave(address);
    } else {
      Refuse(socket);
    }
    socket.CloseGently();
    ::close(descriptor);
    return true;
  }

  void Serve(LimitedSocket& socket) {
    SocketStream stream(socket);
    const int on = 1;
    ::setsockopt(socket.descriptor(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    const auto stopped = [&] { return svr_sock_ == INVALID_SOCKET; };
    for (int left = limits_.requests; left > 0; --left) {
      if (!socket.AwaitRequest(stopped)) return;
      bool closing = false;
      // Where a head was not understood, or a body follows it, the next
      // request begins nobody knows where.
      bool understood = false;
      const auto look_at = [&](httplib::Request& request) {
        understood = !Refuses(request).has_value();
        if (!understood) request.headers.emplace("Connection", "close");
        // Ranges are not worth their attacks: the whole is sent instead.
        request.ranges.clear();
        request.headers.erase("Range");
      };
      const bool last = left == 1 || stopped();
      const bool answered = process_request(stream, last, closing, look_at);
      if (!understood) return;
      if (!answered || closing || socket.exhausted()) return;
    }
  }

  static void Refuse(LimitedSocket& socket) {
    constexpr std::string_view kAnswer =
        "HTTP/1.1 503 Service Unavailable\r\n"
        "Retry-After: 2\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    socket.Write(kAnswer.data(), kAnswer.size());
  }

  const HttpLimits limits_;
  std::string bound_host_;
  ConnectionCaps caps_;
};

HttpRequest FromLibrary(const httplib::Request& request) {
  HttpRequest converted{request.path, {}, {}};
  for (const auto& [name, value] : request.params) {
    converted.parameters.try_emplace(name, value);
  }
  converted.if_none_match = request.get_header_value("If-None-Match");
  return converted;
}

void AllowReuse(socket_t socket) {
  // Not SO_REUSEPORT, the library's default: a second server would share the
  // port in silence.
  const int on = 1;
  ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
}

}  // namespace

struct HttpServer::Implementation {
  Implementation(Handler answer, const HttpLimits& limits)
      : handler(std::move(answer)), server(limits) {}

  Handler handler;
  LimitedServer server;
  std::thread thread;
};

HttpServer::HttpServer(Handler handler, const HttpLimits& limits)
    : implementation_(
          std::make_unique<Implementation>(std::move(handler), limits)) {
  LimitedServer& server = implementation_->server;
  const auto threads =
      static_cast<std::size_t>(limits.connections + kRefusingThreads);
  server.new_task_queue = [threads] {
    return new httplib::ThreadPool(threads);
  };
  server.set_socket_options(AllowReuse);
  server.set_keep_alive_max_count(static_cast<std::size_t>(limits.requests));
  server.set_keep_alive_timeout(
      std::chrono::duration_cast<std::chrono::seconds>(limits.idle_time)
          .count());
  // All requests are answered before the library looks for a route.
  server.set_pre_routing_handler(
      [this](const httplib::Request& request, httplib::Response& response) {
        if (const auto refusal = implementation_->server.Refuses(request)) {
          Write(*refusal, response);
        } else {
          Write(implementation_->handler(FromLibrary(request)), response);
        }
        return httplib::Server::HandlerResponse::Handled;
      });
  // Heads that the library itself refuses.
  server.set_error_handler([](const httplib::Request&,
                              httplib::Response& response) {
    if (response.body.empty() && response.status >= 400) {
      Write(ProblemResponse(response.status, "malformed request"), response);
    }
  });
}

HttpServer::~HttpServer() { Stop(); }

std::expected<int, std::string> HttpServer::Bind(const std::string& host,
                                                 int port) {
  LimitedServer& server = implementation_->server;
  errno = 0;
  const bool bound = port == 0 ? server.bind_to_any_port(host) > 0
                               : server.bind_to_port(host, port);
  if (!bound) {
    return std::unexpected(errno == 0 ? "no such address"
                                      : std::strerror(errno));
  }
  server.SetBacklog();
  server.SetBoundHost(host);
  return server.BoundPort();
}

void HttpServer::Start() {
  LimitedServer& server = implementation_->server;
  implementation_->thread =
      std::thread([&server] { server.listen_after_bind(); });
  while (!server.is_running()) std::this_thread::yield();
}

void HttpServer::Stop() {
  if (!implementation_->thread.joinable()) return;
  implementation_->server.stop();
  implementation_->thread.join();
}

HttpResponse ProblemResponse(int status, const std::string& detail) {
  const nlohmann::ordered_json problem = {{"type", "about:blank"},
                                          {"title", StatusTitle(status)},
                                          {"status", status},
                                          {"detail", detail}};
  return {status, "application/problem+json; charset=utf-8",
          JsonText(problem, -1) + "\n"};
}

}  // namespace gongbao
