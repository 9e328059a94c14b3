#include "tests/parser/printed_gazette.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "parser/joined_text.h"
#include "parser/lexicon/character.h"
#include "parser/lexicon/label.h"

namespace gongbao {
namespace {

bool IsDivision(NodeType type) { return type <= NodeType::kSection; }

class Collector {
 public:
  explicit Collector(const Gazette& gazette) : gazette_(gazette) {}

  std::vector<PrintedBlock> Collect() {
    for (const Furniture& furniture : gazette_.furniture) Add(furniture);
    for (const Document& document : gazette_.documents) Add(document);
    std::stable_sort(
        placed_.begin(), placed_.end(),
        [](const Placed& a, const Placed& b) { return a.begin < b.begin; });
    std::vector<PrintedBlock> blocks;
    for (Placed& placed : placed_) blocks.push_back(std::move(placed.block));
    return blocks;
  }

 private:
  struct Placed {
    std::size_t begin;
    PrintedBlock block;
  };

  std::string_view Text() const { return gazette_.source.text; }

  void Place(std::size_t begin, BlockRole role, std::string words) {
    if (words.empty()) return;
    PrintedBlock block;
    block.role = role;
    block.words = std::move(words);
    placed_.push_back({begin, std::move(block)});
  }

  // The parts of the lines in `span` that hold words.
  std::vector<TextSpan> Lines(TextSpan span) const {
    std::vector<TextSpan> lines;
    const auto& starts = gazette_.line_starts;
    for (auto start =
             std::upper_bound(starts.begin(), starts.end(), span.begin) - 1;
         start != starts.end() && *start < span.end; ++start) {
      const std::size_t end =
          start + 1 == starts.end() ? Text().size() : *(start + 1);
      const TextSpan line{std::max(*start, span.begin),
                          std::min(end, span.end)};
      if (!JoinedText(gazette_, line).empty()) lines.push_back(line);
    }
    return lines;
  }

  void PlaceLines(TextSpan span, BlockRole role) {
    if (span.empty()) return;
    for (const TextSpan line : Lines(span)) {
      Place(line.begin, role, JoinedText(gazette_, line));
    }
  }

  // --- Around documents ---

  void Add(const Furniture& furniture) {
    switch (furniture.kind) {
      case FurnitureKind::kMasthead:
        PlaceWords(furniture.span, BlockRole::kMasthead);
        break;
      case FurnitureKind::kContents:
        AddContents(furniture.span.begin);
        break;
      case FurnitureKind::kCategory:
        PlaceWords(furniture.span, BlockRole::kCategory);
        break;
      case FurnitureKind::kEditorialBoard:
      case FurnitureKind::kAboutGazette:
        PlaceWords(furniture.span, BlockRole::kNote);
        break;
      default:
        break;
    }
  }

  // Furniture is no part of joined text, so its own words are its lines'.
  void PlaceWords(TextSpan span, BlockRole role) {
    const std::string_view lines = Text().substr(span.begin, span.size());
    for (std::size_t at = 0; at < lines.size();) {
      std::size_t end = lines.find_first_of("\n\r\f", at);
      if (end == std::string_view::npos) end = lines.size();
      Place(span.begin + at, role, WithoutMarks(lines.substr(at, end - at)));
      at = end + 1;
    }
  }

  static std::string WithoutMarks(std::string_view line) {
    std::string words(Trim(line));
    words.erase(0, std::min(words.find_first_not_of("# *"), words.size()));
    while (words.ends_with('*')) words.pop_back();
    return words;
  }

  void AddContents(std::size_t begin) {
    Place(begin, BlockRole::kContentsHead, "目录");
    std::optional<std::string> category;
    for (const ContentsEntry& entry : gazette_.contents) {
      if (entry.category && entry.category != category) {
        Place(begin, BlockRole::kContentsCategory,
              "【" + *entry.category + "】");
      }
      category = entry.category;
      PrintedBlock block;
      block.role = BlockRole::kContentsEntry;
      block.words = entry.title;
      block.label = entry.number.value_or("");
      block.page = entry.page;
      placed_.push_back({begin, std::move(block)});
    }
  }

  // --- Documents ---

  void Add(const Document& document) {
    Add(document.pieces, document.title, BlockRole::kTitle);
    Add(document.nodes);
    for (const Instrument& instrument : document.instruments) {
      Add(instrument.pieces, instrument.title, BlockRole::kInstrumentTitle);
      Add(instrument.nodes);
    }
    for (const Annex& annex : document.annexes) {
      Add(annex.pieces, annex.title, BlockRole::kInstrumentTitle);
      Add(annex.nodes);
    }
  }

  void Add(const std::vector<Piece>& pieces, const std::string& title,
           BlockRole title_role) {
    for (const Piece& piece : pieces) Add(piece, title, title_role);
  }

  void Add(const Piece& piece, const std::string& title, BlockRole title_role) {
    const std::string whole = JoinedText(gazette_, piece.span);
    switch (piece.kind) {
      case PieceKind::kTitle:
        // The title as read keeps the blank between joint authorities.
        Place(piece.span.begin, title_role,
              WithoutSpaces(whole) == WithoutSpaces(title)
                  ? title
                  : WithoutSpaces(whole));
        break;
      case PieceKind::kDocumentNumber:
        Place(piece.span.begin, BlockRole::kNumber, whole);
        break;
      case PieceKind::kAddressees:
        Place(piece.span.begin, BlockRole::kAddressees, whole);
        break;
      case PieceKind::kAnnexList:
        AddAnnexList(piece.span);
        break;
      case PieceKind::kSignature:
        PlaceLines(piece.span, BlockRole::kSignature);
        break;
      case PieceKind::kDate:
        Place(piece.span.begin, BlockRole::kDate, whole);
        break;
      case PieceKind::kAnnexLabel:
        Place(piece.span.begin, BlockRole::kAnnexLabel, whole);
        break;
      case PieceKind::kRelease:
      case PieceKind::kCopyLine:
        PlaceLines(piece.span, BlockRole::kRelease);
        break;
      case PieceKind::kPromulgation:
      case PieceKind::kInnerContents:
        PlaceLines(piece.span, BlockRole::kNote);
        break;
    }
  }

  // A line without a label goes on with the one before it.
  void AddAnnexList(TextSpan span) {
    bool first = true;
    for (const TextSpan line : Lines(span)) {
      std::string words = JoinedText(gazette_, line);
      if (words.starts_with("- ")) words.erase(0, 2);  // A Markdown bullet.
      if (first || words.starts_with("附") || ReadLabel(words)) {
        Place(line.begin, BlockRole::kAnnexList, words);
      } else {
        placed_.back().block.words += words;
      }
      first = false;
    }
  }

  // --- Provisions ---

  void Add(const std::vector<Node>& nodes) {
    for (const Node& node : nodes) Add(node);
  }

  void Add(const Node& node) {
    if (node.type == NodeType::kTable) {
      Place(node.span.begin, BlockRole::kTable, TableLines(node.text));
      return;
    }
    PrintedBlock block;
    block.role = RoleOf(node);
    block.label = JoinedText(gazette_, node.label);
    block.number = node.number;
    block.suffix = node.suffix;
    block.words = IsDivision(node.type) ? CompactText(gazette_, node.heading)
                                        : JoinedText(gazette_, node.heading);
    block.words += JoinedText(gazette_, node.text);
    std::size_t children = 0;
    if (StartsOnLabelLine(node)) {
      if (!block.words.empty()) block.words += ' ';
      block.words += JoinedText(gazette_, node.children.front().text);
      children = 1;
    }
    block.gap = !node.label.empty() && node.label.end < Text().size() &&
                HasGap(node.label.end);
    if (!block.label.empty() || !block.words.empty()) {
      placed_.push_back({node.span.begin, std::move(block)});
    }
    if (children == 1) Add(node.children.front().children);
    for (; children < node.children.size(); ++children) {
      Add(node.children[children]);
    }
  }

  bool HasGap(std::size_t at) const {
    while (at < Text().size() && Text()[at] == '*') ++at;
    return at < Text().size() && IsSpace(CharacterAt(Text(), at).value);
  }

  static BlockRole RoleOf(const Node& node) {
    if (IsDivision(node.type)) return BlockRole::kDivision;
    if (node.type == NodeType::kArticle) return BlockRole::kArticle;
    return node.heading.empty() ? BlockRole::kParagraph : BlockRole::kHeading;
  }

  // Whether the article's first paragraph stands on the line of 第X条.
  bool StartsOnLabelLine(const Node& node) const {
    if (node.type != NodeType::kArticle || node.children.empty()) return false;
    const Node& first = node.children.front();
    if (first.type != NodeType::kParagraph || first.text.empty()) return false;
    const std::string_view between =
        Text().substr(node.label.end, first.text.begin - node.label.end);
    return between.find_first_of("\n\r") == std::string_view::npos;
  }

  std::string TableLines(TextSpan span) const {
    std::string table;
    for (const TextSpan line : Lines(span)) {
      // Empty cells at the end of a row are not in the table's words.
      const std::size_t end = Text().find_first_of("\n\r", line.begin);
      std::string_view words = Text().substr(line.begin, end - line.begin);
      while (words.ends_with('\n') || words.ends_with('\r') ||
             words.ends_with('\f')) {
        words.remove_suffix(1);
      }
      if (!table.empty()) table += '\n';
      table += words;
    }
    return table;
  }

  const Gazette& gazette_;
  std::vector<Placed> placed_;
};

}  // namespace

std::vector<PrintedBlock> BlocksOf(const Gazette& gazette) {
  return Collector(gazette).Collect();
}

}  // namespace gongbao
