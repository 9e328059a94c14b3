// What a user asks for. In full, with examples: docs/query-language.md.
//
//   清洁取暖 补贴                two words, both must occur in one unit
//   "突发事件 应急预案"          one word: white space does not part it
//   取暖 (补贴 OR 奖励) -燃煤    and, or, not
//   NEAR(罚款 处罚, 20)          at most 20 characters between them
//   同款:(罚款 没收)             in one paragraph
//   标题:取暖 date:2023..2025    of documents that are so
//
// The text of a query never reaches FTS5's own query language.

#ifndef GONGBAO_INDEX_QUERY_H_
#define GONGBAO_INDEX_QUERY_H_

#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "index/query/field.h"
#include "index/query/query_error.h"

namespace gongbao {

struct QueryWord {
  // As the index has its characters, UTF-8, and other spellings of as many
  // characters that will do as well (spelling.h).
  std::vector<std::string> spellings;
  std::size_t characters = 0;  // At least 1.
  std::size_t begin = 0;       // Byte of the query where it begins.
  std::string typed;           // 噪聲

  const std::string& folded() const { return spellings.front(); }
};

// The syntax tree. Each node is true or false of a unit of the index (an
// article, a title, …; see searcher.h).
struct QueryNode {
  enum class Kind {
    kWord,       // `word` occurs.
    kNear,       // So do all of `words`, at most `distance` apart.
    kAll,        // All `children` are true; at least one.
    kAny,        // One of them is.
    kNot,        // The one child is not.
    kParagraph,  // The one child, of words only, is true of one paragraph.
    kField,      // `field` is true of the unit's document or article.
  };

  Kind kind = Kind::kAll;
  QueryWord word = {};
  std::vector<QueryWord> words = {};
  int distance = 0;
  FieldTest field = {};
  std::vector<QueryNode> children = {};
};

struct Query {
  QueryNode root;
  // The words that are looked for, not those to be absent or in fields: in
  // the order asked, each once. Ranking and snippets go by them.
  std::vector<QueryWord> words;
};

// NEAR(a b) without a number, and the most that one may be. Counted from the
// end of each word to the beginning of the one that begins last; negative
// where they overlap.
inline constexpr int kNearDistance = 20;
inline constexpr int kNearDistanceLimit = 1000;

// `text` may be any bytes.
std::expected<Query, QueryError> ParseQuery(std::string_view text);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_QUERY_H_
