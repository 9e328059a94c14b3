#include "index/snippet.h"

#include <algorithm>
#include <array>
#include <set>

namespace gongbao {
namespace {

constexpr std::size_t kSnippetSize = 80;  // Folded characters.
constexpr std::size_t kLeadSize = 24;     // Of them, before the first word.
constexpr std::size_t kOccurrenceLimit = 2000;

constexpr std::array<std::string_view, 6> kClauseEnds = {"。", ";", "；",
                                                         "：", ":", "!"};
constexpr std::string_view kEllipsis = "…";

struct Window {
  std::size_t begin = 0, end = 0;  // Folded characters.
};

std::size_t DistinctWords(const std::vector<Occurrence>& occurrences,
                          std::size_t first, std::size_t end) {
  std::set<std::size_t> words;
  for (std::size_t i = first; i < end; ++i) words.insert(occurrences[i].word);
  return words.size();
}

// The run of occurrences within one snippet that holds most words; of equal
// ones, the most occurrences; of those, the first.
std::pair<std::size_t, std::size_t> BestRun(
    const std::vector<Occurrence>& occurrences) {
  std::pair<std::size_t, std::size_t> best = {0, 1};
  std::size_t best_words = 0;
  std::size_t end = 0;
  for (std::size_t first = 0; first < occurrences.size(); ++first) {
    end = std::max(end, first + 1);
    const std::size_t limit =
        occurrences[first].begin + kSnippetSize - kLeadSize;
    while (end < occurrences.size() && occurrences[end].end <= limit) ++end;
    const std::size_t words = DistinctWords(occurrences, first, end);
    const bool more = words == best_words
                          ? end - first > best.second - best.first
                          : words > best_words;
    if (!more) continue;
    best = {first, end};
    best_words = words;
  }
  return best;
}

// Where to begin so that the reader sees a clause from its start, if one
// starts shortly before the first word.
std::size_t LeadBegin(const FoldedText& folded, std::size_t first) {
  const std::size_t earliest = first > kLeadSize ? first - kLeadSize : 0;
  if (earliest == 0) return 0;
  for (std::size_t i = earliest; i < first; ++i) {
    const std::string_view before = folded.Character(i - 1);
    if (std::ranges::find(kClauseEnds, before) != kClauseEnds.end()) return i;
  }
  return earliest;
}

// A source character that folds to several is taken whole.
Window WholeCharacters(const FoldedText& folded, Window window) {
  while (window.begin > 0 && folded.source_begins[window.begin - 1] ==
                                 folded.source_begins[window.begin]) {
    --window.begin;
  }
  while (window.end < folded.size() &&
         folded.source_begins[window.end] ==
             folded.source_begins[window.end - 1]) {
    ++window.end;
  }
  return window;
}

Window ChooseWindow(const FoldedText& folded,
                    const std::vector<Occurrence>& occurrences) {
  if (occurrences.empty()) return {0, std::min(kSnippetSize, folded.size())};
  const auto [first, end] = BestRun(occurrences);
  Window window{LeadBegin(folded, occurrences[first].begin), 0};
  window.end = std::min(folded.size(), window.begin + kSnippetSize);
  for (std::size_t i = first; i < end; ++i) {
    window.end = std::max(window.end, occurrences[i].end);
  }
  // Near the end of the text there is room for more before.
  if (window.end == folded.size() && window.end - window.begin < kSnippetSize) {
    window.begin = window.end - std::min(window.end, kSnippetSize);
  }
  return WholeCharacters(folded, window);
}

// For each folded character of the window, whether an occurrence that is
// wholly inside covers it.
std::vector<bool> Covered(const std::vector<Occurrence>& occurrences,
                          Window window) {
  std::vector<bool> covered(window.end - window.begin, false);
  for (const Occurrence& one : occurrences) {
    if (one.begin < window.begin || one.end > window.end) continue;
    for (std::size_t i = one.begin; i < one.end; ++i) {
      covered[i - window.begin] = true;
    }
  }
  return covered;
}

}  // namespace

std::vector<Occurrence> FindOccurrences(const FoldedText& folded,
                                        const Query& query) {
  std::vector<Occurrence> occurrences;
  for (std::size_t word = 0; word < query.words.size(); ++word) {
    const QueryWord& wanted = query.words[word];
    std::size_t found = 0;
    for (const std::string& spelling : wanted.spellings) {
      for (std::size_t at = 0;
           (at = folded.text.find(spelling, at)) != std::string::npos &&
           found < kOccurrenceLimit;
           ++at, ++found) {
        const std::size_t begin = folded.CharacterAt(at);
        occurrences.push_back({word, begin, begin + wanted.characters});
      }
    }
  }
  std::ranges::sort(occurrences, {}, [](const Occurrence& one) {
    return std::pair(one.begin, one.end);
  });
  return occurrences;
}

Snippet MakeSnippet(std::string_view source, const FoldedText& folded,
                    const std::vector<Occurrence>& occurrences) {
  Snippet snippet;
  if (folded.size() == 0) return snippet;
  const Window window = ChooseWindow(folded, occurrences);
  const std::vector<bool> covered = Covered(occurrences, window);
  if (window.begin > 0) snippet.text += kEllipsis;
  bool marking = false;
  for (std::size_t i = window.begin; i < window.end; ++i) {
    const std::size_t begin = folded.source_begins[i];
    const std::size_t end = folded.source_ends[i];
    const bool first = i == window.begin;
    const bool repeated = !first && folded.source_begins[i - 1] == begin;
    const bool gap = !first && folded.source_ends[i - 1] < begin;
    const bool mark = covered[i - window.begin];
    if (marking && !mark && !repeated) marking = false;
    if (gap) snippet.text += ' ';
    if (mark && !marking) {
      const std::size_t size = snippet.text.size();
      const std::size_t start = repeated ? size - (end - begin) : size;
      snippet.marks.push_back({start, size});
      marking = true;
    }
    if (!repeated) snippet.text += source.substr(begin, end - begin);
    if (marking) snippet.marks.back().end = snippet.text.size();
  }
  if (window.end < folded.size()) snippet.text += kEllipsis;
  return snippet;
}

}  // namespace gongbao
