#include "tests/tools/accuracy/label.h"

#include <charconv>
#include <fstream>
#include <iostream>
#include <string_view>

namespace gongbao {
namespace {

std::vector<std::string> Split(std::string_view text,
                               std::string_view separator) {
  std::vector<std::string> parts;
  for (;;) {
    const std::size_t end = text.find(separator);
    parts.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + separator.size());
  }
}

template <typename Number>
bool ReadNumber(std::string_view text, Number& number) {
  const char* const end = text.data() + text.size();
  return std::from_chars(text.data(), end, number).ptr == end && !text.empty();
}

std::optional<Label> ReadRow(std::vector<std::string> cells,
                             const LabelTable& table) {
  Label label;
  if (table.has_group && cells.size() > 1) {
    label.group = cells[1];
    cells.erase(cells.begin() + 1);
  }
  if (cells.size() != 6) return std::nullopt;
  if (cells[0] != "held" && cells[0] != "tune") return std::nullopt;
  label.held = cells[0] == "held";
  label.file = cells[1];
  if (!ReadNumber(cells[2], label.line) ||
      !ReadNumber(cells[3], label.span.begin) ||
      !ReadNumber(cells[4], label.span.end)) {
    return std::nullopt;
  }
  if (cells[5] == "none") return label;
  for (const std::string& fact : Split(cells[5], table.between_facts)) {
    label.facts.push_back(Split(fact, table.between_words));
  }
  return label;
}

}  // namespace

std::optional<std::vector<Label>> ReadLabels(const std::string& path,
                                             const LabelTable& table) {
  std::ifstream file(path);
  std::vector<Label> labels;
  std::string line;
  for (int number = 1; std::getline(file, line); ++number) {
    if (line.empty() || line.starts_with("#")) continue;
    auto label = ReadRow(Split(line, "\t"), table);
    if (!label) {
      std::cerr << "accuracy: " << path << ":" << number << ": no label\n";
      return std::nullopt;
    }
    labels.push_back(*std::move(label));
  }
  return labels;
}

std::optional<TextSpan> ReadSpan(const std::string& text) {
  const std::size_t dash = text.find('-');
  TextSpan span;
  if (dash == std::string::npos ||
      !ReadNumber(std::string_view(text).substr(0, dash), span.begin) ||
      !ReadNumber(std::string_view(text).substr(dash + 1), span.end) ||
      span.end < span.begin) {
    return std::nullopt;
  }
  return span;
}

}  // namespace gongbao
