#include "tests/parser/readable_files.h"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <random>
#include <stdexcept>
#include <utility>

#include "corpus/source_file.h"

namespace gongbao {

std::vector<std::string> SamplePaths() {
  auto paths = FindSourceFiles(SAMPLES_DIR);
  if (!paths) throw std::runtime_error("cannot read " SAMPLES_DIR);
  return *std::move(paths);
}

std::vector<std::string> DocumentPaths() {
  static constexpr const char* kFolder = GOLDEN_DIR "/documents";
  auto paths = FindSourceFiles(kFolder);
  if (!paths) throw std::runtime_error("cannot read " GOLDEN_DIR "/documents");
  std::erase_if(
      *paths, [](const std::string& path) { return !path.ends_with(".txt"); });
  if (paths->empty()) throw std::runtime_error("no documents");
  return *std::move(paths);
}

std::vector<std::string> SharedPaths(const std::string& folder,
                                     std::size_t most) {
  const std::string path = std::string(SHARED_DIR) + "/" + folder;
  if (!std::filesystem::exists(path)) {
    std::cout << "skipped: " << path << " is absent\n";
    return {};
  }
  std::vector<std::string> paths = FindSourceFiles(path).value();
  if (paths.size() > most) {
    std::mt19937 random(20250206);
    std::shuffle(paths.begin(), paths.end(), random);
    paths.resize(most);
    std::sort(paths.begin(), paths.end());
  }
  return paths;
}

SourceText ReadText(const std::string& path) {
  auto source = ReadSourceFile(path);
  if (!source) throw std::runtime_error("cannot read " + path);
  return *std::move(source);
}

std::string FileName(const std::string& path) {
  return path.substr(path.rfind('/') + 1);
}

SourceText MakeSource(std::string text) {
  SourceText source;
  source.path = "-";
  source.encoding = "UTF-8";
  source.bytes = text.size();
  source.text = std::move(text);
  return source;
}

}  // namespace gongbao
