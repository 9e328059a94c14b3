#include "parser/structure/layout.h"

#include <algorithm>
#include <utility>

#include "parser/lexicon/character.h"

namespace gongbao {
namespace {

// A full line may fall short by a word or a mark that hangs over.
constexpr int kRagged = 4;
// Lines wider than this are paragraphs; no page is so wide.
constexpr int kWidestPage = 120;
constexpr std::size_t kFewestLines = 12;
// 附件 12: with blanks.
constexpr int kWidestAnnexHead = 10;

bool IsRunningText(const Line& line) {
  return !line.furniture &&
         (line.kind == LineKind::kText || line.kind == LineKind::kLabelled);
}

int RightEdge(const Line& line) { return line.indent + line.columns; }

// The least indent that a tenth of the lines have: where running text goes on.
// Most full lines may be first lines of short paragraphs.
int CommonMargin(std::vector<int> indents) {
  std::sort(indents.begin(), indents.end());
  for (std::size_t i = 0; i < indents.size();) {
    std::size_t end = i;
    while (end < indents.size() && indents[end] == indents[i]) ++end;
    if ((end - i) * 10 >= indents.size()) return indents[i];
    i = end;
  }
  return indents.empty() ? 0 : indents.front();
}

std::vector<const Line*> RunningText(const std::vector<Line>& lines,
                                     std::size_t count) {
  std::vector<const Line*> running;
  running.reserve(count);
  for (const Line& line : lines) {
    if (IsRunningText(line)) running.push_back(&line);
  }
  return running;
}

// Lines of running text, and those of them that are wider than any page.
struct RunningLines {
  std::size_t all = 0;
  std::size_t wide = 0;

  // Whether a line is a paragraph: a tenth of them are too wide.
  bool AreParagraphs() const { return all - wide <= all * 9 / 10; }
};

RunningLines CountRunningText(const std::vector<Line>& lines) {
  RunningLines count;
  for (const Line& line : lines) {
    if (!IsRunningText(line)) continue;
    ++count.all;
    count.wide += RightEdge(line) > kWidestPage;
  }
  return count;
}

// The width that nine of ten lines keep within.
int CommonWidth(const std::vector<const Line*>& lines) {
  std::vector<int> edges;
  edges.reserve(lines.size());
  for (const Line* line : lines) edges.push_back(RightEdge(*line));
  const auto at =
      edges.begin() + static_cast<std::ptrdiff_t>(edges.size() * 9 / 10);
  std::nth_element(edges.begin(), at, edges.end());
  return *at;
}

struct FullLines {
  std::size_t full = 0;
  std::size_t unfinished = 0;  // Full, and cut in mid-sentence.
  std::size_t too_wide = 0;
};

FullLines CountFullLines(std::string_view text,
                         const std::vector<const Line*>& lines, int width) {
  FullLines count;
  for (const Line* line : lines) {
    count.too_wide += RightEdge(*line) > width + kRagged;
    if (RightEdge(*line) < width - kRagged) continue;
    ++count.full;
    count.unfinished += !EndsSentence(WordsOf(text, *line));
  }
  return count;
}

bool HasOpenBracket(std::string_view words) {
  const auto last = [&](std::string_view narrow, std::string_view wide) {
    const std::size_t a = words.rfind(narrow), b = words.rfind(wide);
    return a == words.npos ? b : b == words.npos ? a : std::max(a, b);
  };
  const std::size_t open = last("(", "（");
  const std::size_t close = last(")", "）");
  return open != words.npos && (close == words.npos || close < open);
}

}  // namespace

Layout MeasureLayout(std::string_view text, const std::vector<Line>& lines) {
  Layout layout;
  const RunningLines found = CountRunningText(lines);
  if (found.all < kFewestLines || found.AreParagraphs()) return layout;
  const std::vector<const Line*> running = RunningText(lines, found.all);
  layout.width = CommonWidth(running);
  const FullLines count = CountFullLines(text, running, layout.width);
  layout.wrapped = count.full * 4 >= running.size() &&
                   count.unfinished * 10 >= count.full * 6 &&
                   count.too_wide * 20 <= running.size();
  if (!layout.wrapped) return layout;
  // Lines that go on with a full one stand at the margin; where paragraphs are
  // short, most full lines are first lines, and indented.
  std::vector<int> margins, indents;
  for (std::size_t i = 0; i < running.size(); ++i) {
    if (!IsFull(layout, *running[i])) continue;
    indents.push_back(running[i]->indent);
    if (i + 1 < running.size() && !EndsSentence(WordsOf(text, *running[i]))) {
      margins.push_back(running[i + 1]->indent);
    }
  }
  static constexpr std::size_t kFewestCuts = 3;
  if (margins.size() < kFewestCuts) margins = std::move(indents);
  layout.margin = CommonMargin(std::move(margins));
  const auto indented =
      std::count_if(running.begin(), running.end(), [&](const Line* line) {
        return line->indent >= layout.margin + 2 &&
               line->indent <= layout.margin + 8 && line->columns > 8;
      });
  layout.indented = static_cast<std::size_t>(indented) * 20 >= running.size();
  return layout;
}

bool IsFull(const Layout& layout, const Line& line) {
  return RightEdge(line) >= layout.width - kRagged;
}

bool IsIndented(const Layout& layout, const Line& line) {
  return line.indent >= layout.margin + 2;
}

void DemoteContinuations(std::string_view text, const Layout& layout,
                         std::vector<Line>& lines) {
  if (!layout.wrapped) return;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const bool goes_on = IsRunningText(lines[i - 1]) &&
                         IsFull(layout, lines[i - 1]) &&
                         !IsIndented(layout, lines[i]);
    if (!goes_on || lines[i].furniture) continue;
    // 附件1 alone on a line heads an annex, wherever the list above it ends.
    const bool head = lines[i].kind == LineKind::kAnnexLabel &&
                      lines[i].columns <= kWidestAnnexHead;
    if (head) continue;
    // A number under a wide title is the document's; one that goes on with a
    // sentence stands in the brackets that the sentence opened.
    if (lines[i].kind == LineKind::kDocumentNumber &&
        !HasOpenBracket(WordsOf(text, lines[i - 1]))) {
      continue;
    }
    switch (lines[i].kind) {
      case LineKind::kDate:
      case LineKind::kDocumentNumber:
      case LineKind::kAnnexLabel:
        lines[i].kind = LineKind::kText;
        break;
      default:
        break;
    }
  }
}

}  // namespace gongbao
