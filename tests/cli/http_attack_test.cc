// What a hostile peer may try, over the loopback, bounded in count and time.
// Each leaves the server answering, and its memory small.

#include <doctest/doctest.h>

#include "tests/cli/running_server.h"

namespace gongbao {
namespace {

constexpr long kMegabyte = 1'000'000;
constexpr std::string_view kHead =
    "GET /healthz HTTP/1.1\r\nHost: localhost\r\n";

int Count(const std::string& text, std::string_view part) {
  int count = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos;
       ++at) {
    ++count;
  }
  return count;
}

class AttackedServer : public IndexedProgram {
 public:
  AttackedServer() : server_(*this) {
    CHECK(Answers());
    memory_ = server_.Memory("VmHWM");
  }
  // Whatever was tried: others are served, and memory has not grown.
  ~AttackedServer() {
    CHECK(Answers());
    CHECK(server_.Memory("VmHWM") - memory_ < 20 * kMegabyte);
  }
  int port() const { return server_.port(); }
  const RunningServer& server() const { return server_; }
  bool Answers() const { return server_.Get("/healthz").status == 200; }

 private:
  RunningServer server_;
  long memory_ = 0;
};

}  // namespace

TEST_CASE("attack: a header line without end") {
  const AttackedServer attacked;
  Client client(attacked.port());
  client.Send(std::string(kHead) + "X: ");
  const std::string megabyte(kMegabyte, 'a');
  bool taken = true;
  for (int i = 0; i < 100 && taken; ++i) taken = client.Send(megabyte);
  CHECK_FALSE(taken);
}

TEST_CASE("attack: headers without end") {
  const AttackedServer attacked;
  Client client(attacked.port());
  std::string headers(kHead);
  for (int i = 0; i < 100'000; ++i) {
    headers += "X-" + std::to_string(i) + ": v\r\n";
  }
  client.Send(headers + "\r\n");
  CHECK_FALSE(client.ReceiveAll(3'000).contains("HTTP/1.1 200"));
}

TEST_CASE("attack: a request line without end") {
  const AttackedServer attacked;
  for (const std::size_t size : {9'000, 40'000, 1'000'000}) {
    Client client(attacked.port());
    client.Send("GET /" + std::string(size, 'a'));
    client.Send(" HTTP/1.1\r\nHost: localhost\r\n\r\n");
    CHECK_FALSE(client.ReceiveAll(3'000).contains("HTTP/1.1 200"));
  }
}

TEST_CASE("attack: a body with GET is not a second request") {
  const AttackedServer attacked;
  Client client(attacked.port());
  const std::string smuggled(kHead);
  client.Send(std::string(kHead) +
              "Content-Length: " + std::to_string(smuggled.size() + 2) +
              "\r\n\r\n" + smuggled + "\r\n");
  const std::string answers = client.ReceiveAll(3'000);
  CHECK(Count(answers, "HTTP/1.1 ") == 1);
  CHECK(answers.starts_with("HTTP/1.1 400"));
}

TEST_CASE("attack: chunked bodies, negative chunks, both lengths") {
  const AttackedServer attacked;
  for (const std::string method : {"GET", "POST"}) {
    for (const std::string body :
         {"Transfer-Encoding: chunked\r\n\r\n-2\r\n",
          "Transfer-Encoding: chunked\r\n\r\nfffffffffffffff\r\n",
          "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
          "Content-Length: -1\r\n\r\n",
          "Content-Length: 99999999999999999999\r\n\r\n"}) {
      Client client(attacked.port());
      client.Send(method + " /healthz HTTP/1.1\r\nHost: localhost\r\n" + body);
      const std::string megabyte(kMegabyte, 'a');
      bool taken = true;
      for (int i = 0; i < 50 && taken; ++i) taken = client.Send(megabyte);
      CHECK_FALSE(taken);
    }
  }
}

TEST_CASE("attack: a body that the client is asked to continue with") {
  const AttackedServer attacked;
  Client client(attacked.port());
  client.Send(
      "POST / HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n"
      "Content-Length: 1000000\r\n\r\n");
  const std::string answer = client.ReceiveAll(3'000);
  CHECK(answer.contains("HTTP/1.1 405"));
  CHECK_FALSE(answer.contains("HTTP/1.1 200"));
}

TEST_CASE("attack: overlapping ranges multiply nothing") {
  const AttackedServer attacked;
  const std::size_t whole = attacked.server().Get("/style.css").body.size();
  std::string ranges = "Range: bytes=0-";
  for (int i = 0; i < 1500; ++i) ranges += ",0-";
  const Answer answer = attacked.server().Get("/style.css", ranges + "\r\n");
  CHECK(answer.body.size() <= whole);
  const Answer one =
      attacked.server().Get("/style.css", "Range: bytes=0-9\r\n");
  CHECK(one.status == 200);
  CHECK(one.body.size() == whole);
}

TEST_CASE("attack: heads that make no sense") {
  const AttackedServer attacked;
  for (const std::string& head :
       {std::string("\r\n\r\n"), std::string("GET\r\n\r\n"),
        std::string("GET / HTTP/9.9\r\n\r\n"),
        std::string("GET  /  HTTP/1.1\r\n\r\n"),
        std::string("GET / HTTP/1.1\r\nno colon\r\n\r\n"),
        std::string("\x16\x03\x01\x02\x00\x01\x00\x01\xfc", 9),
        std::string("GET /\0 HTTP/1.1\r\n\r\n", 19),
        std::string("GET /% HTTP/1.1\r\nHost: localhost\r\n\r\n"),
        std::string("GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n"),
        std::string("GET /?q=%u4f60 HTTP/1.1\r\nHost: localhost\r\n\r\n"),
        std::string(
            "GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n")}) {
    Client client(attacked.port());
    client.Send(head);
    CHECK_FALSE(client.ReceiveAll(300).contains("HTTP/1.1 5"));
  }
}

TEST_CASE("attack: slow connections leave room for others") {
  const AttackedServer attacked;
  std::vector<Client> slow;
  for (int i = 0; i < 64; ++i) {
    slow.emplace_back(attacked.port());
    slow.back().Send(kHead);
  }
  const auto begin = std::chrono::steady_clock::now();
  CHECK(attacked.Answers());
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(3));
  // A byte now and then does not move the deadline.
  const auto give_up = begin + std::chrono::seconds(20);
  bool open = true;
  while (open && std::chrono::steady_clock::now() < give_up) {
    ::usleep(500'000);
    open = slow.front().Send("X");
  }
  CHECK_FALSE(open);
}

TEST_CASE("attack: more connections than one address may have") {
  const AttackedServer attacked;
  std::vector<Client> many;
  for (int i = 0; i < 200; ++i) many.emplace_back(attacked.port());
  int refused = 0;
  for (Client& client : many) {
    client.Send("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n");
    refused += client.ReceiveAll(50).contains("HTTP/1.1 503");
  }
  CHECK(refused > 0);
  many.clear();
  // The slots of those that left are free again at once.
  ::usleep(500'000);
  CHECK(attacked.Answers());
}

TEST_CASE("attack: a peer that does not read its answer") {
  const AttackedServer attacked;
  std::vector<Client> silent;
  for (int i = 0; i < 32; ++i) {
    silent.emplace_back(attacked.port());
    std::string requests;
    for (int j = 0; j < 200; ++j) {
      requests += "GET /style.css HTTP/1.1\r\nHost: localhost\r\n\r\n";
    }
    silent.back().Send(requests);
  }
  CHECK(attacked.Answers());
}

}  // namespace gongbao
