// The model: what a gazette says, as values.
//
//   云岭市人民政府公报 2025年第1期          Gazette, Issue
//     目录                                   ContentsEntry
//     关于印发《…办法》的通知 云政办规〔2025〕1号   Document
//       …办法                                Instrument
//         第三章 申报条件                    Node (chapter)
//           第九条 … (一)…                   Node (article, paragraph, item)
//       附件2 申报表                         Annex
//
// Nodes and pieces hold byte ranges of the source text, never copies of it;
// joined_text.h turns a range into words. Every byte of the source is in
// exactly one node, one piece of a document, or one piece of furniture.

#ifndef GONGBAO_PARSER_GAZETTE_H_
#define GONGBAO_PARSER_GAZETTE_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parser/diagnostic.h"
#include "parser/source_text.h"

namespace gongbao {

// A day, or a month where the source names no day (2024年9月).
struct Date {
  int year = 0;
  int month = 0;  // 1 to 12
  int day = 0;    // 1 to 31; 0 where the source names none.

  // "2025-02-06", or "2024-09".
  std::string ToString() const;
  // The date that ToString() gives as `text`; nullopt for anything else.
  static std::optional<Date> FromString(std::string_view text);
  friend auto operator<=>(const Date&, const Date&) = default;
};

// The kinds of provision (编章节条款项目) and of heading (一、(一)1.).
enum class NodeType {
  kPart,        // 第一编
  kChapter,     // 第一章
  kSection,     // 第一节
  kArticle,     // 第一条
  kParagraph,   // 款: unnumbered, counted
  kItem,        // (一) in an article
  kSubitem,     // 1. in an item
  kHeading,     // 一、
  kSubheading,  // (一)
  kPoint,       // 1. and below
  kText,        // unnumbered text outside articles, and an item's later lines
  kTable,
  kList,  // unnumbered lines of one kind, e.g. persons appointed
};

// "article", "heading", ...: as in JSON and the database.
std::string_view NodeTypeName(NodeType type);

// A provision, heading, text or table. `span` covers the node and all its
// children; the node's own bytes come first, then the children in order.
struct Node {
  NodeType type = NodeType::kText;
  // Place among siblings or namesakes, from 1: the paragraph's number, the
  // second 第五条 of a document, ... Makes addresses unique.
  int ordinal = 1;
  TextSpan span;
  TextSpan label;             // 第九条, (一); empty where there is none.
  TextSpan heading;           // 总 则; empty where there is none.
  TextSpan text;              // Own text, without label and heading.
  std::optional<int> number;  // 9; as printed, never corrected.
  std::optional<int> suffix;  // 1 in 第三条之一.
  std::vector<Node> children;
};

// The last step of a node's address: "art_9", "para_1", "art_3-1" (第三条之一),
// "art_5.2" (the second article five), "chp_u1" (附则 without a number).
std::string EidStep(const Node& node);

// Calls visit(node, eid, depth) for each node and its descendants in reading
// order. Articles, parts and top-level nodes begin an eid anew after `prefix`
// (an Akoma Ntoso convention: art_9 wherever its chapter is); others append
// to their parent's: art_9__para_1__item_4.
template <typename Visit>
void VisitNodes(const std::vector<Node>& nodes, std::string_view prefix,
                Visit&& visit);

// Text that stands around provisions and belongs to a document.
enum class PieceKind {
  kTitle,
  kDocumentNumber,
  kPromulgation,  // 题注: (2021年12月3日…通过)
  kAddressees,
  kAnnexList,  // 附件:1.… 2.…
  kSignature,
  kDate,
  kRelease,        // (此件公开发布)
  kAnnexLabel,     // 附件1
  kInnerContents,  // A document's own 目录.
  kCopyLine,       // 抄送:…
};
std::string_view PieceKindName(PieceKind kind);

struct Piece {
  PieceKind kind;
  TextSpan span;
};

// Text that belongs to the page or the issue, not to a document.
enum class FurnitureKind : std::uint8_t {
  kMasthead,
  kContents,
  kCategory,  // 【…】 above the documents of a category.
  kRunningHead,
  kPageNumber,
  kEditorialBoard,
  kAboutGazette,  // 《…公报》简介
  kNavigation,    // Of a saved web page.
  kMetadata,      // 索引号 / 发文机关 / … of a saved web page.
  kFooter,
  kBlank,  // White space before the first words.
  kOther,  // Between documents, and of no kind above.
};
std::string_view FurnitureKindName(FurnitureKind kind);

struct Furniture {
  FurnitureKind kind;
  TextSpan span;
};

struct Issue {
  std::string title;                     // 云岭市人民政府公报
  std::optional<std::string> publisher;  // 云岭市人民政府
  std::optional<std::string> sponsor;    // 云岭市人民政府办公室
  std::optional<int> year;
  std::optional<int> number;  // 第1期
  std::optional<int> serial;  // 总第59期
  std::optional<Date> published;
};

struct ContentsEntry {
  std::optional<std::string> category;
  std::string title;
  std::optional<std::string> number;  // Document number, canonical.
  std::optional<int> page;
  std::optional<std::size_t> document;  // Index into Gazette::documents.
  TextSpan span;
};

// What a notice issues: 办法, 规定, 细则, ...
struct Instrument {
  std::string title;
  std::string kind;                  // 办法
  std::optional<std::string> annex;  // 附件1, where it is an annex.
  TextSpan span;
  std::vector<Piece> pieces;
  std::vector<Node> nodes;
};

// An annex that is not an instrument: a form, a list, a table.
struct Annex {
  std::string label;  // 附件1
  std::string title;
  TextSpan span;
  std::vector<Piece> pieces;
  std::vector<Node> nodes;
};

// Where the source says something: the node that holds the words, and the
// words. `node` is "" where a title or another piece says it.
struct Evidence {
  std::string node;  // eid
  TextSpan span;
};

// What a citation does where it stands.
enum class CitationKind {
  kMention,   // None of the below.
  kBasedOn,   // 根据《…》制定本办法
  kInternal,  // A place in the text itself: 前款, 本办法第九条
  kQuoted,    // Inside text that an amendment quotes: not the document's own.
};
std::string_view CitationKindName(CitationKind kind);
std::optional<CitationKind> CitationKindNamed(std::string_view name);

// A place where the text names a document or a provision. One citation names
// at most one provision or one range: 《甲办法》第三条、第五条 is two.
struct Citation {
  CitationKind kind = CitationKind::kMention;
  std::string node;  // eid
  TextSpan span;
  std::optional<std::string> title;   // Without 《》; an alias in full.
  std::optional<std::string> number;  // Canonical.
  std::optional<std::string> provision;  // 第九条第一款, 第三条至第五条
  // The nodes of this document that an internal citation means; none where it
  // points at nothing.
  std::vector<std::string> targets;
};

// What a relation points at, as far as the source names it.
struct RelationTarget {
  std::optional<std::string> title;   // Without 《》.
  std::optional<std::string> number;  // Canonical.
  std::optional<Date> date;  // Of issue, as written: 2021年11月30日印发的…
  // 第十五条, 第二章、第三章; in words where the source uses words. The whole
  // where there is none.
  std::optional<std::string> provision;
};

enum class RelationType {
  kRepeals,
  kAmends,
  kExtends,
  kBasedOn,
  kIssues,
  kForwards,
};
std::string_view RelationTypeName(RelationType type);
std::optional<RelationType> RelationTypeNamed(std::string_view name);

// What the document does to another. One fact is one relation, with the
// instrument as evidence where the notice says the same.
struct Relation {
  RelationType type = RelationType::kRepeals;
  RelationTarget target;
  std::optional<Date> effective;  // Nullopt where the document names no day.
  std::optional<Date> until;      // Of kExtends: the new last day in force.
  Evidence evidence;              // The sentence, or the row of a list.
};

// When the document, or what it issues, is in force by its own words.
struct Validity {
  std::optional<Date> effective_from;
  std::optional<Date> expires_on;  // The last day in force.
  bool trial = false;              // 试行, 暂行
  std::optional<Evidence> evidence;
};

enum class AppointmentAction { kAppoint, kRemove };
std::string_view AppointmentActionName(AppointmentAction action);
std::optional<AppointmentAction> AppointmentActionNamed(std::string_view name);

struct Appointment {
  AppointmentAction action = AppointmentAction::kAppoint;
  std::string person;  // Without white space.
  std::string post;
  std::optional<std::string> note;  // 试用期一年
  Evidence evidence;
};

struct Document {
  std::string id;  // Stable address: the number where it is unique.
  std::optional<std::string> category;
  std::string title;
  std::string kind;                   // 文种: 通知; "" where none is known.
  std::optional<std::string> number;  // 云政办规〔2025〕1号, canonical.
  std::optional<std::string> authority;
  std::vector<std::string> addressees;
  std::vector<std::string> signatories;
  std::optional<Date> date;
  std::optional<std::string> release;  // 此件公开发布
  TextSpan span;
  std::vector<Piece> pieces;
  std::vector<Node> nodes;  // The document's own body.
  std::vector<Instrument> instruments;
  std::vector<Annex> annexes;
  std::vector<Citation> citations;  // In order of place.
  std::vector<Relation> relations;
  Validity validity;
  std::vector<Appointment> appointments;
  std::vector<Diagnostic> diagnostics;
};

struct Gazette {
  SourceText source;
  std::vector<std::size_t> line_starts;  // Offset of each line's first byte.
  std::optional<Issue> issue;
  std::vector<ContentsEntry> contents;
  std::vector<Document> documents;
  std::vector<Furniture> furniture;  // In order of place; may cut a node.
  std::vector<Diagnostic> diagnostics;

  // The number, from 1, of the line that holds byte `offset`.
  int LineAt(std::size_t offset) const;
};

// The prefixes of a document's node ids. The first instrument's articles are
// art_1, ...; other parts are told apart by a prefix ending in "__", or "".
std::string BodyPrefix(const Document& document);
std::string InstrumentPrefix(std::size_t index);
std::string AnnexPrefix(std::size_t index);

// --- Implementation only below here. ---

template <typename Visit>
void VisitNodesBelow(const std::vector<Node>& nodes, std::string_view prefix,
                     const std::string& parent, int depth, Visit& visit) {
  for (const Node& node : nodes) {
    const bool anew = parent.empty() || node.type == NodeType::kArticle;
    std::string eid(anew ? prefix : std::string_view(parent));
    if (!anew) eid += "__";
    eid += EidStep(node);
    visit(node, std::string_view(eid), depth);
    VisitNodesBelow(node.children, prefix, eid, depth + 1, visit);
  }
}

template <typename Visit>
void VisitNodes(const std::vector<Node>& nodes, std::string_view prefix,
                Visit&& visit) {
  VisitNodesBelow(nodes, prefix, std::string(), 0, visit);
}

}  // namespace gongbao

#endif  // GONGBAO_PARSER_GAZETTE_H_
