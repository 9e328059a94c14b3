#include "tests/bench/bench_table.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace gongbao {
namespace {

constexpr char kOurs[] = "gongbao";
constexpr double kMegabyte = 1e6;

// The value that `share` of the sorted values do not exceed.
double Quantile(const std::vector<double>& sorted, double share) {
  const auto rank = static_cast<std::size_t>(
      std::ceil(share * static_cast<double>(sorted.size())));
  return sorted[std::max<std::size_t>(rank, 1) - 1];
}

// Sorted medians of the queries that `also` answers too.
std::vector<double> Medians(const QueryRuns& queries, const QueryRuns& also) {
  std::vector<double> medians;
  for (std::size_t i = 0; i < queries.size(); ++i) {
    if (queries[i].empty() || also[i].empty()) continue;
    medians.push_back(Median(queries[i]));
  }
  std::ranges::sort(medians);
  return medians;
}

double WorstRatio(const QueryRuns& ours, const QueryRuns& theirs) {
  double worst = 0;
  for (std::size_t i = 0; i < ours.size(); ++i) {
    if (ours[i].empty() || theirs[i].empty()) continue;
    worst = std::max(worst, Median(ours[i]) / Median(theirs[i]));
  }
  return worst;
}

void PrintOperation(const std::string& operation,
                    const std::map<std::string, QueryRuns>& engines) {
  const QueryRuns& ours = engines.at(kOurs);
  for (const auto& [name, theirs] : engines) {
    const std::vector<double> times = Medians(theirs, ours);
    if (times.empty()) continue;
    const std::vector<double> own = Medians(ours, theirs);
    std::printf("| %s, %s (%zu queries) |", operation.c_str(), name.c_str(),
                times.size());
    for (const double share : {0.5, 0.95, 1.0}) {
      std::printf(" %.3f ms |", Quantile(times, share));
    }
    for (const double share : {0.5, 0.95, 1.0}) {
      std::printf(" %.2f |", Quantile(own, share) / Quantile(times, share));
    }
    std::printf(" %.2f |\n", WorstRatio(ours, theirs));
  }
}

}  // namespace

double Median(Runs runs) {
  std::ranges::sort(runs);
  const std::size_t middle = runs.size() / 2;
  return runs.size() % 2 == 1 ? runs[middle]
                              : (runs[middle - 1] + runs[middle]) / 2;
}

void PrintTable(const BenchTable& table) {
  std::printf(
      "\n| building | s | MB/s | index / text |\n| --- | --- | --- | --- |\n");
  for (const auto& [what, runs] : table.builds) {
    const double seconds = Median(runs) / 1000;
    std::printf("| %s | %.2f | %.1f |", what.c_str(), seconds,
                table.text_bytes / kMegabyte / seconds);
    const auto bytes = table.index_bytes.find(what);
    if (bytes == table.index_bytes.end()) {
      std::printf(" |\n");
    } else {
      std::printf(" %.2f |\n",
                  static_cast<double>(bytes->second) / table.text_bytes);
    }
  }
  std::printf(
      "\n| asking | p50 | p95 | worst | gongbao / it, p50 | p95 | worst |"
      " worst query |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n");
  for (const auto& [operation, engines] : table.queries) {
    PrintOperation(operation, engines);
  }
  if (!table.look_ups.empty()) {
    std::printf("\nAn address: %.3f ms.\n", Median(table.look_ups));
  }
}

void PrintQueries(const BenchTable& table,
                  const std::vector<std::string>& names) {
  for (const auto& [operation, engines] : table.queries) {
    for (std::size_t i = 0; i < names.size(); ++i) {
      std::printf("%s\t%s", operation.c_str(), names[i].c_str());
      for (const auto& [engine, queries] : engines) {
        if (queries[i].empty()) continue;
        std::printf("\t%s %.3f", engine.c_str(), Median(queries[i]));
      }
      std::printf("\n");
    }
  }
}

}  // namespace gongbao
