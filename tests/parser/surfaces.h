// The surfaces that one gazette may have: how it is punctuated, numbered, cut
// into lines and pages, marked up and encoded. None changes what it says.

#ifndef GONGBAO_TESTS_PARSER_SURFACES_H_
#define GONGBAO_TESTS_PARSER_SURFACES_H_

#include <cstdint>
#include <string>
#include <vector>

namespace gongbao {

enum class Punctuation { kAsWritten, kFullWidth, kHalfWidth };

enum class Marks {
  kNone,
  kRightLevels,  // # title, ## chapter, ### heading
  kStrayLevels,  // Any level, or none, by chance.
  kBold,         // **title**, **第一条** …
};

enum class ContentsForm {
  kTwoLines,    // 标题⏎文号 ..... (1)
  kDotLeaders,  // 标题⏎　　文号……………（1）
  kOneLine,     // 标题（文号）……………1
  kCutTitles,   // 标⏎题⏎文号 ..... (1)
  kTitlesOnly,  // 标题 …………… [1]
  kNone,
};

enum class PageForm {
  kNone,
  kBlank,        // A page break is a blank line.
  kDashes,       // - 12 -
  kBareNumber,   // 12
  kPageOfPages,  // 第12页 共48页
  kHead,         // 云岭市人民政府公报 2021年第3期
  kHeadAndNumber,  // — 12 — ⏎ 2021年第3期　　云岭市人民政府公报
  kNumberInHead,  // ·12· 云岭市人民政府公报 2021年第3期
  kTitleHead,     // — 12 — ⏎ the title of the document
  // 12　云岭市人民政府公报 on left pages, the title　13 on right ones.
  kFacingHeads,
};

enum class Heading { kCompact, kIdeographicSpace, kSpaces };  // 总则, 总　则

struct Surface {
  std::string name;
  Punctuation punctuation = Punctuation::kAsWritten;
  // Brackets of document numbers; both "" for as written.
  std::string open;
  std::string close;
  bool spaced_numbers = false;   // 云政发〔2025〕 2 号
  bool arabic_articles = false;  // 第12条
  bool spaced_labels = false;    // 第 十 二 条
  Heading heading = Heading::kCompact;
  bool stray_spaces = false;  // Between characters of a paragraph.
  bool blank_lines = true;
  int columns = 0;  // Characters in a line; 0: a paragraph is a line.
  Marks marks = Marks::kNone;
  ContentsForm contents = ContentsForm::kTwoLines;
  PageForm page = PageForm::kNone;
  // What page breaks cut where paragraphs are lines; wrapped text is cut
  // wherever a page is full.
  bool cut_paragraphs = false;
  bool cut_titles = false;
  bool cut_numbers = false;
  std::string line_break = "\n";
  std::string encoding = "UTF-8";  // As ICU names it, "+BOM" with a mark.
  bool other_city = false;
  std::uint32_t seed = 1;  // Of what is left to chance.
};

// One surface for each way in which a gazette can look different.
std::vector<Surface> SingleSurfaces();

// Several ways at once, by chance.
Surface RandomSurface(std::uint32_t seed);

}  // namespace gongbao

#endif  // GONGBAO_TESTS_PARSER_SURFACES_H_
