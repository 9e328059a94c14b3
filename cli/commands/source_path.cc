#include "cli/commands/source_path.h"

#include <filesystem>

namespace gongbao {

std::string CanonicalPath(const std::string& path) {
  std::error_code error;
  const auto canonical = std::filesystem::weakly_canonical(
      std::filesystem::absolute(path, error), error);
  return error ? path : canonical.string();
}

bool PathExists(const std::string& path) {
  std::error_code ignored;
  return std::filesystem::exists(path, ignored);
}

}  // namespace gongbao
