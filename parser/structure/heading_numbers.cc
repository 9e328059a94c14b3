#include "parser/structure/heading_numbers.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "parser/lexicon/character.h"
#include "parser/lexicon/label.h"
#include "parser/lexicon/numeral.h"

namespace gongbao {
namespace {

// Of one gap no more headings are named.
constexpr int kMostReported = 30;
// A text that begins later is an excerpt, or its numbers are no headings'.
constexpr int kLatestFirst = 5;

constexpr std::size_t kStyles =
    static_cast<std::size_t>(LabelStyle::kCircled) + 1;
using ByStyle = std::array<const Node*, kStyles>;

bool IsNumberedHeading(const Node& node) {
  return node.number && !node.label.empty() &&
         (node.type == NodeType::kHeading ||
          node.type == NodeType::kSubheading || node.type == NodeType::kPoint);
}

class Checker {
 public:
  Checker(std::string_view text, std::vector<Diagnostic>& diagnostics)
      : text_(text), diagnostics_(diagnostics) {}

  void Check(const std::vector<Node>& siblings) {
    ByStyle before{};
    for (const Node& node : siblings) {
      if (IsNumberedHeading(node)) {
        const std::optional<Label> label = ReadLabel(Words(node.label));
        if (label) {
          CheckHeading(node, label->style, siblings.front().span.begin, before);
        }
      }
      if (node.type != NodeType::kArticle) Check(node.children);
    }
  }

 private:
  std::string_view Words(TextSpan span) const {
    return text_.substr(span.begin, span.size());
  }

  // `begin` is where the siblings begin.
  void CheckHeading(const Node& node, LabelStyle style, std::size_t begin,
                    ByStyle& before) {
    const Node*& sibling = before[static_cast<std::size_t>(style)];
    const Node*& last = last_[static_cast<std::size_t>(style)];
    if (*node.number > 1) {
      if (sibling != nullptr) {
        CheckAfter(*sibling, node, style);
      } else {
        CheckFirst(last, begin, node, style);
      }
    }
    sibling = last = &node;
  }

  void CheckAfter(const Node& sibling, const Node& node, LabelStyle style) {
    if (*node.number == *sibling.number) {
      Report(DiagnosticKind::kRepeatedHeading, node, *node.number,
             LabelOf(node));
    } else if (*node.number < *sibling.number) {
      Report(DiagnosticKind::kHeadingOutOfOrder, node, *node.number,
             LabelOf(sibling) + " → " + LabelOf(node));
    } else {
      ReportGap(&sibling, sibling.label.end, node, style);
    }
  }

  // The first of its list: (六) under 二、 may follow (五) under 一、.
  void CheckFirst(const Node* last, std::size_t begin, const Node& node,
                  LabelStyle style) {
    if (last != nullptr && *last->number < *node.number) {
      ReportGap(last, last->label.end, node, style);
    } else if (*node.number <= kLatestFirst) {
      ReportGap(nullptr, begin, node, style);
    }
  }

  // Of the numbers after `before` and up to `node`, those that do not stand
  // in the text between `begin` and `node`.
  void ReportGap(const Node* before, std::size_t begin, const Node& node,
                 LabelStyle style) {
    const int first = before == nullptr ? 1 : *before->number + 1;
    const int end = std::min(*node.number, first + kMostReported);
    const std::string detail =
        (before == nullptr ? "" : LabelOf(*before) + " ") + "→ " +
        LabelOf(node);
    for (int missing = first; missing < end; ++missing) {
      if (StandsIn({begin, node.label.begin}, missing, style)) continue;
      Report(DiagnosticKind::kMissingHeading, node, missing, detail);
    }
  }

  // Whether a label with the number stands in the text, if not at the
  // beginning of a line.
  bool StandsIn(TextSpan span, int number, LabelStyle style) const {
    const bool han =
        style == LabelStyle::kHanComma || style == LabelStyle::kHanBracket;
    const std::string numeral =
        han ? ChineseNumeral(number) : std::to_string(number);
    const std::string_view words = Words(span);
    for (std::size_t at = FindWord(words, numeral); at != words.npos;
         at = FindWord(words, numeral, at + 1)) {
      if (BeginsLabel(words, at, number, style)) return true;
    }
    return false;
  }

  // Whether the numeral at `at`, with a bracket before it or without, is that
  // of a label: 二、 in …；二、…, not in 十二、.
  static bool BeginsLabel(std::string_view words, std::size_t at, int number,
                          LabelStyle style) {
    const std::size_t before = at == 0 ? 0 : PreviousCharacter(words, at);
    if (before < at && ConsumeNumeral(words.substr(before))) return false;
    for (const std::size_t begin : {before, at}) {
      const std::optional<Label> label = ReadLabel(words.substr(begin));
      if (label && label->style == style && label->number == number) {
        return true;
      }
    }
    return false;
  }

  std::string LabelOf(const Node& node) const {
    return WithoutSpaces(Words(node.label));
  }

  void Report(DiagnosticKind kind, const Node& at, int number,
              std::string detail) {
    diagnostics_.push_back({kind, at.label, number, std::move(detail)});
  }

  std::string_view text_;
  std::vector<Diagnostic>& diagnostics_;
  ByStyle last_{};  // The last heading of each style, wherever it stands.
};

}  // namespace

void CheckHeadings(std::string_view text, const std::vector<Node>& nodes,
                   std::vector<Diagnostic>& diagnostics) {
  Checker(text, diagnostics).Check(nodes);
}

}  // namespace gongbao
