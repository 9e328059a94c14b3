// Whole samples as indented outlines: tests/golden/outlines/, one file a
// sample; and small documents, each of which was once read wrongly, with all
// that a reader takes from them: tests/golden/documents/. Both are rewritten
// by scripts/update_goldens and read as a diff.

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "parser/parse.h"
#include "tests/parser/outline.h"
#include "tests/parser/readable_files.h"
#include "tests/support/lines.h"

namespace gongbao {
namespace {

std::string GoldenPath(const std::string& sample) {
  return std::string(GOLDEN_DIR) + "/outlines/" + sample + ".outline";
}

std::string ReadGolden(const std::string& path) {
  std::ifstream file(path);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

}  // namespace

// With GONGBAO_UPDATE_GOLDENS set, writes the goldens instead, and fails where
// one has changed, so that no run passes without a look at the diff.
TEST_CASE("golden outlines: each sample has the outline that was approved") {
  const bool update = std::getenv("GONGBAO_UPDATE_GOLDENS") != nullptr;
  for (const std::string& path : SamplePaths()) {
    const std::string golden = GoldenPath(FileName(path));
    const std::string outline = OutlineOf(Parse(ReadText(path)));
    INFO(golden, " (scripts/update_goldens rewrites it)");
    CHECK(FirstDifference(Lines(ReadGolden(golden)), Lines(outline)) == "");
    if (update) std::ofstream(golden) << outline;
  }
}

TEST_CASE("golden outlines: each small document reads as was approved") {
  const bool update = std::getenv("GONGBAO_UPDATE_GOLDENS") != nullptr;
  for (const std::string& path : DocumentPaths()) {
    const std::string golden =
        path.substr(0, path.size() - std::string_view(".txt").size()) +
        ".reading";
    const std::vector<std::string> reading = ReadingOf(Parse(ReadText(path)));
    INFO(golden, " (scripts/update_goldens rewrites it)");
    CHECK(FirstDifference(Lines(ReadGolden(golden)), reading) == "");
    if (!update) continue;
    std::ofstream file(golden);
    for (const std::string& line : reading) file << line << '\n';
  }
}

}  // namespace gongbao
