#include "parser/structure/line.h"

#include <algorithm>

#include "parser/lexicon/character.h"
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

// ASCII takes one column, anything else two: near enough to tell full lines.
// A character's first byte counts them, the bytes after it are 10xxxxxx. A
// byte holds the sum of a stretch, so that the loop over it is vectorised:
// every byte of every text passes here.
std::uint16_t ColumnsOf(std::string_view words) {
  static constexpr std::size_t kStretch = 112;  // Two columns each fit a byte.
  std::size_t columns = 0;
  for (std::size_t begin = 0; begin < words.size(); begin += kStretch) {
    std::uint8_t sum = 0;
    for (const char c : words.substr(begin, kStretch)) {
      const auto byte = static_cast<unsigned char>(c);
      sum = static_cast<std::uint8_t>(sum + (byte < 0x80) + 2 * (byte >= 0xC0));
    }
    columns += sum;
  }
  return static_cast<std::uint16_t>(std::min<std::size_t>(columns, 65535));
}

// The words of a line without closing bold marks.
std::string_view WithoutClosingBold(std::string_view words) {
  while (words.ends_with("**")) {
    words.remove_suffix(2);
    words = Trim(words);
  }
  return words;
}

// A tab after the first word parts cells, even where the last are empty; but
// 第五章<tab>设施管理 is a heading.
bool PartsCells(std::string_view line, std::size_t mark,
                const LineWords& read) {
  if (line.find('\t', mark) == std::string_view::npos) return false;
  return !read.label || read.label->style > LabelStyle::kArticle;
}

// Fills in `line` where it stands: every line of every text is read here.
void ReadLine(std::string_view text, TextSpan span, Line& line) {
  line.span = span;
  const std::string_view raw = text.substr(span.begin, span.size());
  const std::size_t mark = LeadingMarkSize(raw);
  const std::string_view words = WithoutClosingBold(Trim(raw.substr(mark)));
  const std::size_t begin =
      words.empty() ? span.end
                    : static_cast<std::size_t>(words.data() - text.data());
  line.words = {begin, begin + words.size()};
  if (words.empty()) return;
  const LineWords read = ReadLineWords(words);
  line.kind = PartsCells(raw, mark, read) ? LineKind::kTable : read.kind;
  if (read.label) line.label = *read.label;
  line.indent = IndentOf(raw);
  line.columns = ColumnsOf(words);
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
  // Most lines hold no other label.
  if (label.style == LabelStyle::kArticle &&
      FindWord(words, "第", label.size) == kNone) {
    return kNone;
  }
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

// Adds the line, cut where further provisions begin in it.
void AddLine(std::string_view text, TextSpan span, std::vector<Line>& lines) {
  ReadLine(text, span, lines.emplace_back());
  while (MayHoldNext(lines.back())) {
    Line& line = lines.back();
    const std::string_view words = WordsOf(text, line);
    const std::size_t next = FindNextProvision(words, line.label);
    if (next == std::string_view::npos) break;
    const TextSpan rest{line.words.begin + next, line.span.end};
    line.span.end = rest.begin;
    line.words.end = line.words.begin + Trim(words.substr(0, next)).size();
    line.columns = ColumnsOf(WordsOf(text, line));
    ReadLine(text, rest, lines.emplace_back());
  }
}

}  // namespace

std::vector<Line> SplitLines(std::string_view text) {
  std::vector<Line> lines;
  lines.reserve(text.size() / 80 + 1);
  const bool plain = text.find('\r') == std::string_view::npos &&
                     text.find('\f') == std::string_view::npos;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end =
        plain ? LineEndAtLf(text, begin) : LineEnd(text, begin);
    AddLine(text, {begin, end}, lines);
    begin = end;
  }
  return lines;
}

std::string_view WordsOf(std::string_view text, const Line& line) {
  return text.substr(line.words.begin, line.words.size());
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
