// The options that commands share, so that --db, --format, --color and --lang
// mean the same everywhere and every --help lists them.

#ifndef GONGBAO_CLI_COMMANDS_OPTIONS_H_
#define GONGBAO_CLI_COMMANDS_OPTIONS_H_

#include <CLI/App.hpp>
#include <initializer_list>
#include <string>

#include "cli/commands/invocation.h"

namespace gongbao {

// The program's own name, help and options.
void DescribeProgram(CLI::App& app, Invocation& invocation);

// Declares the command `name`; `examples` are command lines for its help.
CLI::App* AddCommand(CLI::App& app, Invocation& invocation,
                     const std::string& name, Message description,
                     std::initializer_list<std::string_view> examples);

// --color, --lang and the help text, for the program and for each command.
void AddCommonOptions(CLI::App& app, Invocation& invocation);

// --db, with its default from the environment.
void AddDatabaseOption(CLI::App& app, Invocation& invocation);

// --format, for one of `formats`; the first is the default. Any other name
// is a usage error that lists them.
void AddFormatOption(CLI::App& command, Invocation& invocation,
                     std::initializer_list<OutputFormat> formats);

// $GONGBAO_DB, else gongbao/index.db in $XDG_DATA_HOME or ~/.local/share.
std::string DefaultDatabasePath();

}  // namespace gongbao

#endif  // GONGBAO_CLI_COMMANDS_OPTIONS_H_
