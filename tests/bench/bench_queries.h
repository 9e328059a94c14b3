// The queries of search_bench: ordinary ones, and pieces of the rows.

#ifndef GONGBAO_TESTS_BENCH_BENCH_QUERIES_H_
#define GONGBAO_TESTS_BENCH_BENCH_QUERIES_H_

#include <vector>

#include "tests/bench/search_engine.h"

namespace gongbao {

// About seventy: what people ask for, the commonest characters, several words,
// and pieces of one to forty characters cut anywhere from the rows. The same
// rows give the same queries.
std::vector<BenchQuery> ChooseQueries(const std::vector<BenchRow>& rows);

}  // namespace gongbao

#endif  // GONGBAO_TESTS_BENCH_BENCH_QUERIES_H_
