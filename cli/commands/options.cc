#include "cli/commands/options.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <cstdlib>
#include <vector>

namespace gongbao {
namespace {

std::string Environment(const char* variable) {
  const char* value = std::getenv(variable);
  return value == nullptr ? "" : value;
}

std::string FormatName(OutputFormat format) {
  switch (format) {
    case OutputFormat::kTable:
      return "table";
    case OutputFormat::kJson:
      return "json";
    case OutputFormat::kJsonLines:
      return "jsonl";
    case OutputFormat::kCsv:
      return "csv";
    case OutputFormat::kMarkdown:
      return "md";
    case OutputFormat::kSvg:
      return "svg";
    case OutputFormat::kDot:
      return "dot";
    case OutputFormat::kMermaid:
      return "mermaid";
  }
  return "";
}

OutputFormat FormatNamed(const std::string& name) {
  for (OutputFormat format :
       {OutputFormat::kJson, OutputFormat::kJsonLines, OutputFormat::kCsv,
        OutputFormat::kMarkdown, OutputFormat::kSvg, OutputFormat::kDot,
        OutputFormat::kMermaid}) {
    if (FormatName(format) == name) return format;
  }
  return OutputFormat::kTable;
}

// The library shows a validator's description behind the value's name, where
// the names already stand.
CLI::Validator OneOf(const std::vector<std::string>& names) {
  return CLI::IsMember(names).description("");
}

// The labels that the library's help puts between our words.
std::shared_ptr<CLI::Formatter> HelpFormatter(const Invocation& invocation) {
  auto formatter = std::make_shared<CLI::Formatter>();
  formatter->label("Usage", invocation.Words(Message::kHelpUsage));
  formatter->label("OPTIONS", invocation.Words(Message::kHelpOptionsWord));
  formatter->label("SUBCOMMAND", invocation.Words(Message::kHelpCommandWord));
  formatter->label("Positionals", invocation.Words(Message::kHelpArguments));
  formatter->label("REQUIRED", invocation.Words(Message::kHelpRequired));
  formatter->label("TEXT", invocation.Words(Message::kHelpTextValue));
  formatter->label("INT", invocation.Words(Message::kHelpNumberValue));
  formatter->label("UINT", invocation.Words(Message::kHelpNumberValue));
  return formatter;
}

std::string Footer(const Invocation& invocation,
                   std::initializer_list<std::string_view> examples) {
  std::string footer;
  if (examples.size() > 0) {
    footer = "\n" + invocation.Words(Message::kHelpExamples) + "\n";
    for (std::string_view example : examples) {
      footer += "  " + std::string(example) + "\n";
    }
  }
  return footer + "\n" + invocation.Words(Message::kHelpExitStatus);
}

}  // namespace

void DescribeProgram(CLI::App& app, Invocation& invocation) {
  app.name("gongbao");
  app.description(invocation.Words(Message::kHelpProgram));
  app.formatter(HelpFormatter(invocation));
  app.footer(Footer(invocation, {}));
  app.require_subcommand(1);
  AddCommonOptions(app, invocation);
  AddDatabaseOption(app, invocation);
  app.set_version_flag("--version", "gongbao " GONGBAO_VERSION,
                       invocation.Words(Message::kHelpVersion));
}

CLI::App* AddCommand(CLI::App& app, Invocation& invocation,
                     const std::string& name, Message description,
                     std::initializer_list<std::string_view> examples) {
  CLI::App* command = app.add_subcommand(name, invocation.Words(description));
  command->group(invocation.Words(Message::kHelpCommands));
  command->formatter(HelpFormatter(invocation));
  command->footer(Footer(invocation, examples));
  AddCommonOptions(*command, invocation);
  return command;
}

void AddCommonOptions(CLI::App& app, Invocation& invocation) {
  app.option_defaults()->group(invocation.Words(Message::kHelpOptions));
  app.set_help_flag("-h,--help", invocation.Words(Message::kHelpHelp))
      ->group(invocation.Words(Message::kHelpOptions));
  app.add_option_function<std::string>(
         "--color",
         [&invocation](const std::string& name) {
           invocation.color = name == "always"  ? ColorChoice::kAlways
                              : name == "never" ? ColorChoice::kNever
                                                : ColorChoice::kAuto;
         },
         invocation.Words(Message::kHelpColor))
      ->type_name("auto|always|never")
      ->check(OneOf({"auto", "always", "never"}));
  app.add_option_function<std::string>(
         "--lang",
         [&invocation](const std::string& name) {
           invocation.language = *LanguageNamed(name);
         },
         invocation.Words(Message::kHelpLang))
      ->type_name("zh|en")
      ->check(OneOf({"zh", "en"}));
}

void AddDatabaseOption(CLI::App& app, Invocation& invocation) {
  app.add_option("--db", invocation.database_path,
                 invocation.Words(Message::kHelpDatabase))
      ->type_name(invocation.Words(Message::kHelpFileValue));
}

void AddFormatOption(CLI::App& command, Invocation& invocation,
                     std::initializer_list<OutputFormat> formats) {
  std::vector<std::string> names;
  for (OutputFormat format : formats) names.push_back(FormatName(format));
  command
      .add_option_function<std::string>(
          "--format",
          [&invocation](const std::string& name) {
            invocation.format = FormatNamed(name);
          },
          invocation.Words(Message::kHelpFormat, {names.front()}))
      ->type_name(CLI::detail::join(names, "|"))
      ->check(OneOf(names));
}

std::string DefaultDatabasePath() {
  if (std::string path = Environment("GONGBAO_DB"); !path.empty()) return path;
  std::string folder = Environment("XDG_DATA_HOME");
  if (folder.empty()) folder = Environment("HOME") + "/.local/share";
  return folder + "/gongbao/index.db";
}

}  // namespace gongbao
