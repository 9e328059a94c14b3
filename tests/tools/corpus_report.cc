// Counts what the parser finds in many files, so that a run before a change
// to the parser and one after it can be held against each other:
//
//   corpus_report PATH… > before.tsv
//   corpus_report --compare before.tsv PATH…
//   corpus_report --citations PATH…
//
// A row a file, a column a measure, and a last row "(all)". Gaps, repeats and
// steps back are counted here from the articles' numbers and not taken from
// the diagnostics, so that each can show what the other misses. --compare
// prints only the cells that moved: file, measure, before, after. --citations
// prints another table, of references by kind (citation_counts.h).
//
// Exit status: 0 done and nothing moved, 1 something moved, 2 trouble.

#include <algorithm>
#include <array>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/source_file.h"
#include "parser/parse.h"
#include "tests/tools/citation_counts.h"

namespace gongbao {
namespace {

constexpr std::array<std::string_view, 10> kMeasures = {
    "documents", "instruments", "annexes", "parts",   "chapters",
    "sections",  "articles",    "gaps",    "repeats", "steps-back"};
constexpr std::string_view kAllFiles = "(all)";

using Counts = std::map<std::string, long, std::less<>>;
using Report = std::map<std::string, Counts, std::less<>>;

// The measures, then the codes of diagnostics.
std::vector<std::string> Columns() {
  std::vector<std::string> columns(kMeasures.begin(), kMeasures.end());
  for (std::size_t kind = 0; kind < kDiagnosticKindCount; ++kind) {
    columns.emplace_back(DiagnosticCode(static_cast<DiagnosticKind>(kind)));
  }
  return columns;
}

class FileCounter {
 public:
  Counts Count(const Gazette& gazette) {
    for (const Document& document : gazette.documents) Count(document);
    Count(gazette.diagnostics);
    return std::move(counts_);
  }

 private:
  void Count(const Document& document) {
    ++counts_["documents"];
    Count(document.nodes);
    for (const Instrument& instrument : document.instruments) {
      ++counts_["instruments"];
      Count(instrument.nodes);
    }
    for (const Annex& annex : document.annexes) {
      ++counts_["annexes"];
      Count(annex.nodes);
    }
    Count(document.diagnostics);
  }

  void Count(const std::vector<Diagnostic>& diagnostics) {
    for (const Diagnostic& diagnostic : diagnostics) {
      ++counts_[std::string(DiagnosticCode(diagnostic.kind))];
    }
  }

  // The articles of one text are one sequence through all its chapters.
  void Count(const std::vector<Node>& nodes) {
    std::pair<int, int> last = {0, 0};
    VisitNodes(nodes, "", [&](const Node& node, std::string_view, int) {
      if (node.type == NodeType::kPart) ++counts_["parts"];
      if (node.type == NodeType::kChapter) ++counts_["chapters"];
      if (node.type == NodeType::kSection) ++counts_["sections"];
      if (node.type != NodeType::kArticle) return;
      ++counts_["articles"];
      const std::pair at(node.number.value_or(0), node.suffix.value_or(0));
      if (at.first > last.first + 1) ++counts_["gaps"];
      if (at == last) ++counts_["repeats"];
      if (at < last) ++counts_["steps-back"];
      last = at;
    });
  }

  Counts counts_;
};

long CountOf(const Counts& counts, std::string_view column) {
  const auto at = counts.find(column);
  return at == counts.end() ? 0 : at->second;
}

// Calls visit(file, gazette) for each file at `path`. False where one cannot be
// read, which is said.
template <typename Visit>
bool VisitFiles(const std::string& path, const Visit& visit) {
  const auto files = FindSourceFiles(path);
  if (!files) {
    std::cerr << "corpus_report: cannot read " << path << "\n";
    return false;
  }
  bool all_read = true;
  for (const std::string& file : *files) {
    auto source = ReadSourceFile(file);
    if (!source) {
      std::cerr << "corpus_report: cannot read " << file << "\n";
      all_read = false;
      continue;
    }
    visit(file, Parse(*std::move(source)));
  }
  return all_read;
}

void AddTotals(Report& report) {
  Counts all;
  for (const auto& [file, counts] : report) {
    for (const auto& [column, count] : counts) all[column] += count;
  }
  report[std::string(kAllFiles)] = std::move(all);
}

// Files in the order of their paths, the totals last.
std::vector<std::string> RowOrder(const Report& report) {
  std::vector<std::string> rows;
  for (const auto& [file, counts] : report) {
    if (file != kAllFiles) rows.push_back(file);
  }
  rows.emplace_back(kAllFiles);
  return rows;
}

void Print(const Report& report) {
  const std::vector<std::string> columns = Columns();
  std::cout << "file";
  for (const std::string& column : columns) std::cout << '\t' << column;
  std::cout << '\n';
  for (const std::string& file : RowOrder(report)) {
    std::cout << file;
    for (const std::string& column : columns) {
      std::cout << '\t' << CountOf(report.at(file), column);
    }
    std::cout << '\n';
  }
}

std::vector<std::string> Cells(const std::string& line) {
  std::vector<std::string> cells;
  for (std::size_t begin = 0; begin <= line.size();) {
    const std::size_t end = std::min(line.find('\t', begin), line.size());
    cells.push_back(line.substr(begin, end - begin));
    begin = end + 1;
  }
  return cells;
}

// What Print() wrote. Empty where it is no such table.
Report ReadReport(const std::string& path) {
  std::ifstream file(path);
  Report report;
  std::string line;
  if (!std::getline(file, line) || !line.starts_with("file\t")) return report;
  const std::vector<std::string> columns = Cells(line);
  while (std::getline(file, line)) {
    const std::vector<std::string> cells = Cells(line);
    if (cells.size() != columns.size()) return {};
    Counts& counts = report[cells[0]];
    for (std::size_t i = 1; i < cells.size(); ++i) {
      counts[columns[i]] = std::strtol(cells[i].c_str(), nullptr, 10);
    }
  }
  return report;
}

// The number of cells that moved. A file that is in one report only counts as
// nothing in the other.
int PrintMoves(const Report& before, const Report& after) {
  static const Counts kNothing;
  Report files = before;
  files.insert(after.begin(), after.end());
  int moves = 0;
  for (const std::string& file : RowOrder(files)) {
    const auto old = before.find(file);
    const auto now = after.find(file);
    const Counts& was = old == before.end() ? kNothing : old->second;
    const Counts& is = now == after.end() ? kNothing : now->second;
    for (const std::string& column : Columns()) {
      if (CountOf(was, column) == CountOf(is, column)) continue;
      std::cout << file << '\t' << column << '\t' << CountOf(was, column)
                << '\t' << CountOf(is, column) << '\n';
      ++moves;
    }
  }
  return moves;
}

int ReportCitations(const std::vector<std::string>& paths) {
  CitationCounts counts;
  bool all_read = true;
  for (const std::string& path : paths) {
    const bool read =
        VisitFiles(path, [&](const std::string&, const Gazette& gazette) {
          counts.Add(gazette);
        });
    all_read = read && all_read;
  }
  std::cout << counts.Table();
  return all_read ? 0 : 2;
}

int Run(std::vector<std::string> arguments) {
  if (arguments.size() > 1 && arguments[0] == "--citations") {
    arguments.erase(arguments.begin());
    return ReportCitations(arguments);
  }
  std::string before_path;
  if (arguments.size() > 2 && arguments[0] == "--compare") {
    before_path = arguments[1];
    arguments.erase(arguments.begin(), arguments.begin() + 2);
  }
  if (arguments.empty() || arguments[0].starts_with("--")) {
    std::cerr << "usage: corpus_report [--compare BEFORE.tsv | --citations] "
                 "PATH…\n";
    return 2;
  }
  Report report;
  bool all_read = true;
  for (const std::string& path : arguments) {
    const bool read =
        VisitFiles(path, [&](const std::string& file, const Gazette& gazette) {
          report[file] = FileCounter().Count(gazette);
        });
    all_read = read && all_read;
  }
  AddTotals(report);
  if (before_path.empty()) {
    Print(report);
    return all_read ? 0 : 2;
  }
  const Report before = ReadReport(before_path);
  if (before.empty()) {
    std::cerr << "corpus_report: " << before_path << " is no report\n";
    return 2;
  }
  const int moves = PrintMoves(before, report);
  if (!all_read) return 2;
  return moves > 0 ? 1 : 0;
}

}  // namespace
}  // namespace gongbao

int main(int count, char** arguments) {
  return gongbao::Run({arguments + 1, arguments + count});
}
