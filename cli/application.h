// The program: reads the command line, runs the one command that it names,
// and makes sure that what was printed has arrived.

#ifndef GONGBAO_CLI_APPLICATION_H_
#define GONGBAO_CLI_APPLICATION_H_

#include "cli/commands/exit_status.h"
#include "cli/render/output.h"

namespace gongbao {

// `out` takes the answer, `notes` errors and progress. Throws nothing.
ExitStatus RunApplication(int argc, char** argv, Output& out, Output& notes);

}  // namespace gongbao

#endif  // GONGBAO_CLI_APPLICATION_H_
