// The options of the commands that say a status: as of which day, and which
// statuses to keep.

#ifndef GONGBAO_CLI_COMMANDS_STATUS_OPTIONS_H_
#define GONGBAO_CLI_COMMANDS_STATUS_OPTIONS_H_

#include <CLI/App.hpp>
#include <optional>
#include <string>
#include <vector>

#include "cli/commands/invocation.h"
#include "index/tracking/status.h"
#include "parser/gazette.h"

namespace gongbao {

// Declares --as-of DAY. `as_of` is today unless the option is given.
// REQUIRES: `as_of` outlives the reading of the command line.
void AddAsOfOption(CLI::App& command, const Invocation& invocation,
                   Date& as_of);

// The same for a command that says a status only if it is asked to: `day` is
// absent unless the option is given.
void AddStatusDayOption(CLI::App& command, const Invocation& invocation,
                        std::optional<Date>& day);

// Declares --status NAME,… for any number of statuses, by name or by the
// words of either language: in_force, 已废止. Empty unless given: any status.
// REQUIRES: `statuses` outlives the reading of the command line.
void AddStatusOption(CLI::App& command, const Invocation& invocation,
                     std::vector<Status>& statuses);

// What a command does that asks for an address as of a day.
using RunOnDay = ExitStatus (*)(Invocation&, const std::string& address,
                                const Date& as_of);

// Gives `command` the words of an address, --as-of and --db, and `run`.
void AddAddressOnDay(CLI::App& command, Invocation& invocation, RunOnDay run);

}  // namespace gongbao

#endif  // GONGBAO_CLI_COMMANDS_STATUS_OPTIONS_H_
