#include "parser/joined_text.h"

#include <algorithm>
#include <string_view>

#include "parser/lexicon/character.h"
#include "parser/structure/markup.h"

namespace gongbao {
namespace {

// The first piece of furniture that ends after `offset`.
std::vector<Furniture>::const_iterator FurnitureAfter(const Gazette& gazette,
                                                      std::size_t offset) {
  return std::partition_point(
      gazette.furniture.begin(), gazette.furniture.end(),
      [&](const Furniture& piece) { return piece.span.end <= offset; });
}

void AppendWords(std::string_view words, std::string& joined) {
  words = Trim(words);
  if (words.empty()) return;
  if (!joined.empty() &&
      IsLatinLetter(static_cast<unsigned char>(joined.back())) &&
      IsLatinLetter(static_cast<unsigned char>(words.front()))) {
    joined += ' ';
  }
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t bold = words.find("**", at);
    joined += words.substr(at, bold - at);
    if (bold == std::string_view::npos) break;
    at = bold + 2;
  }
}

// Appends lines of source[begin, end), which holds no furniture. A line's
// leading Markdown mark counts as one only at the line's true beginning.
void AppendLines(std::string_view source, std::size_t begin, std::size_t end,
                 std::string& joined) {
  while (begin < end) {
    std::size_t line_end = source.substr(0, end).find_first_of("\n\r\f", begin);
    if (line_end == std::string_view::npos) line_end = end;
    const bool whole = begin == 0 || source[begin - 1] == '\n' ||
                       source[begin - 1] == '\r' || source[begin - 1] == '\f';
    std::string_view line = source.substr(begin, line_end - begin);
    if (whole) line.remove_prefix(LeadingHeadingMarkSize(line));
    AppendWords(line, joined);
    begin = line_end + 1;
  }
}

}  // namespace

std::string JoinedText(const Gazette& gazette, TextSpan span) {
  const std::string_view source = gazette.source.text;
  std::string joined;
  joined.reserve(span.size());
  auto furniture = FurnitureAfter(gazette, span.begin);
  std::size_t at = span.begin;
  for (;
       furniture != gazette.furniture.end() && furniture->span.begin < span.end;
       ++furniture) {
    if (furniture->span.begin > at) {
      AppendLines(source, at, furniture->span.begin, joined);
    }
    at = std::max(at, furniture->span.end);
  }
  if (at < span.end) AppendLines(source, at, span.end, joined);
  return joined;
}

std::string CompactText(const Gazette& gazette, TextSpan span) {
  return WithoutSpaces(JoinedText(gazette, span));
}

std::vector<std::vector<std::string>> TableRows(const Gazette& gazette,
                                                const Node& table) {
  return ReadTableRows(std::string_view(gazette.source.text)
                           .substr(table.text.begin, table.text.size()));
}

}  // namespace gongbao
