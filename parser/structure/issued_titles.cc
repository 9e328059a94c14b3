#include "parser/structure/issued_titles.h"

#include <algorithm>

#include "parser/structure/annexes.h"
#include "parser/structure/line.h"
#include "parser/structure/title_lines.h"

namespace gongbao {

// 转发市财政局关于…意见的通知 forwards what is headed 关于…的意见.
bool IsIssued(std::string_view title, const std::vector<std::string>& issued) {
  static constexpr std::string_view kAbout = "关于";
  const std::string key = IssuedKey(title);
  return std::ranges::any_of(issued, [&](const std::string& whole) {
    return whole == key || (key.starts_with(kAbout) && whole.ends_with(key));
  });
}

std::size_t IssuedTitleBegin(const LinedText& source, LineRange range,
                             const std::vector<std::string>& issued) {
  if (issued.empty()) return range.end;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const std::string_view words = source.Words(i);
    // 《…办法》 / 已经…同意: the sentence that issues it, cut.
    if (!IsTitleLine(source, i) || words.starts_with("《") ||
        !IsIssued(words, issued)) {
      continue;
    }
    const std::size_t above = PreviousSpoken(source.lines, i, range.begin);
    if (above == kNoLine ||
        source.lines[above].kind != LineKind::kAnnexLabel) {
      return i;
    }
  }
  return range.end;
}

std::size_t TailBegin(const LinedText& source, LineRange range,
                      const std::vector<std::string>& issued) {
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const Line& line = source.lines[i];
    if (line.kind == LineKind::kAnnexLabel && !line.furniture &&
        !IsAnnexList(source, i, range.end)) {
      return i;
    }
    if (!issued.empty() && IsTitleLine(source, i) &&
        IsIssued(source.Words(i), issued)) {
      return i;
    }
  }
  return range.end;
}

}  // namespace gongbao
