// The words that an index's titles, issuers and headings are made of, and the
// titles themselves: what to offer who asks for a word that is not there.
// Texts are cut into words by ICU; two or three words that stand side by side
// make a term too, since people type 清洁取暖 as one.

#ifndef GONGBAO_INDEX_VOCABULARY_H_
#define GONGBAO_INDEX_VOCABULARY_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "index/connection.h"

namespace gongbao {

struct Vocabulary {
  struct Term {
    std::u32string text;  // Folded; two characters or more.
    int count = 0;        // Places.
  };
  struct Title {
    std::u32string text;  // Folded.
    std::string printed;
  };

  std::vector<Term> terms;    // By text.
  std::vector<Title> titles;  // By text, each once.
};

// Read when first asked for, once for each state of the index; some tens of
// milliseconds for 2,000 laws. REQUIRES: a transaction is open.
std::shared_ptr<const Vocabulary> CurrentVocabulary(Connection& connection);

// How many characters are to be added, left out, replaced by another or
// exchanged with their neighbour to make one text of the other; `most` + 1 if
// it is more than `most`.
int EditDistance(std::u32string_view left, std::u32string_view right, int most);

// The most frequent of the terms nearest to `word`; of equal ones the first.
// At most half of the characters may differ, and two characters only be
// exchanged: another word of two is not a misspelling. "" if there is none.
std::u32string NearestTerm(const Vocabulary& vocabulary,
                           std::u32string_view word);

// Titles that have half of their pairs of characters in common with `text` or
// more, most first; at most `count`.
std::vector<std::string> TitlesLike(const Vocabulary& vocabulary,
                                    std::u32string_view text,
                                    std::size_t count);

std::u32string CharactersOf(std::string_view utf8);
std::string Utf8Of(std::u32string_view characters);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_VOCABULARY_H_
