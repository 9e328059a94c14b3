#include "parser/structure/page_furniture.h"

#include <string>
#include <unordered_map>

#include "parser/lexicon/character.h"
#include "parser/lexicon/numeral.h"
#include "parser/lexicon/title.h"
#include "parser/structure/head_line.h"
#include "parser/structure/title_heads.h"

namespace gongbao {
namespace {

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

// Whether the text holds any line that may be a page number.
bool MarkPageNumbers(std::string_view text, std::vector<Line>& lines) {
  std::vector<Line*> bare;
  bool found = false;
  std::size_t ascending = 0;
  int previous = -1;
  for (Line& line : lines) {
    if (line.kind != LineKind::kPageNumber) continue;
    found = true;
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
  if (bare.size() < 2 || (ascending + 1) * 10 < bare.size() * 7) return found;
  for (Line* line : bare) MarkLine(*line, FurnitureKind::kPageNumber);
  return found;
}

struct HeadCount {
  std::size_t lines = 0;
  std::size_t at_page_number = 0;
  bool has_digit = false;
};

constexpr int kWidestHead = 72;

bool IsShortText(const Line& line) {
  return line.kind == LineKind::kText && line.columns <= kWidestHead;
}

// A head is short and holds no clause, as addressees do, which several
// documents share (各县人民政府、各部门:).
bool IsHeadCandidate(std::string_view text, const Line& line) {
  return IsShortText(line) && !HasClauseMark(WordsOf(text, line)) &&
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

// `numbered`: some lines may be page numbers.
void MarkRunningHeads(std::string_view text, bool numbered,
                      std::vector<Line>& lines) {
  std::unordered_map<std::string, HeadCount> counts;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!IsShortText(lines[i])) continue;
    const std::string_view words = WordsOf(text, lines[i]);
    const bool page = numbered && StandsAtPageNumber(lines, i);
    if (!page && FindWord(words, "公报") == std::string_view::npos) continue;
    if (!IsHeadCandidate(text, lines[i])) continue;
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

}  // namespace

void MarkPageFurniture(std::string_view text, std::vector<Line>& lines) {
  const bool numbered = MarkPageNumbers(text, lines);
  MarkRunningHeads(text, numbered, lines);
  MarkTitleHeads(text, lines);
}

}  // namespace gongbao
