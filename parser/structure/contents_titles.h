// The titles and categories that an issue's contents name, found again in its
// body, where a title may stand over several lines.

#ifndef GONGBAO_PARSER_STRUCTURE_CONTENTS_TITLES_H_
#define GONGBAO_PARSER_STRUCTURE_CONTENTS_TITLES_H_

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "parser/gazette.h"
#include "parser/structure/lined_text.h"

namespace gongbao {

class ContentsTitles {
 public:
  explicit ContentsTitles(const std::vector<ContentsEntry>& entries);

  bool empty() const { return keys_.empty(); }
  // Whether the contents name this title, in whatever marks and widths.
  bool Hold(std::string_view title) const;

  // Whether they name this category.
  bool HoldCategory(std::string_view name) const;

  // The lines from the first spoken one at or after `at` that print one of the
  // titles, whole; empty if they don't.
  LineRange PrintedFrom(const LinedText& source, std::size_t at,
                        std::size_t end) const;

 private:
  std::set<std::string> keys_;  // TitleKey of each title.
  std::set<std::string> categories_;
};

}  // namespace gongbao

#endif  // GONGBAO_PARSER_STRUCTURE_CONTENTS_TITLES_H_
