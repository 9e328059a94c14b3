// Measures what the parser reads against what readers labelled in real texts:
//
//   accuracy LABELS TEXTS [--misses] [--check FILE | --write FILE]
//
// LABELS is a folder with relations.tsv, citations.tsv and floor.tsv; TEXTS
// one with the files that the labels name by their sha256. Prints a table of
// precision and recall, the part that is tuned on and the part held apart.
// --misses adds what went wrong in the tune part. --write puts the table
// between the marks of a page, --check compares the page with it.
//
// Exit status: 0 all figures reach the floor, 1 one falls below or the page
// is stale, 2 trouble. Where there is no TEXTS it says so and exits with 0.

#include <filesystem>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "corpus/source_file.h"
#include "parser/parse.h"
#include "tests/tools/accuracy/citation_score.h"
#include "tests/tools/accuracy/decision_score.h"
#include "tests/tools/accuracy/figures.h"
#include "tests/tools/accuracy/label.h"
#include "tests/tools/accuracy/relation_score.h"
#include "tests/tools/figure_page.h"

namespace gongbao {
namespace {

constexpr std::size_t kKeyDigits = 12;

const LabelTable kSentences = {true, " + ", " "};
const LabelTable kWindows = {false, " ", ":"};

struct FileLabels {
  std::vector<Label> sentences;
  std::vector<Label> windows;
};
using LabelsByFile = std::map<FileKey, FileLabels>;

struct Options {
  std::string labels;
  std::string texts;
  bool misses = false;
  std::string check;
  std::string write;
};

bool ReadOptions(const std::vector<std::string>& arguments, Options& options) {
  std::vector<std::string> paths;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const bool more = i + 1 < arguments.size();
    if (arguments[i] == "--misses") {
      options.misses = true;
    } else if (arguments[i] == "--check" && more) {
      options.check = arguments[++i];
    } else if (arguments[i] == "--write" && more) {
      options.write = arguments[++i];
    } else if (!arguments[i].starts_with("--")) {
      paths.push_back(arguments[i]);
    } else {
      return false;
    }
  }
  if (paths.size() != 2) return false;
  options.labels = paths[0];
  options.texts = paths[1];
  return true;
}

// False where a table cannot be read or there is no label at all.
bool ReadAllLabels(const std::string& folder, LabelsByFile& by_file) {
  const auto sentences = ReadLabels(folder + "/relations.tsv", kSentences);
  const auto windows = ReadLabels(folder + "/citations.tsv", kWindows);
  if (!sentences || !windows) return false;
  for (const Label& label : *sentences) {
    by_file[label.file].sentences.push_back(label);
  }
  for (const Label& label : *windows) {
    by_file[label.file].windows.push_back(label);
  }
  if (by_file.empty()) std::cerr << "accuracy: no labels in " << folder << "\n";
  return !by_file.empty();
}

void ScoreFile(const std::string& path, const FileLabels& labels,
               Figures& figures) {
  auto source = ReadSourceFile(path);
  if (!source) return;
  const Gazette gazette = Parse(*std::move(source));
  for (const Label& label : labels.sentences) {
    const bool decision = label.group == "decision" && !label.facts.empty();
    (decision ? ScoreDecision : ScoreSentence)(gazette, label, path, figures);
  }
  for (const Label& label : labels.windows) {
    ScoreWindow(gazette, label, path, figures);
  }
}

// False where a labelled file is not in `texts`, which is said.
bool ScoreTexts(const std::string& texts, LabelsByFile by_file,
                Figures& figures) {
  const auto files = FindSourceFiles(texts);
  if (!files) return false;
  for (const std::string& path : *files) {
    const auto hash = HashSourceFile(path);
    if (!hash) continue;
    const auto at = by_file.find(hash->substr(0, kKeyDigits));
    if (at == by_file.end()) continue;
    ScoreFile(path, at->second, figures);
    by_file.erase(at);
  }
  for (const auto& [key, labels] : by_file) {
    std::cerr << "accuracy: no file with sha256 " << key << "…\n";
  }
  return by_file.empty();
}

int Run(const std::vector<std::string>& arguments) {
  Options options;
  if (!ReadOptions(arguments, options)) {
    std::cerr << "usage: accuracy LABELS TEXTS [--misses] "
                 "[--check FILE | --write FILE]\n";
    return 2;
  }
  if (!std::filesystem::exists(options.texts)) {
    std::cout << "accuracy: skipped, the labelled texts are not in "
              << options.texts << "\n";
    return 0;
  }
  LabelsByFile by_file;
  Figures figures;
  if (!ReadAllLabels(options.labels, by_file) ||
      !ScoreTexts(options.texts, std::move(by_file), figures)) {
    return 2;
  }
  const std::string table = figures.Table();
  std::cout << table;
  if (options.misses) {
    for (const std::string& miss : figures.misses()) std::cout << miss << "\n";
  }
  const std::vector<std::string> below =
      figures.Below(options.labels + "/floor.tsv");
  for (const std::string& line : below) {
    std::cerr << "accuracy: below the floor: " << line << "\n";
  }
  const bool write = !options.write.empty();
  const int kept = KeepFigures(
      {"accuracy", write ? options.write : options.check, write}, table);
  return below.empty() ? kept : 1;
}

}  // namespace
}  // namespace gongbao

int main(int count, char** arguments) {
  return gongbao::Run({arguments + 1, arguments + count});
}
