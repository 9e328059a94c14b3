// Titles as they stand on the page: over one line or several, with page
// furniture in between, with blanks where a line was broken.

#ifndef GONGBAO_PARSER_STRUCTURE_TITLE_LINES_H_
#define GONGBAO_PARSER_STRUCTURE_TITLE_LINES_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parser/structure/lined_text.h"

namespace gongbao {

// Whether the line can be a title or a part of one: words of text that end no
// sentence and hold no clause.
bool IsTitleLine(const LinedText& source, std::size_t line);

// The lines as one title without white space; a single blank stays between
// joint authorities (云岭市财政局 云岭市教育局关于…) and between Latin words.
std::string JoinTitle(const LinedText& source, LineRange range);

// The lines right above `below`, not before `begin`, that make a document's
// title; empty if there are none.
LineRange TitleAbove(const LinedText& source, std::size_t begin,
                     std::size_t below);

// The lines from the first spoken one at or after `at` that make a document's
// title (IsDocumentTitle); empty if they don't.
LineRange DocumentTitleFrom(const LinedText& source, std::size_t at,
                            std::size_t end);

// The lines from the first spoken one at or after `at` that make the title of
// an instrument or annex: up to the first that ends as such titles do, with a
// remark (试行) below it; one line where none does. Empty without a title line.
// `expected` are keys (IssuedKey) of titles that may stand here: a line that
// begins one goes on to its end.
LineRange InstrumentTitleFrom(const LinedText& source, std::size_t at,
                              std::size_t end,
                              const std::vector<std::string>& expected);

// The first line of `range` after those that name the authors of what is
// titled below: 市财政局 / 市农业局 / 支持养蜂办法. range.begin if it begins
// with the title itself (市财政局 / 关于支持养蜂的办法).
std::size_t AfterAuthors(const LinedText& source, LineRange range);

// 《云岭市养犬条例》(草案) without the marks around the title.
std::string WithoutTitleMarks(std::string title);

// One past the lines at the beginning of `range` that print `title` once more;
// range.begin if they don't.
std::size_t RepeatedTitleEnd(const LinedText& source, LineRange range,
                             std::string_view title);

// The letters and digits of a title: two prints of it that differ in marks,
// widths and blanks have one key.
std::string TitleKey(std::string_view title);

// The same without 的: 转发…工作报告的通知 forwards …工作的报告.
std::string IssuedKey(std::string_view title);

// The keys (IssuedKey) of what a document with this title issues.
std::vector<std::string> IssuedKeys(std::string_view title);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_STRUCTURE_TITLE_LINES_H_
