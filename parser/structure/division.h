// Divides a text into its documents and what stands around them.

#ifndef GONGBAO_PARSER_STRUCTURE_DIVISION_H_
#define GONGBAO_PARSER_STRUCTURE_DIVISION_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parser/gazette.h"
#include "parser/structure/lined_text.h"

namespace gongbao {

// The lines of one document, and how it begins.
struct DocumentPart {
  LineRange lines;
  LineRange lead;          // An earlier print of the title, with notes.
  LineRange title;         // Empty where no title was found.
  LineRange number_lines;  // Empty where the document has no number line.
  std::string name;        // The title, joined, without a number.
  std::optional<std::string> number;  // Canonical.
  std::optional<std::string> category;
};

struct FurniturePart {
  FurnitureKind kind = FurnitureKind::kOther;
  LineRange lines;
};

struct Division {
  LineRange masthead;
  LineRange contents;
  std::vector<DocumentPart> documents;
  std::vector<FurniturePart> furniture;  // All lines that no document holds.
};

// `entries` are those of the contents page at `contents`, if there is one.
Division Divide(const LinedText& source, LineRange contents,
                const std::vector<ContentsEntry>& entries);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_STRUCTURE_DIVISION_H_
