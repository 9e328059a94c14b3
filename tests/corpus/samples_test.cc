#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include "corpus/source_file.h"

namespace gongbao {
namespace {

const std::string kSamples = SAMPLES_DIR;

// File and encoding, from the rows "| `2019-02.txt` | UTF-8 | ... |".
std::map<std::string, std::string> ReadManifest() {
  std::ifstream file(kSamples + "/MANIFEST.md");
  std::map<std::string, std::string> encodings;
  for (std::string line; std::getline(file, line);) {
    if (!line.starts_with("| `")) continue;
    const std::size_t end = line.find("` | ");
    const std::size_t next = line.find(" | ", end + 4);
    if (next == std::string::npos) {
      throw std::runtime_error("MANIFEST.md: " + line);
    }
    encodings[line.substr(3, end - 3)] = line.substr(end + 4, next - end - 4);
  }
  if (encodings.empty()) throw std::runtime_error("MANIFEST.md has no rows");
  return encodings;
}

std::size_t CountLines(const std::string& text) {
  return static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

}  // namespace

TEST_CASE("samples: the manifest names every sample, and no other file") {
  std::vector<std::string> named;
  for (const auto& [name, encoding] : ReadManifest()) {
    named.push_back(kSamples + "/" + name);
  }
  CHECK(FindSourceFiles(kSamples).value() == named);
}

TEST_CASE("samples: each decodes as the manifest says, without diagnostics") {
  for (const auto& [name, encoding] : ReadManifest()) {
    INFO(name);
    const auto source = ReadSourceFile(kSamples + "/" + name);
    REQUIRE(source.has_value());
    CHECK(source->encoding == encoding);
    CHECK(source->diagnostics.empty());
    CHECK(source->text.find("云岭市") != std::string::npos);
  }
}

TEST_CASE("samples: an issue has 150 to 450 lines, and one comes with CRLF") {
  int with_crlf = 0;
  for (const auto& [name, encoding] : ReadManifest()) {
    if (name.starts_with("single/")) continue;
    INFO(name);
    const auto source = ReadSourceFile(kSamples + "/" + name);
    REQUIRE(source.has_value());
    CHECK(CountLines(source->text) >= 150);
    CHECK(CountLines(source->text) <= 450);
    if (source->text.find("\r\n") != std::string::npos) ++with_crlf;
  }
  CHECK(with_crlf == 1);
}

}  // namespace gongbao
