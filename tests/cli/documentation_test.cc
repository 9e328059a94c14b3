// docs/commands.md describes every command and option that --help lists.

#include <doctest/doctest.h>

#include <fstream>
#include <regex>
#include <set>

#include "tests/cli/gongbao_program.h"

namespace gongbao {
namespace {

std::string Document(const std::string& name) {
  std::ifstream file(std::string(DOCS_DIR) + "/" + name);
  REQUIRE(file.good());
  return {std::istreambuf_iterator<char>(file), {}};
}

// The part of `text` under "## `gongbao command`".
std::string Section(const std::string& text, const std::string& command) {
  const std::string heading = "\n## `gongbao " + command;
  const std::size_t begin = text.find(heading);
  REQUIRE(begin != std::string::npos);
  return text.substr(begin, text.find("\n## ", begin + 1) - begin);
}

std::set<std::string> Matches(const std::string& text, const char* pattern) {
  std::set<std::string> found;
  const std::regex expression(pattern);
  for (std::sregex_iterator at(text.begin(), text.end(), expression), end;
       at != end; ++at) {
    found.insert((*at)[1]);
  }
  return found;
}

std::set<std::string> Commands(const GongbaoProgram& gongbao) {
  const std::string help = gongbao.Run({"--help"}).out;
  const std::size_t begin = help.find("Commands:\n");
  REQUIRE(begin != std::string::npos);
  return Matches(help.substr(begin, help.find("\n\n", begin) - begin),
                 "\n  ([a-z]+) ");
}

}  // namespace

TEST_CASE("docs: every command and every option of it") {
  const GongbaoProgram gongbao;
  const std::string text = Document("commands.md");
  const std::set<std::string> commands = Commands(gongbao);
  CHECK(commands.size() == 14);
  for (const std::string& command : commands) {
    INFO(command);
    const std::string section = Section(text, command);
    const std::string help = gongbao.Run({command, "--help"}).out;
    const std::set<std::string> options =
        Matches(help, "\n  (?:-h,)?(--[a-z-]+)");
    CHECK(options.contains("--help"));
    for (const std::string& option : options) {
      INFO(option);
      const bool shared = option == "--help" || option == "--color" ||
                          option == "--lang" || option == "--db";
      CHECK((shared ? text : section).contains("`" + option));
    }
    // And nothing that the program does not know.
    for (const std::string& option : Matches(section, "`(--[a-z-]+)")) {
      INFO(option);
      CHECK(options.contains(option));
    }
    for (const std::string format : {"table", "json", "jsonl", "csv", "md"}) {
      const bool accepted =
          !Matches(help, ("--format [a-z|]*?\\b(" + format + ")\\b").c_str())
               .empty();
      INFO(format);
      CHECK(section.contains("`" + format + "`") == accepted);
    }
  }
}

TEST_CASE("docs: every exit status") {
  const std::string text = Document("commands.md");
  for (const char* status :
       {"| 0 |", "| 1 |", "| 2 |", "| 3 |", "| 4 |", "| 5 |", "| 130 |"}) {
    CHECK(text.contains(status));
  }
}

TEST_CASE("docs: every route") {
  const std::string text = Document("http-api.md");
  for (const char* route :
       {"`/api/v1/search`", "`/api/v1/documents/{address}`", "`/healthz`",
        "`/`", "`/d/{address}`", "`/style.css`", "`/d/{address}/status`",
        "`/d/{address}/lineage`", "`/d/{address}/lineage.svg`",
        "`/d/{address}/refs`", "`/people`", "`/api/v1/people`",
        "`/api/v1/documents/{address}/status`",
        "`/api/v1/documents/{address}/lineage`",
        "`/api/v1/documents/{address}/refs`"}) {
    CHECK(text.contains(route));
  }
}

}  // namespace gongbao
