// Whether a unit is what a query asks beyond what the full-text index knows:
// words in one paragraph, single characters near each other, the number of an
// article. Reads the unit's rows; to be asked of units that the index has
// found to hold the words.

#ifndef GONGBAO_INDEX_UNIT_PREDICATE_H_
#define GONGBAO_INDEX_UNIT_PREDICATE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "index/connection.h"
#include "index/query.h"

namespace gongbao {

// The paragraphs (款) of a unit, each with the items below it, folded. A new
// one begins at each paragraph of an article but the first, which its label
// and heading belong to; any other unit is one.
std::vector<std::string> FoldedParagraphs(Connection& connection,
                                          std::int64_t unit);

// Whether `node`, of words, NEAR, and what is made of them, is true of one
// folded text.
bool IsTrueOf(const QueryNode& node, const std::string& folded);

// REQUIRES: node is a kParagraph, a kNear or the field article:
bool IsTrueOfUnit(Connection& connection, const QueryNode& node,
                  std::int64_t unit);

// What is true of every unit of which `node` is, and the full-text index can
// say: words for NEAR, one unit for one paragraph. nullopt: nothing.
std::optional<QueryNode> Necessary(const QueryNode& node);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_UNIT_PREDICATE_H_
