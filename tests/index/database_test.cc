#include "index/database.h"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "index/connection.h"
#include "index/schema.h"
#include "index/searcher.h"
#include "tests/index/sample_gazette.h"

namespace gongbao {
namespace {

namespace fs = std::filesystem;

constexpr OpenMode kBothModes[] = {OpenMode::kRead, OpenMode::kWrite};

std::string ReadFile(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void WriteFile(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

// A database without tables: the first page, as SQLite leaves it when a run is
// killed that has only chosen WAL (https://sqlite.org/fileformat.html, 1.3).
std::string BlankDatabase(char application_id) {
  std::string page(4096, '\0');
  page.replace(0, 16, std::string("SQLite format 3\0", 16));
  page[16] = 0x10;          // Size of a page, 4096.
  page[18] = page[19] = 2;  // WAL.
  page[21] = 64;            // Payload fractions, fixed.
  page[22] = page[23] = 32;
  page[27] = page[95] = 1;  // Change counter.
  page[31] = 1;             // Pages.
  page[47] = 4;             // Schema format.
  page[59] = 1;             // UTF-8.
  page[71] = application_id;
  page[100] = 0x0D;  // An empty table's leaf,
  page[105] = 0x10;  // its content from 4096 on.
  return page;
}

std::string MakeIndex(const TemporaryFolder& folder,
                      const std::string& name = "index.db") {
  const std::string path = folder.File(name);
  Database database = OpenForWriting(path);
  IndexGazettes(database, {MakeSampleGazette("1.txt")});
  return path;
}

IndexErrorKind KindOfOpening(const std::string& path, OpenMode mode) {
  const auto opened = Database::Open(path, mode);
  REQUIRE_FALSE(opened.has_value());
  CHECK(opened.error().path == path);
  CHECK_FALSE(opened.error().detail.empty());
  return opened.error().kind;
}

std::int64_t HitsOf(Database& database, const std::string& query) {
  SearchRequest request;
  request.query = query;
  const auto result = Search(database, request);
  REQUIRE(result.has_value());
  return result->total;
}

void Execute(const std::string& path, const std::string& sql) {
  Database database = OpenForWriting(path);
  database.connection().Execute(sql);
  REQUIRE(database.connection().Status().has_value());
}

// Root may write everything: acts as nobody while it lives, if root runs us.
class OrdinaryUser {
 public:
  OrdinaryUser() : before_(geteuid()) { REQUIRE(seteuid(Id()) == 0); }
  OrdinaryUser(const OrdinaryUser&) = delete;
  OrdinaryUser& operator=(const OrdinaryUser&) = delete;
  ~OrdinaryUser() {
    if (seteuid(before_) != 0) std::abort();
  }
  static uid_t Id() { return geteuid() == 0 ? 65534 : geteuid(); }

 private:
  uid_t before_;
};

}  // namespace

TEST_CASE("database: what is not there") {
  TemporaryFolder folder;
  const std::string path = folder.File("none.db");
  CHECK(KindOfOpening(path, OpenMode::kRead) == IndexErrorKind::kMissing);
  CHECK_FALSE(fs::exists(path));
  const std::string deep = folder.File("a/b/c.db");
  CHECK(Database::Open(deep, OpenMode::kWrite).has_value());
  CHECK(Database::Open(deep, OpenMode::kRead).has_value());
}

TEST_CASE("database: what is not an index") {
  TemporaryFolder folder;
  const std::string text = folder.File("text.db");
  WriteFile(text, std::string(5000, 'x'));
  const std::string shorter = folder.File("short.db");
  WriteFile(shorter, "云岭市");
  for (const OpenMode mode : kBothModes) {
    CHECK(KindOfOpening(text, mode) == IndexErrorKind::kNotADatabase);
    CHECK(KindOfOpening(shorter, mode) == IndexErrorKind::kNotADatabase);
    CHECK(KindOfOpening(folder.File("."), mode) ==
          IndexErrorKind::kNotADatabase);
  }
  CHECK(fs::file_size(text) == 5000);
}

TEST_CASE("database: another program's database is not touched") {
  TemporaryFolder folder;
  const std::string path = MakeIndex(folder);
  Execute(path, "PRAGMA journal_mode = DELETE; PRAGMA application_id = 7");
  const std::string bytes = ReadFile(path);
  for (const OpenMode mode : kBothModes) {
    CHECK(KindOfOpening(path, mode) == IndexErrorKind::kNotADatabase);
  }
  CHECK(ReadFile(path) == bytes);
  // Not one table, but it says whose it is.
  const std::string bare = folder.File("bare.db");
  WriteFile(bare, BlankDatabase(7));
  for (const OpenMode mode : kBothModes) {
    CHECK(KindOfOpening(bare, mode) == IndexErrorKind::kNotADatabase);
  }
  CHECK(ReadFile(bare) == BlankDatabase(7));
}

TEST_CASE("database: a file with nothing in it yet is not there to a reader") {
  TemporaryFolder folder;
  const std::string path = folder.File("blank.db");
  for (const std::string& bytes : {std::string(), BlankDatabase(0)}) {
    WriteFile(path, bytes);
    CHECK(KindOfOpening(path, OpenMode::kRead) == IndexErrorKind::kMissing);
    CHECK(ReadFile(path) == bytes);
    MakeIndex(folder, "blank.db");
    Database reader = OpenForReading(path);
    CHECK(HitsOf(reader, "质量管理体系") == 1);
  }
}

TEST_CASE("database: a newer version is refused and left as it is") {
  TemporaryFolder folder;
  const std::string path = MakeIndex(folder);
  Execute(path, "PRAGMA journal_mode = DELETE; PRAGMA user_version = 99");
  const std::string bytes = ReadFile(path);
  for (const OpenMode mode : kBothModes) {
    CHECK(KindOfOpening(path, mode) == IndexErrorKind::kNewerVersion);
  }
  CHECK(ReadFile(path) == bytes);
}

TEST_CASE("database: an older version says what to do") {
  TemporaryFolder folder;
  const std::string path = MakeIndex(folder);
  Execute(path, "PRAGMA user_version = 0");
  const auto opened = Database::Open(path, OpenMode::kRead);
  REQUIRE_FALSE(opened.has_value());
  CHECK(opened.error().detail.find("run the index command") !=
        std::string::npos);
}

TEST_CASE("database: version 1 is brought up to date, its files read again") {
  TemporaryFolder folder;
  const std::string path = MakeIndex(folder);
  Execute(path,
          "ALTER TABLE unit DROP COLUMN label; DROP TABLE citation;"
          "DROP TABLE relation; DROP TABLE validity; DROP TABLE appointment;"
          "PRAGMA user_version = 1");
  Database database = OpenForWriting(path);
  CHECK(database.connection().QueryInteger("PRAGMA user_version") ==
        kSchemaVersion);
  const Gazette gazette = MakeSampleGazette("1.txt");
  CHECK(*Writer(database).StateOf("1.txt", gazette.source.sha256) ==
        SourceState::kChanged);
  IndexGazettes(database, {gazette});
  CHECK(HitsOf(database, "质量管理体系") == 1);
}

TEST_CASE("database: migration takes each step, or none at all") {
  TemporaryFolder folder;
  Database database = OpenForWriting(folder.File("index.db"));
  Connection& connection = database.connection();
  const auto version = [&] {
    return connection.QueryInteger("PRAGMA user_version");
  };
  const MigrationStep steps[] = {
      {2, "ALTER TABLE source ADD COLUMN third TEXT"},
      {1, "ALTER TABLE source ADD COLUMN second TEXT"},
      {3, "ALTER TABLE nonsense ADD COLUMN fourth TEXT"},
  };
  connection.Execute("PRAGMA user_version = 1");
  MigrateSchema(connection, steps, 3);
  CHECK(connection.Status().has_value());
  CHECK(version() == 3);
  CHECK(connection.QueryInteger(
            "SELECT count(*) FROM pragma_table_info"
            "('source') WHERE name IN ('second', 'third')") == 2);
  {
    Transaction transaction(connection);
    MigrateSchema(connection, steps, 4);
    transaction.Commit();
  }
  CHECK_FALSE(connection.Status().has_value());
  CHECK(version() == 3);
  MigrateSchema(connection, steps, 9);
  CHECK_FALSE(connection.Status().has_value());
  MigrateSchema(connection, {}, 5);
  const auto missing = connection.TakeError();
  REQUIRE(missing.has_value());
  CHECK(missing->detail.find("no way from version 3") != std::string::npos);
  MigrateSchema(connection, steps, 2);
  CHECK(connection.TakeError()->kind == IndexErrorKind::kNewerVersion);
}

TEST_CASE("database: a file cut anywhere is damaged, not a smaller index") {
  TemporaryFolder folder;
  const std::string path = MakeIndex(folder);
  const auto size = fs::file_size(path);
  for (const auto cut : {size / 2, size - 1, size / 8, std::uintmax_t{50}}) {
    INFO("cut to ", cut);
    const std::string copy = folder.File("cut.db");
    fs::copy_file(path, copy, fs::copy_options::overwrite_existing);
    fs::resize_file(copy, cut);
    for (const OpenMode mode : kBothModes) {
      CHECK(KindOfOpening(copy, mode) == IndexErrorKind::kDamaged);
    }
  }
}

TEST_CASE("database: pages overwritten in the middle end in an error") {
  TemporaryFolder folder;
  const std::string path = MakeIndex(folder);
  std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
  file.seekp(4096);
  file << std::string(fs::file_size(path) - 4096, 'x');
  file.close();
  auto opened = Database::Open(path, OpenMode::kRead);
  IndexErrorKind kind = IndexErrorKind::kOther;
  if (!opened) {
    kind = opened.error().kind;
  } else {
    SearchRequest request;
    request.query = "质量";
    const auto result = Search(*opened, request);
    REQUIRE_FALSE(result.has_value());
    kind = result.error().kind;
  }
  CHECK(kind == IndexErrorKind::kDamaged);
}

TEST_CASE("database: a second writer is told that it is locked") {
  TemporaryFolder folder;
  const std::string path = MakeIndex(folder);
  Database first = OpenForWriting(path);
  Writer writer(first);
  REQUIRE(writer.Add(MakeSampleGazette("2.txt")).has_value());
  CHECK(KindOfOpening(path, OpenMode::kWrite) == IndexErrorKind::kLocked);
  // Readers see the last state, and are not locked out.
  Database reader = OpenForReading(path);
  CHECK(HitsOf(reader, "质量管理体系") == 1);
  REQUIRE(writer.Finish().has_value());
  CHECK(HitsOf(reader, "质量管理体系") == 2);
}

TEST_CASE("database: what may only be read can be read, not written") {
  TemporaryFolder folder;
  const std::string path = MakeIndex(folder);
  chmod(path.c_str(), 0444);
  REQUIRE(chown(folder.File(".").c_str(), OrdinaryUser::Id(), -1u) == 0);
  const OrdinaryUser user;
  CHECK(KindOfOpening(path, OpenMode::kWrite) == IndexErrorKind::kReadOnly);
  chmod(folder.File(".").c_str(), 0555);
  Database reader = OpenForReading(path);
  CHECK(HitsOf(reader, "质量管理体系") == 1);
  CHECK(KindOfOpening(folder.File("new.db"), OpenMode::kWrite) ==
        IndexErrorKind::kReadOnly);
  CHECK(KindOfOpening(folder.File("new/new.db"), OpenMode::kWrite) ==
        IndexErrorKind::kReadOnly);
}

TEST_CASE(
    "database: an unfinished index can be read where nothing may be "
    "written") {
  TemporaryFolder folder;
  const std::string path = folder.File("index.db");
  {
    Database database = OpenForWriting(path);
    Writer writer(database);  // Ends without Finish: the file stays in WAL.
    REQUIRE(writer.Add(MakeSampleGazette("1.txt")).has_value());
  }
  chmod(folder.File(".").c_str(), 0555);
  chmod(path.c_str(), 0444);
  REQUIRE(chown(folder.File(".").c_str(), OrdinaryUser::Id(), -1u) == 0);
  const OrdinaryUser user;
  Database reader = OpenForReading(path);
  CHECK(HitsOf(reader, "质量管理体系") == 1);
}

TEST_CASE("database: a finished index is one file") {
  TemporaryFolder folder;
  const std::string path = MakeIndex(folder);
  int files = 0;
  for (const auto& entry : fs::directory_iterator(folder.File("."))) {
    files += entry.path().filename() == "index.db" ? 1 : 100;
  }
  CHECK(files == 1);
  std::ifstream file(path, std::ios::binary);
  file.seekg(18);  // The journal mode: 1 is a rollback journal, 2 is WAL.
  CHECK(file.get() == 1);
}

TEST_CASE("database: paths of any spelling") {
  TemporaryFolder folder;
  for (const char* name : {"公报 索引.db", "a?b#c%41.db", "a&b=c.db"}) {
    INFO("name: ", name);
    const std::string path = MakeIndex(folder, name);
    Database reader = OpenForReading(path);
    CHECK(HitsOf(reader, "质量管理体系") == 1);
  }
}

TEST_CASE("database: the generation moves with the content") {
  TemporaryFolder folder;
  const std::string path = MakeIndex(folder);
  Database reader = OpenForReading(path);
  const auto before = reader.Generation();
  REQUIRE(before.has_value());
  Database database = OpenForWriting(path);
  IndexGazettes(database, {});
  CHECK(*reader.Generation() == *before);
  IndexGazettes(database, {MakeSampleGazette("2.txt")});
  CHECK(*reader.Generation() > *before);
  CHECK(HitsOf(reader, "质量管理体系") == 2);
}

TEST_CASE("database: words folded by another Unicode version are renewed") {
  TemporaryFolder folder;
  const std::string path = MakeIndex(folder);
  Execute(path,
          "UPDATE state SET folding = '1.0';"
          "INSERT INTO bigram (bigram) VALUES ('delete-all')");
  Database database = OpenForWriting(path);
  CHECK(HitsOf(database, "质量管理体系") == 1);
  CHECK(HitsOf(database, "的") == 2);
}

}  // namespace gongbao
