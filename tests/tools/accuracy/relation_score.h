// Holds the relations and the validity that the parser reads against what
// readers found in single sentences (tests/accuracy/relations.tsv).

#ifndef GONGBAO_TESTS_TOOLS_ACCURACY_RELATION_SCORE_H_
#define GONGBAO_TESTS_TOOLS_ACCURACY_RELATION_SCORE_H_

#include <string>

#include "parser/gazette.h"
#include "tests/tools/accuracy/figures.h"
#include "tests/tools/accuracy/label.h"

namespace gongbao {

// A labelled relation is found where the document that holds the sentence has
// one of the same type, target, number and provision, with the day if the
// sentence names one; its evidence may be another sentence, since one fact is
// one relation. A relation whose evidence lies in the sentence and that no
// label of it says is wrong. `path` is for the misses.
void ScoreSentence(const Gazette& gazette, const Label& label,
                   const std::string& path, Figures& figures);

}  // namespace gongbao

#endif  // GONGBAO_TESTS_TOOLS_ACCURACY_RELATION_SCORE_H_
