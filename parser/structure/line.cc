#include "parser/structure/line.h"

#include <algorithm>

#include "parser/lexicon/character.h"
#include "parser/structure/markup.h"

namespace gongbao {
namespace {

constexpr std::size_t kWidestIndent = 99;

// One past the line that begins at `begin`, its break included.
std::size_t LineEnd(std::string_view text, std::size_t begin) {
  for (std::size_t at = begin; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '\n' || c == '\f') return at + 1;
    if (c == '\r') {
      return at + (at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1);
    }
  }
  return text.size();
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
std::uint16_t ColumnsOf(std::string_view words) {
  std::size_t columns = 0;
  for (const char byte : words) {
    const auto value = static_cast<unsigned char>(byte);
    columns += value < 0x80 ? 1 : value >= 0xC0 ? 2 : 0;
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

Line ReadLine(std::string_view text, TextSpan span) {
  Line line;
  line.span = span;
  const std::string_view raw = text.substr(span.begin, span.size());
  const std::size_t mark = LeadingMarkSize(raw);
  const std::string_view words = WithoutClosingBold(Trim(raw.substr(mark)));
  const std::size_t begin =
      words.empty() ? span.end
                    : static_cast<std::size_t>(words.data() - text.data());
  line.words = {begin, begin + words.size()};
  if (words.empty()) return line;
  const LineWords read = ReadLineWords(words);
  line.kind = PartsCells(raw, mark, read) ? LineKind::kTable : read.kind;
  if (read.label) line.label = *read.label;
  line.indent = IndentOf(raw);
  line.columns = ColumnsOf(words);
  line.heading_level = static_cast<std::uint8_t>(HeadingLevel(raw));
  return line;
}

}  // namespace

std::vector<Line> SplitLines(std::string_view text) {
  std::vector<Line> lines;
  lines.reserve(text.size() / 80 + 1);
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = LineEnd(text, begin);
    lines.push_back(ReadLine(text, {begin, end}));
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
