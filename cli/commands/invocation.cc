#include "cli/commands/invocation.h"

#include <cstdlib>

#include "cli/render/error_message.h"

namespace gongbao {
namespace {

bool IsSet(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

bool TerminalIsDumb() {
  const char* term = std::getenv("TERM");
  return term != nullptr && std::string_view(term) == "dumb";
}

void WriteNote(const Invocation& invocation, const std::string& sentence) {
  invocation.notes.Write("gongbao: " + sentence + "\n");
}

ExitStatus StatusOf(IndexErrorKind kind) {
  if (kind == IndexErrorKind::kInvalidQuery) return ExitStatus::kUsage;
  if (kind == IndexErrorKind::kInterrupted) return ExitStatus::kInterrupted;
  return ExitStatus::kDatabase;
}

}  // namespace

bool Invocation::UsesColor() const {
  if (color != ColorChoice::kAuto) return color == ColorChoice::kAlways;
  return !IsSet("NO_COLOR") && !TerminalIsDumb() && out.IsTerminal();
}

void Invocation::Note(Message message,
                      std::initializer_list<std::string_view> words) const {
  WriteNote(*this, Words(message, words));
}

ExitStatus Fail(const Invocation& invocation, const SourceError& error) {
  WriteNote(invocation, ErrorMessage(error, invocation.language));
  return ExitStatus::kUnreadableInput;
}

ExitStatus Fail(const Invocation& invocation, const IndexError& error) {
  WriteNote(invocation, ErrorMessage(error, invocation.language));
  return StatusOf(error.kind);
}

ExitStatus FailUsage(const Invocation& invocation, Message message,
                     std::initializer_list<std::string_view> words) {
  invocation.Note(message, words);
  return ExitStatus::kUsage;
}

}  // namespace gongbao
