// How a document begins: its title and its number, in either order, with a
// date or a note between, on lines of their own or on one line.
//
//   云岭市人民政府关于…的通知 / 云政发〔2025〕2号
//   国务院关于…的通知 / (一九八一年七月十五日) / 国发〔1981〕114号
//   中华人民共和国国务院令(第588号)
//   法释〔2025〕4号 / 最高人民法院关于…的解释

#ifndef GONGBAO_PARSER_STRUCTURE_DOCUMENT_START_H_
#define GONGBAO_PARSER_STRUCTURE_DOCUMENT_START_H_

#include <algorithm>
#include <optional>
#include <string>

#include "parser/structure/contents_titles.h"
#include "parser/structure/lined_text.h"

namespace gongbao {

struct DocumentStart {
  LineRange lead;   // An earlier print of the title, with notes.
  LineRange title;  // Empty where no title was found.
  // The number's line, and notes between it and the title above; the title's
  // own line where both share one. Empty where there is no number.
  LineRange number_lines;
  std::string name;                   // The title, joined, without a number.
  std::optional<std::string> number;  // Canonical.

  std::size_t begin() const {
    if (!lead.empty()) return lead.begin;
    if (title.empty()) return number_lines.begin;
    if (number_lines.empty()) return title.begin;
    return std::min(title.begin, number_lines.begin);
  }
  std::size_t end() const { return std::max(title.end, number_lines.end); }
};

// The document whose number is at line `number`, of kind kDocumentNumber; its
// title stands at or after `floor` and before `end`. `titles` are those
// that the contents name. Nullopt if the number heads no document.
std::optional<DocumentStart> NumberedStart(const LinedText& source,
                                           std::size_t number,
                                           std::size_t floor, std::size_t end,
                                           const ContentsTitles& titles);

// The document whose title begins at line `title`; it may end in its number:
// …的通知(云政发〔2025〕2号). `name` is "" if there is none.
DocumentStart TitledStart(const LinedText& source, std::size_t title,
                          std::size_t end);

// The regulation whose title begins at line `title`, with notes of its passing
// right below, as regulations stand in an issue. `name` is "" if there is none.
DocumentStart RegulationStart(const LinedText& source, std::size_t title,
                              std::size_t end);

// Whether the next words at or after `line` address a document: they end in a
// colon.
bool AddresseesFollow(const LinedText& source, std::size_t line,
                      std::size_t end);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_STRUCTURE_DOCUMENT_START_H_
