// Holds the citations that the parser finds against what readers found in
// windows of text (tests/accuracy/citations.tsv).

#ifndef GONGBAO_TESTS_TOOLS_ACCURACY_CITATION_SCORE_H_
#define GONGBAO_TESTS_TOOLS_ACCURACY_CITATION_SCORE_H_

#include <string>

#include "parser/gazette.h"
#include "tests/tools/accuracy/figures.h"
#include "tests/tools/accuracy/label.h"

namespace gongbao {

// A citation is found where one has exactly the labelled bytes. One that
// begins in the window and has no label is wrong. Where the bytes agree, kinds
// are held against each other, and of internal ones what they point at.
void ScoreWindow(const Gazette& gazette, const Label& label,
                 const std::string& path, Figures& figures);

}  // namespace gongbao

#endif  // GONGBAO_TESTS_TOOLS_ACCURACY_CITATION_SCORE_H_
