// Input and databases that are not what they should be.

#include <doctest/doctest.h>
#include <sys/mount.h>
#include <sys/stat.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/cli/gongbao_program.h"

namespace gongbao {
namespace {

using Json = nlohmann::json;

constexpr long kMegabyte = 1'000'000;

std::string FileContents(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

bool IsRoot() { return ::geteuid() == 0; }

// A file system of its own, of the size given; taken away at the end.
class SmallDisk {
 public:
  explicit SmallDisk(const std::filesystem::path& at) : at_(at.string()) {
    std::filesystem::create_directories(at);
    mounted_ = ::mount("tmpfs", at_.c_str(), "tmpfs", 0, "size=256k") == 0;
  }
  ~SmallDisk() {
    if (mounted_) ::umount2(at_.c_str(), MNT_DETACH);
  }
  bool mounted() const { return mounted_; }

 private:
  std::string at_;
  bool mounted_ = false;
};

}  // namespace

TEST_CASE("input: no such path, nothing to read, empty, binary") {
  const GongbaoProgram gongbao;
  const std::string folder = (gongbao.folder().path() / "none").string();
  std::filesystem::create_directory(folder);
  const std::string empty = gongbao.folder().Write("empty.txt", "");
  const std::string binary = gongbao.folder().Write(
      "binary.txt", std::string("\x7f"
                                "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0",
                                16));
  struct Row {
    std::string path, reason;
  };
  for (const Row& row :
       {Row{"/no/such.txt", "no such file or folder"},
        Row{folder, "no gazette files in this folder"},
        Row{empty, "the file is empty"}, Row{binary, "not a text file"}}) {
    const ProcessResult indexed = gongbao.Run({"index", row.path});
    INFO(indexed.error);
    CHECK(indexed.status == 3);
    CHECK(indexed.error.contains(row.path + ": " + row.reason));
    CHECK(gongbao
              .Run({"diagnose", row.path == "/no/such.txt"
                                    ? std::string("/no/such.txt")
                                    : row.path})
              .status != 0);
  }
  for (const std::string& path : {std::string("/no/such.txt"), empty, binary}) {
    const ProcessResult parsed = gongbao.Run({"parse", path});
    CHECK(parsed.status == 3);
    CHECK(parsed.out.empty());
    CHECK(parsed.error.starts_with("gongbao: " + path + ": "));
  }
  CHECK(gongbao.Run({"parse", folder}).status == 3);
}

TEST_CASE("input: broken UTF-8 is read, and its offset reported") {
  const GongbaoProgram gongbao;
  std::string text(kNotice);
  const std::size_t offset = text.find("浇灌");
  text.insert(offset, "\xff");
  const std::string path = gongbao.folder().Write("broken.txt", text);
  const ProcessResult result = gongbao.Run({"parse", path, "--format", "json"});
  REQUIRE(result.status == 0);
  bool found = false;
  const Json gazette = Json::parse(result.out);
  for (const Json& diagnostic : gazette["diagnostics"]) {
    if (diagnostic["code"] != "invalid-encoding") continue;
    found = true;
    CHECK(diagnostic["span"]["begin"] == offset);
    CHECK(diagnostic["message"].get<std::string>().contains(
        std::to_string(offset)));
  }
  CHECK(found);
}

TEST_CASE("input: 300 MB are read within a small multiple, or refused") {
  const GongbaoProgram gongbao;
  constexpr long kSize = 300 * kMegabyte;
  const auto space = std::filesystem::space(gongbao.folder().path());
  if (space.available < 2 * static_cast<std::uintmax_t>(kSize)) {
    MESSAGE("skipped: less than 600 MB free for the file");
    return;
  }
  const std::string path = gongbao.folder().Write("large.txt", "");
  {
    std::ofstream file(path, std::ios::binary);
    std::string part;
    // Documents of some kilobytes, as gazettes hold them.
    while (part.size() < kMegabyte) {
      part += kNotice;
      for (int article = 6; article < 60; ++article) {
        part += "\n第" + std::to_string(article) +
                "条 绿化养护应当符合技术规范,由养护单位落实。\n";
      }
    }
    for (long size = 0; size < kSize; size += static_cast<long>(part.size())) {
      file << part;
    }
    REQUIRE(file.good());
  }
  ProcessSetup setup = gongbao.Setup({"parse", path, "--format", "json"});
  setup.output_path = "/dev/null";
  const ProcessResult result = RunProcess(setup);
  MESSAGE("300 MB: status ", result.status, ", ",
          result.max_resident_bytes / kMegabyte, " MB resident");
  if (result.status == 3) {
    CHECK(result.error.contains("larger than the limit of"));
    CHECK(result.max_resident_bytes < 100 * kMegabyte);
  } else {
    CHECK(result.status == 0);
    CHECK(result.max_resident_bytes < 12 * kSize);
  }
}

TEST_CASE("input: beyond the limit is refused at once, with the limit") {
  const GongbaoProgram gongbao;
  const std::string path = gongbao.folder().Write("sparse.txt", "甲");
  std::filesystem::resize_file(path, 600ull * kMegabyte);
  for (const char* command : {"parse", "index"}) {
    const ProcessResult result = gongbao.Run({command, path});
    CHECK(result.status == 3);
    CHECK(result.error.contains("536870912"));
    CHECK(result.max_resident_bytes < 100 * kMegabyte);
  }
}

TEST_CASE("database: none, not one, newer, cut in half") {
  const IndexedProgram gongbao;
  CHECK(gongbao.Run({"stats", "--db", "/no/such.db"}).status == 4);
  const ProcessResult none =
      gongbao.Run({"search", "x", "--db", "/no/such.db"});
  CHECK(none.error.contains("gongbao index"));

  const std::string text =
      gongbao.folder().Write("text.db", std::string(5000, 'x'));
  for (const std::vector<std::string>& arguments :
       std::vector<std::vector<std::string>>{
           {"stats"}, {"search", "树木"}, {"index", gongbao.notice()}}) {
    std::vector<std::string> on_text = arguments;
    on_text.insert(on_text.end(), {"--db", text});
    const ProcessResult result = gongbao.Run(on_text);
    CHECK(result.status == 4);
    CHECK(result.error.contains("not a gongbao index"));
  }
  CHECK(FileContents(text) == std::string(5000, 'x'));

  // PRAGMA user_version is at offset 60 of the file.
  std::string newer = FileContents(gongbao.database());
  newer.replace(60, 4, std::string("\0\0\x7f\xff", 4));
  const std::string newer_path = gongbao.folder().Write("newer.db", newer);
  const ProcessResult refused = gongbao.Run({"stats", "--db", newer_path});
  CHECK(refused.status == 4);
  CHECK(refused.error.contains("newer gongbao"));
  CHECK(gongbao.Run({"index", gongbao.notice(), "--db", newer_path}).status ==
        4);
  CHECK(FileContents(newer_path) == newer);

  const std::string blank = gongbao.folder().Write("blank.db", "");
  const ProcessResult nothing = gongbao.Run({"stats", "--db", blank});
  CHECK(nothing.status == 4);
  CHECK(nothing.error.contains("no index here yet"));
  CHECK(gongbao.Run({"index", gongbao.notice(), "--db", blank}).status == 0);
  CHECK(gongbao.Run({"search", "树木", "--db", blank}).status == 0);

  const std::string whole = FileContents(gongbao.database());
  const std::string half = gongbao.folder().Write(
      "half.db", std::string_view(whole).substr(0, whole.size() / 2));
  const ProcessResult cut = gongbao.Run({"search", "树木", "--db", half});
  CHECK(cut.status == 4);
  INFO(cut.error);
  CHECK(cut.error.contains("damaged"));
}

TEST_CASE("database: locked by another writer") {
  const IndexedProgram gongbao;
  const std::string other = gongbao.folder().Write("other.txt", kNotice);
  // sqlite3 may not be installed; another run that is stopped will do.
  for (int i = 0; i < 200; ++i) {
    gongbao.folder().Write("many/" + std::to_string(i) + ".txt",
                           std::string(kNotice) + std::to_string(i));
  }
  Process writer(
      gongbao.Setup({"index", (gongbao.folder().path() / "many").string()}));
  // The log appears with the writer's first transaction.
  const std::string log = gongbao.database() + "-wal";
  for (int i = 0; i < 2000 && !std::filesystem::exists(log); ++i) {
    ::usleep(500);
  }
  ::usleep(5'000);
  writer.Signal(SIGSTOP);
  const bool writing = std::filesystem::exists(log);
  const ProcessResult second = gongbao.Run({"index", other});
  const ProcessResult reader = gongbao.Run({"search", "树木"});
  writer.Signal(SIGCONT);
  const ProcessResult first = writer.Wait();
  CHECK(first.status == 0);
  if (!writing || second.status == 0) {
    MESSAGE("skipped: the writer could not be stopped while it wrote");
    return;
  }
  CHECK(second.status == 4);
  INFO(second.error);
  CHECK(second.error.contains("another process is writing"));
  CHECK(reader.status == 0);
}

TEST_CASE("database: read-only") {
  const IndexedProgram gongbao;
  const std::string other =
      gongbao.folder().Write("other.txt", std::string(kNotice) + "甲");
  if (IsRoot()) {
    MESSAGE("skipped: nothing is read-only for root");
    return;
  }
  ::chmod(gongbao.database().c_str(), 0444);
  ::chmod(gongbao.folder().path().c_str(), 0555);
  const ProcessResult result = gongbao.Run({"index", other});
  const ProcessResult reader = gongbao.Run({"search", "树木"});
  ::chmod(gongbao.folder().path().c_str(), 0755);
  CHECK(result.status == 4);
  CHECK(result.error.contains("may not be written"));
  CHECK(reader.status == 0);
}

TEST_CASE("database: a read-only disk, and a full one") {
  const IndexedProgram gongbao;
  const auto at = gongbao.folder().path() / "disk";
  const SmallDisk disk(at);
  if (!disk.mounted()) {
    MESSAGE("skipped: no right to mount a small disk");
    return;
  }
  const std::string database = (at / "index.db").string();
  for (int i = 0; i < 100; ++i) {
    std::string text(kNotice);
    text.replace(text.find("9号"), std::string_view("9号").size(),
                 std::to_string(i + 1) + "号");
    gongbao.folder().Write("many/" + std::to_string(i) + ".txt", text);
  }
  const std::string many = (gongbao.folder().path() / "many").string();
  const ProcessResult full = gongbao.Run({"index", many, "--db", database});
  INFO(full.error);
  CHECK(full.status == 4);
  CHECK(full.error.contains("disk is full"));
  // What is there is whole: an index that can be read, or none.
  const ProcessResult stats =
      gongbao.Run({"stats", "--db", database, "--format", "json"});
  if (stats.status == 0) {
    const Json counts = Json::parse(stats.out);
    CHECK(counts["documents"] == counts["sources"]);
  }
  std::filesystem::remove_all(database);
  for (const char* suffix : {"-wal", "-shm", "-journal"}) {
    std::filesystem::remove(database + suffix);
  }
  std::filesystem::copy_file(gongbao.database(), database);
  REQUIRE(::mount(nullptr, at.c_str(), nullptr, MS_REMOUNT | MS_RDONLY,
                  nullptr) == 0);
  const ProcessResult written = gongbao.Run({"index", many, "--db", database});
  INFO(written.error);
  CHECK(written.status == 4);
  CHECK(written.error.contains("may not be written"));
  CHECK(gongbao.Run({"search", "树木", "--db", database}).status == 0);
}

}  // namespace gongbao
