#include "parser/structure/numbering.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "parser/lexicon/character.h"
#include "parser/lexicon/numeral.h"
#include "parser/structure/heading_numbers.h"
#include "parser/structure/interleaving.h"

namespace gongbao {
namespace {

// Of one gap no more articles are named.
constexpr int kMostReported = 30;
// A text that begins later goes on from another (民法典 by its parts).
constexpr int kLatestFirst = 5;
// Of mixed columns so many labels show what they look like.
constexpr std::size_t kMostNamed = 4;

int NumberKey(const Node& node) {
  return *node.number * 1000 + node.suffix.value_or(0);
}

class Counter {
 public:
  void Count(std::vector<Node>& nodes) {
    // Few siblings bear one number, so a search among them is enough; long
    // lists count on from the sibling before.
    std::array<int, 16> unnumbered{};
    std::optional<std::unordered_map<int, int>> numbered;
    int last_key = -1;
    for (Node& node : nodes) {
      if (!node.number) {
        node.ordinal = ++unnumbered[static_cast<std::size_t>(node.type)];
      } else if (node.type == NodeType::kArticle) {
        node.ordinal = CountArticle(NumberKey(node));
      } else {
        const int key = NumberKey(node) * 16 + static_cast<int>(node.type);
        // Numbers that rise cannot repeat; only a fall needs the table.
        if (key <= last_key || numbered) {
          if (!numbered) numbered = CountSiblings(nodes, node);
          node.ordinal = ++(*numbered)[key];
        }
        last_key = key;
      }
      if (!node.children.empty()) Count(node.children);
    }
  }

 private:
  // How many of the siblings before `node` bear each number.
  static std::unordered_map<int, int> CountSiblings(
      const std::vector<Node>& nodes, const Node& node) {
    std::unordered_map<int, int> numbered;
    for (const Node& sibling : nodes) {
      if (&sibling == &node) break;
      if (sibling.number && sibling.type != NodeType::kArticle) {
        ++numbered[NumberKey(sibling) * 16 + static_cast<int>(sibling.type)];
      }
    }
    return numbered;
  }

  // Numbers that rise cannot repeat; only after a fall the table is asked.
  int CountArticle(int key) {
    if (articles_.empty() && (rising_.empty() || key > rising_.back())) {
      rising_.push_back(key);
      return 1;
    }
    if (articles_.empty()) {
      for (const int earlier : rising_) articles_[earlier] = 1;
    }
    return ++articles_[key];
  }

  std::vector<int> rising_;  // The articles' numbers up to the first fall.
  std::unordered_map<int, int> articles_;
};

class Checker {
 public:
  Checker(std::string_view text, int latest_first,
          std::vector<Diagnostic>& diagnostics)
      : text_(text), latest_first_(latest_first), diagnostics_(diagnostics) {}

  void CheckAll(const std::vector<Node>& nodes) {
    CollectArticles(nodes);
    CheckColumns();
    Check(nodes);
  }

 private:
  void CollectArticles(const std::vector<Node>& nodes) {
    for (const Node& node : nodes) {
      if (node.type == NodeType::kArticle) articles_.push_back(&node);
      if (node.type <= NodeType::kSection) CollectArticles(node.children);
    }
  }

  // 第一条 / 第六条 / 第二条 / 第七条: what these numbers seem to skip stands
  // in the other column.
  void CheckColumns() {
    std::vector<int> numbers;
    numbers.reserve(articles_.size());
    for (const Node* article : articles_) numbers.push_back(*article->number);
    for (const Interleaving& mixed : FindInterleavings(numbers)) {
      std::string detail;
      for (std::size_t i = mixed.begin; i < mixed.end; ++i) {
        if (i > mixed.begin) mixed_.insert(articles_[i]);
        if (i >= mixed.begin + kMostNamed) continue;
        detail += (i > mixed.begin ? " → " : "") + LabelOf(*articles_[i]);
      }
      const Node& first = *articles_[mixed.begin];
      Report(DiagnosticKind::kColumnsMixed, first, *first.number,
             std::move(detail));
    }
  }

  void Check(const std::vector<Node>& nodes) {
    const Node* previous = nullptr;
    for (const Node& node : nodes) {
      if (node.type == NodeType::kArticle) CheckArticle(node);
      if (node.type == NodeType::kChapter && node.number) {
        if (previous != nullptr) {
          CheckChapter(*previous, node);
        } else if (HoldsProvisions(nodes.front()) && *node.number > 1) {
          ReportMissingChapter(node, 1);
        }
        previous = &node;
      }
      if (node.type <= NodeType::kSection) Check(node.children);
      if (node.type == NodeType::kArticle) CheckLists(node.children);
    }
  }

  std::string LabelOf(const Node& node) const {
    return WithoutSpaces(text_.substr(node.label.begin, node.label.size()));
  }

  void Report(DiagnosticKind kind, const Node& at, int number,
              std::string detail) {
    diagnostics_.push_back({kind, at.label, number, std::move(detail)});
  }

  void CheckArticle(const Node& node) {
    const int number = *node.number;
    const int suffix = node.suffix.value_or(0);
    if (mixed_.contains(&node)) {
      number_ = std::max(number_, number);
      last_ = &node;
      return;
    }
    if (last_ == nullptr && number > latest_first_) {
      Report(DiagnosticKind::kLateFirstArticle, node, number, "");
    } else if (number > number_ + 1) {
      ReportGap(node);
    } else if (number == number_ && suffix == suffix_) {
      Report(DiagnosticKind::kRepeatedArticle, node, number, "");
    } else if (number < number_ || (number == number_ && suffix < suffix_)) {
      Report(DiagnosticKind::kArticleOutOfOrder, node, number, Sequence(node));
    }
    number_ = number;
    suffix_ = suffix;
    last_ = &node;
  }

  // "第十条 → 第十二条": the article before, and this one.
  std::string Sequence(const Node& node) const {
    const std::string before = last_ ? LabelOf(*last_) + " " : "";
    return before + "→ " + LabelOf(node);
  }

  void ReportGap(const Node& node) {
    const std::string detail = Sequence(node);
    const int last = std::min(*node.number, number_ + 1 + kMostReported);
    for (int missing = number_ + 1; missing < last; ++missing) {
      Report(DiagnosticKind::kMissingArticle, node, missing, detail);
    }
  }

  void CheckChapter(const Node& previous, const Node& node) {
    const int expected = *previous.number + 1;
    if (*node.number == *previous.number) {
      Report(DiagnosticKind::kRepeatedChapter, node, *node.number,
             LabelOf(node));
    } else if (*node.number > expected) {
      ReportMissingChapter(node, expected);
    }
  }

  // What stands before the first chapter that has a heading would be in one.
  static bool HoldsProvisions(const Node& node) {
    return node.type == NodeType::kArticle || node.type == NodeType::kSection;
  }

  void ReportMissingChapter(const Node& next, int number) {
    Report(DiagnosticKind::kMissingChapter, next, number,
           "第" + ChineseNumeral(number) + "章");
  }

  // (一)、(二)、(四): a list that begins with its first item goes on without
  // a gap. One that begins later is an excerpt, as in an amendment.
  void CheckLists(const std::vector<Node>& nodes) {
    const Node* previous = nullptr;
    bool whole = false;
    for (const Node& node : nodes) {
      CheckLists(node.children);
      const bool item =
          node.type == NodeType::kItem || node.type == NodeType::kSubitem;
      if (!item || !node.number) continue;
      if (*node.number == 1) {
        whole = true;
      } else if (previous == nullptr) {
        whole = false;
      } else if (whole) {
        CheckItem(*previous, node);
      }
      previous = &node;
    }
  }

  void CheckItem(const Node& previous, const Node& node) {
    const int next = *previous.number + 1;
    const int last = std::min(*node.number, next + kMostReported);
    for (int missing = next; missing < last; ++missing) {
      Report(DiagnosticKind::kMissingItem, node, missing,
             LabelOf(previous) + " → " + LabelOf(node));
    }
  }

  std::string_view text_;
  int latest_first_;
  std::vector<Diagnostic>& diagnostics_;
  int number_ = 0;
  int suffix_ = 0;
  const Node* last_ = nullptr;             // The article before.
  std::vector<const Node*> articles_;      // In reading order.
  std::unordered_set<const Node*> mixed_;  // Those of mixed columns.
};

}  // namespace

void CountNodes(std::vector<Node>& nodes) { Counter().Count(nodes); }

void CheckNumbers(std::string_view text, const std::vector<Node>& nodes,
                  bool goes_on, std::vector<Diagnostic>& diagnostics) {
  Checker(text, goes_on ? 1 : kLatestFirst, diagnostics).CheckAll(nodes);
  CheckHeadings(text, nodes, diagnostics);
}

}  // namespace gongbao
