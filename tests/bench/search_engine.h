// What search_bench measures: an engine takes rows of text and answers
// queries. All of them get the same rows and the same queries.

#ifndef GONGBAO_TESTS_BENCH_SEARCH_ENGINE_H_
#define GONGBAO_TESTS_BENCH_SEARCH_ENGINE_H_

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace gongbao {

struct BenchRow {
  std::int64_t id = 0;
  std::string text;
};

// Words that must all occur in a row.
using BenchQuery = std::vector<std::string>;

class SearchEngine {
 public:
  SearchEngine() = default;
  SearchEngine(const SearchEngine&) = delete;
  SearchEngine& operator=(const SearchEngine&) = delete;
  virtual ~SearchEngine() = default;

  virtual std::string name() const = 0;
  // Makes the rows searchable in files in the folder, which is empty. What
  // was built before is dropped.
  virtual void Build(const std::vector<BenchRow>& rows,
                     const std::string& folder) = 0;
  // Bytes that the index takes, without the text. 0: not on disk.
  virtual std::int64_t IndexBytes() const = 0;

  // Whether the engine can answer at all: trigram knows no two characters.
  virtual bool Answers(const BenchQuery&) const { return true; }
  virtual std::int64_t Count(const BenchQuery& query) = 0;
  // Ranks all hits and makes snippets of the first ten, with the total.
  // Returns the bytes of the snippets; nothing where there is no ranking.
  virtual bool Ranks() const { return true; }
  virtual std::int64_t TopTen(const BenchQuery& query) = 0;
};

std::unique_ptr<SearchEngine> MakeGongbaoEngine();
std::unique_ptr<SearchEngine> MakeTrigramEngine();
std::unique_ptr<SearchEngine> MakeScanEngine();
// nullptr where the library was not there when this was built.
std::unique_ptr<SearchEngine> MakeGroongaEngine();

// Bytes of the files in a folder.
std::int64_t FolderBytes(const std::string& folder);

// Ends the program: a measurement of a failure is worth nothing.
[[noreturn]] void FailBench(const std::string& what);

}  // namespace gongbao

#endif  // GONGBAO_TESTS_BENCH_SEARCH_ENGINE_H_
