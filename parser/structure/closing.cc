#include "parser/structure/closing.h"

#include <algorithm>
#include <array>
#include <utility>

#include "parser/lexicon/character.h"
#include "parser/lexicon/date.h"
#include "parser/lexicon/title.h"

namespace gongbao {
namespace {

// Joint documents are signed by a dozen authorities at most.
constexpr std::size_t kMostSignatures = 16;
// Mixed columns put the signature at most so many lines before the date.
constexpr std::size_t kFarthestSignature = 8;
constexpr int kWidestSignature = 90;

// Two to six Han characters, or more with the dot of a longer name (·); words
// that go with a post (职务) are no name.
bool IsPersonName(std::string_view text) {
  const std::size_t characters = CountCharacters(text);
  if (characters < 2 || characters > 6 || text.starts_with("职")) return false;
  for (std::size_t at = 0; at < text.size();) {
    const Character c = CharacterAt(text, at);
    if (!IsHan(c.value) && c.value != U'·') return false;
    at += c.size;
  }
  return true;
}

// The person who signs: 张三 in 市长 张三, 省长：张三, 总 理 张三; "" if the
// line is something else.
std::string_view PersonOf(std::string_view compact) {
  static constexpr std::array<std::string_view, 15> kPosts = {
      "市长", "省长", "县长", "区长", "州长", "总理", "主席", "主任",
      "部长", "局长", "厅长", "院长", "行长", "署长", "会长"};
  if (CountCharacters(compact) > 16) return {};
  for (const std::string_view post : kPosts) {
    const std::size_t at = compact.find(post);
    if (at == std::string_view::npos) continue;
    std::string_view name = compact.substr(at + post.size());
    for (const std::string_view colon : {":", "："}) {
      if (name.starts_with(colon)) name.remove_prefix(colon.size());
    }
    if (IsPersonName(name)) return name;
  }
  return {};
}

std::vector<std::string> Words(std::string_view words) {
  std::vector<std::string> parts;
  for (std::size_t at = SkipSpace(words, 0); at < words.size();) {
    std::size_t end = at;
    while (end < words.size()) {
      const Character c = CharacterAt(words, end);
      if (IsSpace(c.value)) break;
      end += c.size;
    }
    parts.emplace_back(words.substr(at, end - at));
    at = SkipSpace(words, end);
  }
  return parts;
}

// The signatories that a line names: one or several authorities, or a person.
std::vector<std::string> SignatoriesOf(std::string_view words) {
  const std::string compact = WithoutSpaces(words);
  const std::string_view person = PersonOf(compact);
  if (!person.empty()) return {std::string(person)};
  std::vector<std::string> parts = Words(words);
  if (std::all_of(parts.begin(), parts.end(),
                  [](const std::string& part) { return IsAuthority(part); })) {
    return parts;
  }
  if (IsAuthority(compact)) return {compact};
  return {};
}

// 抄送:…, 主动公开, …办公室 2025年2月6日印发.
bool IsCopyLine(std::string_view words) {
  return words.starts_with("抄送") || words.starts_with("抄报") ||
         words.starts_with("分送") ||
         (words.ends_with("印发") && words.find("年") != words.npos &&
          CountCharacters(words) <= 50);
}

// (联系单位:职业能力建设科): a remark (附注) under the date.
bool IsRemark(const Line& line, std::string_view words) {
  return line.kind == LineKind::kText && line.columns <= 120 &&
         (words.starts_with("(") || words.starts_with("（")) &&
         (words.ends_with(")") || words.ends_with("）"));
}

class Finder {
 public:
  Finder(std::string_view text, const std::vector<Line>& lines, LineRange range,
         std::string_view authority)
      : text_(text), lines_(lines), range_(range), authority_(authority) {}

  std::optional<Closing> Find() const {
    std::optional<Closing> first;
    for (std::size_t i = range_.begin; i < range_.end; ++i) {
      if (IsSilent(lines_[i]) || !EndsInDay(i)) continue;
      auto closing = lines_[i].kind == LineKind::kDate ? ClosingAt(i)
                                                       : ClosingOnOneLine(i);
      if (!closing) continue;
      if (EndsText(*closing)) return closing;
      if (!first) first = std::move(closing);
    }
    return first;
  }

 private:
  std::string_view WordsAt(std::size_t i) const {
    return WordsOf(text_, lines_[i]);
  }

  // Whether line i is a date, or may end in one.
  bool EndsInDay(std::size_t i) const {
    const Line& line = lines_[i];
    return line.kind == LineKind::kDate ||
           (line.kind == LineKind::kText && line.columns <= kWidestSignature &&
            WordsAt(i).ends_with("日"));
  }

  // What stands above the text may name an authority and a day, too: a
  // closing has text before it, if the document has another.
  bool EndsText(const Closing& closing) const {
    const std::size_t begin = closing.signature.empty()
                                  ? closing.date.begin
                                  : closing.signature.begin;
    return PreviousSpoken(lines_, begin, range_.begin) != kNoLine;
  }

  std::optional<Closing> ClosingAt(std::size_t date) const {
    Closing closing;
    closing.date = {date, date + 1};
    closing.day = ParseDate(WordsAt(date));
    TakeSignatures(closing);
    if (closing.signature.empty()) TakeSignatureInside(closing);
    if (closing.signature.empty() && !EndsDocument(date)) return std::nullopt;
    TakeRelease(closing);
    return closing;
  }

  // 云岭市人民政府   2025年2月8日
  std::optional<Closing> ClosingOnOneLine(std::size_t i) const {
    const std::string_view words = WordsAt(i);
    for (std::size_t at = words.size(); at > 0;) {
      at = PreviousCharacter(words, at);
      if (!IsSpace(CharacterAt(words, at).value)) continue;
      const std::optional<Date> day = ParseDate(words.substr(at));
      if (!day) continue;
      Closing closing;
      closing.signatories = SignatoriesOf(words.substr(0, at));
      if (closing.signatories.empty()) continue;
      closing.date = {i, i + 1};
      closing.day = day;
      TakeRelease(closing);
      return closing;
    }
    return std::nullopt;
  }

  // The lines right above the date that name signatories.
  void TakeSignatures(Closing& closing) const {
    std::size_t begin = closing.date.begin;
    for (std::size_t taken = 0; taken < kMostSignatures; ++taken) {
      const std::size_t above = PreviousSpoken(lines_, begin, range_.begin);
      if (above == kNoLine || !CanSign(above)) break;
      std::vector<std::string> names = SignatoriesOf(WordsAt(above));
      if (names.empty()) break;
      closing.signatories.insert(closing.signatories.begin(),
                                 std::make_move_iterator(names.begin()),
                                 std::make_move_iterator(names.end()));
      begin = above;
    }
    if (begin < closing.date.begin) {
      closing.signature = {begin, closing.date.begin};
    }
  }

  bool CanSign(std::size_t i) const {
    return lines_[i].kind == LineKind::kText &&
           lines_[i].columns <= kWidestSignature &&
           lines_[i].heading_level == 0;
  }

  // Mixed columns leave the signature some lines above, inside the text.
  void TakeSignatureInside(Closing& closing) const {
    if (authority_.empty()) return;
    std::size_t at = closing.date.begin;
    for (std::size_t steps = 0; steps < kFarthestSignature; ++steps) {
      at = PreviousSpoken(lines_, at, range_.begin);
      if (at == kNoLine) return;
      if (!CanSign(at) || CompactWords(text_, lines_[at]) != authority_) {
        continue;
      }
      closing.signature = {at, at + 1};
      closing.signatories = {std::string(authority_)};
      closing.signature_inside_text = true;
      return;
    }
  }

  // A date without a signature ends a document if nothing of its text
  // follows.
  bool EndsDocument(std::size_t date) const {
    const std::size_t before = PreviousSpoken(lines_, date, range_.begin);
    if (before == kNoLine) return false;
    const std::size_t next = NextSpoken(lines_, date + 1, range_.end);
    // A list of annexes ends the text above it: 附件：收费目录 / 2013年2月4日.
    const bool ended = EndsSentence(WordsAt(before)) ||
                       lines_[before].kind == LineKind::kAnnexLabel;
    if (next == kNoLine) return ended;
    if (lines_[next].kind == LineKind::kRelease) return true;
    return ended && HeadsInstrument(next);
  }

  // Whether the line is a label of an annex or the title of what is issued,
  // which the names of its authors may stand above.
  bool HeadsInstrument(std::size_t i) const {
    while (i != kNoLine && lines_[i].kind == LineKind::kText &&
           IsAuthority(CompactWords(text_, lines_[i]))) {
      i = NextSpoken(lines_, i + 1, range_.end);
    }
    if (i == kNoLine) return true;  // What is issued is of another range.
    if (lines_[i].kind == LineKind::kAnnexLabel) return true;
    const std::string compact = CompactWords(text_, lines_[i]);
    return lines_[i].kind == LineKind::kText && !HasClauseMark(compact) &&
           IsInstrumentKind(KindOfTitle(compact));
  }

  void TakeRelease(Closing& closing) const {
    std::size_t end = closing.date.end;
    while (true) {
      const std::size_t next = NextSpoken(lines_, end, range_.end);
      if (next == kNoLine) break;
      const bool release = lines_[next].kind == LineKind::kRelease;
      if (!release && !IsCopyLine(WordsAt(next)) &&
          !IsRemark(lines_[next], WordsAt(next))) {
        break;
      }
      if (release && !closing.note) closing.note = NoteAt(next);
      end = next + 1;
    }
    if (end > closing.date.end) closing.release = {closing.date.end, end};
  }

  std::string NoteAt(std::size_t i) const {
    const std::string compact = CompactWords(text_, lines_[i]);
    const std::size_t first = CharacterAt(compact, 0).size;
    const std::size_t last = PreviousCharacter(compact, compact.size());
    return compact.substr(first, last - first);
  }

  std::string_view text_;
  const std::vector<Line>& lines_;
  LineRange range_;
  std::string_view authority_;
};

}  // namespace

std::optional<Closing> FindClosing(std::string_view text,
                                   const std::vector<Line>& lines,
                                   LineRange range,
                                   std::string_view authority) {
  return Finder(text, lines, range, authority).Find();
}

}  // namespace gongbao
