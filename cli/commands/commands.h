// The commands. Each Add… function declares one with its arguments, help and
// examples; reading a command line then sets `invocation.command`.
//
// REQUIRES, for each: `app` and `invocation` outlive the call of the command.

#ifndef GONGBAO_CLI_COMMANDS_COMMANDS_H_
#define GONGBAO_CLI_COMMANDS_COMMANDS_H_

#include <CLI/App.hpp>

#include "cli/commands/invocation.h"

namespace gongbao {

void AddParseCommand(CLI::App& app, Invocation& invocation);
void AddIndexCommand(CLI::App& app, Invocation& invocation);
void AddSearchCommand(CLI::App& app, Invocation& invocation);
void AddShowCommand(CLI::App& app, Invocation& invocation);
void AddCiteCommand(CLI::App& app, Invocation& invocation);
void AddStatusCommand(CLI::App& app, Invocation& invocation);
void AddLineageCommand(CLI::App& app, Invocation& invocation);
void AddRefsCommand(CLI::App& app, Invocation& invocation);
void AddPeopleCommand(CLI::App& app, Invocation& invocation);
void AddListCommand(CLI::App& app, Invocation& invocation);
void AddStatsCommand(CLI::App& app, Invocation& invocation);
void AddDiagnoseCommand(CLI::App& app, Invocation& invocation);
void AddServeCommand(CLI::App& app, Invocation& invocation);
void AddVersionCommand(CLI::App& app, Invocation& invocation);

}  // namespace gongbao

#endif  // GONGBAO_CLI_COMMANDS_COMMANDS_H_
