// Annexes (附件), where a document lists them and where they begin.

#ifndef GONGBAO_PARSER_STRUCTURE_ANNEXES_H_
#define GONGBAO_PARSER_STRUCTURE_ANNEXES_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parser/gazette.h"
#include "parser/structure/lined_text.h"

namespace gongbao {

// 附件 2:申报表 gives number 2 and the title on the line.
struct AnnexLabel {
  std::string name;  // 附件2, without white space and colon
  std::optional<int> number;
  std::string_view title;  // "" where it stands on the lines below.
};

// REQUIRES: the words of a line of kind kAnnexLabel.
AnnexLabel ReadAnnexLabel(std::string_view words);

// Whether the annex label at `line` heads a list of annexes (附件:1.… 2.…) and
// not an annex.
bool IsAnnexList(const LinedText& source, std::size_t line, std::size_t end);

// The lines in `range` where an annex begins.
std::vector<std::size_t> FindAnnexes(const LinedText& source, LineRange range);

// Reports each annex that `list`, the document's list of annexes, names and
// that the document does not print. An annex is known by its number or, where
// it is printed without a label, by its title.
void CheckAnnexes(const LinedText& source, LineRange list, Document& document);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_STRUCTURE_ANNEXES_H_
