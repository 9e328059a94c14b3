// A small HTTP/1.1 server that can face a hostile network: what the library
// beneath it leaves open (unbounded heads, bodies on any route, slow clients,
// multiplied ranges) is closed here, before a route sees the request.
//
// Only GET and HEAD, no request has a body, and its Host is this server. A
// request's head must arrive whole within a byte budget and a deadline;
// connections are capped, in all and by peer address; Range is ignored.

#ifndef GONGBAO_CLI_SERVER_HTTP_SERVER_H_
#define GONGBAO_CLI_SERVER_HTTP_SERVER_H_

#include <chrono>
#include <cstddef>
#include <expected>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace gongbao {

struct HttpRequest {
  std::string path;  // Percent-decoded; holds no NUL.
  // Of the query string, decoded; the first of each name.
  std::map<std::string, std::string> parameters;
  std::string if_none_match;  // "" if the header is absent.
};

struct HttpResponse {
  int status = 200;
  std::string content_type;
  std::string body;
  std::vector<std::pair<std::string, std::string>> headers = {};
};

struct HttpLimits {
  std::size_t head_bytes = 32 * 1024;
  std::chrono::milliseconds head_time{10'000};    // From its first byte.
  std::chrono::milliseconds idle_time{3'000};     // Between two requests.
  std::chrono::milliseconds answer_time{30'000};  // To take a whole answer.
  int requests = 1000;                            // On one connection.
  int connections = 128;
  int connections_from_one_address = 96;
};

class HttpServer {
 public:
  // Called from many threads at once; must not throw. A HEAD request gets the
  // head of what GET would.
  using Handler = std::function<HttpResponse(const HttpRequest&)>;

  explicit HttpServer(Handler handler, const HttpLimits& limits = {});
  ~HttpServer();

  // Takes the port (0: any that is free) and returns its number, or the
  // system's words for why it can't be had.
  std::expected<int, std::string> Bind(const std::string& host, int port);

  // Starts to answer, in threads of its own.
  // REQUIRES: Bind() succeeded.
  void Start();

  // Takes no more connections, finishes the answers begun, and returns.
  void Stop();

 private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
};

// An error as RFC 9457 has it.
HttpResponse ProblemResponse(int status, const std::string& detail);

}  // namespace gongbao

#endif  // GONGBAO_CLI_SERVER_HTTP_SERVER_H_
