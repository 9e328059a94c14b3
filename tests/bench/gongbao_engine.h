// The product itself. The rows alone are built the way the writer builds its
// full-text index; queries go to an index that `gongbao index` made.

#ifndef GONGBAO_TESTS_BENCH_GONGBAO_ENGINE_H_
#define GONGBAO_TESTS_BENCH_GONGBAO_ENGINE_H_

#include <optional>
#include <string>
#include <vector>

#include "index/database.h"
#include "tests/bench/search_engine.h"

namespace gongbao {

class GongbaoEngine : public SearchEngine {
 public:
  explicit GongbaoEngine(const std::string& index_path);

  std::string name() const override { return "gongbao"; }
  void Build(const std::vector<BenchRow>& rows,
             const std::string& folder) override {
    Build(rows, folder, 1);
  }
  void Build(const std::vector<BenchRow>& rows, const std::string& folder,
             int threads);
  std::int64_t IndexBytes() const override;
  std::int64_t Count(const BenchQuery& query) override;
  std::int64_t TopTen(const BenchQuery& query) override;

  // Ten hits, and how many there are of each year, kind, issuer and category.
  std::int64_t Facets(const BenchQuery& query);

  // The words of all units: what the other engines are given.
  std::vector<BenchRow> Rows();
  // About `count` addresses of articles, spread over the index.
  std::vector<std::string> Addresses(std::size_t count);
  // Looks one up; ends the program if it is not there.
  void LookUp(const std::string& address);

 private:
  std::int64_t Search(const BenchQuery& query, int limit, bool facets);

  std::optional<Database> database_;
};

}  // namespace gongbao

#endif  // GONGBAO_TESTS_BENCH_GONGBAO_ENGINE_H_
