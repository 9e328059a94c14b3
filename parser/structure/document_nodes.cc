#include "parser/structure/document_nodes.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

#include "parser/structure/annexes.h"
#include "parser/structure/block.h"
#include "parser/structure/document_head.h"
#include "parser/structure/inner_contents.h"
#include "parser/structure/numbering.h"
#include "parser/structure/provision_tree.h"

namespace gongbao {
namespace {

std::vector<Node> BuildNodes(const LinedText& source, LineRange range,
                             const Document& document,
                             std::vector<Piece>& pieces) {
  const std::size_t inner = InnerContentsEnd(source, range);
  if (inner > range.begin) {
    AddPiece(source, document, pieces, PieceKind::kInnerContents,
             {range.begin, inner});
    range.begin = inner;
  }
  const std::vector<Block> blocks =
      JoinLines(source.text, source.lines, range, source.layout);
  if (blocks.empty()) AbsorbLines(source, pieces, range);
  return BuildProvisionTree(source.text, blocks);
}

}  // namespace

std::vector<Node> ReadNodes(const LinedText& source,
                            const std::vector<LineRange>& ranges,
                            Document& document, std::vector<Piece>& pieces) {
  std::vector<Node> nodes;
  for (const LineRange& range : ranges) {
    std::vector<Node> more = BuildNodes(source, range, document, pieces);
    std::move(more.begin(), more.end(), std::back_inserter(nodes));
  }
  CountNodes(nodes);
  // 宪法修正案 of 1993 begins with 第三条, after that of 1988.
  CheckNumbers(source.text, nodes, document.kind == "修正案",
               document.diagnostics);
  return nodes;
}

std::vector<Node> ReadTextOfPart(const LinedText& source, LineRange range,
                                 Document& document,
                                 std::vector<Piece>& pieces) {
  const LineRange notes = FindPromulgation(source, range);
  if (!notes.empty()) {
    AddPiece(source, document, pieces, PieceKind::kPromulgation,
             {range.begin, notes.end});
    range.begin = notes.end;
  }
  std::size_t list = range.begin;
  while (list < range.end &&
         !(source.lines[list].kind == LineKind::kAnnexLabel &&
           IsAnnexList(source, list, range.end))) {
    ++list;
  }
  std::vector<Node> nodes =
      ReadNodes(source, {{range.begin, list}}, document, pieces);
  AddPiece(source, document, pieces, PieceKind::kAnnexList, {list, range.end});
  return nodes;
}

bool IsUnread(const Document& document) {
  return document.pieces.empty() && document.nodes.empty();
}

void AddPiece(const LinedText& source, const Document& document,
              std::vector<Piece>& pieces, PieceKind kind, LineRange range) {
  if (range.empty()) return;
  TextSpan span = source.Span(range);
  if (&pieces == &document.pieces && IsUnread(document)) {
    span.begin = document.span.begin;
  }
  pieces.push_back({kind, span});
}

void AbsorbLines(const LinedText& source, std::vector<Piece>& pieces,
                 LineRange range) {
  if (range.empty() || pieces.empty()) return;
  pieces.back().span.end = source.Span(range).end;
}

}  // namespace gongbao
