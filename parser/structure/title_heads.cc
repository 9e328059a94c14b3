#include "parser/structure/title_heads.h"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "parser/lexicon/character.h"
#include "parser/lexicon/numeral.h"
#include "parser/structure/document_head.h"
#include "parser/structure/head_line.h"

namespace gongbao {
namespace {

constexpr int kWidestHead = 120;
constexpr std::size_t kShortestHead = 4;
// A title is printed on so many lines at most.
constexpr std::size_t kMostTitleLines = 4;
// Fewer pages show no custom.
constexpr std::size_t kFewestPages = 3;
// Between the heads of two pages stands so much at least; between two entries
// of contents, which end in page numbers too, less.
constexpr std::size_t kFewestLinesOfPage = 3;
constexpr std::size_t kFewestBytesOfPage = 600;
// The mark of the page before or after stands so near among all marks.
constexpr std::size_t kNearMarks = 8;

// A line with a page number: alone, in a head, or in what may be one.
struct PageMark {
  std::size_t line = 0;
  int number = 0;
  bool may_be_head = false;
  bool named = false;  // A head by its words, or no head but a number.
};

class Marker {
 public:
  Marker(std::string_view text, std::vector<Line>& lines)
      : text_(text), lines_(lines) {}

  void Mark() {
    FindPages();
    if (pages_.size() < kFewestPages) return;
    FindSlots();
    for (const std::vector<std::size_t>* side : {&above_, &below_}) {
      titles_ = TitlesWithout(*side);
      MarkSide(*side);
    }
    titles_ = TitlesWithout({});
    MarkNumbered();
  }

 private:
  std::string_view Words(std::size_t i) const {
    return WordsOf(text_, lines_[i]);
  }

  bool MayBeHead(std::size_t i) const {
    const Line& line = lines_[i];
    return line.kind == LineKind::kText && !line.furniture &&
           line.columns <= kWidestHead && !HasClauseMark(Words(i));
  }

  // --- Pages ---

  void FindPages() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const Line& line = lines_[i];
      if (line.furniture && line.furniture_kind == FurnitureKind::kPageNumber) {
        pages_.push_back({i, FirstNumber(Words(i)), false});
      } else if (line.kind == LineKind::kText && line.columns <= kWidestHead) {
        const std::optional<int> number = PageNumberIn(Words(i));
        if (!number || !(IsHead(i) || MayBeHead(i))) continue;
        pages_.push_back({i, *number, !line.furniture});
      }
    }
  }

  // Whether line i is a head by the gazette's name.
  bool IsHead(std::size_t i) const {
    return lines_[i].furniture &&
           lines_[i].furniture_kind == FurnitureKind::kRunningHead;
  }

  static int FirstNumber(std::string_view words) {
    for (std::size_t at = 0; at < words.size();) {
      const Character c = CharacterAt(words, at);
      if (DigitValue(c.value) >= 0) {
        const auto numeral = ConsumeNumeral(words.substr(at));
        return numeral ? numeral->value : -1;
      }
      at += c.size;
    }
    return -1;
  }

  // --- Lines right above and below page numbers ---

  void FindSlots() {
    for (const PageMark& page : pages_) {
      if (page.may_be_head || IsHead(page.line)) continue;
      above_.push_back(Neighbour(page.line, -1));
      below_.push_back(Neighbour(page.line, +1));
    }
    for (const std::vector<std::size_t>* side : {&above_, &below_}) {
      for (const std::size_t i : *side) {
        if (i != kNoLine) ++in_slots_[HeadKey(Words(i))];
      }
    }
  }

  // The line beside a page number that may be a head; kNoLine for none.
  std::size_t Neighbour(std::size_t page, std::ptrdiff_t step) const {
    std::size_t i = page;
    do {
      i += static_cast<std::size_t>(step);
      if (i >= lines_.size()) return kNoLine;
    } while (lines_[i].kind == LineKind::kBlank);
    return MayBeHead(i) && !PageNumberIn(Words(i)) ? i : kNoLine;
  }

  // Marks the heads on this side, if they are printed there: on nearly every
  // other page at least, since the gazette's name may stand on the rest.
  void MarkSide(const std::vector<std::size_t>& side) {
    std::vector<std::size_t> heads;
    std::size_t known = 0;
    std::unordered_set<std::string> seen;
    for (const std::size_t i : side) {
      if (i == kNoLine) continue;
      std::string key = HeadKey(Words(i));
      if (!IsRepeated(key)) continue;
      ++known;
      const bool first = seen.insert(std::move(key)).second;
      if (!first || !BeginsDocument(i)) heads.push_back(i);
    }
    if (known < kFewestPages || known * 10 < side.size() * 4) return;
    for (const std::size_t i : heads) MarkHead(i);
  }

  bool IsRepeated(const std::string& key) const {
    if (CountCharacters(key) < kShortestHead) return false;
    const auto slots = in_slots_.find(key);
    return titles_.contains(key) ||
           (slots != in_slots_.end() && slots->second >= kFewestPages);
  }

  // Whether line i is the title itself, where its page begins with it: what
  // stands above the page has ended, and a number, a note or addressees
  // follow.
  bool BeginsDocument(std::size_t i) const {
    const std::size_t above = PreviousSpoken(lines_, i, 0);
    if (above != kNoLine && !EndsSentence(Words(above)) &&
        lines_[above].kind <= LineKind::kTable) {
      return false;
    }
    if (above != kNoLine && lines_[above].kind == LineKind::kDocumentNumber) {
      return false;
    }
    const std::size_t below = NextSpoken(lines_, i + 1, lines_.size());
    return below != kNoLine &&
           (lines_[below].kind == LineKind::kDocumentNumber ||
            (lines_[below].kind == LineKind::kText &&
             (IsNote(Words(below)) || IsAddressees(Words(below)))));
  }

  // --- Heads on one line with the page number ---

  void MarkNumbered() {
    std::unordered_map<std::string, std::size_t> counts;
    for (PageMark& page : pages_) {
      const std::string key = HeadKey(Words(page.line));
      ++counts[key];
      page.named =
          !page.may_be_head || key.contains("公报") || titles_.contains(key);
    }
    std::vector<std::size_t> heads;
    for (std::size_t k = 0; k < pages_.size(); ++k) {
      if (!pages_[k].may_be_head || lines_[pages_[k].line].furniture) continue;
      const std::string key = HeadKey(Words(pages_[k].line));
      const bool may_be_head =
          pages_[k].named ||
          (counts[key] >= kFewestPages && !key.ends_with("号"));
      if (may_be_head && CountCharacters(key) >= kShortestHead && IsInStep(k)) {
        heads.push_back(pages_[k].line);
      }
    }
    if (heads.size() + 1 < kFewestPages) return;
    for (const std::size_t i : heads) MarkHead(i);
  }

  // Whether the page before or after is marked near by, or the facing page
  // beyond it has the same head. 专题专栏 1 and 专题专栏 2 are no heads: what
  // is none by its words needs a neighbour that is.
  bool IsInStep(std::size_t k) const {
    const std::size_t first = k < kNearMarks ? 0 : k - kNearMarks;
    const std::size_t last = std::min(k + kNearMarks + 1, pages_.size());
    for (std::size_t j = first; j < last; ++j) {
      const PageMark& before = pages_[std::min(j, k)];
      const PageMark& after = pages_[std::max(j, k)];
      const int step = after.number - before.number;
      const bool in_step =
          (step == 1 && (pages_[k].named || pages_[j].named)) ||
          (step == 2 && pages_[k].named && HaveSameHead(before, after));
      if (in_step && IsPageBetween(before.line, after.line)) return true;
    }
    return false;
  }

  bool HaveSameHead(const PageMark& a, const PageMark& b) const {
    return HeadKey(Words(a.line)) == HeadKey(Words(b.line));
  }

  bool IsPageBetween(std::size_t begin, std::size_t end) const {
    const std::size_t bytes = lines_[end].span.begin - lines_[begin].span.end;
    std::size_t count = 0;
    for (std::size_t i = begin + 1; i < end && count < kFewestLinesOfPage;
         ++i) {
      count += lines_[i].kind != LineKind::kBlank;
    }
    return bytes >= kFewestBytesOfPage || count >= kFewestLinesOfPage;
  }

  // --- Titles ---

  // What stands on one to four lines, whole and from 关于 on; `heads`, of which
  // one asks whether they are heads, do not count, nor do page numbers.
  std::unordered_set<std::string> TitlesWithout(
      const std::vector<std::size_t>& heads) const {
    std::unordered_set<std::size_t> left_out(heads.begin(), heads.end());
    for (const PageMark& page : pages_) left_out.insert(page.line);
    std::unordered_set<std::string> titles;
    std::vector<std::string> open;  // Titles that go on in the next line.
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (IsSilent(lines_[i]) || left_out.contains(i)) continue;
      if (!MayBeHead(i)) {
        open.clear();
        continue;
      }
      const std::string key = HeadKey(Words(i));
      open.emplace_back();
      if (open.size() > kMostTitleLines) open.erase(open.begin());
      for (std::string& title : open) AddTitle(title += key, titles);
    }
    return titles;
  }

  static void AddTitle(const std::string& title,
                       std::unordered_set<std::string>& titles) {
    static constexpr std::string_view kAbout = "关于";
    titles.insert(title);
    const std::size_t about = title.find(kAbout);
    if (about != std::string::npos) titles.insert(title.substr(about));
  }

  void MarkHead(std::size_t i) {
    lines_[i].furniture = true;
    lines_[i].furniture_kind = FurnitureKind::kRunningHead;
  }

  std::string_view text_;
  std::vector<Line>& lines_;
  std::vector<PageMark> pages_;
  std::vector<std::size_t> above_;  // For each page number, or kNoLine.
  std::vector<std::size_t> below_;
  std::unordered_map<std::string, std::size_t> in_slots_;
  std::unordered_set<std::string> titles_;
};

}  // namespace

void MarkTitleHeads(std::string_view text, std::vector<Line>& lines) {
  Marker(text, lines).Mark();
}

}  // namespace gongbao
