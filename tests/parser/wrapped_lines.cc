#include "tests/parser/wrapped_lines.h"

#include <algorithm>

#include "parser/lexicon/character.h"

namespace gongbao {
namespace {

constexpr std::string_view kSpace = "\u3000";

std::string Indent(int count) {
  std::string indent;
  for (int i = 0; i < count; ++i) indent += kSpace;
  return indent;
}

// The words cut into what a line break does not part: a character, or a run
// of a few ASCII letters and digits; an opening mark with what follows it, and
// a closing mark with what precedes it.
std::vector<std::string_view> Atoms(std::string_view words) {
  static constexpr std::size_t kLongestRun = 8;
  static constexpr std::u32string_view kOpening = U"（(《〈“‘〔[［【﹝";
  static constexpr std::u32string_view kClosing =
      U"，。、；：！？）)》〉”’〕]］】﹞,;:!?…";
  std::vector<std::string_view> atoms;
  bool joined = false;
  bool ascii = false;
  for (std::size_t at = 0; at < words.size();) {
    const Character c = CharacterAt(words, at);
    const bool letter = c.value < 0x80 && c.value != ' ' &&
                        kOpening.find(c.value) == kOpening.npos &&
                        kClosing.find(c.value) == kClosing.npos;
    const bool closing = kClosing.find(c.value) != kClosing.npos;
    if (!atoms.empty() &&
        (joined || closing ||
         (ascii && letter && atoms.back().size() < kLongestRun))) {
      std::string_view& last = atoms.back();
      last = {last.data(), last.size() + c.size};
    } else {
      atoms.push_back(words.substr(at, c.size));
    }
    joined = kOpening.find(c.value) != kOpening.npos;
    ascii = letter;
    at += c.size;
  }
  return atoms;
}

}  // namespace

int Width(std::string_view words) {
  int width = 0;
  for (std::size_t at = 0; at < words.size();) {
    const Character c = CharacterAt(words, at);
    width += c.value < 0x80 ? 1 : 2;
    at += c.size;
  }
  return width;
}

std::vector<std::string> WrapWords(std::string_view words, int columns,
                                   int indent) {
  std::vector<std::string> lines = {Indent(indent)};
  int width = 2 * indent;
  for (const std::string_view atom : Atoms(words)) {
    if (width + Width(atom) > 2 * columns && Width(lines.back()) > 2 * indent) {
      lines.emplace_back();
      width = 0;
    }
    lines.back() += atom;
    width += Width(atom);
  }
  for (std::string& line : lines) {
    while (line.ends_with(' ')) line.pop_back();
  }
  return lines;
}

std::vector<std::string> TitleLines(const std::string& title, int columns) {
  std::vector<std::string> lines;
  std::string rest = title;
  const std::size_t matter = title.find("关于");
  if (matter != std::string::npos && matter > 0 &&
      Width(title) > 2 * columns - 8) {
    lines.emplace_back(Trim(title.substr(0, matter)));
    rest = title.substr(matter);
  }
  const int count = (Width(rest) + 2 * columns - 1) / (2 * columns);
  const int even = (Width(rest) + 2 * count - 1) / (2 * count) + 1;
  for (std::string& line : WrapWords(rest, std::min(even, columns), 0)) {
    lines.push_back(std::move(line));
  }
  return lines;
}

std::string Centred(const std::string& words, int columns) {
  return Indent(std::max(0, (2 * columns - Width(words)) / 4)) + words;
}

std::string RightAligned(const std::string& words, int columns, int margin) {
  return Indent(std::max(2, columns - margin - Width(words) / 2)) + words;
}

}  // namespace gongbao
