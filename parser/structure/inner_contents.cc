#include "parser/structure/inner_contents.h"

#include <string>

#include "parser/structure/title_lines.h"

namespace gongbao {

std::size_t InnerContentsEnd(const LinedText& source, LineRange range) {
  const std::size_t head = NextSpoken(source.lines, range.begin, range.end);
  if (head == kNoLine || source.lines[head].kind != LineKind::kContentsHead) {
    return range.begin;
  }
  const std::size_t first = NextSpoken(source.lines, head + 1, range.end);
  if (first == kNoLine) return head + 1;
  const std::string key = TitleKey(source.Words(first));
  for (std::size_t i = first + 1; i < range.end; ++i) {
    const Line& line = source.lines[i];
    if (line.kind == LineKind::kLabelled &&
        line.label.style == LabelStyle::kArticle) {
      break;
    }
    if (!IsSilent(line) && TitleKey(source.Words(i)) == key) return i;
  }
  return head + 1;
}

}  // namespace gongbao
