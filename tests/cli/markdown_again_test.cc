// A gazette printed as Markdown and read again is the same gazette: kinds,
// numbers, headings, texts, issuers and dates. The issue's own pages and the
// categories are not compared, nor empty cells at the end of a row.

#include <doctest/doctest.h>

#include <cstdio>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/render/gazette_markdown.h"
#include "cli/render/output.h"
#include "parser/parse.h"
#include "tests/parser/outline.h"
#include "tests/parser/readable_files.h"

namespace gongbao {
namespace {

// Of the 1,984 laws and two gazettes so many read otherwise: lines that no mark
// parts (links, rows of a list, mixed columns) are joined differently when blank
// lines stand between them.
constexpr std::size_t kMostDiffering = 3;

std::string MarkdownOf(const Gazette& gazette) {
  std::FILE* file = std::tmpfile();
  REQUIRE(file != nullptr);
  {
    Output out(fileno(file));
    WriteGazetteMarkdown(gazette, out);
  }
  std::string text;
  std::rewind(file);
  for (int c = std::fgetc(file); c != EOF; c = std::fgetc(file)) {
    text += static_cast<char>(c);
  }
  std::fclose(file);
  return text;
}

// What a reader of Markdown sees: \_ is _, &lt; is <.
std::string WithoutEscapes(std::string_view markdown) {
  static constexpr std::string_view kLess = "&lt;";
  std::string text;
  for (std::size_t at = 0; at < markdown.size(); ++at) {
    if (markdown.substr(at).starts_with(kLess)) {
      text += '<';
      at += kLess.size() - 1;
    } else if (markdown[at] == '\\' && at + 1 < markdown.size() &&
               std::string_view("\\`*_|").contains(markdown[at + 1])) {
      text += markdown[++at];
    } else {
      text += markdown[at];
    }
  }
  return text;
}

// The lines of the documents, and not of the issue and its contents.
std::vector<std::string> DocumentsOf(const Gazette& gazette) {
  std::vector<std::string> lines;
  bool in_document = false;
  for (std::string& line : ReadingOf(gazette)) {
    if (!line.starts_with(' ')) in_document = line.starts_with("document ");
    if (!in_document || line.starts_with("  category ")) continue;
    // All rows of a Markdown table are as long as the longest.
    for (std::size_t at; (at = line.find("[]/")) != std::string::npos;) {
      line.erase(at, 2);
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

std::string DifferenceOf(const std::string& path) {
  const Gazette gazette = Parse(ReadText(path));
  const Gazette again = Parse(MakeSource(WithoutEscapes(MarkdownOf(gazette))));
  return FirstDifference(DocumentsOf(gazette), DocumentsOf(again));
}

void CheckEach(const std::vector<std::string>& paths) {
  for (const std::string& path : paths) {
    INFO(path);
    CHECK(DifferenceOf(path) == "");
  }
}

}  // namespace

TEST_CASE("markdown: every sample reads the same again") {
  CheckEach(SamplePaths());
}

TEST_CASE("markdown: every small document reads the same again") {
  CheckEach(DocumentPaths());
}

TEST_CASE("markdown: all real files but a few read the same again") {
  std::size_t differing = 0;
  std::vector<std::string> paths = SharedPaths("laws");
  for (std::string& path : SharedPaths("gazettes")) {
    paths.push_back(std::move(path));
  }
  for (const std::string& path : paths) {
    const std::string difference = DifferenceOf(path);
    if (difference.empty()) continue;
    ++differing;
    MESSAGE(path, ": ", difference);
  }
  CHECK(differing <= kMostDiffering);
}

}  // namespace gongbao
