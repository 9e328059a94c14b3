// gongbao parse: one gazette in, its structure out. Needs no index.

#include "parser/parse.h"

#include <memory>

#include "cli/commands/commands.h"
#include "cli/commands/options.h"
#include "cli/render/gazette_json.h"
#include "cli/render/gazette_markdown.h"
#include "cli/render/gazette_outline.h"
#include "corpus/source_file.h"

namespace gongbao {
namespace {

ExitStatus RunParse(Invocation& invocation, const std::string& path) {
  auto source = ReadSourceFile(path);
  if (!source) return Fail(invocation, source.error());
  const Gazette gazette = Parse(*std::move(source));
  switch (invocation.format) {
    case OutputFormat::kJson:
      WriteGazetteJson(gazette, invocation.language, invocation.out);
      break;
    case OutputFormat::kMarkdown:
      WriteGazetteMarkdown(gazette, invocation.out);
      break;
    default:
      WriteGazetteOutline(gazette, invocation.language, invocation.Width(),
                          invocation.UsesColor(), invocation.out);
  }
  return ExitStatus::kFound;
}

}  // namespace

void AddParseCommand(CLI::App& app, Invocation& invocation) {
  CLI::App* command =
      AddCommand(app, invocation, "parse", Message::kHelpParse,
                 {"gongbao parse issue.txt", "gongbao parse - --format json"});
  auto path = std::make_shared<std::string>();
  command->add_option("file", *path, invocation.Words(Message::kHelpParseFile))
      ->required();
  AddFormatOption(
      *command, invocation,
      {OutputFormat::kTable, OutputFormat::kJson, OutputFormat::kMarkdown});
  command->callback([&invocation, path] {
    invocation.command = [&invocation, path] {
      return RunParse(invocation, *path);
    };
  });
}

}  // namespace gongbao
