// What a user asks for, as words to be found:
//
//   清洁取暖 补贴            two words, both must occur
//   "突发事件 应急预案"      one word: white space in quotes does not part it
//
// Quotes are " “ ” and ＂; they also end a word that they touch. The text of a
// query never reaches FTS5's own query language.

#ifndef GONGBAO_INDEX_QUERY_H_
#define GONGBAO_INDEX_QUERY_H_

#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace gongbao {

struct QueryWord {
  std::string folded;          // Its characters as the index has them, UTF-8.
  std::size_t characters = 0;  // At least 1.
};

struct Query {
  std::vector<QueryWord> words;  // In the order asked, each once, at least 1.

  // The words that imply the others: 补贴 is in 清洁取暖补贴. Match these.
  std::vector<QueryWord> LargestWords() const;
};

// The error is a sentence that says what is wrong and where.
std::expected<Query, std::string> ParseQuery(std::string_view text);

// The words with at least two characters as an expression for the table
// bigram, or the words of one character as one for the table unigram; "" if
// there are none.
std::string BigramExpression(const std::vector<QueryWord>& words);
std::string UnigramExpression(const std::vector<QueryWord>& words);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_QUERY_H_
