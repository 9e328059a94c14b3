// Holds the provisions that a whole decision changes in a document against
// those that the parser gathers in one relation.

#ifndef GONGBAO_TESTS_TOOLS_ACCURACY_DECISION_SCORE_H_
#define GONGBAO_TESTS_TOOLS_ACCURACY_DECISION_SCORE_H_

#include <string>

#include "parser/gazette.h"
#include "tests/tools/accuracy/figures.h"
#include "tests/tools/accuracy/label.h"

namespace gongbao {

// A provision is found where the relation that amends the document lists it.
// One that is listed and not labelled is wrong, unless a labelled one is in it.
// REQUIRES: the label's only fact is "provisions TITLE P1、P2?、…".
void ScoreDecision(const Gazette& gazette, const Label& label,
                   const std::string& path, Figures& figures);

}  // namespace gongbao

#endif  // GONGBAO_TESTS_TOOLS_ACCURACY_DECISION_SCORE_H_
