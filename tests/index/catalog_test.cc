#include "index/catalog.h"

#include <doctest/doctest.h>

#include "index/schema.h"
#include "tests/index/sample_gazette.h"

namespace gongbao {
namespace {

struct Sample {
  TemporaryFolder folder;
  Database database = OpenForWriting(folder.File("index.db"));
  Sample() {
    IndexGazettes(database, {MakeSampleGazette("samples/1.txt"),
                             MakeSampleGazette("samples/2.txt")});
  }
};

}  // namespace

TEST_CASE("catalog: issues") {
  Sample sample;
  const auto issues = ListIssues(sample.database, {});
  REQUIRE(issues.has_value());
  REQUIRE(issues->size() == 2);
  const IssueRecord& issue = issues->front();
  CHECK(issue.title == "云岭市人民政府公报");
  CHECK(issue.publisher == "云岭市人民政府");
  CHECK(issue.year == 2025);
  CHECK(issue.number == 1);
  CHECK(issue.serial == 59);
  CHECK(issue.published == "2025-02-20");
  CHECK(issue.path == "samples/1.txt");
  CHECK(issue.documents == 2);
  CatalogFilter filter;
  filter.year = 2024;
  CHECK(ListIssues(sample.database, filter)->empty());
}

TEST_CASE("catalog: documents, newest first, filtered and paged") {
  Sample sample;
  const auto count = [&](const CatalogFilter& filter) {
    const auto documents = ListDocuments(sample.database, filter);
    REQUIRE(documents.has_value());
    return documents->size();
  };
  const auto documents = ListDocuments(sample.database, {});
  REQUIRE(documents.has_value());
  REQUIRE(documents->size() == 4);
  CHECK(documents->front().date == "2025-02-06");
  CHECK(documents->front().instruments.at(0).title ==
        "云岭市市长质量奖管理办法");
  CHECK(documents->back().date == "2024-09-30");
  CHECK(documents->back().instruments.empty());
  CHECK_FALSE(documents->back().number.has_value());
  CatalogFilter filter;
  filter.year = 2025;
  CHECK(count(filter) == 2);
  filter.kind = "办法";
  CHECK(count(filter) == 2);
  filter.kind = "方案";
  CHECK(count(filter) == 0);
  filter.year.reset();
  CHECK(count(filter) == 2);
  filter.authority = "政府办公室";
  filter.limit = 1;
  CHECK(count(filter) == 1);
  filter.offset = 1;
  CHECK(count(filter) == 1);
  filter.offset = 2;
  CHECK(count(filter) == 0);
  filter = {};
  filter.authority = "财政局";
  CHECK(count(filter) == 0);
}

TEST_CASE("catalog: counts") {
  Sample sample;
  const auto stats = ReadStats(sample.database);
  REQUIRE(stats.has_value());
  CHECK(stats->sources == 2);
  CHECK(stats->issues == 2);
  CHECK(stats->documents == 4);
  CHECK(stats->instruments == 2);
  CHECK(stats->annexes == 2);
  CHECK(stats->articles == 6);
  CHECK(stats->provisions == 34);
  CHECK(stats->diagnostics == 2);
  CHECK(stats->documents_by_kind ==
        std::map<std::string, std::int64_t>{{"方案", 2}, {"通知", 2}});
  CHECK(stats->documents_by_year ==
        std::map<std::string, std::int64_t>{{"2024", 2}, {"2025", 2}});
  CHECK(stats->diagnostics_by_code ==
        std::map<std::string, std::int64_t>{{"missing-document-number", 2}});
  CHECK(stats->schema_version == kSchemaVersion);
  CHECK(stats->source_bytes > 1000);
  CHECK(stats->text_bytes == stats->source_bytes);
  CHECK(stats->file_bytes > stats->text_bytes);
}

TEST_CASE("catalog: an index of nothing") {
  TemporaryFolder folder;
  Database database = OpenForWriting(folder.File("index.db"));
  CHECK(ReadStats(database)->documents == 0);
  CHECK(ReadStats(database)->source_bytes == 0);
  CHECK(ListDocuments(database, {})->empty());
  CHECK(ListIssues(database, {})->empty());
}

TEST_CASE("catalog: diagnostics by the path's beginning") {
  Sample sample;
  const auto all = ListDiagnostics(sample.database, "");
  REQUIRE(all.has_value());
  REQUIRE(all->size() == 2);
  CHECK(all->front().path == "samples/1.txt");
  CHECK(all->front().code == "missing-document-number");
  CHECK(all->front().severity == SeverityName(DiagnosticSeverity(
                                     DiagnosticKind::kMissingDocumentNumber)));
  CHECK(all->front().document.has_value());
  CHECK(all->front().diagnostic.kind == DiagnosticKind::kMissingDocumentNumber);
  CHECK(all->front().line > 1);
  CHECK(ListDiagnostics(sample.database, "samples/2")->size() == 1);
  CHECK(ListDiagnostics(sample.database, "sample%")->empty());
}

}  // namespace gongbao
