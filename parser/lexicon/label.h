// A label numbers a provision or a heading at the beginning of a line:
// 第九条, 第三条之一, 第一章, (一), 一、, 1., (1), ①. 立法技术规范 gives items
// (一) and subitems 1.; GB/T 9704-2012, 7.3.3 gives 一、(一)1.(1).
//
// A label says how a line begins, not what it is: whether 第四条 starts an
// article or goes on with a sentence, the structure decides.

#ifndef GONGBAO_PARSER_LEXICON_LABEL_H_
#define GONGBAO_PARSER_LEXICON_LABEL_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace gongbao {

enum class LabelStyle : std::uint8_t {
  kPart,           // 第一编
  kSubpart,        // 第一分编
  kChapter,        // 第一章
  kSection,        // 第一节
  kArticle,        // 第一条, 第一条之一
  kHanComma,       // 一、
  kHanBracket,     // (一)
  kArabicDot,      // 1.  1、  1．
  kArabicBracket,  // (1)  1)
  kCircled,        // ①
};

struct Label {
  LabelStyle style = LabelStyle::kArticle;
  bool arabic = false;  // 第12条, as against 第十二条.
  int number = 0;
  int suffix = 0;          // 1 in 第三条之一; 0 where there is none.
  std::uint32_t size = 0;  // Bytes, inner white space included.
};

// The label at the beginning of `line`, which has no leading white space or
// marks. Numbers that go on (1.5万亩, 2025年) are no labels.
std::optional<Label> ReadLabel(std::string_view line);

// Whether the words are those of a division that stands without a number where
// others have 第X章: 附则, 总 则.
bool IsDivisionName(std::string_view words);

// Whether what stands right after the article label `label` in `line` shows
// that the label is a reference in running text: 第四条规定的…, 第四条第二款….
bool IsReferenceContinued(std::string_view line, const Label& label);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_LEXICON_LABEL_H_
