#include <doctest/doctest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <random>

#include "index/catalog.h"
#include "index/connection.h"
#include "index/searcher.h"
#include "tests/index/index_dump.h"
#include "tests/index/sample_gazette.h"

namespace gongbao {
namespace {

constexpr int kFiles = 1200;
constexpr int kArticles = 6;

std::vector<Gazette> MakeGazettes() {
  std::vector<Gazette> gazettes;
  for (int file = 0; file < kFiles; ++file) {
    const std::string name = std::to_string(10000 + file);
    SampleGazette sample(name + ".txt");
    Document& document = sample.AddDocument("云岭市办法" + name, "办法",
                                            "云政发〔2024〕" + name + "号");
    for (int i = 1; i <= kArticles; ++i) {
      document.nodes.push_back(sample.MakeArticle(
          i, {"市场监督管理部门应当按照职责" + name + "分工"}));
    }
    gazettes.push_back(sample.Build());
  }
  return gazettes;
}

// What `gongbao index` does with each file.
void IndexAll(const std::string& path, const std::vector<Gazette>& gazettes) {
  Database database = OpenForWriting(path);
  Writer writer(database);
  for (const Gazette& gazette : gazettes) {
    const auto state =
        writer.StateOf(gazette.source.path, gazette.source.sha256);
    if (!state || (*state != SourceState::kUnchanged && !writer.Add(gazette))) {
      _exit(1);
    }
  }
  if (!writer.Finish()) _exit(1);
}

// Indexes in a child process that is killed after `microseconds`. Whether it
// came to its end before that.
bool IndexAndKill(const std::string& path, const std::vector<Gazette>& gazettes,
                  int microseconds) {
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    IndexAll(path, gazettes);
    _exit(0);
  }
  usleep(static_cast<useconds_t>(microseconds));
  kill(child, SIGKILL);
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

// Each file that is there is there with all its articles and words.
void CheckWholeFiles(const std::string& path) {
  auto opened = Database::Open(path, OpenMode::kRead);
  if (!opened) {
    // Killed before the first commit.
    INFO(opened.error().detail);
    CHECK(opened.error().kind == IndexErrorKind::kMissing);
    return;
  }
  const auto stats = ReadStats(*opened);
  REQUIRE(stats.has_value());
  CHECK(stats->articles == stats->sources * kArticles);
  CHECK(stats->documents == stats->sources);
  SearchRequest request;
  request.query = "市场监督管理部门";
  const auto result = Search(*opened, request);
  REQUIRE(result.has_value());
  CHECK(result->total == stats->articles);
  CHECK(opened->connection().QueryInteger(
            "SELECT count(*) FROM document WHERE address = ''") == 0);
}

}  // namespace

TEST_CASE("crash: killed at any moment, whole files stay, and a rerun ends") {
  const std::vector<Gazette> gazettes = MakeGazettes();
  TemporaryFolder folder;
  const std::string expected_path = folder.File("expected.db");
  IndexAll(expected_path, gazettes);
  Database expected = OpenForReading(expected_path);
  std::mt19937 random(20250101);
  int killed = 0;
  for (int round = 0; round < 4; ++round) {
    const std::string path =
        folder.File("killed" + std::to_string(round) + ".db");
    for (int attempt = 0; attempt < 8; ++attempt) {
      const int limit = attempt < 2 ? 20'000 : 400'000;
      killed +=
          !IndexAndKill(path, gazettes, static_cast<int>(random() % limit));
      CheckWholeFiles(path);
    }
    IndexAll(path, gazettes);
    Database database = OpenForWriting(path);
    CHECK(DumpIndex(database) == DumpIndex(expected));
    CheckFullText(database);
  }
  CHECK(killed > 0);
}

}  // namespace gongbao
