#include "parser/structure/block.h"

#include <algorithm>

#include "parser/lexicon/character.h"
#include "parser/lexicon/cut_line.h"
#include "parser/structure/balance.h"
#include "parser/structure/label_count.h"
#include "parser/structure/quotation.h"

namespace gongbao {
namespace {

// A line cut by a page break is nearly as wide as a column of the page, and
// two-column pages have some twenty characters; shorter ones stand alone.
constexpr int kNarrowestCut = 28;
// The widest heading that stands on a line of its own.
constexpr int kWidestHeading = 84;

bool IsDivision(LabelStyle style) { return style <= LabelStyle::kSection; }

// Joins lines into blocks from first to last. What a line is depends on the
// block before it and on the numbers counted so far.
class Joiner {
 public:
  Joiner(std::string_view text, const std::vector<Line>& lines,
         const Layout& layout)
      : text_(text), lines_(lines), layout_(layout) {}

  std::vector<Block> Join(LineRange range) {
    blocks_.reserve((range.end - range.begin) / 2 + 1);
    for (std::size_t i = range.begin; i < range.end; ++i) {
      const Line& line = lines_[i];
      if (in_html_table_) {
        Extend(i);
        in_html_table_ = !ClosesHtmlTable(line);
      } else if (!IsSilent(line)) {
        Take(i);
      }
    }
    CloseBlock();
    Tile(range);
    MarkQuotations(text_, blocks_);
    return std::move(blocks_);
  }

 private:
  std::string_view Words(const Line& line) const {
    return WordsOf(text_, line);
  }

  void Take(std::size_t i) {
    const Line& line = lines_[i];
    if (line.kind == LineKind::kTable) {
      TakeTableRow(i);
    } else if (line.kind == LineKind::kAnnexLabel && !Continues(i)) {
      Begin(i, BlockKind::kAnnexLabel);
    } else if (line.kind == LineKind::kLabelled && LabelCounts(line)) {
      Begin(i, BlockKind::kLabelled);
      NewLabel(line.label);
    } else if (Continues(i)) {
      Extend(i);
    } else {
      Begin(i, BlockKind::kText);
    }
  }

  void TakeTableRow(std::size_t i) {
    if (!blocks_.empty() && blocks_.back().kind == BlockKind::kTable) {
      Extend(i);
    } else {
      Begin(i, BlockKind::kTable);
    }
    const std::string_view words = Words(lines_[i]);
    in_html_table_ = words.starts_with("<table") &&
                     words.find("</table") == std::string_view::npos;
  }

  bool ClosesHtmlTable(const Line& line) const {
    return Words(line).find("</table") != std::string_view::npos;
  }

  void Begin(std::size_t i, BlockKind kind) {
    CloseBlock();
    Block& block = blocks_.emplace_back();
    block.kind = kind;
    block.lines = {i, i + 1};
    block.words = lines_[i].words;
    if (kind == BlockKind::kLabelled) block.label = lines_[i].label;
    balance_ = {};
    balanced_ = block.words.begin;
    Judge(lines_[i]);
  }

  void Extend(std::size_t i) {
    Block& block = blocks_.back();
    block.lines.end = i + 1;
    if (lines_[i].words.empty()) return;
    block.words.end = lines_[i].words.end;
    Judge(lines_[i]);
  }

  // Whether a quotation, bracket or title is open at the end of the block.
  // Asked of few blocks, so counted only then, and each byte once.
  bool IsOpen() const {
    const std::size_t end = blocks_.back().words.end;
    const Balance more = BalanceOf(text_.substr(balanced_, end - balanced_));
    balance_.quotes += more.quotes;
    balance_.brackets += more.brackets;
    balance_.titles += more.titles;
    balanced_ = end;
    return balance_.open();
  }

  // Whether the block, ending in `last`, is finished and whether it is a
  // heading.
  void Judge(const Line& last) {
    Block& block = blocks_.back();
    block.finished = EndsSentence(Words(last));
    block.heading = IsHeading(block, last);
  }

  bool IsHeading(const Block& block, const Line& last) const {
    if (block.finished || block.kind == BlockKind::kTable) return false;
    if (block.kind == BlockKind::kLabelled && IsDivision(block.label.style)) {
      return block.lines.end - block.lines.begin > 1 ||
             block.words.size() > block.label.size;
    }
    if (block.kind == BlockKind::kLabelled &&
        (block.label.style == LabelStyle::kArticle ||
         (count_.in_article() && !count_.HeadsMoreArticles(block.label)))) {
      return false;
    }
    if (block.lines.end - block.lines.begin > 1) return false;
    if (layout_.wrapped && IsFull(layout_, last)) return false;
    if (last.columns > kWidestHeading || HasClauseMark(Words(last)) ||
        EndsInsideNumber(Words(last))) {
      return false;
    }
    return !IsOpen() &&
           (block.kind == BlockKind::kLabelled || last.heading_level > 0 ||
            last.columns < kNarrowestCut);
  }

  // An article's items are marked until one is not.
  void NewLabel(const Label& label) {
    if (label.style <= LabelStyle::kArticle) items_are_marked_ = true;
    count_.Count(label, blocks_.back().heading);
  }

  void CloseBlock() {
    if (blocks_.empty()) return;
    const Block& block = blocks_.back();
    if (count_.in_article() && block.kind == BlockKind::kLabelled &&
        block.label.style > LabelStyle::kArticle) {
      items_are_marked_ = EndsWithMark(block);
    }
  }

  // Whether the item ends with a mark, so that the next one will, too.
  bool EndsWithMark(const Block& block) const {
    const std::string_view words =
        text_.substr(block.words.begin, block.words.size());
    return block.finished || words.ends_with("；") || words.ends_with(";") ||
           words.ends_with("，") || words.ends_with(",");
  }

  // Whether `line` goes on with the block before it.
  bool Continues(std::size_t i) const {
    if (blocks_.empty()) return false;
    const Line& line = lines_[i];
    const Block& block = blocks_.back();
    if (block.kind == BlockKind::kTable) return false;
    const Line& last = LastSpoken(block);
    if (CompletesDivision(block, last, line)) return true;
    if (block.kind == BlockKind::kAnnexLabel) {
      return layout_.wrapped && IsFull(layout_, last) &&
             !IsIndented(layout_, line);
    }
    if (layout_.wrapped) return ContinuesWrapped(block, last, i);
    if (block.finished || EndsListedClause()) return false;
    // At the foot of a page a wide line is cut, a narrow one a heading.
    if (PageEndsBefore(i) && last.columns >= kNarrowestCut) return true;
    if (block.heading) return false;
    if (IsOpen()) return true;
    if (line.heading_level > 0) return false;
    return !StandsAlone(block, last) && !IsListRow(Words(line)) &&
           !AreNames(block, last, line);
  }

  // 第一章 / 总则, 第六章 法 / 律 / 责 / 任, 附 / 则: a division's heading on
  // lines of its own.
  bool CompletesDivision(const Block& block, const Line& last,
                         const Line& line) const {
    if (line.kind != LineKind::kText || line.columns > kWidestHeading ||
        block.kind == BlockKind::kAnnexLabel) {
      return false;
    }
    const std::string_view words = Words(line);
    const bool one_character = CharacterAt(words, 0).size == words.size();
    const bool one_line = block.lines.begin + 1 == block.lines.end;
    if (block.kind == BlockKind::kText) {
      return one_character && one_line &&
             IsDivisionName(CompactWords(text_, last) + std::string(words));
    }
    if (!IsDivision(block.label.style)) return false;
    if (block.words.size() == block.label.size) {
      return !HasClauseMark(words);
    }
    const std::string_view above =
        Words(last).substr(one_line ? block.label.size : 0);
    return one_character && CountCharacters(above) == 1;
  }

  // Whether a page number or running head stands right above line i.
  bool PageEndsBefore(std::size_t i) const {
    while (i-- > 0) {
      if (lines_[i].furniture) return true;
      if (lines_[i].kind != LineKind::kBlank) return false;
    }
    return false;
  }

  // Where paragraphs are indented, a line at the margin right below one goes
  // on with it, though the line above fell short: no word was cut there.
  bool GoesOnAtMargin(const Block& block, std::size_t i) const {
    return layout_.indented && !IsIndented(layout_, lines_[i]) && i > 0 &&
           lines_[i - 1].kind != LineKind::kBlank &&
           block.kind != BlockKind::kTable && !block.heading &&
           IsIndented(layout_, lines_[block.lines.begin]) &&
           lines_[block.lines.begin].indent <= layout_.margin + 8;
  }

  bool ContinuesWrapped(const Block& block, const Line& last,
                        std::size_t i) const {
    const Line& line = lines_[i];
    if (IsFull(layout_, last)) return !IsIndented(layout_, line);
    // A short line ends its paragraph, unless a page break cut it.
    if (GoesOnAtMargin(block, i)) return true;
    if (block.finished || block.heading) return false;
    if (!IsIndented(layout_, line) && IsOpen()) return true;
    return !IsIndented(layout_, line) && last.columns >= kNarrowestCut &&
           !(layout_.indented && IsIndented(layout_, last) &&
             !HasClauseMark(Words(last)));
  }

  // An unfinished block that is whole all the same: an item of a list whose
  // items bear no marks, or a short line.
  bool StandsAlone(const Block& block, const Line& last) const {
    const bool item = count_.in_article() &&
                      block.kind == BlockKind::kLabelled &&
                      block.label.style > LabelStyle::kArticle;
    if (item && EndsWithMark(block)) return true;
    if (item && !items_are_marked_ && block.label.number > 1) return true;
    // (一)按址投递: an item's heading, its text below it.
    if (item && IsShort(block, last)) return true;
    if (block.kind == BlockKind::kLabelled) return false;
    const std::string_view words = Words(last);
    // 应纳税额＝销售额×比例税率: no mark ends a formula.
    const bool formula =
        HoldsOneOf(words, {"＝", "="}) && !HasClauseMark(words);
    return IsListRow(words) || formula ||
           (last.columns < kNarrowestCut &&
            !HoldsOneOf(words, {"，", "；", ",", ";"}));
  }

  // Two lines without any mark are rows of a list, however long: a sentence
  // has one in either half.
  bool AreNames(const Block& block, const Line& last, const Line& line) const {
    const auto marked = [&](const Line& of) {
      return Words(of).ends_with("、") ||
             HoldsOneOf(Words(of),
                        {"，", "。", "；", "：", "》", ",", ";", ":"});
    };
    return block.kind == BlockKind::kText &&
           block.lines.begin + 1 == block.lines.end && !marked(last) &&
           !marked(line);
  }

  // …; of a list under a colon, each clause on a line of its own.
  bool EndsListedClause() const {
    if (blocks_.size() < 2) return false;
    const auto ends = [&](const Block& block, std::string_view narrow,
                          std::string_view wide) {
      const std::string_view words =
          text_.substr(block.words.begin, block.words.size());
      return words.ends_with(narrow) || words.ends_with(wide);
    };
    const Block& block = blocks_.back();
    const Block& before = blocks_[blocks_.size() - 2];
    return block.kind == BlockKind::kText && ends(block, ";", "；") &&
           (ends(before, ":", "：") ||
            (before.kind == BlockKind::kText && ends(before, ";", "；")));
  }

  bool IsShort(const Block& block, const Line& last) const {
    return last.columns < kNarrowestCut && !HasClauseMark(Words(last)) &&
           block.lines.begin + 1 == block.lines.end;
  }

  const Line& LastSpoken(const Block& block) const {
    std::size_t i = block.lines.end;
    while (i > block.lines.begin + 1 && IsSilent(lines_[i - 1])) --i;
    return lines_[i - 1];
  }

  // Whether the label at the line's beginning numbers a new block.
  bool LabelCounts(const Line& line) const {
    const Label& label = line.label;
    const std::string_view words = Words(line);
    const bool division =
        IsDivision(label.style) || label.style == LabelStyle::kArticle;
    if (division && IsReferenceContinued(words, label)) return false;
    if (IsDivision(label.style) && !IsDivisionHeading(line)) return false;
    if (blocks_.empty()) return true;
    const Block& block = blocks_.back();
    const Line& last = LastSpoken(block);
    if (layout_.wrapped && layout_.indented && !IsIndented(layout_, line) &&
        IsFull(layout_, last) && block.kind != BlockKind::kTable) {
      return false;
    }
    if (block.finished || block.heading || block.kind == BlockKind::kTable ||
        block.kind == BlockKind::kAnnexLabel) {
      return !(layout_.wrapped && !layout_.indented && IsFull(layout_, last) &&
               !count_.IsNext(label));
    }
    return LabelCountsInside(line, Words(last));
  }

  // After a block without an end: the label may be part of its sentence.
  bool LabelCountsInside(const Line& line, std::string_view before) const {
    const Label& label = line.label;
    // (一)甲；或 / (二)乙: the items are parted, whatever the word between.
    if (count_.IsNext(label)) {
      return !ExpectsNumber(before) || EndsNearSemicolon(before);
    }
    if (before.ends_with("；") || before.ends_with(";")) return true;
    switch (label.style) {
      case LabelStyle::kArticle:
        return HasBlankAfterLabel(line) && !ExpectsNumber(before);
      case LabelStyle::kHanBracket:
      case LabelStyle::kHanComma:
        return !ExpectsNumber(before);
      case LabelStyle::kArabicDot:
      case LabelStyle::kArabicBracket:
      case LabelStyle::kCircled:
        return label.number == 1 && !ExpectsNumber(before);
      default:
        return true;
    }
  }

  bool HasBlankAfterLabel(const Line& line) const {
    const std::string_view words = Words(line);
    return line.label.size >= words.size() ||
           IsSpace(CharacterAt(words, line.label.size).value) ||
           words[line.label.size] == '*';
  }

  // A chapter's line holds its heading and nothing else.
  bool IsDivisionHeading(const Line& line) const {
    if (line.heading_level > 0) return true;
    const std::string_view rest = Words(line).substr(line.label.size);
    return line.columns <= kWidestHeading && !EndsSentence(rest) &&
           !rest.ends_with("；") && !rest.ends_with("，") &&
           !rest.ends_with(",");
  }

  // Gives each block the bytes up to the next.
  void Tile(LineRange range) {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      const std::size_t first = i == 0 ? range.begin : blocks_[i].lines.begin;
      const std::size_t last =
          i + 1 < blocks_.size() ? blocks_[i + 1].lines.begin : range.end;
      blocks_[i].lines = {first, last};
      blocks_[i].span = {lines_[first].span.begin, lines_[last - 1].span.end};
    }
  }

  std::string_view text_;
  const std::vector<Line>& lines_;
  const Layout& layout_;
  std::vector<Block> blocks_;
  mutable Balance balance_;  // Of the last block, up to balanced_.
  mutable std::size_t balanced_ = 0;
  LabelCount count_;
  bool items_are_marked_ = true;
  bool in_html_table_ = false;
};

}  // namespace

std::vector<Block> JoinLines(std::string_view text,
                             const std::vector<Line>& lines, LineRange range,
                             const Layout& layout) {
  return Joiner(text, lines, layout).Join(range);
}

}  // namespace gongbao
