// Options, colour, languages and exit statuses that all commands share.

#include <doctest/doctest.h>

#include "tests/cli/gongbao_program.h"

namespace gongbao {
namespace {

ProcessResult Shell(const GongbaoProgram& gongbao, const std::string& line) {
  ProcessSetup setup = gongbao.Setup({});
  setup.arguments = {"bash", "-c", "set -o pipefail; " + line};
  setup.environment["GONGBAO"] = GONGBAO_BINARY;
  return RunProcess(setup);
}

}  // namespace

TEST_CASE("usage: wrong arguments end with 2 and point to the help") {
  const GongbaoProgram gongbao;
  for (const std::vector<std::string>& arguments :
       std::vector<std::vector<std::string>>{{},
                                             {"frobnicate"},
                                             {"parse"},
                                             {"parse", "a", "b"},
                                             {"search"},
                                             {"search", "x", "--frobnicate"},
                                             {"search", "x", "--format", "xml"},
                                             {"parse", "x", "--format", "csv"},
                                             {"stats", "--color", "sometimes"},
                                             {"stats", "--lang", "fr"},
                                             {"serve", "--port", "70000"},
                                             {"index"}}) {
    const ProcessResult result = gongbao.Run(arguments);
    INFO(result.error);
    CHECK(result.status == 2);
    CHECK(result.out.empty());
    CHECK(result.error.contains("--help"));
  }
}

TEST_CASE("help: each has examples and the exit statuses, in both languages") {
  const GongbaoProgram gongbao;
  for (const char* command : {"parse", "index", "search", "show", "cite",
                              "list", "stats", "diagnose", "serve"}) {
    INFO(command);
    const ProcessResult english = gongbao.Run({command, "--help"});
    CHECK(english.status == 0);
    CHECK(english.out.contains("Examples:\n  gongbao " + std::string(command)));
    for (const char* status : {"\n  0 ", "\n  1 ", "\n  2 ", "\n  3 ", "\n  4 ",
                               "\n  5 ", "\n  130 "}) {
      CHECK(english.out.contains(status));
    }
    const ProcessResult chinese =
        gongbao.Run({command, "--help", "--lang", "zh"});
    CHECK(chinese.status == 0);
    CHECK(chinese.out.contains("退出状态"));
    CHECK(chinese.out.contains("示例"));
  }
  CHECK(gongbao.Run({"--help"}).out.contains("Exit status:"));
}

TEST_CASE("version") {
  const GongbaoProgram gongbao;
  CHECK(gongbao.Run({"version"}).out.starts_with("gongbao "));
  CHECK(gongbao.Run({"--version"}).out.starts_with("gongbao "));
}

TEST_CASE("language: --lang, then LC_ALL, LC_MESSAGES, LANG") {
  const GongbaoProgram gongbao;
  const auto error_with =
      [&](std::map<std::string, std::optional<std::string>> environment,
          std::vector<std::string> extra = {}) {
        std::vector<std::string> arguments = {"parse", "/no/such.txt"};
        arguments.insert(arguments.end(), extra.begin(), extra.end());
        ProcessSetup setup = gongbao.Setup(arguments);
        setup.environment["LC_ALL"] = std::nullopt;
        setup.environment["LC_MESSAGES"] = std::nullopt;
        setup.environment["LANG"] = std::nullopt;
        for (auto& [name, value] : environment) {
          setup.environment[name] = value;
        }
        return RunProcess(setup).error;
      };
  const std::string chinese = "gongbao: /no/such.txt：没有这个文件或文件夹\n";
  const std::string english = "gongbao: /no/such.txt: no such file or folder\n";
  CHECK(error_with({}) == english);
  CHECK(error_with({{"LANG", "zh_CN.UTF-8"}}) == chinese);
  CHECK(error_with({{"LANG", "de_DE.UTF-8"}}) == english);
  CHECK(error_with({{"LC_MESSAGES", "zh_CN"}, {"LANG", "en_US"}}) == chinese);
  CHECK(error_with({{"LC_ALL", "C"}, {"LANG", "zh_CN"}}) == english);
  CHECK(error_with({{"LC_ALL", ""}, {"LANG", "zh_CN"}}) == chinese);
  CHECK(error_with({{"LANG", "zh_CN"}}, {"--lang", "en"}) == english);
  CHECK(error_with({}, {"--lang=zh"}) == chinese);
}

TEST_CASE("usage: what is wrong is said in the user's language") {
  const GongbaoProgram gongbao;
  struct Row {
    std::vector<std::string> arguments;
    std::string english, chinese;
  };
  for (const Row& row : std::initializer_list<Row>{
           {{}, "A subcommand is required", "缺少命令"},
           {{"serch", "树木"},
            "there is no command serch",
            "没有 serch 这个命令"},
           {{"search"}, "query is required", "缺少 query"},
           {{"stats", "--nope"},
            "The following argument was not expected: --nope",
            "多余的参数 --nope"},
           {{"parse", "a", "b", "c"},
            "The following arguments were not expected: c b",
            "多余的参数 c b"},
           {{"search", "x", "--year"},
            "--year: 1 required INT missing",
            "--year 后面缺少一个值（INT）"},
           {{"search", "x", "--limit", "3", "--limit", "4"},
            "--limit: At Most 1 required but received 2",
            "--limit 只能给一次，却给了 2 次"},
           {{"search", "x", "--limit", "0"},
            "--limit: Value 0 not in range 1 to 100",
            "--limit 的值 0 不在 1 至 100 之间"},
           {{"list", "--offset", "-1"},
            "--offset: Value -1 not in range 0 to 2147483647",
            "--offset 的值 -1 不在 0 至 2147483647 之间"},
           {{"stats", "--format", "xml"},
            "--format: xml not in {table,json,csv,md}",
            "--format 的值 xml 不在 table,json,csv,md 之中"},
           {{"search", "x", "--year", "abc"},
            "Could not convert: --year = abc",
            "--year 的值 abc 无法理解"}}) {
    ProcessSetup setup = gongbao.Setup(row.arguments);
    const ProcessResult english = RunProcess(setup);
    INFO(english.error);
    CHECK(english.status == 2);
    CHECK(english.error.starts_with("gongbao: " + row.english + "\n"));
    setup.environment["LC_ALL"] = "zh_CN.UTF-8";
    const ProcessResult chinese = RunProcess(setup);
    INFO(chinese.error);
    CHECK(chinese.status == 2);
    CHECK(
        chinese.error.starts_with("gongbao: 参数有误：" + row.chinese + "\n"));
  }
}

TEST_CASE("colour: only where it is wanted") {
  const IndexedProgram gongbao;
  const auto colored = [](const ProcessResult& result) {
    return result.out.contains('\033');
  };
  CHECK_FALSE(colored(gongbao.Run({"search", "树木"})));
  CHECK(colored(gongbao.Run({"search", "树木", "--color", "always"})));
  CHECK(colored(gongbao.Run({"--color", "always", "search", "树木"})));
  CHECK_FALSE(colored(gongbao.Run({"search", "树木", "--color", "never"})));
  CHECK_FALSE(colored(gongbao.Run(
      {"search", "树木", "--color", "always", "--format", "json"})));
}

TEST_CASE("colour: on a terminal, unless NO_COLOR is set") {
  const IndexedProgram gongbao;
  if (Shell(gongbao, "script -qec true /dev/null").status != 0) {
    MESSAGE("skipped: script(1) is not here to make a terminal");
    return;
  }
  const std::string run = "script -qec '\"$GONGBAO\" search 树木' /dev/null";
  CHECK(Shell(gongbao, run).out.contains("\033[1;31m树木\033[0m"));
  CHECK_FALSE(Shell(gongbao, "NO_COLOR=1 " + run).out.contains("\033[1;31m"));
  CHECK_FALSE(Shell(gongbao, "TERM=dumb " + run).out.contains("\033[1;31m"));
  // An empty NO_COLOR counts as unset (no-color.org).
  CHECK(Shell(gongbao, "NO_COLOR= " + run).out.contains("\033[1;31m"));
}

TEST_CASE("output: a reader that goes away is no error") {
  const IndexedProgram gongbao;
  for (int i = 0; i < 50; ++i) {
    gongbao.folder().Write("big.txt", std::string(kNotice));
  }
  const ProcessResult result = Shell(
      gongbao, "for i in $(seq 2000); do cat '" + gongbao.notice() +
                   "'; done | \"$GONGBAO\" parse - --format json | head -c 10");
  CHECK(result.status == 0);
  CHECK(result.out.size() == 10);
  CHECK(result.error.empty());
}

TEST_CASE("output: a full disk is a failure and said") {
  const IndexedProgram gongbao;
  for (const std::vector<std::string>& arguments :
       std::vector<std::vector<std::string>>{
           {"parse", gongbao.notice(), "--format", "json"},
           {"search", "树木"},
           {"version"},
           {"--help"}}) {
    ProcessSetup setup = gongbao.Setup(arguments);
    setup.output_path = "/dev/full";
    const ProcessResult result = RunProcess(setup);
    CHECK(result.status == 5);
    CHECK(result.error.contains("could not be written"));
  }
}

}  // namespace gongbao
