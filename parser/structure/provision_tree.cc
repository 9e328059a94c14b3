#include "parser/structure/provision_tree.h"

#include <algorithm>
#include <utility>

#include "parser/lexicon/character.h"
#include "parser/lexicon/line_kind.h"
#include "parser/structure/list_run.h"

namespace gongbao {
namespace {

// How deep a node stands. A node closes all open nodes of its rank or deeper.
enum Rank : int {
  kPartRank,
  kSubpartRank,
  kChapterRank,
  kSectionRank,
  kArticleGroupRank,  // 一、 above articles.
  kArticleRank,       // Also of headings 一、, which take an article's place.
  kParagraphRank,
  kItemRank,  // And two for lists within items.
};

struct Place {
  NodeType type;
  int rank;
};

// Outside articles a label's style tells its rank (GB/T 9704-2012, 7.3.3).
Place HeadingPlace(LabelStyle style) {
  switch (style) {
    case LabelStyle::kHanComma:
      return {NodeType::kHeading, kArticleRank};
    case LabelStyle::kHanBracket:
      return {NodeType::kSubheading, kArticleRank + 1};
    case LabelStyle::kArabicDot:
      return {NodeType::kPoint, kArticleRank + 2};
    case LabelStyle::kArabicBracket:
      return {NodeType::kPoint, kArticleRank + 3};
    default:
      return {NodeType::kPoint, kArticleRank + 4};
  }
}

Place DivisionPlace(LabelStyle style) {
  switch (style) {
    case LabelStyle::kPart:
      return {NodeType::kPart, kPartRank};
    case LabelStyle::kSubpart:
      return {NodeType::kPart, kSubpartRank};
    case LabelStyle::kChapter:
      return {NodeType::kChapter, kChapterRank};
    case LabelStyle::kSection:
      return {NodeType::kSection, kSectionRank};
    default:
      return {NodeType::kArticle, kArticleRank};
  }
}

class Builder {
 public:
  Builder(std::string_view text, const std::vector<Block>& blocks)
      : text_(text), blocks_(blocks), next_labelled_(blocks.size() + 1) {
    // For each block, the next one that is labelled and not quoted.
    next_labelled_[blocks.size()] = blocks.size();
    for (std::size_t i = blocks.size(); i-- > 0;) {
      next_labelled_[i] = IsLabelled(blocks[i]) ? i : next_labelled_[i + 1];
    }
  }

  std::vector<Node> Build() {
    nodes_.reserve(blocks_.size());
    for (at_ = 0; at_ < blocks_.size(); ++at_) Take(blocks_[at_]);
    CloseTo(0);
    return std::move(nodes_);
  }

 private:
  struct Open {
    std::size_t at = 0;  // In nodes_; its children stand behind it.
    NodeType type = NodeType::kText;
    int rank = 0;
  };

  static bool IsLabelled(const Block& block) {
    return block.kind == BlockKind::kLabelled && !block.quoted;
  }

  std::string_view Words(const Block& block) const {
    return text_.substr(block.words.begin, block.words.size());
  }

  void Take(const Block& block) {
    if (block.kind == BlockKind::kTable) {
      AddLeaf(NodeType::kTable, block);
    } else if (!IsLabelled(block)) {
      const std::size_t end = ListEnd(text_, blocks_, at_);
      if (end > at_ && !IsDivision(block)) {
        TakeList(end);
      } else {
        TakeText(block);
      }
    } else if (block.label.style <= LabelStyle::kArticle) {
      TakeDivision(block);
    } else if (InArticle() && BelongsToArticle(block)) {
      TakeItem(block);
    } else {
      OpenNode(PlaceOfHeading(block), block);
    }
  }

  // A heading 一、 right above an article groups articles, and so does the one
  // that follows such a heading.
  Place PlaceOfHeading(const Block& block) const {
    Place place = HeadingPlace(block.label.style);
    const std::size_t next = next_labelled_[at_ + 1];
    const bool above_article =
        block.heading && next < blocks_.size() &&
        blocks_[next].label.style == LabelStyle::kArticle;
    if (block.label.style == LabelStyle::kHanComma &&
        (above_article || FollowsGroup(block.label))) {
      place.rank = kArticleGroupRank;
    }
    return place;
  }

  bool FollowsGroup(const Label& label) const {
    return std::any_of(open_.begin(), open_.end(), [&](const Open& open) {
      return open.rank == kArticleGroupRank &&
             nodes_[open.at].number == label.number - 1;
    });
  }

  bool InArticle() const { return IsOpen(NodeType::kArticle); }

  bool IsOpen(NodeType type) const {
    return std::any_of(open_.begin(), open_.end(),
                       [&](const Open& open) { return open.type == type; });
  }

  // 一、 below an article is an item after a colon; elsewhere a heading that
  // follows the last article.
  bool BelongsToArticle(const Block& block) const {
    if (block.label.style != LabelStyle::kHanComma) return true;
    if (std::find(styles_.begin(), styles_.end(), block.label.style) !=
        styles_.end()) {
      return true;
    }
    return block.label.number == 1 && at_ > 0 && EndsInColon(blocks_[at_ - 1]);
  }

  bool EndsInColon(const Block& block) const {
    return Words(block).ends_with(":") || Words(block).ends_with("：");
  }

  // --- Nodes of each kind ---

  void TakeDivision(const Block& block) {
    styles_.clear();
    OpenNode(DivisionPlace(block.label.style), block);
    Node& node = Last();
    if (node.type != NodeType::kArticle) {
      if (node.heading.empty()) node.heading = std::exchange(node.text, {});
      return;
    }
    TakeArticleHeading(node);
    const TextSpan text = std::exchange(node.text, {});
    if (text.empty()) return;
    OpenChild(NodeType::kParagraph, kParagraphRank,
              {text.begin, block.span.end});
    Last().text = text;
  }

  // 第一条 【立法目的】 为了… : the bracket is the article's heading.
  void TakeArticleHeading(Node& article) const {
    static constexpr std::string_view kOpen = "【", kClose = "】";
    const std::string_view rest =
        text_.substr(article.text.begin, article.text.size());
    if (!rest.starts_with(kOpen)) return;
    const std::size_t close = rest.find(kClose);
    if (close == std::string_view::npos || close > 120) return;
    const std::size_t end = close + kClose.size();
    article.heading = {article.text.begin, article.text.begin + end};
    article.text.begin += SkipSpace(rest, end);
  }

  // Lists nest in the order in which their styles appear: (一) then 1., or
  // 1. then (1).
  void TakeItem(const Block& block) {
    EnsureParagraph(block);
    const auto known =
        std::find(styles_.begin(), styles_.end(), block.label.style);
    const auto depth = static_cast<int>(known - styles_.begin());
    if (known == styles_.end()) {
      styles_.push_back(block.label.style);
    } else {
      styles_.erase(known + 1, styles_.end());
    }
    OpenNode({depth == 0 ? NodeType::kItem : NodeType::kSubitem,
              kItemRank + std::min(depth, 6)},
             block);
  }

  // An item straight after 第X条 alone on its line still has a paragraph.
  void EnsureParagraph(const Block& block) {
    if (IsOpen(NodeType::kParagraph)) return;
    OpenChild(NodeType::kParagraph, kParagraphRank,
              {block.span.begin, block.span.begin});
  }

  // The blocks from at_ to `end` are a list of what the block before it
  // introduces, or of the article's paragraph.
  void TakeList(std::size_t end) {
    if (InArticle()) {
      if (!EndsInColon(blocks_[at_ - 1])) CloseTo(kItemRank);
      EnsureParagraph(blocks_[at_]);
    }
    Node list;
    list.type = NodeType::kList;
    list.span = blocks_[at_].span;
    for (; at_ < end; ++at_) {
      Node row;
      row.span = blocks_[at_].span;
      row.text = blocks_[at_].words;
      list.span.end = row.span.end;
      list.children.push_back(std::move(row));
    }
    --at_;
    GrowParent(list.span.end);
    nodes_.push_back(std::move(list));
  }

  // 附则 alone on its line.
  bool IsDivision(const Block& block) const {
    return !block.quoted && IsDivisionName(Words(block)) &&
           (InArticle() || NextIsArticle());
  }

  void TakeText(const Block& block) {
    if (IsDivision(block)) {
      TakeUnnumberedDivision(block);
    } else if (!InArticle()) {
      AddLeaf(NodeType::kText, block);
    } else if (block.quoted || GoesOnWithItem() || IsBelowItemHeading()) {
      AddLeaf(NodeType::kText, block);
    } else if (IsTail()) {
      styles_.clear();
      CloseTo(kItemRank);
      AddLeaf(NodeType::kText, block);
    } else {
      styles_.clear();
      CloseTo(kParagraphRank);
      OpenChild(NodeType::kParagraph, kParagraphRank, block.span);
      Last().text = block.words;
    }
  }

  bool NextIsArticle() const {
    const std::size_t next = next_labelled_[at_];
    return next < blocks_.size() &&
           blocks_[next].label.style <= LabelStyle::kArticle;
  }

  void TakeUnnumberedDivision(const Block& block) {
    styles_.clear();
    CloseTo(kChapterRank);
    OpenChild(NodeType::kChapter, kChapterRank, block.span);
    Last().heading = block.words;
  }

  // Unnumbered text after items goes on with the last item if the items go
  // on after it; it is the tail of their sentence if that has not ended, and
  // a new paragraph otherwise.
  bool IsTail() const {
    return open_.back().rank >= kItemRank && !blocks_[at_ - 1].finished;
  }

  // (一)按址投递 / 邮政企业应当…: the text under an item that is a heading.
  bool IsBelowItemHeading() const {
    const Block& before = blocks_[at_ - 1];
    return open_.back().rank >= kItemRank && IsLabelled(before) &&
           !before.finished && !HasClauseMark(Words(before));
  }

  bool GoesOnWithItem() const {
    if (open_.back().rank < kItemRank) return false;
    const std::size_t next = next_labelled_[at_];
    if (next >= blocks_.size()) return false;
    const Label& label = blocks_[next].label;
    if (label.style <= LabelStyle::kArticle || label.number == 1) return false;
    return std::any_of(open_.begin(), open_.end(), [&](const Open& open) {
      return open.rank >= kItemRank &&
             nodes_[open.at].number == label.number - 1;
    });
  }

  // --- The stack of open nodes ---

  void OpenNode(Place place, const Block& block) {
    CloseTo(place.rank);
    OpenChild(place.type, place.rank, block.span);
    Node& node = Last();
    node.label = {block.words.begin, block.words.begin + block.label.size};
    node.number = block.label.number;
    if (block.label.suffix > 0) node.suffix = block.label.suffix;
    std::size_t begin = SkipSpace(text_, node.label.end);
    while (text_.substr(begin).starts_with("**")) {
      begin = SkipSpace(text_, begin + 2);
    }
    if (begin >= block.words.end) return;
    (block.heading ? node.heading : node.text) = {begin, block.words.end};
  }

  void OpenChild(NodeType type, int rank, TextSpan span) {
    open_.push_back({nodes_.size(), type, rank});
    Node& node = nodes_.emplace_back();
    node.type = type;
    node.span = span;
  }

  // The innermost open node.
  Node& Last() { return nodes_[open_.back().at]; }

  void AddLeaf(NodeType type, const Block& block) {
    GrowParent(block.span.end);
    Node& node = nodes_.emplace_back();
    node.type = type;
    node.span = block.span;
    node.text = block.words;
  }

  // Closes open nodes of `rank` or deeper.
  void CloseTo(int rank) {
    while (!open_.empty() && open_.back().rank >= rank) {
      Adopt(open_.back().at);
      const std::size_t end = Last().span.end;
      open_.pop_back();
      GrowParent(end);
    }
  }

  // Gives the node at `at` its children, now that their number is known.
  void Adopt(std::size_t at) {
    if (at + 1 == nodes_.size()) return;
    const auto first = nodes_.begin() + static_cast<std::ptrdiff_t>(at + 1);
    nodes_[at].children.assign(std::make_move_iterator(first),
                               std::make_move_iterator(nodes_.end()));
    nodes_.erase(first, nodes_.end());
  }

  // A parent ends where its last child does.
  void GrowParent(std::size_t end) {
    if (!open_.empty()) Last().span.end = std::max(Last().span.end, end);
  }

  std::string_view text_;
  const std::vector<Block>& blocks_;
  std::vector<std::size_t> next_labelled_;
  std::size_t at_ = 0;
  // Roots, open nodes, and children of open nodes, in reading order.
  std::vector<Node> nodes_;
  std::vector<Open> open_;
  std::vector<LabelStyle> styles_;  // Of the lists open in the paragraph.
};

}  // namespace

std::vector<Node> BuildProvisionTree(std::string_view text,
                                     const std::vector<Block>& blocks) {
  return Builder(text, blocks).Build();
}

}  // namespace gongbao
