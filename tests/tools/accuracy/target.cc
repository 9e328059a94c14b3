#include "tests/tools/accuracy/target.h"

#include <utility>

namespace gongbao {
namespace {

std::string Without(std::string text, std::string_view word) {
  for (std::size_t at; (at = text.find(word)) != std::string::npos;) {
    text.erase(at, word.size());
  }
  return text;
}

std::string ComparedTitle(std::string title) {
  for (const std::string_view drop :
       {"中华人民共和国", "《", "》", "〈", "〉", "<", ">", "（", "）", "(",
        ")", " ", "　", "“", "”", "\""}) {
    title = Without(std::move(title), drop);
  }
  return title;
}

}  // namespace

bool IsSameTitle(std::string_view a, std::string_view b) {
  std::string longer = ComparedTitle(std::string(a));
  std::string shorter = ComparedTitle(std::string(b));
  if (longer.size() < shorter.size()) std::swap(longer, shorter);
  return longer == shorter ||
         (shorter.starts_with("关于") && longer.ends_with(shorter));
}

std::vector<std::string> ProvisionsIn(std::string_view list) {
  static constexpr std::string_view kComma = "、";
  std::vector<std::string> parts;
  while (!list.empty()) {
    const std::size_t end = list.find(kComma);
    parts.emplace_back(list.substr(0, end));
    if (end == std::string_view::npos) break;
    list.remove_prefix(end + kComma.size());
  }
  return parts;
}

}  // namespace gongbao
