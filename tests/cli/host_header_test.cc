#include "cli/server/host_header.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "tests/cli/running_server.h"

namespace gongbao {

TEST_CASE("host: whom a request may be for") {
  struct Row {
    std::string_view header, bound;
    bool ours;
  };
  for (const Row& row : std::initializer_list<Row>{
           {"localhost", "127.0.0.1", true},
           {"LOCALHOST:8016", "127.0.0.1", true},
           {"127.0.0.1:1", "127.0.0.1", true},
           {"[::1]", "127.0.0.1", true},
           {"[::1]:8016", "::1", true},
           {"localhost:", "127.0.0.1", true},
           {"gazette.example", "gazette.example", true},
           {"Gazette.Example:80", "gazette.example", true},
           {"10.0.0.7:8016", "10.0.0.7", true},
           {"[fd00::7]:8016", "fd00::7", true},
           {"10.0.0.7:8016", "0.0.0.0", true},
           {"[fd00::7]", "::", true},
           {"localhost", "0.0.0.0", true},
           {"evil.example", "127.0.0.1", false},
           {"evil.example", "0.0.0.0", false},
           {"evil.example", "::", false},
           {"10.0.0.7", "127.0.0.1", false},
           {"localhost.evil.example", "127.0.0.1", false},
           {"127.0.0.1.evil.example", "0.0.0.0", false},
           {"evil.example:127.0.0.1", "127.0.0.1", false},
           {"localhost@evil.example", "127.0.0.1", false},
           {"localhost, evil.example", "127.0.0.1", false},
           {"localhost:80:80", "127.0.0.1", false},
           {"localhost:x", "127.0.0.1", false},
           {"[::1", "127.0.0.1", false},
           {"[::1]x", "127.0.0.1", false},
           {"[localhost]", "127.0.0.1", false},
           {"::1", "127.0.0.1", false},
           {"", "127.0.0.1", false},
           {":80", "", false}}) {
    INFO(row.header, " at ", row.bound);
    CHECK(IsOurHost(row.header, row.bound) == row.ours);
  }
}

TEST_CASE("http: a request for another site is refused") {
  const IndexedProgram gongbao;
  const RunningServer server(gongbao);
  const auto ask = [&](const std::string& path, const std::string& host) {
    Client client(server.port());
    client.Send("GET " + path + " HTTP/1.1\r\nHost: " + host +
                "\r\nConnection: close\r\n\r\n");
    return ReadAnswer(client.ReceiveAll());
  };
  for (const char* path : {"/", "/api/v1/search?q=1", "/healthz", "/none"}) {
    const Answer refused = ask(path, "evil.example:8016");
    CHECK(refused.status == 403);
    CHECK(refused.head.starts_with("HTTP/1.1 403 Forbidden\r\n"));
    CHECK(refused.head.contains("application/problem+json"));
    CHECK(nlohmann::json::parse(refused.body)["status"] == 403);
  }
  const std::string port = std::to_string(server.port());
  for (const std::string& host : std::initializer_list<std::string>{
           "localhost", "127.0.0.1", "[::1]", "localhost:"}) {
    CHECK(ask("/healthz", host).status == 200);
    CHECK(ask("/healthz", host.ends_with(':') ? host + port : host + ":" + port)
              .status == 200);
  }
  // Without a browser there is no one to deceive.
  Client old(server.port());
  old.Send("GET /healthz HTTP/1.0\r\n\r\n");
  CHECK(ReadAnswer(old.ReceiveAll()).status == 200);
}

}  // namespace gongbao
