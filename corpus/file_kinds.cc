#include "corpus/file_kinds.h"

#include <algorithm>
#include <array>
#include <filesystem>

namespace gongbao {
namespace {

// Sorted. All hold text, with or without Markdown marks: the parser takes
// both, whatever the extension says.
constexpr std::array<std::string_view, 4> kExtensions = {".markdown", ".md",
                                                         ".text", ".txt"};

// Written in capitals by custom, so that a gazette is not taken for one.
constexpr std::string_view kDescriptions[] = {"MANIFEST.md", "README.md",
                                              "README.txt"};

char AsciiLower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

std::span<const std::string_view> SupportedExtensions() { return kExtensions; }

bool HasSupportedExtension(std::string_view path) {
  std::string extension = std::filesystem::path(path).extension().string();
  std::ranges::transform(extension, extension.begin(), AsciiLower);
  return std::ranges::binary_search(kExtensions, std::string_view(extension));
}

bool DescribesFolder(std::string_view path) {
  const std::string name = std::filesystem::path(path).filename().string();
  return std::ranges::find(kDescriptions, std::string_view(name)) !=
         std::end(kDescriptions);
}

std::string SupportedExtensionList() {
  std::string list;
  for (std::string_view extension : kExtensions) {
    if (!list.empty()) list += ' ';
    list += extension;
  }
  return list;
}

}  // namespace gongbao
