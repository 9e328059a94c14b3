#include "parser/parse.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <utility>

#include "parser/meaning/meaning.h"
#include "parser/structure/contents.h"
#include "parser/structure/contents_check.h"
#include "parser/structure/division.h"
#include "parser/structure/document_reader.h"
#include "parser/structure/lined_text.h"
#include "parser/structure/masthead.h"
#include "parser/structure/page_furniture.h"
#include "parser/structure/web_page.h"

namespace gongbao {
namespace {

LinedText LayOut(std::string_view text, PageMetadata& metadata) {
  LinedText source;
  source.text = text;
  source.lines = SplitLines(text);
  metadata = MarkWebPage(source);
  MarkPageFurniture(text, source.lines);
  source.layout = MeasureLayout(text, source.lines);
  DemoteContinuations(text, source.layout, source.lines);
  return source;
}

// The offsets where lines of the file begin; provisions that share one are
// lines of their own only to the parser.
std::vector<std::size_t> LineStarts(const LinedText& source) {
  const auto is_break = [](char c) {
    return c == '\n' || c == '\r' || c == '\f';
  };
  std::vector<std::size_t> starts(source.lines.size());
  std::size_t count = 0;
  for (const Line& line : source.lines) {
    const std::size_t begin = line.span.begin;
    starts[count] = begin;
    count += begin == 0 || is_break(source.text[begin - 1]);
  }
  starts.resize(count);
  return starts;
}

// Page numbers and running heads within documents, and the parts that no
// document holds, in order of place.
std::vector<Furniture> CollectFurniture(const LinedText& source,
                                        const Division& division) {
  std::vector<Furniture> furniture;
  for (const FurniturePart& part : division.furniture) {
    furniture.push_back({part.kind, source.Span(part.lines)});
  }
  for (const DocumentPart& part : division.documents) {
    for (std::size_t i = part.lines.begin; i < part.lines.end; ++i) {
      const Line& line = source.lines[i];
      if (!line.furniture && line.kind != LineKind::kComment) continue;
      furniture.push_back({line.furniture_kind, line.span});
    }
  }
  std::sort(furniture.begin(), furniture.end(),
            [](const Furniture& a, const Furniture& b) {
              return a.span.begin < b.span.begin;
            });
  return furniture;
}

// The number names a document where no other bears it; the issuer tells
// namesakes apart, and a count those of one issuer.
void AssignIds(std::vector<Document>& documents) {
  const auto name = [](const Document& document) {
    return document.number.value_or(document.title);
  };
  if (documents.size() == 1) documents.front().id = name(documents.front());
  if (documents.size() < 2) return;
  std::unordered_map<std::string, int> bearers;
  for (const Document& document : documents) ++bearers[name(document)];
  std::unordered_map<std::string, int> used;
  for (Document& document : documents) {
    document.id = name(document);
    if (bearers[document.id] > 1) {
      const std::string& other =
          document.number ? document.authority.value_or("")
                          : document.date.value_or(Date{}).ToString();
      document.id += "(" + other + ")";
    }
    const int count = ++used[document.id];
    if (count > 1) document.id += "." + std::to_string(count);
  }
}

std::optional<Issue> ReadIssue(const LinedText& source,
                               const Division& division) {
  std::size_t end = division.masthead.end;
  for (const FurniturePart& part : division.furniture) {
    if (part.kind != FurnitureKind::kContents &&
        part.lines.begin == division.contents.end &&
        !division.contents.empty()) {
      end = std::max(end, part.lines.end);
    }
  }
  return ReadMasthead(source.text, source.lines,
                      {division.masthead.begin, end});
}

// Every document of an issue bears a number if it is of one of these kinds
// (GB/T 9704-2012, 7.2.5); a decision, an announcement or a list may do
// without, and a file of one document may have lost its own.
void ReportUnnumbered(Gazette& gazette) {
  if (!gazette.issue) return;
  static constexpr std::array<std::string_view, 5> kNumbered = {
      "通知", "通报", "意见", "批复", "函"};
  for (Document& document : gazette.documents) {
    if (document.number || std::find(kNumbered.begin(), kNumbered.end(),
                                     document.kind) == kNumbered.end()) {
      continue;
    }
    for (const Piece& piece : document.pieces) {
      if (piece.kind != PieceKind::kTitle) continue;
      document.diagnostics.push_back({DiagnosticKind::kMissingDocumentNumber,
                                      piece.span, std::nullopt, ""});
      break;
    }
  }
}

}  // namespace

Gazette ReadStructure(SourceText source_text) {
  Gazette gazette;
  gazette.source = std::move(source_text);
  gazette.diagnostics = gazette.source.diagnostics;
  PageMetadata metadata;
  const LinedText source = LayOut(gazette.source.text, metadata);
  gazette.line_starts = LineStarts(source);
  const LineRange contents = FindContents(source.text, source.lines);
  gazette.contents = ReadContents(source.text, source.lines, contents);
  const Division division = Divide(source, contents, gazette.contents);
  gazette.furniture = CollectFurniture(source, division);
  gazette.issue = ReadIssue(source, division);
  for (const DocumentPart& part : division.documents) {
    gazette.documents.push_back(ReadDocument(source, part));
  }
  LinkContents(gazette);
  HoldAgainst(metadata, gazette);
  ReportUnnumbered(gazette);
  AssignIds(gazette.documents);
  return gazette;
}

Gazette Parse(SourceText source_text) {
  Gazette gazette = ReadStructure(std::move(source_text));
  ReadMeaning(gazette);
  return gazette;
}

}  // namespace gongbao
