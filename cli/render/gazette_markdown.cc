#include "cli/render/gazette_markdown.h"

#include <algorithm>

#include "cli/render/listing.h"
#include "parser/joined_text.h"
#include "parser/structure/document_head.h"

namespace gongbao {
namespace {

class GazetteMarkdown {
 public:
  GazetteMarkdown(const Gazette& gazette, Output& out)
      : gazette_(gazette), out_(out) {}

  void Write();

 private:
  void WriteIssue(const Issue& issue);
  void WriteDocument(const Document& document);
  void WriteBody(const std::vector<Piece>& pieces,
                 const std::vector<Node>& nodes);
  void WritePiece(const Piece& piece);
  void WriteLines(const Piece& piece);
  void WriteSpan(TextSpan span);
  void WriteNodes(const std::vector<Node>& nodes);
  void WriteNode(const Node& node);
  void WriteTable(const Node& table);
  void WriteBlock(const std::string& text);

  const Gazette& gazette_;
  Output& out_;
  // 第九条, whose first paragraph stands on the same line.
  std::string carried_;
};

// Headings stand below the document's title, which is "##".
std::string_view HeadingMark(NodeType type) {
  switch (type) {
    case NodeType::kPart:
      return "### ";
    case NodeType::kChapter:
    case NodeType::kHeading:
      return "#### ";
    case NodeType::kSection:
      return "##### ";
    default:
      return "";
  }
}

// What is written from the document's own facts, not from its pieces.
bool IsHead(PieceKind kind) {
  return kind == PieceKind::kTitle || kind == PieceKind::kAnnexLabel ||
         kind == PieceKind::kInnerContents ||
         kind == PieceKind::kDocumentNumber;
}

// Pieces of several lines that say each something of its own.
bool HoldsLines(PieceKind kind) {
  return kind == PieceKind::kSignature || kind == PieceKind::kPromulgation ||
         kind == PieceKind::kRelease;
}

// 云岭海关公告2020年第90号（关于…的公告）: the title prints the number.
bool TitleHoldsNumber(const Document& document) {
  return document.number &&
         document.title.find(*document.number) != std::string::npos;
}

std::vector<TextSpan> LinesOf(std::string_view text, TextSpan span) {
  std::vector<TextSpan> lines;
  while (!span.empty()) {
    const std::size_t end =
        std::min(text.find_first_of("\n\r\f", span.begin), span.end);
    lines.push_back({span.begin, end});
    span.begin = std::min(end + 1, span.end);
  }
  return lines;
}

// Whether the pieces print the document's date; else it stands beside the
// number or in metadata.
bool HoldsDate(const std::vector<Piece>& pieces) {
  return std::any_of(pieces.begin(), pieces.end(), [](const Piece& piece) {
    return piece.kind == PieceKind::kDate ||
           piece.kind == PieceKind::kPromulgation;
  });
}

// 2025年2月6日, or 2025年2月.
std::string WordsOf(const Date& date) {
  std::string words =
      std::to_string(date.year) + "年" + std::to_string(date.month) + "月";
  if (date.day > 0) words += std::to_string(date.day) + "日";
  return words;
}

void GazetteMarkdown::Write() {
  if (gazette_.issue) WriteIssue(*gazette_.issue);
  for (const Document& document : gazette_.documents) WriteDocument(document);
}

void GazetteMarkdown::WriteIssue(const Issue& issue) {
  WriteBlock("# " + MarkdownText(issue.title));
  std::string line;
  if (issue.year) line += std::to_string(*issue.year) + "年";
  if (issue.number) line += "第" + std::to_string(*issue.number) + "期";
  if (issue.serial) line += "（总第" + std::to_string(*issue.serial) + "期）";
  if (!line.empty()) WriteBlock(line);
}

void GazetteMarkdown::WriteDocument(const Document& document) {
  if (document.category) {
    WriteBlock("【" + MarkdownText(*document.category) + "】");
  }
  WriteBlock("## " + MarkdownText(document.title));
  // Wherever it stands in the source: below the title, on its line, or in the
  // metadata of a saved page.
  if (document.number && !TitleHoldsNumber(document)) {
    WriteBlock(MarkdownText(*document.number));
  }
  if (document.date && !HoldsDate(document.pieces)) {
    WriteBlock("（" + WordsOf(*document.date) + "）");
  }
  WriteBody(document.pieces, document.nodes);
  for (const Instrument& instrument : document.instruments) {
    if (instrument.annex) WriteBlock(MarkdownText(*instrument.annex));
    WriteBlock("### " + MarkdownText(instrument.title));
    WriteBody(instrument.pieces, instrument.nodes);
  }
  for (const Annex& annex : document.annexes) {
    if (!annex.label.empty()) WriteBlock(MarkdownText(annex.label));
    if (!annex.title.empty()) WriteBlock("### " + MarkdownText(annex.title));
    WriteBody(annex.pieces, annex.nodes);
  }
}

// Pieces stand above the nodes or below them, as in the source: an issuer
// named under the title does not sign. What stands among the nodes is written
// below them.
void GazetteMarkdown::WriteBody(const std::vector<Piece>& pieces,
                                const std::vector<Node>& nodes) {
  auto piece = pieces.begin();
  while (piece != pieces.end() && !nodes.empty() &&
         piece->span.begin < nodes.front().span.begin) {
    WritePiece(*piece++);
  }
  WriteNodes(nodes);
  while (piece != pieces.end()) WritePiece(*piece++);
}

void GazetteMarkdown::WritePiece(const Piece& piece) {
  if (IsHead(piece.kind)) return;
  if (HoldsLines(piece.kind)) return WriteLines(piece);
  WriteSpan(piece.span);
}

// Each signatory stands on a line of its own, and so does each note and
// remark; a line of notes that begins none goes on with the one above.
void GazetteMarkdown::WriteLines(const Piece& piece) {
  TextSpan written{piece.span.begin, piece.span.begin};
  for (const TextSpan line : LinesOf(gazette_.source.text, piece.span)) {
    const std::string words = JoinedText(gazette_, line);
    if (words.empty()) continue;
    if (piece.kind != PieceKind::kPromulgation || BeginsNote(words)) {
      WriteSpan(written);
      written.begin = line.begin;
    }
    written.end = line.end;
  }
  WriteSpan(written);
}

void GazetteMarkdown::WriteSpan(TextSpan span) {
  const std::string words = JoinedText(gazette_, span);
  if (!words.empty()) WriteBlock(MarkdownText(words));
}

void GazetteMarkdown::WriteNodes(const std::vector<Node>& nodes) {
  VisitNodes(nodes, "",
             [&](const Node& node, std::string_view, int) { WriteNode(node); });
  if (!carried_.empty()) WriteBlock("");
}

void GazetteMarkdown::WriteNode(const Node& node) {
  if (node.type == NodeType::kTable) return WriteTable(node);
  const std::string label = MarkdownText(CompactText(gazette_, node.label));
  const std::string heading = MarkdownText(CompactText(gazette_, node.heading));
  const std::string text = MarkdownText(JoinedText(gazette_, node.text));
  const bool article = node.type == NodeType::kArticle;
  if (article && heading.empty() && text.empty()) {
    carried_ = "**" + label + "**";
    return;
  }
  const std::string_view mark = HeadingMark(node.type);
  std::string block = label;
  if (article) block = "**" + label + "**";
  const bool spaced = article || (!mark.empty() && label.starts_with("第"));
  if (spaced && !(heading + text).empty()) block += " ";
  block += heading;
  if (!heading.empty() && !text.empty() && !mark.empty()) {
    WriteBlock(std::string(mark) + block);
    return WriteBlock(text);
  }
  WriteBlock(std::string(text.empty() ? mark : "") + block + text);
}

void GazetteMarkdown::WriteTable(const Node& table) {
  const auto rows = TableRows(gazette_, table);
  if (rows.empty()) return;
  std::size_t columns = 0;
  for (const auto& row : rows) columns = std::max(columns, row.size());
  Listing listing;
  for (std::size_t i = 0; i < columns; ++i) {
    listing.columns.push_back({i < rows[0].size() ? rows[0][i] : "", ""});
  }
  for (std::size_t i = 1; i < rows.size(); ++i) {
    listing.rows.push_back(rows[i]);
    listing.rows.back().resize(columns);
  }
  std::string text = ListingMarkdown(listing);
  text.pop_back();
  WriteBlock(text);
}

void GazetteMarkdown::WriteBlock(const std::string& text) {
  std::string block = std::move(carried_);
  carried_.clear();
  if (!block.empty() && !text.empty()) block += " ";
  out_.Write(block + text + "\n\n");
}

}  // namespace

void WriteGazetteMarkdown(const Gazette& gazette, Output& out) {
  GazetteMarkdown(gazette, out).Write();
}

}  // namespace gongbao
