#include "tests/tools/figure_page.h"

#include <fstream>
#include <iostream>
#include <iterator>
#include <string_view>

namespace gongbao {
namespace {

constexpr std::string_view kEndMark = "<!-- end of figures -->";

std::string ReadAll(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// The text with `table` between its marks; "" where it has none.
std::string WithTable(const std::string& text, const std::string& tool,
                      const std::string& table) {
  const std::string begin_mark = "<!-- figures: scripts/" + tool + " -->\n";
  const std::size_t begin = text.find(begin_mark);
  const std::size_t end = text.find(kEndMark, begin);
  if (begin == std::string::npos || end == std::string::npos) return "";
  return text.substr(0, begin) + begin_mark + table + text.substr(end);
}

}  // namespace

int KeepFigures(const FigurePage& page, const std::string& table) {
  if (page.path.empty()) return 0;
  const std::string old = ReadAll(page.path);
  const std::string text = WithTable(old, page.tool, table);
  if (text.empty()) {
    std::cerr << page.tool << ": no marks for the figures in " << page.path
              << "\n";
    return 2;
  }
  if (page.write) {
    return std::ofstream(page.path, std::ios::binary) << text ? 0 : 2;
  }
  if (text == old) return 0;
  std::cerr << page.tool << ": " << page.path
            << " holds other figures; renew them: scripts/" << page.tool
            << " --write\n";
  return 1;
}

}  // namespace gongbao
