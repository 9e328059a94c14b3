#include "tests/index/indexed_files.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>

#include "parser/parse.h"
#include "tests/index/sample_gazette.h"

namespace gongbao {
namespace {

std::string ReadFile(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

std::vector<std::filesystem::path> TextFiles(
    const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  if (!std::filesystem::exists(folder)) return files;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(folder)) {
    const std::string extension = entry.path().extension().string();
    if (extension == ".txt" || extension == ".md") {
      files.push_back(entry.path());
    }
  }
  std::ranges::sort(files);
  return files;
}

bool IndexFiles(Database& database,
                const std::vector<std::filesystem::path>& files) {
  std::vector<Gazette> gazettes;
  for (const std::filesystem::path& path : files) {
    SourceText source;
    source.path = path.string();
    source.text = ReadFile(path);
    source.bytes = source.text.size();
    gazettes.push_back(Parse(std::move(source)));
    if (gazettes.back().documents.empty()) gazettes.pop_back();
  }
  IndexGazettes(database, gazettes);
  return !gazettes.empty();
}

}  // namespace gongbao
