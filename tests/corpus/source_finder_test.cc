#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <string>
#include <vector>

#include "corpus/file_kinds.h"
#include "corpus/source_file.h"
#include "tests/corpus/scratch_folder.h"

namespace gongbao {
namespace {

namespace fs = std::filesystem;

// The found files below the folder, without the folder's own path.
std::vector<std::string> NamesBelow(const ScratchFolder& folder) {
  const auto files = FindSourceFiles(folder.path().string());
  REQUIRE(files.has_value());
  std::vector<std::string> names;
  for (const std::string& file : *files) {
    names.push_back(fs::path(file).lexically_relative(folder.path()).string());
  }
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("source finder: folders are searched to the bottom, in order") {
  const ScratchFolder folder;
  for (const char* name : {"b.txt", "a/2.md", "a/1.markdown",
                           "a/deep/er/3.text", "c.TXT", "公报/第1期.txt"}) {
    folder.Write(name, "x");
  }
  CHECK(NamesBelow(folder) == Names{"a/1.markdown", "a/2.md",
                                    "a/deep/er/3.text", "b.txt", "c.TXT",
                                    "公报/第1期.txt"});
}

TEST_CASE(
    "source finder: other extensions and hidden entries are passed over") {
  const ScratchFolder folder;
  for (const char* name :
       {"a.txt", "a.pdf", "a.txt.gz", "txt", "README", ".hidden.txt", "._a.txt",
        ".git/HEAD.txt", "README.md", "b/MANIFEST.md"}) {
    folder.Write(name, "x");
  }
  CHECK(NamesBelow(folder) == Names{"a.txt"});
}

TEST_CASE("source finder: a file is taken whatever its extension") {
  const ScratchFolder folder;
  const std::string path = folder.Write("issue.asc", "x");
  CHECK(FindSourceFiles(path).value() == Names{path});
  CHECK(FindSourceFiles("-").value() == Names{"-"});
}

TEST_CASE("source finder: links to files are followed, to folders not") {
  const ScratchFolder folder;
  folder.Write("real/a.txt", "x");
  fs::create_symlink("real/a.txt", folder.path() / "link.txt");
  fs::create_directory_symlink("..", folder.path() / "real" / "up");
  fs::create_directory_symlink("real", folder.path() / "again");
  fs::create_symlink("gone.txt", folder.path() / "dangling.txt");
  // The dangling link is kept: reading it says what is wrong.
  CHECK(NamesBelow(folder) == Names{"dangling.txt", "link.txt", "real/a.txt"});
}

TEST_CASE("source finder: a link to a folder may be where the search begins") {
  const ScratchFolder folder;
  folder.Write("real/a.txt", "x");
  fs::create_directory_symlink("real", folder.path() / "link");
  const std::string link = (folder.path() / "link").string();
  CHECK(FindSourceFiles(link).value() == Names{link + "/a.txt"});
}

TEST_CASE("source finder: missing path, nothing to read, forbidden folder") {
  const ScratchFolder folder;
  const auto missing = FindSourceFiles((folder.path() / "none").string());
  REQUIRE(!missing.has_value());
  CHECK(missing.error().kind == SourceErrorKind::kMissing);

  folder.Write("scan.pdf", "x");
  const auto nothing = FindSourceFiles(folder.path().string());
  REQUIRE(!nothing.has_value());
  CHECK(nothing.error().kind == SourceErrorKind::kNothingToRead);
  CHECK(nothing.error().path == folder.path().string());
  CHECK(nothing.error().detail == ".markdown .md .text .txt");

  if (::geteuid() == 0) {
    MESSAGE("skipped: root may open every folder");
    return;
  }
  folder.Write("a.txt", "x");
  folder.Write("secret/b.txt", "x");
  REQUIRE(::chmod((folder.path() / "secret").c_str(), 0) == 0);
  const auto forbidden = FindSourceFiles(folder.path().string());
  ::chmod((folder.path() / "secret").c_str(), 0700);
  REQUIRE(!forbidden.has_value());
  CHECK(forbidden.error().kind == SourceErrorKind::kUnreadable);
}

TEST_CASE("file kinds: the extension counts in any case") {
  for (const char* path : {"a.txt", "a.TXT", "b/c.Md", "第1期.markdown"}) {
    INFO(path);
    CHECK(HasSupportedExtension(path));
  }
  for (const char* path : {"txt", ".txt", "a.txt~", "a.doc", "a.md.bak", ""}) {
    INFO(path);
    CHECK(!HasSupportedExtension(path));
  }
}

}  // namespace gongbao
