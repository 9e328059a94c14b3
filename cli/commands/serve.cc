// gongbao serve: the endpoint and the search page, until it is told to stop.

#include <memory>

#include "cli/commands/commands.h"
#include "cli/commands/interrupt.h"
#include "cli/commands/options.h"
#include "cli/server/http_server.h"
#include "cli/server/routes.h"
#include "index/database.h"

namespace gongbao {
namespace {

constexpr int kDefaultPort = 8016;

struct ServeArguments {
  std::string host = "127.0.0.1";
  int port = kDefaultPort;
};

std::string Url(const std::string& host, int port) {
  const std::string name = host.contains(':') ? "[" + host + "]" : host;
  return "http://" + name + ":" + std::to_string(port) + "/";
}

ExitStatus RunServe(Invocation& invocation, const ServeArguments& arguments) {
  // A database that cannot be read is better told now than to each reader.
  if (auto tried = Database::Open(invocation.database_path, OpenMode::kRead);
      !tried) {
    return Fail(invocation, tried.error());
  }
  CatchInterrupts();
  Routes routes(invocation.database_path, invocation.language);
  HttpServer server(
      [&routes](const HttpRequest& request) { return routes.Answer(request); });
  const auto port = server.Bind(arguments.host, arguments.port);
  if (!port) {
    return FailUsage(
        invocation, Message::kCannotListen,
        {arguments.host, std::to_string(arguments.port), port.error()});
  }
  server.Start();
  invocation.out.Write(
      invocation.Words(Message::kListening, {Url(arguments.host, *port)}) +
      "\n");
  invocation.out.Flush();
  WaitForInterrupt();
  server.Stop();
  return ExitStatus::kFound;
}

}  // namespace

void AddServeCommand(CLI::App& app, Invocation& invocation) {
  CLI::App* command =
      AddCommand(app, invocation, "serve", Message::kHelpServe,
                 {"gongbao serve", "gongbao serve --port 0 --db city.db"});
  auto arguments = std::make_shared<ServeArguments>();
  command->add_option("--host", arguments->host,
                      invocation.Words(Message::kHelpHost));
  command
      ->add_option("--port", arguments->port,
                   invocation.Words(Message::kHelpPort))
      ->check(CLI::Range(0, 65535).description(""));
  AddDatabaseOption(*command, invocation);
  command->callback([&invocation, arguments] {
    invocation.command = [&invocation, arguments] {
      return RunServe(invocation, *arguments);
    };
  });
}

}  // namespace gongbao
