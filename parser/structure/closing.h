// How a document's own text ends: signature, date, release note, copy line.
//
//   云岭市人民政府办公室 / 2025年2月6日 / (此件公开发布)

#ifndef GONGBAO_PARSER_STRUCTURE_CLOSING_H_
#define GONGBAO_PARSER_STRUCTURE_CLOSING_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parser/gazette.h"
#include "parser/structure/line.h"

namespace gongbao {

struct Closing {
  LineRange signature;  // May be empty; right above the date, or, where
                        // columns were mixed, inside the text.
  LineRange date;
  LineRange release;  // Release notes and copy lines; may be empty.
  std::vector<std::string> signatories;
  std::optional<Date> day;
  std::optional<std::string> note;  // 此件公开发布, without brackets.
  bool signature_inside_text = false;

  std::size_t end() const { return release.empty() ? date.end : release.end; }
};

// The closing of the document whose text is in `range`; nullopt if it has
// none. `authority` is the one that the title names, without white space.
std::optional<Closing> FindClosing(std::string_view text,
                                   const std::vector<Line>& lines,
                                   LineRange range, std::string_view authority);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_STRUCTURE_CLOSING_H_
