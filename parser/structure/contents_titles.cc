#include "parser/structure/contents_titles.h"

#include <utility>

#include "parser/structure/title_lines.h"

namespace gongbao {

ContentsTitles::ContentsTitles(const std::vector<ContentsEntry>& entries) {
  for (const ContentsEntry& entry : entries) {
    std::string key = TitleKey(entry.title);
    if (!key.empty()) keys_.insert(std::move(key));
    if (entry.category) categories_.insert(TitleKey(*entry.category));
  }
}

bool ContentsTitles::Hold(std::string_view title) const {
  return keys_.contains(TitleKey(title));
}

bool ContentsTitles::HoldCategory(std::string_view name) const {
  return categories_.contains(TitleKey(name));
}

LineRange ContentsTitles::PrintedFrom(const LinedText& source, std::size_t at,
                                      std::size_t end) const {
  static constexpr std::size_t kMostLines = 6;
  if (keys_.empty()) return {};
  const std::size_t first = NextSpoken(source.lines, at, end);
  if (first == kNoLine) return {};
  LineRange range{first, first};
  std::string printed;
  for (std::size_t taken = 0; taken < kMostLines; ++taken) {
    const std::size_t next = NextSpoken(source.lines, range.end, end);
    if (next == kNoLine || !IsTitleLine(source, next)) return {};
    printed += TitleKey(source.Words(next));
    range.end = next + 1;
    // The first of the titles that could begin with what is printed so far.
    const auto found = keys_.lower_bound(printed);
    if (found == keys_.end() || !found->starts_with(printed)) return {};
    if (*found == printed) return range;
  }
  return {};
}

}  // namespace gongbao
