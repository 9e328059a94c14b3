// The examples of docs/query-language.md, on the samples.

#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <regex>

#include "tests/cli/gongbao_program.h"

namespace gongbao {
namespace {

using Json = nlohmann::json;

// The first two cells of each table row that begins with `code`.
std::vector<std::pair<std::string, std::string>> Rows() {
  std::ifstream file(std::string(DOCS_DIR) + "/query-language.md");
  REQUIRE(file.good());
  const std::regex row(R"(\| `([^`]+)` \| (.*?) \|.*)");
  std::vector<std::pair<std::string, std::string>> rows;
  std::smatch cells;
  for (std::string line; std::getline(file, line);) {
    if (std::regex_match(line, cells, row)) {
      rows.emplace_back(cells[1], cells[2]);
    }
  }
  return rows;
}

bool IsNumber(const std::string& text) {
  return text.find_first_not_of("0123456789") == std::string::npos;
}

}  // namespace

TEST_CASE("docs: each query of query-language.md does what it says") {
  const GongbaoProgram gongbao;
  REQUIRE(gongbao.Run({"index", SAMPLES_DIR}).status == 0);
  int hits = 0, mistakes = 0;
  for (const auto& [query, expected] : Rows()) {
    INFO("query: ", query);
    const ProcessResult result =
        gongbao.Run({"search", "--format", "json", "--", query});
    if (IsNumber(expected)) {
      ++hits;
      REQUIRE(result.status == 0);
      CHECK(std::to_string(Json::parse(result.out)["total"].get<int>()) ==
            expected);
    } else {
      ++mistakes;
      CHECK(result.status == 2);
      CHECK(result.error.starts_with("gongbao: not understood: " + expected +
                                     "\n" + query + "\n"));
    }
  }
  CHECK(hits > 20);
  CHECK(mistakes > 8);
}

}  // namespace gongbao
