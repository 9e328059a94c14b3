#include "cli/application.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <exception>
#include <string>
#include <string_view>
#include <vector>

#include "cli/commands/commands.h"
#include "cli/commands/options.h"

namespace gongbao {
namespace {

// --lang decides the words of the help, so it is needed before the options
// are declared. A wrong value is reported when they are read.
Language LanguageOf(int argc, char** argv) {
  Language language = LanguageFromEnvironment();
  for (int i = 1; i < argc; ++i) {
    std::string_view argument = argv[i];
    if (argument == "--lang" && i + 1 < argc) argument = argv[i + 1];
    if (argument.starts_with("--lang=")) argument.remove_prefix(7);
    if (const auto named = LanguageNamed(argument)) language = *named;
  }
  return language;
}

void Declare(CLI::App& app, Invocation& invocation) {
  DescribeProgram(app, invocation);
  AddParseCommand(app, invocation);
  AddIndexCommand(app, invocation);
  AddSearchCommand(app, invocation);
  AddShowCommand(app, invocation);
  AddCiteCommand(app, invocation);
  AddStatusCommand(app, invocation);
  AddLineageCommand(app, invocation);
  AddRefsCommand(app, invocation);
  AddPeopleCommand(app, invocation);
  AddListCommand(app, invocation);
  AddStatsCommand(app, invocation);
  AddDiagnoseCommand(app, invocation);
  AddServeCommand(app, invocation);
  AddVersionCommand(app, invocation);
}

// What the library says, in the user's language.
std::string UsageError(const CLI::App& app, const Invocation& invocation,
                       const CLI::ParseError& error) {
  const std::vector<std::string> unread = app.remaining();
  if (app.get_subcommands().empty() && !unread.empty() &&
      !unread.front().starts_with('-')) {
    return invocation.Words(Message::kUnknownCommand, {unread.front()});
  }
  for (const Message message :
       {Message::kCommandMissing, Message::kArgumentMissing,
        Message::kArgumentUnexpected, Message::kArgumentsUnexpected,
        Message::kValueMissing, Message::kValueRepeated,
        Message::kValueOutOfRange, Message::kValueUnknown, Message::kDayNotRead,
        Message::kValueNotRead}) {
    auto said = Translate(invocation.language, message, error.what());
    if (said) return *std::move(said);
  }
  return error.what();
}

ExitStatus RefuseUsage(const CLI::App& app, const Invocation& invocation,
                       const CLI::ParseError& error) {
  std::string program = app.get_name();
  for (const CLI::App* command : app.get_subcommands()) {
    program += " " + command->get_name();
  }
  invocation.Note(Message::kUsageError, {UsageError(app, invocation, error)});
  invocation.Note(Message::kTryHelp, {program});
  return ExitStatus::kUsage;
}

ExitStatus Run(int argc, char** argv, Invocation& invocation) {
  CLI::App app;
  Declare(app, invocation);
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    invocation.out.Write(app.help());
    return ExitStatus::kFound;
  } catch (const CLI::CallForVersion& version) {
    invocation.out.Write(std::string(version.what()) + "\n");
    return ExitStatus::kFound;
  } catch (const CLI::ParseError& error) {
    return RefuseUsage(app, invocation, error);
  }
  return invocation.command();
}

// A pipe whose reader has had enough (… | head) is no failure.
ExitStatus AfterFlush(const Invocation& invocation, ExitStatus status) {
  if (invocation.out.Flush() || invocation.out.ReaderGone()) return status;
  invocation.Note(Message::kOutputFailed, {invocation.out.Failure()});
  return ExitStatus::kOutput;
}

}  // namespace

ExitStatus RunApplication(int argc, char** argv, Output& out, Output& notes) {
  Invocation invocation(out, notes);
  invocation.language = LanguageOf(argc, argv);
  invocation.database_path = DefaultDatabasePath();
  ExitStatus status = ExitStatus::kDatabase;
  try {
    status = Run(argc, argv, invocation);
  } catch (const std::exception& failure) {
    // Memory that is not to be had, in practice.
    invocation.Note(Message::kUnexpected, {failure.what()});
  }
  return AfterFlush(invocation, status);
}

}  // namespace gongbao
