// A text's lines.

#ifndef GONGBAO_TESTS_SUPPORT_LINES_H_
#define GONGBAO_TESTS_SUPPORT_LINES_H_

#include <sstream>
#include <string>
#include <vector>

namespace gongbao {

inline std::vector<std::string> Lines(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

}  // namespace gongbao

#endif  // GONGBAO_TESTS_SUPPORT_LINES_H_
