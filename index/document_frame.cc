#include "index/document_frame.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "index/folding.h"
#include "parser/joined_text.h"
#include "parser/lexicon/character.h"

namespace gongbao {
namespace {

std::string_view ChineseName(PieceKind kind) {
  switch (kind) {
    case PieceKind::kTitle:
      return "标题";
    case PieceKind::kDocumentNumber:
      return "发文字号";
    case PieceKind::kPromulgation:
      return "题注";
    case PieceKind::kAddressees:
      return "主送机关";
    case PieceKind::kAnnexList:
      return "附件说明";
    case PieceKind::kSignature:
      return "署名";
    case PieceKind::kDate:
      return "成文日期";
    case PieceKind::kRelease:
      return "附注";
    case PieceKind::kAnnexLabel:
      return "附件";
    case PieceKind::kInnerContents:
      return "目录";
    case PieceKind::kCopyLine:
      return "抄送";
  }
  return "";
}

class Frame {
 public:
  explicit Frame(const Gazette& gazette) : gazette_(gazette) {}

  // `said` is what the unit of their title says.
  void Add(const std::vector<Piece>& pieces, const std::string& said) {
    const std::string folded = FoldedKey(said);
    for (const Piece& piece : pieces) {
      const std::string text = JoinedText(gazette_, piece.span);
      const std::string key = FoldedKey(text);
      const bool named = piece.kind == PieceKind::kTitle ||
                         piece.kind == PieceKind::kDocumentNumber;
      if (key.empty() || (named && folded.contains(key))) continue;
      Append(piece, text);
    }
  }

  std::optional<Unit> Take(std::int64_t document) {
    if (text_.empty()) return std::nullopt;
    Unit unit;
    unit.part.document = document;
    unit.kind = UnitKind::kFrame;
    unit.title = std::move(text_);
    for (const std::string_view name : names_) {
      if (!unit.label.empty()) unit.label += "、";
      unit.label += name;
    }
    unit.line = line_;
    return unit;
  }

 private:
  void Append(const Piece& piece, const std::string& text) {
    if (text_.empty()) {
      // A span may begin with the blank line above its words.
      line_ =
          gazette_.LineAt(SkipSpace(gazette_.source.text, piece.span.begin));
    } else {
      text_ += '\n';
    }
    text_ += text;
    const std::string_view name = ChineseName(piece.kind);
    if (std::ranges::find(names_, name) == names_.end()) names_.push_back(name);
  }

  const Gazette& gazette_;
  std::string text_;
  std::vector<std::string_view> names_;
  int line_ = 0;
};

}  // namespace

std::optional<Unit> FrameUnit(const Gazette& gazette, const Document& document,
                              std::int64_t id) {
  Frame frame(gazette);
  frame.Add(document.pieces,
            document.title + "\n" + document.number.value_or(""));
  for (const Instrument& instrument : document.instruments) {
    frame.Add(instrument.pieces, instrument.title);
  }
  for (const Annex& annex : document.annexes) {
    frame.Add(annex.pieces, annex.title);
  }
  return frame.Take(id);
}

}  // namespace gongbao
