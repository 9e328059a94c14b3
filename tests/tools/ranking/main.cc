// Measures the order of search results against what a lawyer would want
// first, beside plain bm25 over the same hits:
//
//   ranking NEEDS NAME=TEXTS… [--misses] [--check FILE | --write FILE]
//
// NEEDS is a folder with needs.tsv and floor.tsv; NAME is samples or laws, and
// TEXTS the folder that the needs of that name are asked of. Prints a table;
// --misses adds a line for each need. --write puts the table between the marks
// of a page, --check compares the page with it.
//
// Exit status: 0 all figures reach the floor, 1 one falls below or the page
// is stale, 2 trouble. TEXTS that are not there are skipped, which is said,
// and then the page is left alone.

#include <filesystem>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "tests/tools/figure_page.h"
#include "tests/tools/ranking/need.h"
#include "tests/tools/ranking/order_score.h"
#include "tests/tools/ranking/report.h"
#include "tests/tools/ranking/text_index.h"

namespace gongbao {
namespace {

struct Options {
  std::string needs;
  std::map<std::string, std::string> texts;  // Folders by name.
  bool misses = false;
  FigurePage page = {.tool = "ranking_report", .path = "", .write = false};
};

bool ReadOptions(const std::vector<std::string>& arguments, Options& options) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    const std::size_t equals = argument.find('=');
    if (argument == "--misses") {
      options.misses = true;
    } else if ((argument == "--check" || argument == "--write") &&
               i + 1 < arguments.size()) {
      options.page.write = argument == "--write";
      options.page.path = arguments[++i];
    } else if (argument.starts_with("--")) {
      return false;
    } else if (equals != std::string::npos) {
      options.texts[argument.substr(0, equals)] = argument.substr(equals + 1);
    } else if (options.needs.empty()) {
      options.needs = argument;
    } else {
      return false;
    }
  }
  return !options.needs.empty() && !options.texts.empty();
}

// Asks the needs that are of `texts`. False after saying what went wrong.
bool Judge(const std::vector<Need>& needs, const std::string& texts,
           const std::string& folder, std::vector<Judgement>& judgements) {
  auto index = TextIndex::Build(folder);
  if (!index) return false;
  for (const Need& need : needs) {
    if (need.texts != texts) continue;
    const auto plain = index->PlainBm25(need.query);
    const auto ranked = index->Ranked(need.query);
    if (!plain || !ranked) return false;
    judgements.push_back(
        {need, GradesOf(need, *plain), GradesOf(need, *ranked)});
  }
  return true;
}

// The exit status.
int Report(const Options& options, const std::vector<Judgement>& judgements,
           bool complete) {
  const std::string table = FigureTable(judgements);
  std::cout << table;
  if (options.misses) {
    for (const Judgement& one : judgements) std::cout << NeedLine(one) << "\n";
  }
  const std::vector<std::string> below =
      Below(options.needs + "/floor.tsv", judgements);
  for (const std::string& line : below) {
    std::cerr << "ranking: below the floor: " << line << "\n";
  }
  const int kept = complete ? KeepFigures(options.page, table) : 0;
  return below.empty() ? kept : 1;
}

int Run(const std::vector<std::string>& arguments) {
  Options options;
  if (!ReadOptions(arguments, options)) {
    std::cerr << "usage: ranking NEEDS NAME=TEXTS... [--misses] "
                 "[--check FILE | --write FILE]\n";
    return 2;
  }
  const auto needs = ReadNeeds(options.needs + "/needs.tsv");
  if (!needs) return 2;
  std::vector<Judgement> judgements;
  bool complete = true;
  for (const auto& [name, folder] : options.texts) {
    if (!std::filesystem::exists(folder)) {
      std::cout << "ranking: skipped, the " << name << " are not in " << folder
                << "\n";
      complete = false;
    } else if (!Judge(*needs, name, folder, judgements)) {
      return 2;
    }
  }
  return judgements.empty() ? 0 : Report(options, judgements, complete);
}

}  // namespace
}  // namespace gongbao

int main(int count, char** arguments) {
  return gongbao::Run({arguments + 1, arguments + count});
}
