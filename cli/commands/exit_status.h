// How gongbao ends. Scripts rely on the numbers; docs/commands.md and every
// --help give them.

#ifndef GONGBAO_CLI_COMMANDS_EXIT_STATUS_H_
#define GONGBAO_CLI_COMMANDS_EXIT_STATUS_H_

namespace gongbao {

enum class ExitStatus : int {
  kFound = 0,
  kNothingFound = 1,
  kUsage = 2,
  kUnreadableInput = 3,
  kDatabase = 4,
  kOutput = 5,         // What was to be printed could not be written.
  kInterrupted = 130,  // 128 + SIGINT, as shells count.
};

}  // namespace gongbao

#endif  // GONGBAO_CLI_COMMANDS_EXIT_STATUS_H_
