// What a single line is, judged by its own words.

#ifndef GONGBAO_PARSER_LEXICON_LINE_KIND_H_
#define GONGBAO_PARSER_LEXICON_LINE_KIND_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "parser/lexicon/label.h"

namespace gongbao {

enum class LineKind : std::uint8_t {
  kBlank,
  kText,            // Words and none of the kinds below.
  kLabelled,        // 第九条 …, (一) …, 一、…: see ReadLabel.
  kTable,           // A row: | a | b | or HTML; tabs: see SplitLines.
  kDate,            // 2025年2月6日 and nothing else.
  kDocumentNumber,  // 云政办规〔2025〕1号, 第707号, 2024年第3号 alone.
  kAnnexLabel,      // 附件, 附件1:, 附表2 …
  kRelease,         // (此件公开发布)
  kCategory,        // 【人事任免文件】
  kContentsHead,  // 目 录
  kPageNumber,    // - 12 -, 第3页, 12
  kComment,       // <!-- … -->, a rule (---)
};

// What the words of a line (no marks, no white space at the ends) are, and
// its label if they are kLabelled.
struct LineWords {
  LineKind kind = LineKind::kBlank;
  std::optional<Label> label;
};
LineWords ReadLineWords(std::string_view words);

// Whether the words end where a paragraph can: with 。！？：；… or a closing
// mark after one; a line that does not is cut, or is a heading.
bool EndsSentenceInAnyMark(std::string_view words);
inline bool EndsSentence(std::string_view words) {
  return words.ends_with("。") || EndsSentenceInAnyMark(words);
}

// Whether the words hold a mark that headings do not: ，。；： and the like.
bool HasClauseMark(std::string_view words);

// Whether the words are a row of a list of persons or units, set with gaps
// between its columns: 副组长：李明　市财政局局长. A sentence is none.
bool IsListRow(std::string_view words);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_LEXICON_LINE_KIND_H_
