#include <algorithm>
#include <filesystem>
#include <system_error>

#include "corpus/file_kinds.h"
#include "corpus/source_file.h"

namespace gongbao {
namespace {

namespace fs = std::filesystem;

using Files = std::expected<std::vector<std::string>, SourceError>;

std::unexpected<SourceError> Failure(SourceErrorKind kind,
                                     const std::string& path,
                                     std::string detail) {
  return std::unexpected(SourceError{kind, path, std::move(detail)});
}

// Hidden entries are not gazettes: .git, .Trash-1000, macOS's ._issue.txt.
bool IsHidden(const fs::path& path) {
  return path.filename().string().starts_with('.');
}

// Whether the entry is to be read. What is no folder is taken, a dangling
// link too: reading it then says what is wrong, where skipping it would make
// an issue vanish in silence.
bool IsSource(const fs::directory_entry& entry) {
  std::error_code ignored;
  return !entry.is_directory(ignored) &&
         HasSupportedExtension(entry.path().native()) &&
         !DescribesFolder(entry.path().native());
}

Files FilesBelow(const std::string& folder) {
  std::vector<std::string> files;
  std::error_code error;
  // Links to folders are not followed, so a cycle cannot trap the walk.
  fs::recursive_directory_iterator walk(folder, error);
  std::string at = folder;
  while (!error && walk != fs::recursive_directory_iterator()) {
    at = walk->path().string();
    if (IsHidden(walk->path())) {
      walk.disable_recursion_pending();
    } else if (IsSource(*walk)) {
      files.push_back(at);
    }
    walk.increment(error);
  }
  if (error) return Failure(SourceErrorKind::kUnreadable, at, error.message());
  if (files.empty()) {
    return Failure(SourceErrorKind::kNothingToRead, folder,
                   SupportedExtensionList());
  }
  std::ranges::sort(files);
  return files;
}

}  // namespace

Files FindSourceFiles(const std::string& path) {
  if (path == "-") return std::vector{path};
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (status.type() == fs::file_type::not_found) {
    return Failure(SourceErrorKind::kMissing, path, error.message());
  }
  if (error) {
    return Failure(SourceErrorKind::kUnreadable, path, error.message());
  }
  if (!fs::is_directory(status)) return std::vector{path};
  return FilesBelow(path);
}

}  // namespace gongbao
