// gongbao version: the program's version, and the parser's, which decides
// whether indexed files are read again.

#include "cli/commands/commands.h"
#include "cli/commands/options.h"
#include "parser/parse.h"

namespace gongbao {

void AddVersionCommand(CLI::App& app, Invocation& invocation) {
  CLI::App* command = AddCommand(app, invocation, "version",
                                 Message::kHelpVersion, {"gongbao version"});
  command->callback([&invocation] {
    invocation.command = [&invocation] {
      invocation.out.Write("gongbao " GONGBAO_VERSION " (parser " +
                           std::to_string(kParserVersion) + ")\n");
      return ExitStatus::kFound;
    };
  });
}

}  // namespace gongbao
