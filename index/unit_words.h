// The full-text index over the units' words: the tables bigram and unigram.

#ifndef GONGBAO_INDEX_UNIT_WORDS_H_
#define GONGBAO_INDEX_UNIT_WORDS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "index/connection.h"
#include "index/fulltext/word_batch.h"
#include "index/provision_rows.h"

namespace gongbao {

// Inserts a document's units, adds their words to `words` and stores their
// profile.
void InsertUnits(Connection& connection, std::int64_t document,
                 const std::vector<Unit>& units, WordBatch& words);

// Takes a document's words out of the index, after storing `words` if they are
// among them. The units' text must still be there: the index is told word by
// word what to forget.
void RemoveWords(Connection& connection, std::int64_t document,
                 WordBatch& words);

// Indexes all units anew, for words folded by another Unicode version.
void RebuildWords(Connection& connection);

// "15.0": the version of Unicode that folding.h goes by.
std::string_view FoldingVersion();

// Makes one piece of what many transactions added, which halves the time of a
// search. Where little was added since the last time, only small pieces are
// merged, so that the work follows what changed.
void MergeWords(Connection& connection);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_UNIT_WORDS_H_
