#include "parser/meaning/clause.h"

#include <algorithm>

#include "parser/lexicon/character.h"

namespace gongbao {
namespace {

enum class Mark { kNone, kOpen, kClose, kComma, kStop };

// A mark, and for brackets the family that must match.
struct MarkClass {
  Mark mark = Mark::kNone;
  int family = 0;
};

constexpr int kQuotation = 1;

MarkClass ClassOf(char32_t c) {
  switch (c) {
    case U'“':
      return {Mark::kOpen, kQuotation};
    case U'”':
      return {Mark::kClose, kQuotation};
    case U'《':
      return {Mark::kOpen, 2};
    case U'》':
      return {Mark::kClose, 2};
    case U'〈':
      return {Mark::kOpen, 3};
    case U'〉':
      return {Mark::kClose, 3};
    case U'(':
    case U'（':
      return {Mark::kOpen, 4};
    case U')':
    case U'）':
      return {Mark::kClose, 4};
    case U'，':
    case U',':
    case U'：':
    case U':':
      return {Mark::kComma, 0};
    case U'。':
    case U'；':
    case U';':
    case U'！':
    case U'？':
    case U'\n':
      return {Mark::kStop, 0};
    default:
      return {};
  }
}

// ASCII punctuation, or the lead byte of “ ” (E2), 《》〈〉。(E3),
// ，；：（）(EF).
bool MayBeMark(unsigned char byte) {
  return byte == 0xE2 || byte == 0xE3 || byte == 0xEF || byte == '(' ||
         byte == ')' || byte == ',' || byte == ':' || byte == ';' ||
         byte == '\n';
}

// 1,000 and 10:30 hold no clause marks.
bool IsInNumber(std::string_view text, std::size_t at) {
  const auto digit = [&](std::size_t i) {
    return i < text.size() && text[i] >= '0' && text[i] <= '9';
  };
  return static_cast<unsigned char>(text[at]) < 0x80 && text[at] != '\n' &&
         at > 0 && digit(at - 1) && digit(at + 1);
}

struct FoundMark {
  std::size_t at;
  std::size_t size;
  char32_t value;
  MarkClass mark_class;
};

std::vector<FoundMark> FindMarks(std::string_view text, std::size_t begin,
                                 std::size_t end) {
  std::vector<FoundMark> marks;
  for (std::size_t at = begin; at < end;) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (!MayBeMark(byte)) {
      ++at;
      continue;
    }
    const Character c = CharacterAt(text, at);
    const MarkClass mark_class = ClassOf(c.value);
    if (mark_class.mark != Mark::kNone && !IsInNumber(text, at)) {
      marks.push_back({at, c.size, c.value, mark_class});
    }
    at += c.size;
  }
  return marks;
}

// The outermost spans between marks that match. A title or a bracket does
// not go on past the end of a statement, a quotation may.
std::vector<TextSpan> MatchBrackets(const std::vector<FoundMark>& marks) {
  std::vector<const FoundMark*> open;
  std::vector<TextSpan> spans;
  for (const FoundMark& mark : marks) {
    const MarkClass now = mark.mark_class;
    if (now.mark == Mark::kOpen) open.push_back(&mark);
    if (now.mark == Mark::kStop) {
      while (!open.empty() && open.back()->mark_class.family != kQuotation) {
        open.pop_back();
      }
    }
    if (now.mark != Mark::kClose) continue;
    const auto match =
        std::find_if(open.rbegin(), open.rend(), [&](const FoundMark* opened) {
          return opened->mark_class.family == now.family;
        });
    if (match == open.rend()) continue;
    const std::size_t begin = (*match)->at;
    open.erase(std::prev(match.base()), open.end());
    while (!spans.empty() && spans.back().begin > begin) spans.pop_back();
    spans.push_back({begin, mark.at + mark.size});
  }
  return spans;
}

}  // namespace

Clauses::Clauses(std::string_view text, std::size_t begin, std::size_t end) {
  const std::vector<FoundMark> marks = FindMarks(text, begin, end);
  protected_ = MatchBrackets(marks);
  std::size_t clause = begin;
  std::size_t statement = begin;
  std::size_t first_of_statement = 0;
  const auto cut = [&](std::size_t at, std::size_t size, char32_t value,
                       bool stop) {
    clauses_.push_back({{clause, at}, {statement, at}, value});
    clause = at + size;
    if (!stop) return;
    for (std::size_t i = first_of_statement; i < clauses_.size(); ++i) {
      clauses_[i].statement = {statement, at};
    }
    statement = clause;
    first_of_statement = clauses_.size();
  };
  for (const FoundMark& mark : marks) {
    const bool stop = mark.mark_class.mark == Mark::kStop;
    if (!stop && mark.mark_class.mark != Mark::kComma) continue;
    if (IsProtected(mark.at)) continue;
    cut(mark.at, mark.size, mark.value, stop);
  }
  cut(end, 0, 0, true);
}

std::size_t Clauses::IndexAt(std::size_t at) const {
  const auto clause = std::partition_point(
      clauses_.begin(), clauses_.end(),
      [&](const Clause& candidate) { return candidate.words.end < at; });
  if (clause == clauses_.end()) return clauses_.size() - 1;
  return static_cast<std::size_t>(clause - clauses_.begin());
}

bool Clauses::IsProtected(std::size_t at) const {
  const auto span = std::partition_point(
      protected_.begin(), protected_.end(),
      [&](const TextSpan& candidate) { return candidate.end <= at; });
  return span != protected_.end() && span->begin < at;
}

}  // namespace gongbao
