// Times by operation, engine and query, and the table made of them.

#ifndef GONGBAO_TESTS_BENCH_BENCH_TABLE_H_
#define GONGBAO_TESTS_BENCH_BENCH_TABLE_H_

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace gongbao {

// Milliseconds of each run; a query that the engine cannot answer has none.
using Runs = std::vector<double>;
using QueryRuns = std::vector<Runs>;  // By the query's place.

struct BenchTable {
  // By operation ("count", "top 10"), then engine.
  std::map<std::string, std::map<std::string, QueryRuns>> queries;
  // By what was built: the whole time, each run.
  std::map<std::string, Runs> builds;
  std::map<std::string, long> index_bytes;  // By engine.
  Runs look_ups;                            // Of one address, on average.
  double text_bytes = 0;
};

// The middle one, or the mean of the two in the middle.
// REQUIRES: runs is not empty.
double Median(Runs runs);

// Prints Markdown: medians, and gongbao's share of each peer's time.
void PrintTable(const BenchTable& table);

// A line for each query and operation, with tabs: for looking closer.
void PrintQueries(const BenchTable& table,
                  const std::vector<std::string>& names);

}  // namespace gongbao

#endif  // GONGBAO_TESTS_BENCH_BENCH_TABLE_H_
