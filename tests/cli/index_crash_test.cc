// kill -9 and Ctrl-C in the middle of a run.

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <random>

#include "tests/cli/gongbao_program.h"

namespace gongbao {
namespace {

using Json = nlohmann::json;

constexpr int kFiles = 300;

// Files that take long enough to be interrupted between.
std::string WriteGazettes(const ScratchFolder& folder) {
  for (int i = 1; i <= kFiles; ++i) {
    std::string text(kNotice);
    text.replace(text.find("9号"), std::string_view("9号").size(),
                 std::to_string(i) + "号");
    for (int article = 6; article < 60; ++article) {
      text += "\n第" + std::to_string(article) + "条 绿化养护的要求之" +
              std::to_string(article * i) + ",由养护单位落实。\n";
    }
    folder.Write("g/" + std::to_string(i) + ".txt", text);
  }
  return (folder.path() / "g").string();
}

Json Stats(const GongbaoProgram& gongbao) {
  const ProcessResult result = gongbao.Run({"stats", "--format", "json"});
  REQUIRE(result.status == 0);
  return Json::parse(result.out);
}

// Every indexed file is there whole, and once.
void CheckWhole(const GongbaoProgram& gongbao, int files) {
  const Json stats = Stats(gongbao);
  CHECK(stats["sources"] == files);
  CHECK(stats["documents"] == files);
  CHECK(stats["articles"] == files * 58);
  const ProcessResult hits =
      gongbao.Run({"search", "损毁树木", "--format", "json", "--limit", "1"});
  CHECK(Json::parse(hits.out)["total"] == files);
}

}  // namespace

TEST_CASE("index: kill -9 at random moments loses nothing, doubles nothing") {
  const GongbaoProgram gongbao;
  const std::string folder = WriteGazettes(gongbao.folder());
  std::mt19937 random(20250301);
  int killed = 0;
  for (int round = 0; round < 8; ++round) {
    Process run(gongbao.Setup({"index", folder}));
    ::usleep(static_cast<useconds_t>(random() % 150'000));
    run.Signal(SIGKILL);
    if (run.Wait().status == 128 + SIGKILL) ++killed;
    // Whatever is there now can be read, or there is no index yet.
    const ProcessResult stats = gongbao.Run({"stats", "--format", "json"});
    if (stats.status != 0) {
      INFO(stats.error);
      // Before the first commit there is no file, or nothing in it.
      CHECK(stats.error.contains("no index here yet"));
      continue;
    }
    const int files = Json::parse(stats.out)["sources"];
    CheckWhole(gongbao, files);
  }
  CHECK(killed > 0);
  CHECK(gongbao.Run({"index", folder}).status == 0);
  CheckWhole(gongbao, kFiles);
  const ProcessResult again = gongbao.Run({"index", folder});
  CHECK(again.out.starts_with("new 0, changed 0, unchanged 300,"));
}

TEST_CASE("index: Ctrl-C keeps whole files and ends with 130") {
  const GongbaoProgram gongbao;
  const std::string folder = WriteGazettes(gongbao.folder());
  Process run(gongbao.Setup({"index", folder}));
  // The index file appears once the signal handlers are in place.
  for (int i = 0; i < 500 && !std::filesystem::exists(gongbao.database());
       ++i) {
    ::usleep(1'000);
  }
  run.Signal(SIGINT);
  const ProcessResult stopped = run.Wait();
  // On a fast machine the run may have been over.
  CHECK((stopped.status == 130 || stopped.status == 0));
  if (stopped.status == 130) {
    CHECK(stopped.error.contains("run the command again"));
  }
  const int files = Stats(gongbao)["sources"];
  CheckWhole(gongbao, files);
  CHECK(gongbao.Run({"index", folder}).status == 0);
  CheckWhole(gongbao, kFiles);
}

}  // namespace gongbao
