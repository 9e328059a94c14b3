#include "parser/structure/line.h"

#include <algorithm>
#include <utility>

#include "parser/lexicon/byte_scan.h"
#include "parser/lexicon/character.h"
#include "parser/structure/glued_label.h"
#include "parser/structure/markup.h"

namespace gongbao {
namespace {

constexpr std::size_t kWidestIndent = 99;

// One past the line that begins at `begin`, its break included.
std::size_t LineEnd(std::string_view text, std::size_t begin) {
  const std::size_t at = text.find_first_of("\n\r\f", begin);
  if (at == std::string_view::npos) return text.size();
  return text.substr(at).starts_with("\r\n") ? at + 2 : at + 1;
}

// The same for a text whose lines end in LF alone, which memchr finds fast.
std::size_t LineEndAtLf(std::string_view text, std::size_t begin) {
  const std::size_t at = text.find('\n', begin);
  return at == std::string_view::npos ? text.size() : at + 1;
}

// Columns that leading white space takes: an ideographic space takes two.
std::uint16_t IndentOf(std::string_view line) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < line.size() && columns < kWidestIndent;) {
    const Character c = CharacterAt(line, at);
    if (!IsSpace(c.value)) break;
    columns += c.value == U'\u3000' ? 2 : c.value == U'\t' ? 4 : 1;
    at += c.size;
  }
  return static_cast<std::uint16_t>(std::min(columns, kWidestIndent));
}

// The words of a line without closing bold marks.
std::string_view WithoutClosingBold(std::string_view words) {
  while (words.ends_with("**")) {
    words.remove_suffix(2);
    words = Trim(words);
  }
  return words;
}

// A text, and what few texts hold: asked of it once, not of its every line.
struct Source {
  std::string_view text;
  bool other_breaks = false;  // Lines may end in another break than LF.
  bool tabs = false;
};

Source LookOver(std::string_view text) {
  const auto holds = [&](char c) { return text.find(c) != text.npos; };
  return {text, holds('\r') || holds('\f'), holds('\t')};
}

// A tab after the first word parts cells, even where the last are empty; but
// 第五章<tab>设施管理 is a heading.
bool PartsCells(std::string_view line, std::size_t mark,
                const LineWords& read) {
  if (line.find('\t', mark) == std::string_view::npos) return false;
  return !read.label || read.label->style > LabelStyle::kArticle;
}

// Whether the words, which begin with one, are nothing but soft hyphens and
// blanks, as breaks of lines on a web page leave them.
bool IsInvisible(std::string_view words) {
  static constexpr char32_t kSoftHyphen = 0xAD;
  for (std::size_t at = 0; at < words.size();) {
    const Character c = CharacterAt(words, at);
    if (c.value != kSoftHyphen && !IsSpace(c.value)) return false;
    at += c.size;
  }
  return true;
}

// Fills in `line` where it stands: every line of every text is read here.
void ReadLine(const Source& source, TextSpan span, Line& line) {
  const std::string_view text = source.text;
  line.span = span;
  line.words = {span.end, span.end};
  std::string_view raw = text.substr(span.begin, span.size());
  if (raw.back() == '\n') raw.remove_suffix(1);
  const std::size_t mark =
      PlainSize(raw.front()) > 0 ? 0 : LeadingMarkSize(raw);
  const std::string_view words = WithoutClosingBold(Trim(raw.substr(mark)));
  if (words.empty() || (words.front() == '\xC2' && IsInvisible(words))) return;
  const auto begin = static_cast<std::size_t>(words.data() - text.data());
  line.words = {begin, begin + words.size()};
  const LineWords read = ReadLineWords(words);
  line.kind =
      source.tabs && PartsCells(raw, mark, read) ? LineKind::kTable : read.kind;
  if (read.label) line.label = *read.label;
  line.columns = ColumnsOf(words);
  if (mark == 0) return;
  line.indent = IndentOf(raw);
  line.heading_level = static_cast<std::uint8_t>(HeadingLevel(raw));
}

// Whether the next provision after `label` begins at `at`: its number is the
// next and, for an article, a blank follows as it follows a label.
bool BeginsNext(std::string_view words, std::size_t at, const Label& label) {
  const std::optional<Label> next = ReadLabel(words.substr(at));
  if (!next || next->style != label.style || next->suffix != 0 ||
      next->number != label.number + 1) {
    return false;
  }
  const std::size_t end = at + next->size;
  return label.style != LabelStyle::kArticle ||
         (end < words.size() && IsSpace(CharacterAt(words, end).value));
}

// Where, within a labelled line, the next provision begins:
//   第二条 …。 第三条 …    (一)…; (二)…
// npos if none does. A sentence or an item ends before it, and a blank stands
// between.
std::size_t FindNextProvision(std::string_view words, const Label& label) {
  static constexpr std::size_t kShortest = 3;  // Bytes of a text and its stop.
  static constexpr std::size_t kNone = std::string_view::npos;
  // Most lines hold no blank but the label's.
  if (!MayHoldBlank(words.substr(SkipSpace(words, label.size)))) return kNone;
  std::size_t first = kNone;
  for (const std::string_view stop : {"。", "；", ";"}) {
    const std::size_t from = label.size + kShortest - stop.size();
    for (std::size_t at = FindWord(words, stop, from); at < first;
         at = FindWord(words, stop, at)) {
      at += stop.size();
      const std::size_t next = SkipSpace(words, at);
      if (next == words.size()) break;
      if (HoldsOneOf(words.substr(at, next - at), {" ", "\u3000"}) &&
          BeginsNext(words, next, label)) {
        first = std::min(first, next);
      }
    }
  }
  return first;
}

bool MayHoldNext(const Line& line) {
  return line.kind == LineKind::kLabelled &&
         (line.label.style == LabelStyle::kArticle ||
          line.label.style == LabelStyle::kHanBracket);
}

// Cuts the last line at offset `at` and adds what stands there as a line.
void CutLine(const Source& source, std::size_t at, std::vector<Line>& lines) {
  Line& line = lines.back();
  const TextSpan rest{at, line.span.end};
  const TextSpan words{line.words.begin, at};
  line.span.end = at;
  line.words.end =
      words.begin + Trim(source.text.substr(words.begin, words.size())).size();
  line.columns = ColumnsOf(WordsOf(source.text, line));
  ReadLine(source, rest, lines.emplace_back());
}

// Adds the line, cut where further provisions begin in it.
void AddLine(const Source& source, TextSpan span, std::vector<Line>& lines) {
  const std::string_view text = source.text;
  ReadLine(source, span, lines.emplace_back());
  while (MayHoldNext(lines.back())) {
    const std::string_view words = WordsOf(text, lines.back());
    const std::size_t next = FindNextProvision(words, lines.back().label);
    if (next == std::string_view::npos) break;
    CutLine(source, lines.back().words.begin + next, lines);
  }
}

// Gives glued labels lines of their own.
std::vector<Line> PartGlued(const Source& source, std::vector<Line> lines) {
  const std::vector<GluedLabel> glued = FindGluedLabels(source.text, lines);
  if (glued.empty()) return lines;
  std::vector<Line> parted;
  parted.reserve(lines.size() + glued.size());
  auto next = glued.begin();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    parted.push_back(lines[i]);
    for (; next != glued.end() && next->line == i; ++next) {
      CutLine(source, next->at, parted);
    }
  }
  return parted;
}

}  // namespace

std::vector<Line> SplitLines(std::string_view text) {
  std::vector<Line> lines;
  lines.reserve(text.size() / 64 + 1);
  const Source source = LookOver(text);
  for (std::size_t begin = 0; begin < text.size();) {
    if (text[begin] == '\n') {  // As are half the lines of many texts.
      Line& blank = lines.emplace_back();
      blank.span = {begin, begin + 1};
      blank.words = {begin + 1, begin + 1};
      ++begin;
      continue;
    }
    const std::size_t end =
        source.other_breaks ? LineEnd(text, begin) : LineEndAtLf(text, begin);
    AddLine(source, {begin, end}, lines);
    begin = end;
  }
  return PartGlued(source, std::move(lines));
}

std::string CompactWords(std::string_view text, const Line& line) {
  return WithoutSpaces(WordsOf(text, line));
}

std::size_t NextSpoken(const std::vector<Line>& lines, std::size_t at,
                       std::size_t end) {
  while (at < end && IsSilent(lines[at])) ++at;
  return at < end ? at : kNoLine;
}

std::size_t PreviousSpoken(const std::vector<Line>& lines, std::size_t at,
                           std::size_t begin) {
  while (at > begin) {
    --at;
    if (!IsSilent(lines[at])) return at;
  }
  return kNoLine;
}

}  // namespace gongbao
