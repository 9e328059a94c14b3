#include "index/writer.h"

#include <doctest/doctest.h>

#include <map>
#include <string>

#include "index/catalog.h"
#include "index/connection.h"
#include "index/searcher.h"
#include "parser/parse.h"
#include "tests/index/index_dump.h"
#include "tests/index/sample_gazette.h"

namespace gongbao {
namespace {

// A gazette of one document with one article.
Gazette MakeOne(const std::string& path, const std::string& title,
                const std::string& text, const std::string& number = "") {
  SampleGazette sample(path);
  Document& document = sample.AddDocument(title, "办法", number);
  document.nodes.push_back(sample.MakeArticle(1, {text}));
  return sample.Build();
}

std::int64_t HitsOf(Database& database, const std::string& query) {
  SearchRequest request;
  request.query = query;
  const auto result = Search(database, request);
  REQUIRE(result.has_value());
  return result->total;
}

std::vector<std::string> Addresses(Database& database) {
  std::vector<std::string> addresses;
  const auto documents = ListDocuments(database, {});
  REQUIRE(documents.has_value());
  for (const auto& document : *documents) {
    addresses.push_back(document.address);
  }
  return addresses;
}

}  // namespace

TEST_CASE("writer: the state of a source") {
  TemporaryFolder folder;
  Database database = OpenForWriting(folder.File("index.db"));
  const Gazette gazette = MakeSampleGazette("1.txt");
  Writer writer(database);
  const std::string hash = gazette.source.sha256;
  CHECK(writer.StateOf("1.txt", hash) == SourceState::kNew);
  REQUIRE(writer.Add(gazette).has_value());
  CHECK(writer.StateOf("1.txt", hash) == SourceState::kUnchanged);
  CHECK(writer.StateOf("1.txt", "other") == SourceState::kChanged);
  database.connection().Execute("UPDATE source SET parser_version = " +
                                std::to_string(kParserVersion - 1));
  CHECK(writer.StateOf("1.txt", hash) == SourceState::kChanged);
}

TEST_CASE("writer: indexing again changes nothing that can be seen") {
  TemporaryFolder folder;
  Database database = OpenForWriting(folder.File("index.db"));
  const std::vector<Gazette> gazettes = {MakeSampleGazette("1.txt"),
                                         MakeSampleGazette("2.txt")};
  IndexGazettes(database, gazettes);
  const std::string before = DumpIndex(database);
  CHECK(before.find("云政办规〔2025〕1号(云岭市人民政府办公室)") !=
        std::string::npos);
  for (int i = 0; i < 3; ++i) IndexGazettes(database, gazettes);
  CHECK(DumpIndex(database) == before);
  CHECK(HitsOf(database, "质量管理体系") == 2);
  CheckFullText(database);
}

TEST_CASE("writer: a changed file replaces its rows and its words") {
  TemporaryFolder folder;
  Database database = OpenForWriting(folder.File("index.db"));
  IndexGazettes(database, {MakeOne("1.txt", "供热办法", "旧条文甲"),
                           MakeOne("2.txt", "供水办法", "别的条文")});
  CHECK(HitsOf(database, "旧条文") == 1);
  IndexGazettes(database, {MakeOne("1.txt", "供热条例", "新规定乙")});
  CHECK(HitsOf(database, "旧条文") == 0);
  CHECK(HitsOf(database, "甲") == 0);
  CHECK(HitsOf(database, "新规定") == 1);
  CHECK(HitsOf(database, "别的条文") == 1);
  CHECK(HitsOf(database, "供热办法") == 0);
  CHECK(ReadStats(database)->documents == 2);
  CheckFullText(database);
}

TEST_CASE("writer: many small runs leave the index as one run does") {
  TemporaryFolder folder;
  Database one = OpenForWriting(folder.File("one.db"));
  Database many = OpenForWriting(folder.File("many.db"));
  std::vector<Gazette> gazettes;
  for (int i = 0; i < 40; ++i) {
    const std::string name = std::to_string(100 + i);
    gazettes.push_back(MakeOne(name, "办法" + name, "第" + name + "号文本"));
    IndexGazettes(many, {gazettes.back()});
  }
  IndexGazettes(one, gazettes);
  CHECK(DumpIndex(many) == DumpIndex(one));
  CHECK(HitsOf(many, "号文本") == 40);
  CheckFullText(many);
}

TEST_CASE("writer: prune removes what is no longer there, below the roots") {
  TemporaryFolder folder;
  Database database = OpenForWriting(folder.File("index.db"));
  std::vector<Gazette> gazettes;
  for (const char* path : {"/a/1.txt", "/a/2.txt", "/a/b/3.txt", "/ab/4.txt",
                           "c/5.txt", "./c//6.txt"}) {
    gazettes.push_back(MakeOne(path, path, "条文"));
  }
  IndexGazettes(database, gazettes);
  Writer writer(database);
  using Paths = std::vector<std::string>;
  CHECK(writer.Prune({"/a/"}, {"/a/1.txt"}) == Paths{"/a/2.txt", "/a/b/3.txt"});
  CHECK(writer.Prune({"/a"}, {"/a/1.txt"}) == Paths{});
  CHECK(writer.Prune({"c"}, {"./c/5.txt"}) == Paths{"./c//6.txt"});
  CHECK(writer.Prune({"."}, {}) == Paths{"c/5.txt"});
  CHECK(writer.Prune({}, {}) == Paths{});
  REQUIRE(writer.Finish().has_value());
  CHECK(HitsOf(database, "条文") == 2);
  CHECK(ReadStats(database)->sources == 2);
  CheckFullText(database);
}

TEST_CASE("writer: addresses tell documents apart and stay") {
  TemporaryFolder folder;
  Database database = OpenForWriting(folder.File("index.db"));
  const Gazette first = MakeOne("1.txt", "甲办法", "文", "云政发〔2024〕1号");
  IndexGazettes(database, {first});
  CHECK(Addresses(database) == std::vector<std::string>{"云政发〔2024〕1号"});
  Gazette second = MakeOne("2.txt", "乙办法", "文", "云政发〔2024〕1号");
  second.documents[0].authority = "云岭县人民政府";
  IndexGazettes(database, {second});
  const std::vector<std::string> both = {
      "云政发〔2024〕1号(云岭县人民政府)",
      "云政发〔2024〕1号(云岭市人民政府办公室)"};
  CHECK(Addresses(database) == both);
  IndexGazettes(database, {first, second, first});
  CHECK(Addresses(database) == both);
  Writer writer(database);
  REQUIRE(writer.Prune({"2.txt"}, {}).has_value());
  REQUIRE(writer.Finish().has_value());
  CHECK(Addresses(database) == std::vector<std::string>{"云政发〔2024〕1号"});
}

TEST_CASE("writer: a full disk is said, and what was committed stays") {
  TemporaryFolder folder;
  Database database = OpenForWriting(folder.File("index.db"));
  IndexGazettes(database, {MakeSampleGazette("1.txt")});
  Connection& connection = database.connection();
  const auto pages = connection.QueryInteger("PRAGMA page_count");
  connection.Execute("PRAGMA max_page_count = " + std::to_string(pages + 20));
  SampleGazette large("2.txt");
  Document& document = large.AddDocument("大办法", "办法");
  for (int i = 1; i <= 3000; ++i) {
    document.nodes.push_back(large.MakeArticle(
        i, {std::to_string(i * 7919) + "供热单位应当按照规定供热"}));
  }
  {
    Writer writer(database);
    auto written = writer.Add(large.Build());
    if (written) written = writer.Finish();
    REQUIRE_FALSE(written.has_value());
    CHECK(written.error().kind == IndexErrorKind::kDiskFull);
  }
  CHECK(HitsOf(database, "质量管理体系") == 1);
  CHECK(HitsOf(database, "供热单位") == 0);
  connection.Execute("PRAGMA max_page_count = 1000000");
  IndexGazettes(database, {large.Build()});
  CHECK(HitsOf(database, "供热单位") == 3000);
  CheckFullText(database);
}

TEST_CASE("writer: without Finish the destructor commits") {
  TemporaryFolder folder;
  const std::string path = folder.File("index.db");
  {
    Database database = OpenForWriting(path);
    Writer writer(database);
    REQUIRE(writer.Add(MakeSampleGazette("1.txt")).has_value());
  }
  Database reader = OpenForReading(path);
  CHECK(HitsOf(reader, "质量管理体系") == 1);
}

TEST_CASE("writer: tables, annexes and contents reach their rows") {
  TemporaryFolder folder;
  Database database = OpenForWriting(folder.File("index.db"));
  IndexGazettes(database, {MakeSampleGazette("1.txt")});
  Connection& connection = database.connection();
  const auto text = [&](const char* sql) {
    Statement row = connection.Prepare(sql);
    return row.Step() ? row.Text(0) : std::string("no row");
  };
  CHECK(text("SELECT text FROM provision WHERE type = 'table'") ==
        "单位名称\t地址");
  CHECK(text("SELECT label FROM annex") == "附件2");
  CHECK(text("SELECT document.title FROM contents_entry JOIN document"
             " ON document.id = contents_entry.document") ==
        "云岭市清洁取暖实施方案");
  CHECK(text("SELECT heading FROM provision WHERE eid = 'chp_1'") == "总则");
  CHECK(text("SELECT text FROM provision WHERE eid = 'art_1__para_1'")
            .find("(南政发〔2020〕27号)") != std::string::npos);
}

}  // namespace gongbao
