// The lines of a source text, each with its kind and place.

#ifndef GONGBAO_PARSER_STRUCTURE_LINE_H_
#define GONGBAO_PARSER_STRUCTURE_LINE_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "parser/diagnostic.h"
#include "parser/gazette.h"
#include "parser/lexicon/label.h"
#include "parser/lexicon/line_kind.h"

namespace gongbao {

struct Line {
  TextSpan span;   // With its line break; lines tile the text.
  TextSpan words;  // Without marks and white space at the ends.
  LineKind kind = LineKind::kBlank;
  Label label;                // If kind is kLabelled.
  std::uint16_t indent = 0;   // Columns of leading white space, at most 99.
  std::uint16_t columns = 0;  // Of the words; a Han character takes two.
  std::uint8_t heading_level = 0;  // Of Markdown; 0 for none.
  bool furniture = false;          // Of the page, in the middle of a document.
  FurnitureKind furniture_kind = FurnitureKind::kOther;
};

// A range of lines: [begin, end).
struct LineRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  bool empty() const { return begin >= end; }
};

// Splits at LF, CR LF, CR and form feed, and where a line of one provision
// goes on with the next (第二条 …。 第三条 …) or a label is glued to its end
// (glued_label.h). The last line may be without a
// break. An empty text has no lines.
std::vector<Line> SplitLines(std::string_view text);

// A line's words, and the same without any white space.
inline std::string_view WordsOf(std::string_view text, const Line& line) {
  return text.substr(line.words.begin, line.words.size());
}
std::string CompactWords(std::string_view text, const Line& line);

// Whether the line can be passed over when looking for words: it is blank,
// furniture or a comment.
inline bool IsSilent(const Line& line) {
  return line.furniture || line.kind == LineKind::kBlank ||
         line.kind == LineKind::kComment;
}

// The next line in [at, end), or the last in [begin, at), that is not silent;
// kNoLine where there is none.
inline constexpr std::size_t kNoLine = static_cast<std::size_t>(-1);
std::size_t NextSpoken(const std::vector<Line>& lines, std::size_t at,
                       std::size_t end);
std::size_t PreviousSpoken(const std::vector<Line>& lines, std::size_t at,
                           std::size_t begin);
}  // namespace gongbao

#endif  // GONGBAO_PARSER_STRUCTURE_LINE_H_
