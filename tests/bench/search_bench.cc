// How fast indexing and searching are, beside groonga, SQLite's trigram and a
// scan of the text in memory: the same rows, the same queries, one run.
//
//   search_bench [--queries] [--alone] [--once] GONGBAO FILE-OR-FOLDER...
//
// GONGBAO is the program; it indexes the files, and the words of its units
// are the rows that all get. --queries adds a line for each query; --alone
// leaves the peers out, for corpora that they would take an hour for; --once
// runs everything once, not three times.
//
// Times are the processor's. Ratios hold on any machine, times don't. What came
// out, and where the time goes, is in docs/performance.md.

#include <benchmark/benchmark.h>
#include <sys/resource.h>
#include <time.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <iostream>
#include <string>
#include <vector>

#include "tests/bench/bench_queries.h"
#include "tests/bench/bench_table.h"
#include "tests/bench/gongbao_engine.h"
#include "tests/bench/search_engine.h"
#include "tests/support/process.h"

namespace gongbao {

namespace fs = std::filesystem;

void FailBench(const std::string& what) {
  std::cerr << "search_bench: " << what << "\n";
  std::exit(2);
}

std::int64_t FolderBytes(const std::string& folder) {
  std::int64_t bytes = 0;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) {
      bytes += static_cast<std::int64_t>(entry.file_size());
    }
  }
  return bytes;
}

namespace {

struct Settings {
  bool list_queries = false;
  bool alone = false;
  int runs = 3;
  std::string program;
  std::vector<std::string> paths;
};

// Of this process, or of the children it waited for: time of the processor,
// since the machine may have other work, which a clock would count as ours.
double ProcessorMilliseconds(int who) {
  rusage usage{};
  getrusage(who, &usage);
  const auto milliseconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) * 1e3 +
           static_cast<double>(time.tv_usec) / 1e3;
  };
  return milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime);
}

// The thread's own clock is finer.
double ThreadMilliseconds() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 +
         static_cast<double>(time.tv_nsec) / 1e6;
}

// A folder for the time of the run.
class Scratch {
 public:
  Scratch() : path_(fs::temp_directory_path() / "search_bench.XXXXXX") {
    if (mkdtemp(path_.data()) == nullptr) FailBench("no room in " + path_);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch() { fs::remove_all(path_); }

  std::string Folder(const std::string& name) const {
    fs::remove_all(path_ + "/" + name);
    fs::create_directories(path_ + "/" + name);
    return path_ + "/" + name;
  }

 private:
  std::string path_;
};

class SearchBench {
 public:
  explicit SearchBench(Settings settings) : settings_(std::move(settings)) {}

  int Run() {
    IndexFiles();
    auto ours = std::make_unique<GongbaoEngine>(index_);
    GongbaoEngine& gongbao = *ours;
    rows_ = gongbao.Rows();
    for (const BenchRow& row : rows_) {
      table_.text_bytes += static_cast<double>(row.text.size());
    }
    queries_ = ChooseQueries(rows_);
    AddEngines(std::move(ours));
    RegisterBuilds();
    RegisterThreads(gongbao);
    RegisterQueries();
    RegisterFacets(gongbao);
    RegisterLookUps(gongbao);
    benchmark::RunSpecifiedBenchmarks();
    Report();
    return 0;
  }

 private:
  // `gongbao index`, each time anew, with all that it does.
  void IndexFiles() {
    const std::string name = "gongbao index, with reading";
    for (int run = 0; run < settings_.runs; ++run) {
      index_ = scratch_.Folder("product") + "/index.db";
      ProcessSetup setup;
      setup.arguments = {settings_.program, "index", "--db", index_};
      setup.arguments.insert(setup.arguments.end(), settings_.paths.begin(),
                             settings_.paths.end());
      const double begin = ProcessorMilliseconds(RUSAGE_CHILDREN);
      const auto clock = std::chrono::steady_clock::now();
      const ProcessResult result = RunProcess(setup);
      if (result.status != 0) FailBench(result.error);
      const std::chrono::duration<double, std::milli> wall =
          std::chrono::steady_clock::now() - clock;
      table_.builds[name].push_back(ProcessorMilliseconds(RUSAGE_CHILDREN) -
                                    begin);
      table_.builds[name + ", by the clock"].push_back(wall.count());
      most_memory_ = std::max(most_memory_, result.max_resident_bytes);
    }
  }

  void AddEngines(std::unique_ptr<SearchEngine> ours) {
    engines_.push_back(std::move(ours));
    if (settings_.alone) return;
    engines_.push_back(MakeTrigramEngine());
    engines_.push_back(MakeScanEngine());
    if (auto groonga = MakeGroongaEngine()) {
      engines_.push_back(std::move(groonga));
    } else {
      std::cout << "skipped: groonga (libgroonga-dev was not there when this"
                   " was built)\n";
    }
  }

  // Runs `work` so many times as a benchmark, which prints how it goes.
  void Register(const std::string& name, std::function<void()> work) {
    benchmark::RegisterBenchmark(name.c_str(),
                                 [work](benchmark::State& state) {
                                   for (auto _ : state) work();
                                 })
        ->Iterations(1)
        ->Repetitions(settings_.runs)
        ->ReportAggregatesOnly(true)
        ->Unit(benchmark::kMillisecond);
  }

  void RegisterBuilds() {
    for (const auto& engine : engines_) {
      const std::string name = engine->name();
      Register("build/" + name, [this, name, &engine] {
        const std::string folder = scratch_.Folder(name);
        const double begin = ProcessorMilliseconds(RUSAGE_SELF);
        engine->Build(rows_, folder);
        table_.builds[name].push_back(ProcessorMilliseconds(RUSAGE_SELF) -
                                      begin);
        table_.index_bytes[name] = engine->IndexBytes();
      });
    }
  }

  // By the clock, which is what threads save.
  void RegisterThreads(GongbaoEngine& gongbao) {
    for (const int threads : {1, 2}) {
      const std::string name =
          "gongbao, threads: " + std::to_string(threads) + ", by the clock";
      Register("build/" + name, [this, name, threads, &gongbao] {
        const std::string folder = scratch_.Folder("threads");
        const auto begin = std::chrono::steady_clock::now();
        gongbao.Build(rows_, folder, threads);
        const std::chrono::duration<double, std::milli> wall =
            std::chrono::steady_clock::now() - begin;
        table_.builds[name].push_back(wall.count());
      });
    }
  }

  void RegisterQueries() {
    for (const auto& engine : engines_) {
      Register("count/" + engine->name(), [this, &engine] {
        RunQueries(*engine, "count",
                   [&](const BenchQuery& query) { engine->Count(query); });
      });
    }
    for (const auto& engine : engines_) {
      if (!engine->Ranks()) continue;
      Register("top 10/" + engine->name(), [this, &engine] {
        RunQueries(*engine, "top 10",
                   [&](const BenchQuery& query) { engine->TopTen(query); });
      });
    }
  }

  void RegisterFacets(GongbaoEngine& gongbao) {
    Register("top 10 with facets/gongbao", [this, &gongbao] {
      RunQueries(gongbao, "top 10 with facets",
                 [&](const BenchQuery& query) { gongbao.Facets(query); });
    });
  }

  template <typename Ask>
  void RunQueries(SearchEngine& engine, const std::string& operation,
                  Ask&& ask) {
    QueryRuns& runs = table_.queries[operation][engine.name()];
    runs.resize(queries_.size());
    for (std::size_t i = 0; i < queries_.size(); ++i) {
      if (!engine.Answers(queries_[i])) continue;
      if (runs[i].empty()) ask(queries_[i]);  // Warms the page cache.
      const double begin = ThreadMilliseconds();
      ask(queries_[i]);
      runs[i].push_back(ThreadMilliseconds() - begin);
    }
  }

  void RegisterLookUps(GongbaoEngine& gongbao) {
    constexpr std::size_t kAddresses = 500;
    const auto addresses = gongbao.Addresses(kAddresses);
    Register("address/gongbao", [this, &gongbao, addresses] {
      const double begin = ThreadMilliseconds();
      for (const std::string& address : addresses) gongbao.LookUp(address);
      table_.look_ups.push_back((ThreadMilliseconds() - begin) /
                                static_cast<double>(addresses.size()));
    });
  }

  void Report() {
    std::vector<std::string> names;
    for (const BenchQuery& query : queries_) {
      names.emplace_back();
      for (const std::string& word : query) names.back() += word + " ";
    }
    if (settings_.list_queries) PrintQueries(table_, names);
    std::printf(
        "\n%zu rows, %.1f MB of text, %zu queries, medians of %d,"
        " processor time\n",
        rows_.size(), table_.text_bytes / 1e6, queries_.size(), settings_.runs);
    PrintTable(table_);
    std::printf("\nMemory of gongbao index, the most: %ld MB.\n",
                most_memory_ / 1000000);
    CompareCounts();
  }

  // Who does not find what a scan finds.
  void CompareCounts() {
    if (settings_.alone) return;
    const auto scan = std::ranges::find(engines_, "scan", &SearchEngine::name);
    for (const auto& engine : engines_) {
      int wrong = 0;
      for (const BenchQuery& query : queries_) {
        wrong += engine->Answers(query) &&
                 engine->Count(query) != (*scan)->Count(query);
      }
      std::printf("%s counts %d queries otherwise than the scan.\n",
                  engine->name().c_str(), wrong);
    }
  }

  const Settings settings_;
  Scratch scratch_;
  std::string index_;
  long most_memory_ = 0;
  std::vector<BenchRow> rows_;
  std::vector<BenchQuery> queries_;
  std::vector<std::unique_ptr<SearchEngine>> engines_;
  BenchTable table_;
};

int Main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  Settings settings;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    if (word == "--queries") {
      settings.list_queries = true;
    } else if (word == "--alone") {
      settings.alone = true;
    } else if (word == "--once") {
      settings.runs = 1;
    } else if (settings.program.empty()) {
      settings.program = word;
    } else {
      settings.paths.push_back(word);
    }
  }
  if (settings.paths.empty()) {
    FailBench(
        "usage: search_bench [--queries] [--alone] [--once] GONGBAO PATH...");
  }
  return SearchBench(std::move(settings)).Run();
}

}  // namespace
}  // namespace gongbao

int main(int argc, char** argv) { return gongbao::Main(argc, argv); }
