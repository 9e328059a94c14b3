// Ctrl-C and SIGTERM, asked for rather than obeyed at once: the file in hand
// is finished first.

#ifndef GONGBAO_CLI_COMMANDS_INTERRUPT_H_
#define GONGBAO_CLI_COMMANDS_INTERRUPT_H_

namespace gongbao {

// From now on the first SIGINT or SIGTERM is only remembered; a second ends
// the process as usual.
void CatchInterrupts();

bool Interrupted();

// Waits for SIGINT or SIGTERM, without using the processor.
// REQUIRES: CatchInterrupts() was called before any other thread was started.
void WaitForInterrupt();

}  // namespace gongbao

#endif  // GONGBAO_CLI_COMMANDS_INTERRUPT_H_
