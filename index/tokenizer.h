// How the full-text index sees a text. Chinese has no spaces, and a reader
// may search for any piece of it, so the index knows no words:
//
//   bigram   市场监管 → 市场 场监 监管 管   overlapping pairs, then the last
//   one unigram  市场监管 → 市 场 监 管         for queries of one character
//
// of the folded characters (folding.h). Text and query are cut alike, and a
// query of two or more characters is a phrase of bigrams; so a unit is found
// exactly if its folded text contains the folded query. In a query the last
// lone character is left out, as it would ask for a text that ends there.
//
// FTS5 gives the offsets of source bytes to its auxiliary functions; ours
// fold the text of the few hits that are shown instead (snippet.h).

#ifndef GONGBAO_INDEX_TOKENIZER_H_
#define GONGBAO_INDEX_TOKENIZER_H_

struct sqlite3;

namespace gongbao {

// Makes the tokenizer "gongbao" with its two arguments known to a connection.
// Returns a SQLite result code.
int RegisterTokenizer(sqlite3* handle);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_TOKENIZER_H_
