#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "tests/cli/gongbao_program.h"

namespace gongbao {
namespace {

using Json = nlohmann::json;

Json Index(const GongbaoProgram& gongbao, std::vector<std::string> arguments,
           int expected_status = 0) {
  arguments.insert(arguments.begin(), "index");
  arguments.insert(arguments.end(), {"--format", "json"});
  const ProcessResult result = gongbao.Run(arguments);
  INFO(result.error);
  CHECK(result.status == expected_status);
  return Json::parse(result.out);
}

int Documents(const GongbaoProgram& gongbao) {
  return Json::parse(
      gongbao.Run({"stats", "--format", "json"}).out)["documents"];
}

}  // namespace

TEST_CASE("index: new, unchanged, changed, removed") {
  const GongbaoProgram gongbao;
  const std::string path = gongbao.folder().Write("g/notice.txt", kNotice);
  const std::string folder = (gongbao.folder().path() / "g").string();
  CHECK(Index(gongbao, {folder})["new"] == 1);
  CHECK(Index(gongbao, {folder})["unchanged"] == 1);
  gongbao.folder().Write("g/notice.txt",
                         std::string(kNotice) + "\n第六条 甲。\n");
  CHECK(Index(gongbao, {folder})["changed"] == 1);
  CHECK(Documents(gongbao) == 1);
  std::filesystem::remove(path);
  // Without --prune what was read stays.
  CHECK(gongbao.Run({"index", folder}).status == 3);
  CHECK(Documents(gongbao) == 1);
  CHECK(Index(gongbao, {folder, "--prune"})["removed"] == 1);
  CHECK(Documents(gongbao) == 0);
}

TEST_CASE("index: a file named in several ways is one file") {
  const GongbaoProgram gongbao;
  const std::string path = gongbao.folder().Write("g/notice.txt", kNotice);
  const std::string folder = (gongbao.folder().path() / "g").string();
  CHECK(Index(gongbao, {path, folder, folder + "/./notice.txt",
                        folder + "/../g"})["new"] == 1);
  CHECK(Index(gongbao, {folder + "//notice.txt"})["unchanged"] == 1);
  CHECK(Documents(gongbao) == 1);
}

TEST_CASE("index: the summary for people, and no progress into a file") {
  const GongbaoProgram gongbao;
  const std::string path = gongbao.folder().Write("notice.txt", kNotice);
  const ProcessResult result = gongbao.Run({"index", path});
  CHECK(result.out.starts_with(
      "new 1, changed 0, unchanged 0, failed 0, removed 0 ("));
  CHECK(result.error.empty());
}

TEST_CASE("index: what can't be read is told, and the others go in") {
  const GongbaoProgram gongbao;
  gongbao.folder().Write("g/notice.txt", kNotice);
  const std::string empty = gongbao.folder().Write("g/empty.txt", "");
  const std::string folder = (gongbao.folder().path() / "g").string();
  const ProcessResult result = gongbao.Run({"index", folder, "/no/such.txt"});
  CHECK(result.status == 3);
  CHECK(result.out.starts_with("new 1, changed 0, unchanged 0, failed 2"));
  CHECK(result.error.contains(empty + ": the file is empty\n"));
  CHECK(result.error.contains("/no/such.txt: no such file or folder\n"));
  CHECK(Documents(gongbao) == 1);
}

TEST_CASE("index: no index is made when there is nothing to read") {
  const GongbaoProgram gongbao;
  CHECK(gongbao.Run({"index", "/no/such.txt"}).status == 3);
  CHECK_FALSE(std::filesystem::exists(gongbao.database()));
}

TEST_CASE("index: the folder of the index is made; the default follows XDG") {
  const GongbaoProgram gongbao;
  const std::string path = gongbao.folder().Write("notice.txt", kNotice);
  ProcessSetup setup = gongbao.Setup({"index", path});
  const std::string data = (gongbao.folder().path() / "data").string();
  setup.environment["GONGBAO_DB"] = std::nullopt;
  setup.environment["XDG_DATA_HOME"] = data;
  CHECK(RunProcess(setup).status == 0);
  CHECK(std::filesystem::exists(data + "/gongbao/index.db"));
  setup.environment["XDG_DATA_HOME"] = std::nullopt;
  setup.environment["HOME"] = data;
  CHECK(RunProcess(setup).status == 0);
  CHECK(std::filesystem::exists(data + "/.local/share/gongbao/index.db"));
  // --db goes before the environment, wherever it stands.
  const std::string other = data + "/other.db";
  CHECK(gongbao.Run({"--db", other, "index", path}).status == 0);
  CHECK(std::filesystem::exists(other));
  CHECK(gongbao.Run({"stats", "--db", other}).status == 0);
  CHECK_FALSE(std::filesystem::exists(gongbao.database()));
}

}  // namespace gongbao
