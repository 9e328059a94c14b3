// One run of the program as its commands see it: where to write, in which
// language and form, and which index to read.

#ifndef GONGBAO_CLI_COMMANDS_INVOCATION_H_
#define GONGBAO_CLI_COMMANDS_INVOCATION_H_

#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>

#include "cli/commands/exit_status.h"
#include "cli/render/language.h"
#include "cli/render/messages.h"
#include "cli/render/output.h"
#include "corpus/source_error.h"
#include "index/error.h"

namespace gongbao {

enum class OutputFormat {
  kTable,
  kJson,
  kJsonLines,
  kCsv,
  kMarkdown,
  kSvg,
  kDot,
  kMermaid,
};
enum class ColorChoice { kAuto, kAlways, kNever };

struct Invocation {
  Invocation(Output& answer, Output& aside) : out(answer), notes(aside) {}

  Output& out;    // Standard output: the answer.
  Output& notes;  // Standard error: progress, notes, errors.
  Language language = Language::kEnglish;
  OutputFormat format = OutputFormat::kTable;
  ColorChoice color = ColorChoice::kAuto;
  std::string database_path;

  // The chosen command with its arguments; set while these are read.
  std::function<ExitStatus()> command;

  bool chinese() const { return language == Language::kChinese; }
  // --color, else NO_COLOR, TERM=dumb and whether `out` is a terminal.
  bool UsesColor() const;
  std::string Words(Message message,
                    std::initializer_list<std::string_view> words = {}) const {
    return Say(language, message, words);
  }
  // Columns to fit the answer into; 0, for no limit, if it is not going to a
  // terminal.
  int Width() const { return out.Columns(0); }
  // Writes "gongbao: " and the sentence as a line of its own to `notes`.
  void Note(Message message,
            std::initializer_list<std::string_view> words = {}) const;
};

// Each says what went wrong and gives the status to end with.
ExitStatus Fail(const Invocation& invocation, const SourceError& error);
ExitStatus Fail(const Invocation& invocation, const IndexError& error);
ExitStatus FailUsage(const Invocation& invocation, Message message,
                     std::initializer_list<std::string_view> words = {});

}  // namespace gongbao

#endif  // GONGBAO_CLI_COMMANDS_INVOCATION_H_
