// docs/diagnostics.md: every code has a section, and every example has the
// diagnostic, or has it not, as the page says.

#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "corpus/encoding.h"
#include "parser/parse.h"

namespace gongbao {
namespace {

struct Example {
  std::string section;
  bool has = false;
  std::string code;
  std::string bytes;
};

struct Page {
  std::set<std::string> sections;
  std::vector<Example> examples;
};

// "\xE4\xBA" as two bytes: what no page of UTF-8 can hold.
std::string WithBytes(const std::string& line) {
  static const std::regex kByte(R"(\\x([0-9A-F]{2}))");
  std::string bytes;
  auto rest = line.cbegin();
  for (std::smatch match; std::regex_search(rest, line.cend(), match, kByte);
       rest = match[0].second) {
    bytes.append(rest, match[0].first);
    bytes += static_cast<char>(std::stoi(match[1].str(), nullptr, 16));
  }
  return bytes.append(rest, line.cend());
}

Page ReadPage() {
  static const std::regex kOpen("```gazette (has|has-not):([a-z-]+)");
  std::ifstream file(DOCS_DIR "/diagnostics.md");
  REQUIRE(file.good());
  Page page;
  std::string section;
  bool inside = false;
  for (std::string line; std::getline(file, line);) {
    std::smatch match;
    if (inside) {
      inside = line != "```";
      if (inside) page.examples.back().bytes += WithBytes(line) + "\n";
    } else if (std::regex_match(line, match, kOpen)) {
      page.examples.push_back({section, match[1] == "has", match[2], ""});
      inside = true;
    } else if (line.starts_with("## ")) {
      section = line.substr(3);
      page.sections.insert(section);
    }
  }
  CHECK_FALSE(inside);
  return page;
}

std::set<std::string> AllCodes() {
  std::set<std::string> codes;
  for (std::size_t kind = 0; kind < kDiagnosticKindCount; ++kind) {
    codes.emplace(DiagnosticCode(static_cast<DiagnosticKind>(kind)));
  }
  return codes;
}

// The codes that reading `bytes` gives, as for a file of a user's.
std::set<std::string> CodesOf(const std::string& bytes) {
  auto decoded = DecodeText(bytes);
  REQUIRE(decoded.has_value());
  SourceText source;
  source.encoding = decoded->encoding;
  source.text = std::move(decoded->text);
  source.diagnostics = std::move(decoded->diagnostics);
  const Gazette gazette = Parse(std::move(source));
  std::set<std::string> codes;
  const auto add = [&](const std::vector<Diagnostic>& diagnostics) {
    for (const Diagnostic& diagnostic : diagnostics) {
      codes.emplace(DiagnosticCode(diagnostic.kind));
    }
  };
  add(gazette.diagnostics);
  for (const Document& document : gazette.documents) add(document.diagnostics);
  return codes;
}

}  // namespace

TEST_CASE("diagnostics page: a section for each code, and for nothing else") {
  CHECK(ReadPage().sections == AllCodes());
}

TEST_CASE("diagnostics page: each section has an example of each sort") {
  std::map<std::string, std::set<bool>> sorts;
  for (const Example& example : ReadPage().examples) {
    INFO(example.section);
    CHECK(example.code == example.section);
    sorts[example.code].insert(example.has);
  }
  for (const std::string& code : AllCodes()) {
    INFO(code);
    CHECK(sorts[code] == std::set<bool>{false, true});
  }
}

TEST_CASE("diagnostics page: the examples do what the page says") {
  for (const Example& example : ReadPage().examples) {
    INFO("has ", example.code, ": ", example.has, "\n", example.bytes);
    CHECK(CodesOf(example.bytes).contains(example.code) == example.has);
  }
}

}  // namespace gongbao
