// The nodes of a document's text, of an instrument's or of an annex's, and the
// pieces that stand beside them: notes, contents of its own, a list of annexes.
// Where the text begins and ends is told by the caller.

#ifndef GONGBAO_PARSER_STRUCTURE_DOCUMENT_NODES_H_
#define GONGBAO_PARSER_STRUCTURE_DOCUMENT_NODES_H_

#include <vector>

#include "parser/gazette.h"
#include "parser/structure/lined_text.h"

namespace gongbao {

// The nodes of the ranges, counted. A range is a tree of its own, since what
// stands between two ranges is no part of any node. What is odd in the numbers
// is reported in `document`; pieces found are added to `pieces`.
std::vector<Node> ReadNodes(const LinedText& source,
                            const std::vector<LineRange>& ranges,
                            Document& document, std::vector<Piece>& pieces);

// The text of an instrument or annex below its title: promulgation notes, then
// nodes, which are returned, then perhaps a list of annexes.
std::vector<Node> ReadTextOfPart(const LinedText& source, LineRange range,
                                 Document& document,
                                 std::vector<Piece>& pieces);

// Whether nothing has taken the lines without words that stand above all:
// they belong to what comes first.
bool IsUnread(const Document& document);

// Adds the lines to the pieces of `document` or of a part of it, unless the
// range is empty. REQUIRES: the document's span is known.
void AddPiece(const LinedText& source, const Document& document,
              std::vector<Piece>& pieces, PieceKind kind, LineRange range);

// Gives lines without words to the last piece, if there is one.
void AbsorbLines(const LinedText& source, std::vector<Piece>& pieces,
                 LineRange range);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_STRUCTURE_DOCUMENT_NODES_H_
