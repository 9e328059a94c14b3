// Titles in 《》 as running text cites them.
//
//   《云岭市人民政府办公室关于印发〈云岭市河道保洁管理办法〉的通知》(云政办发〔2019〕12号)
//   《云岭市河道保洁管理办法(云政办发〔2019〕12号)》
//   《云岭市河道保洁管理办法》(云岭市人民政府令第12号,以下简称《办法》)

#ifndef GONGBAO_PARSER_MEANING_TITLE_CITATION_H_
#define GONGBAO_PARSER_MEANING_TITLE_CITATION_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "parser/diagnostic.h"

namespace gongbao {

struct TitleCitation {
  TextSpan span;      // 《…》 and the brackets after it that tell of it.
  std::string title;  // Without 《》 and without a number in it.
  std::optional<std::string> number;  // Canonical.
  std::optional<std::string> alias;   // 以下简称《办法》 gives 办法.
};

// The title that the 《 at `at` opens in `text`, which has no white space.
// Nullopt if it is not closed before the sentence ends: a mark without a
// partner must not swallow the prose after it.
std::optional<TitleCitation> ReadTitleCitation(std::string_view text,
                                               std::size_t at);

// Whether a title is a document's: not 《营业执照》, a certificate or form, and
// not 《条例》, a kind without a name.
bool NamesDocument(std::string_view title);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_MEANING_TITLE_CITATION_H_
