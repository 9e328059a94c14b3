// Many things of one kind, e.g. documents, in whichever form was asked for:
// a table for the terminal, CSV, a Markdown table, JSON, or JSON lines.

#ifndef GONGBAO_CLI_RENDER_LISTING_H_
#define GONGBAO_CLI_RENDER_LISTING_H_

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace gongbao {

struct Column {
  std::string heading;  // For the reader, in their language.
  std::string name;     // For programs: the CSV's first row.
  bool number = false;  // Flush right in a table.
};

struct Listing {
  std::vector<Column> columns;
  // As many cells a row as there are columns.
  std::vector<std::vector<std::string>> rows;
};

// Columns two spaces apart, aligned by display width. Where the table is
// wider than `width` columns of the terminal, its widest cells are wrapped;
// 0 never wraps, for pipes. Control characters show as pictures.
std::string ListingTable(const Listing& listing, int width, bool color);

// RFC 4180: CRLF, quotes where needed. Starts with a UTF-8 byte order mark,
// without which Excel in China takes the text for GBK. A cell that a
// spreadsheet would run as a formula (=, +, -, @ first, and no number) gets
// an apostrophe before it.
std::string ListingCsv(const Listing& listing);

std::string ListingMarkdown(const Listing& listing);

// Text of a Markdown line: what Markdown or HTML would interpret is escaped.
std::string MarkdownText(std::string_view text);

// JSON text for people and programs; see EscapeJsonControls.
std::string JsonText(const nlohmann::ordered_json& value, int indent = 2);

}  // namespace gongbao

#endif  // GONGBAO_CLI_RENDER_LISTING_H_
