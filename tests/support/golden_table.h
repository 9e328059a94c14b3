// Rows of tests/golden/*.tsv: an input, a tab, what is expected.

#ifndef GONGBAO_TESTS_SUPPORT_GOLDEN_TABLE_H_
#define GONGBAO_TESTS_SUPPORT_GOLDEN_TABLE_H_

#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace gongbao {

struct GoldenRow {
  int line = 0;
  std::string input;
  std::string expected;
};

// Comment lines start with '#'; "\n" in an input stands for a line break.
// Throws if the table is missing, empty or has a row without a tab, so that a
// test cannot pass on nothing.
inline std::vector<GoldenRow> ReadGoldenTable(const std::string& name) {
  const std::string path = std::string(GOLDEN_DIR) + "/" + name;
  std::ifstream file(path);
  if (!file) throw std::runtime_error("cannot read " + path);
  std::vector<GoldenRow> rows;
  int number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (line.empty() || line[0] == '#') continue;
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) {
      throw std::runtime_error(path + ":" + std::to_string(number) +
                               ": no tab");
    }
    std::string input = line.substr(0, tab);
    for (std::size_t at = 0; (at = input.find("\\n", at)) != std::string::npos;
         ++at) {
      input.replace(at, 2, "\n");
    }
    rows.push_back({number, std::move(input), line.substr(tab + 1)});
  }
  if (rows.empty()) throw std::runtime_error(path + " has no rows");
  return rows;
}

}  // namespace gongbao

#endif  // GONGBAO_TESTS_SUPPORT_GOLDEN_TABLE_H_
