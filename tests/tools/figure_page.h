// Measured figures in a page of the documentation: what a tool prints stands
// between two marks,
//
//   <!-- figures: scripts/accuracy -->
//   <!-- end of figures -->
//
// and the tool writes it there, or says that the page has other figures.

#ifndef GONGBAO_TESTS_TOOLS_FIGURE_PAGE_H_
#define GONGBAO_TESTS_TOOLS_FIGURE_PAGE_H_

#include <string>

namespace gongbao {

struct FigurePage {
  std::string tool;  // "accuracy": the name in the mark and in messages.
  std::string path;  // "": there is no page to keep.
  bool write = false;
};

// Puts `table` between the marks of the page, or compares it with what is
// there. The exit status of a tool: 0 done or equal, 1 the page has other
// figures, 2 it has no marks or cannot be written; what is wrong is said on
// standard error.
int KeepFigures(const FigurePage& page, const std::string& table);

}  // namespace gongbao

#endif  // GONGBAO_TESTS_TOOLS_FIGURE_PAGE_H_
