#include "cli/render/listing.h"

#include <algorithm>
#include <numeric>

#include "cli/render/json_stream.h"
#include "cli/render/terminal_text.h"
#include "cli/render/wrapped_text.h"

namespace gongbao {
namespace {

constexpr int kGap = 2;
constexpr int kNarrowestWrapped = 10;

// A cell on one line: line feeds and tabs would break the alignment.
std::string CellText(std::string_view cell) {
  std::string text = TerminalText(cell);
  std::ranges::replace_if(
      text, [](char c) { return c == '\n' || c == '\t'; }, ' ');
  return text;
}

std::vector<int> NaturalWidths(const Listing& listing) {
  std::vector<int> widths;
  for (std::size_t i = 0; i < listing.columns.size(); ++i) {
    int width = DisplayWidth(listing.columns[i].heading);
    for (const auto& row : listing.rows) {
      width = std::max(width, DisplayWidth(CellText(row[i])));
    }
    widths.push_back(width);
  }
  return widths;
}

// Takes columns from whichever cell is widest until the row fits.
std::vector<int> FittedWidths(std::vector<int> widths, int width) {
  const int gaps = kGap * (static_cast<int>(widths.size()) - 1);
  int excess = std::accumulate(widths.begin(), widths.end(), gaps) - width;
  while (width > 0 && excess > 0) {
    const auto widest = std::ranges::max_element(widths);
    if (*widest <= kNarrowestWrapped) break;
    --*widest;
    --excess;
  }
  return widths;
}

std::string Padding(int columns) {
  return std::string(static_cast<std::size_t>(std::max(columns, 0)), ' ');
}

// One row as one or more lines; `open` and `close` go around each cell.
std::string TableRow(const std::vector<Column>& columns,
                     const std::vector<std::string>& cells,
                     const std::vector<int>& widths, bool wrap) {
  std::vector<std::vector<std::string>> wrapped;
  std::size_t height = 1;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    wrapped.push_back(WrapText(CellText(cells[i]), wrap ? widths[i] : 0));
    height = std::max(height, wrapped.back().size());
  }
  std::string text;
  for (std::size_t line = 0; line < height; ++line) {
    std::string row;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::string piece =
          line < wrapped[i].size() ? wrapped[i][line] : std::string();
      const std::string padding = Padding(widths[i] - DisplayWidth(piece));
      row += columns[i].number ? padding + piece : piece + padding;
      row += Padding(kGap);
    }
    row.erase(row.find_last_not_of(' ') + 1);
    text += row + "\n";
  }
  return text;
}

std::vector<std::string> Headings(const Listing& listing) {
  std::vector<std::string> headings;
  for (const Column& column : listing.columns) {
    headings.push_back(column.heading);
  }
  return headings;
}

bool IsNumber(std::string_view cell) {
  return cell.find_first_not_of("+-.0123456789") == std::string_view::npos;
}

std::string CsvCell(std::string_view cell) {
  std::string text = TerminalText(cell);
  if (!text.empty() && std::string_view("=+-@\t").contains(text.front()) &&
      !IsNumber(text)) {
    text.insert(0, "'");
  }
  if (text.find_first_of("\",\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + "\"";
}

template <typename Cells>
std::string CsvRow(const Cells& cells) {
  std::string row;
  for (const std::string& cell : cells) {
    if (&cell != &cells.front()) row += ",";
    row += CsvCell(cell);
  }
  return row + "\r\n";
}

std::string MarkdownRow(const std::vector<std::string>& cells) {
  std::string row = "|";
  for (const std::string& cell : cells) {
    row += " " + MarkdownText(CellText(cell)) + " |";
  }
  return row + "\n";
}

}  // namespace

std::string ListingTable(const Listing& listing, int width, bool color) {
  const std::vector<int> widths = FittedWidths(NaturalWidths(listing), width);
  const bool wrap = width > 0;
  std::string head = TableRow(listing.columns, Headings(listing), widths, wrap);
  if (color) head = "\033[1m" + head.substr(0, head.size() - 1) + "\033[0m\n";
  std::string text = head;
  for (const auto& row : listing.rows) {
    text += TableRow(listing.columns, row, widths, wrap);
  }
  return text;
}

std::string ListingCsv(const Listing& listing) {
  std::vector<std::string> names;
  for (const Column& column : listing.columns) names.push_back(column.name);
  std::string text = "\ufeff" + CsvRow(names);
  for (const auto& row : listing.rows) text += CsvRow(row);
  return text;
}

std::string ListingMarkdown(const Listing& listing) {
  std::string text = MarkdownRow(Headings(listing));
  text += "|";
  for (const Column& column : listing.columns) {
    text += column.number ? " ---: |" : " --- |";
  }
  text += "\n";
  for (const auto& row : listing.rows) text += MarkdownRow(row);
  return text;
}

std::string MarkdownText(std::string_view text) {
  std::string escaped;
  for (char c : TerminalText(text)) {
    if (c == '<') {
      escaped += "&lt;";
      continue;
    }
    if (std::string_view("\\`*_|").contains(c)) escaped += '\\';
    escaped += c;
  }
  return escaped;
}

std::string JsonText(const nlohmann::ordered_json& value, int indent) {
  return EscapeJsonControls(value.dump(
      indent, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
}

}  // namespace gongbao
