// An index of a folder of texts in a temporary file, asked in two ways: with
// the product's ranking, and with FTS5's bm25() over the same hits.

#ifndef GONGBAO_TESTS_TOOLS_RANKING_TEXT_INDEX_H_
#define GONGBAO_TESTS_TOOLS_RANKING_TEXT_INDEX_H_

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "index/database.h"
#include "tests/tools/ranking/need.h"

namespace gongbao {

class TextIndex {
 public:
  // Indexes all below `folder`; a text that is there twice, once. nullopt
  // where something fails, which is said on standard error.
  static std::optional<TextIndex> Build(const std::string& folder);
  TextIndex(TextIndex&&) noexcept;
  ~TextIndex();

  // The first hits by the product's ranking.
  std::optional<std::vector<Place>> Ranked(const std::string& query);

  // The first hits by bm25() of the table bigram with its usual constants;
  // ties in the order of the index. The words are parted by single spaces.
  // REQUIRES: each word has two or more characters
  std::optional<std::vector<Place>> PlainBm25(const std::string& query);

 private:
  TextIndex(std::string scratch, Database database);
  std::string scratch_;  // A folder; "" after a move.
  Database database_;
  std::map<std::string, std::string> keys_;  // By path of the source.
};

}  // namespace gongbao

#endif  // GONGBAO_TESTS_TOOLS_RANKING_TEXT_INDEX_H_
