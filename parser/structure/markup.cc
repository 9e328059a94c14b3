#include "parser/structure/markup.h"

#include "parser/lexicon/character.h"

namespace gongbao {
namespace {

// A bullet is a mark and a blank: "- (一)…", "* …", "+ …", "> …". A bare
// dash may be a page number (- 12 -), which furniture.cc asks for first.
bool IsBullet(std::string_view line, std::size_t at) {
  return at + 1 < line.size() && line[at + 1] == ' ' &&
         (line[at] == '-' || line[at] == '*' || line[at] == '+' ||
          line[at] == '>');
}

std::string_view WithoutBold(std::string_view cell, std::string& buffer) {
  if (cell.find("**") == std::string_view::npos) return cell;
  buffer.clear();
  for (std::size_t at = 0; at < cell.size();) {
    if (cell.substr(at).starts_with("**")) {
      at += 2;
    } else {
      buffer += cell[at++];
    }
  }
  return buffer;
}

std::vector<std::string> SplitCells(std::string_view row, char separator) {
  std::vector<std::string> cells;
  std::string buffer;
  while (true) {
    const std::size_t end = row.find(separator);
    cells.emplace_back(WithoutBold(Trim(row.substr(0, end)), buffer));
    if (end == std::string_view::npos) return cells;
    row.remove_prefix(end + 1);
  }
}

bool IsRule(std::string_view row) {
  return row.find_first_not_of("|-: \t") == std::string_view::npos &&
         row.find('-') != std::string_view::npos;
}

std::vector<std::string> SplitMarkdownRow(std::string_view row) {
  if (row.starts_with('|')) row.remove_prefix(1);
  if (row.ends_with('|')) row.remove_suffix(1);
  return SplitCells(row, '|');
}

// One tag of HTML: its name in lower case, and where it ends.
struct Tag {
  std::string name;
  std::size_t end = 0;
};

Tag ReadTag(std::string_view html, std::size_t at) {
  Tag tag;
  std::size_t i = at + 1;
  while (
      i < html.size() &&
      (html[i] == '/' || IsLatinLetter(static_cast<unsigned char>(html[i])))) {
    tag.name += static_cast<char>(html[i] | 0x20);
    ++i;
  }
  const std::size_t close = html.find('>', i);
  tag.end = close == std::string_view::npos ? html.size() : close + 1;
  return tag;
}

std::vector<std::vector<std::string>> ReadHtmlRows(std::string_view html) {
  std::vector<std::vector<std::string>> rows;
  bool in_cell = false;
  for (std::size_t at = 0; at < html.size();) {
    if (html[at] != '<') {
      if (in_cell) rows.back().back() += html[at];
      ++at;
      continue;
    }
    const Tag tag = ReadTag(html, at);
    if (tag.name == "tr") {
      rows.emplace_back();
      in_cell = false;  // What closes the cell before it may be missing.
    }
    if (tag.name == "td" || tag.name == "th") {
      if (rows.empty()) rows.emplace_back();
      rows.back().emplace_back();
      in_cell = true;
    }
    if (tag.name == "/td" || tag.name == "/th" || tag.name == "/tr") {
      in_cell = false;
    }
    at = tag.end;
  }
  for (std::vector<std::string>& row : rows) {
    for (std::string& cell : row) cell = std::string(Trim(cell));
  }
  return rows;
}

}  // namespace

std::size_t LeadingHeadingMarkSize(std::string_view line) {
  const std::size_t hash = SkipSpace(line, 0);
  std::size_t at = hash;
  while (at < line.size() && line[at] == '#') ++at;
  return at - hash > 6 ? hash : SkipSpace(line, at);
}

std::size_t LeadingMarkSize(std::string_view line) {
  if (line.empty()) return 0;
  const char32_t first = CharacterAt(line, 0).value;
  // Other marks are ASCII.
  if (first >= 0x80 && first != U'【' && !IsSpace(first)) return 0;
  std::size_t at = LeadingHeadingMarkSize(line);
  if (IsBullet(line, at)) at = SkipSpace(line, at + 1);
  while (line.substr(at).starts_with("**")) at = SkipSpace(line, at + 2);
  // 【章名】 第一章 总则: databases of law say what a line is.
  if (!line.substr(at).starts_with("【")) return at;
  for (const std::string_view name : {"【章名】", "【节名】", "【题注】"}) {
    if (line.substr(at).starts_with(name))
      at = SkipSpace(line, at + name.size());
  }
  return at;
}

int HeadingLevel(std::string_view line) {
  const std::size_t begin = SkipSpace(line, 0);
  std::size_t at = begin;
  while (at < line.size() && line[at] == '#') ++at;
  return at - begin <= 6 ? static_cast<int>(at - begin) : 0;
}

std::vector<std::vector<std::string>> ReadTableRows(std::string_view table) {
  if (table.find("<t") != std::string_view::npos &&
      table.find("<td") != std::string_view::npos) {
    return ReadHtmlRows(table);
  }
  std::vector<std::vector<std::string>> rows;
  while (!table.empty()) {
    const std::size_t end = table.find_first_of("\n\r\f");
    const std::string_view line = table.substr(0, end);
    const std::string_view words = Trim(line);
    if (words.starts_with('|')) {
      if (!IsRule(words)) rows.push_back(SplitMarkdownRow(words));
    } else if (!words.empty()) {
      rows.push_back(SplitCells(line, '\t'));
    }
    if (end == std::string_view::npos) break;
    table.remove_prefix(end + 1);
  }
  return rows;
}

}  // namespace gongbao
