// A query, or a part of one, in the language of FTS5's MATCH: words as quoted
// strings only, joined by AND, OR, NOT and NEAR. Words of two characters and
// more are asked of the table bigram, single characters of unigram.

#ifndef GONGBAO_INDEX_QUERY_FTS_EXPRESSION_H_
#define GONGBAO_INDEX_QUERY_FTS_EXPRESSION_H_

#include <cstddef>
#include <string>
#include <vector>

#include "index/query.h"

namespace gongbao {

// Which table can say by itself of which units a node is true.
enum class FtsTable { kBigram, kUnigram, kNeither };
FtsTable TableOf(const QueryNode& node);

struct FtsExpression {
  std::string text;  // "": nothing is asked.
  // Characters of each phrase, in the order that FTS5 counts them in.
  std::vector<std::size_t> phrase_lengths;

  bool empty() const { return text.empty(); }
};

// All of `wanted` and none of `unwanted`. Of two words of which one implies
// the other (补贴 is in 清洁取暖补贴) only that one is asked for.
// REQUIRES: all are of one table; `wanted` is not empty.
FtsExpression AllOf(const std::vector<const QueryNode*>& wanted,
                    const std::vector<const QueryNode*>& unwanted);

// REQUIRES: all are of one table.
FtsExpression AnyOf(const std::vector<const QueryNode*>& nodes);

// Any of the words that have at least two characters.
FtsExpression AnyOfLongWords(const std::vector<QueryWord>& words);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_QUERY_FTS_EXPRESSION_H_
