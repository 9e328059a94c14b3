// How many references of each kind texts hold, and how many of those to a
// place in the text itself were found there:
//
//   | reference | found | resolved | share |
//   | --- | ---: | ---: | ---: |
//   | 本法第九条 | 29120 | 29050 | 0.9976 |
//
// What names another document is looked up in an index, not here.

#ifndef GONGBAO_TESTS_TOOLS_CITATION_COUNTS_H_
#define GONGBAO_TESTS_TOOLS_CITATION_COUNTS_H_

#include <array>
#include <cstddef>
#include <string>

#include "parser/gazette.h"

namespace gongbao {

class CitationCounts {
 public:
  void Add(const Gazette& gazette);
  // In Markdown, a row for each kind and one for all places in the text.
  std::string Table() const;

 private:
  struct Count {
    long found = 0;
    long resolved = 0;
  };
  static constexpr std::size_t kForms = 8;

  void Add(const Gazette& gazette, const Citation& citation);

  std::array<Count, kForms> counts_;
};

}  // namespace gongbao

#endif  // GONGBAO_TESTS_TOOLS_CITATION_COUNTS_H_
