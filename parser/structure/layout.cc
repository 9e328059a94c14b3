#include "parser/structure/layout.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include "parser/lexicon/character.h"
#include "parser/lexicon/numeral.h"
#include "parser/lexicon/title.h"

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

// The words without digits and the marks around page numbers:
// "· 12 · 云岭市人民政府公报 2024年第5期" and its neighbours give one key.
std::string HeadKey(std::string_view words) {
  static constexpr std::u32string_view kIgnored = U"-–—－·•.…~|/()（）[]【】";
  std::string key;
  for (std::size_t at = 0; at < words.size();) {
    const Character c = CharacterAt(words, at);
    if (!IsSpace(c.value) && DigitValue(c.value) < 0 &&
        kIgnored.find(c.value) == kIgnored.npos) {
      key.append(words, at, c.size);
    }
    at += c.size;
  }
  return key;
}

bool HoldsDigit(std::string_view words) {
  return words.find_first_of("0123456789") != std::string_view::npos ||
         words.find("\xEF\xBC") != std::string_view::npos;
}

// A bare number may be a table's; page numbers are dressed (- 12 -, 第12页)
// or count up through the text. A leading dash may have been taken for a
// bullet's.
bool IsDressed(std::string_view words) {
  return HoldsOneOf(words, {"-", "—", "–", "－", "―", "页", "·", "~", "/"});
}

void MarkLine(Line& line, FurnitureKind kind) {
  line.furniture = true;
  line.furniture_kind = kind;
}

void MarkPageNumbers(std::string_view text, std::vector<Line>& lines) {
  std::vector<Line*> bare;
  std::size_t ascending = 0;
  int previous = -1;
  for (Line& line : lines) {
    if (line.kind != LineKind::kPageNumber) continue;
    const std::string_view words = WordsOf(text, line);
    if (IsDressed(words)) {
      MarkLine(line, FurnitureKind::kPageNumber);
      continue;
    }
    const auto number = ConsumeNumeral(words);
    const int value = number ? number->value : -1;
    ascending += value == previous + 1 || value == previous + 2;
    previous = value;
    bare.push_back(&line);
  }
  if (bare.size() < 2 || (ascending + 1) * 10 < bare.size() * 7) return;
  for (Line* line : bare) MarkLine(*line, FurnitureKind::kPageNumber);
}

struct HeadCount {
  std::size_t lines = 0;
  std::size_t at_page_number = 0;
  bool has_digit = false;
};

// A head is short and holds no clause, as addressees do, which several
// documents share (各县人民政府、各部门:).
bool IsHeadCandidate(std::string_view text, const Line& line) {
  return line.kind == LineKind::kText && line.columns <= 72 &&
         !HasClauseMark(WordsOf(text, line)) &&
         WordsOf(text, line).find("、") == std::string_view::npos;
}

bool StandsAtPageNumber(const std::vector<Line>& lines, std::size_t at) {
  const auto is_number = [&](std::size_t i) {
    return lines[i].kind == LineKind::kPageNumber && lines[i].furniture;
  };
  for (std::size_t i = at; i-- > 0;) {
    if (is_number(i)) return true;
    if (lines[i].kind != LineKind::kBlank) break;
  }
  for (std::size_t i = at + 1; i < lines.size(); ++i) {
    if (is_number(i)) return true;
    if (lines[i].kind != LineKind::kBlank) break;
  }
  return false;
}

// A head with the gazette's name is one wherever it stands three times; any
// other must stand at page numbers, where a title or a sentence that two
// documents share may stand twice.
bool IsRunningHead(const std::string& key, const HeadCount& count) {
  if (key.empty() || count.lines < 3) return false;
  if (key.find("公报") != std::string::npos && CountCharacters(key) <= 26) {
    return true;
  }
  // 运行管理办法的通知 is how titles end that pages cut.
  if (CountCharacters(key) < 4 || !KindOfTitle(key).empty()) return false;
  return count.at_page_number >= 3 &&
         count.at_page_number * 10 >= count.lines * 8;
}

void MarkRunningHeads(std::string_view text, std::vector<Line>& lines) {
  std::unordered_map<std::string, HeadCount> counts;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].kind != LineKind::kText || !IsHeadCandidate(text, lines[i])) {
      continue;
    }
    const std::string_view words = WordsOf(text, lines[i]);
    const bool page = StandsAtPageNumber(lines, i);
    if (!page && FindWord(words, "公报") == std::string_view::npos) continue;
    HeadCount& count = counts[HeadKey(words)];
    ++count.lines;
    count.at_page_number += page;
    count.has_digit |= HoldsDigit(words);
  }
  if (counts.empty()) return;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!IsHeadCandidate(text, lines[i])) continue;
    const auto found = counts.find(HeadKey(WordsOf(text, lines[i])));
    if (found == counts.end() || !IsRunningHead(found->first, found->second)) {
      continue;
    }
    if (found->first.find("公报") != std::string::npos ||
        StandsAtPageNumber(lines, i)) {
      MarkLine(lines[i], FurnitureKind::kRunningHead);
    }
  }
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
  std::vector<const Line*> running;
  for (const Line& line : lines) {
    if (IsRunningText(line)) running.push_back(&line);
  }
  Layout layout;
  if (running.size() < kFewestLines) return layout;
  layout.width = CommonWidth(running);
  if (layout.width > kWidestPage) return layout;
  const FullLines count = CountFullLines(text, running, layout.width);
  layout.wrapped = count.full * 4 >= running.size() &&
                   count.unfinished * 10 >= count.full * 6 &&
                   count.too_wide * 20 <= running.size();
  if (!layout.wrapped) return layout;
  std::vector<int> margins;
  for (const Line* line : running) {
    if (IsFull(layout, *line)) margins.push_back(line->indent);
  }
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

void MarkPageFurniture(std::string_view text, std::vector<Line>& lines) {
  MarkPageNumbers(text, lines);
  MarkRunningHeads(text, lines);
}

}  // namespace gongbao
