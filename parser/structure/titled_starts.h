// Documents that begin with a title and no number: decisions, announcements,
// and in an issue whatever its contents name.

#ifndef GONGBAO_PARSER_STRUCTURE_TITLED_STARTS_H_
#define GONGBAO_PARSER_STRUCTURE_TITLED_STARTS_H_

#include <cstddef>
#include <vector>

#include "parser/structure/contents_titles.h"
#include "parser/structure/document_start.h"
#include "parser/structure/lined_text.h"

namespace gongbao {

// The starts in `body` that are not among `numbered`, which are in order; in
// order. What a document issues under a title of its own is no start.
std::vector<DocumentStart> FindTitledStarts(
    const LinedText& source, LineRange body,
    const std::vector<DocumentStart>& numbered, const ContentsTitles& titles);

// Whether the lines hold provisions or sentences, and not just notes.
bool HoldsText(const LinedText& source, LineRange range,
               std::size_t fewest_sentences = 3);

// Whether the lines name a gazette (…公报).
bool NamesGazette(const LinedText& source, LineRange range);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_STRUCTURE_TITLED_STARTS_H_
