#include "index/catalog.h"

#include <filesystem>

#include "index/connection.h"
#include "index/record_rows.h"

namespace gongbao {
namespace {

// SQLite reads a negative limit as none.
int SqlLimit(int limit) { return limit > 0 ? limit : -1; }

std::map<std::string, std::int64_t> CountBy(Connection& connection,
                                            const std::string& sql) {
  std::map<std::string, std::int64_t> counts;
  Statement rows = connection.Prepare(sql);
  while (rows.Step()) counts[rows.Text(0)] = rows.Integer(1);
  return counts;
}

void CountRows(Connection& connection, Stats& stats) {
  const auto count = [&](const char* what) {
    return connection.QueryInteger(std::string("SELECT count(*) FROM ") + what);
  };
  stats.sources = count("source");
  stats.issues = count("issue");
  stats.documents = count("document");
  stats.instruments = count("instrument");
  stats.annexes = count("annex");
  stats.articles = count("provision WHERE type = 'article'");
  stats.provisions = count("provision");
  stats.diagnostics = count("diagnostic");
}

// The kind that a name from the database stands for.
std::optional<DiagnosticKind> DiagnosticKindOf(std::string_view code) {
  constexpr int kLast = static_cast<int>(DiagnosticKind::kMetadataDiffers);
  for (int i = 0; i <= kLast; ++i) {
    const auto kind = static_cast<DiagnosticKind>(i);
    if (DiagnosticCode(kind) == code) return kind;
  }
  return std::nullopt;
}

}  // namespace

std::expected<std::vector<IssueRecord>, IndexError> ListIssues(
    Database& database, const CatalogFilter& filter) {
  Connection& connection = database.connection();
  std::vector<IssueRecord> issues;
  Statement row = connection.Prepare(
      "SELECT issue.id, title, publisher, sponsor, published, year, number,"
      " serial, path,"
      " (SELECT count(*) FROM document WHERE document.issue = issue.id)"
      " FROM issue JOIN source ON source.id = issue.source"
      " WHERE (?1 IS NULL OR year = ?1)"
      " AND (?2 IS NULL OR instr(coalesce(publisher, title), ?2) > 0)"
      " AND (?3 IS NULL OR EXISTS (SELECT 1 FROM document"
      "   WHERE document.issue = issue.id AND document.kind = ?3))"
      " ORDER BY year DESC, number DESC, path LIMIT ?4 OFFSET ?5");
  row.Bind(filter.year, filter.authority, filter.kind, SqlLimit(filter.limit),
           filter.offset);
  while (row.Step()) {
    IssueRecord issue;
    issue.id = row.Integer(0);
    issue.title = row.Text(1);
    issue.publisher = row.OptionalText(2);
    issue.sponsor = row.OptionalText(3);
    issue.published = row.OptionalText(4);
    issue.year = row.OptionalInt(5);
    issue.number = row.OptionalInt(6);
    issue.serial = row.OptionalInt(7);
    issue.path = row.Text(8);
    issue.documents = row.Int(9);
    issues.push_back(std::move(issue));
  }
  return connection.Finish(std::move(issues));
}

std::expected<std::vector<DocumentRecord>, IndexError> ListDocuments(
    Database& database, const CatalogFilter& filter) {
  Connection& connection = database.connection();
  std::vector<std::int64_t> ids;
  Statement row = connection.Prepare(
      "SELECT id FROM document WHERE (?1 IS NULL OR year = ?1)"
      " AND (?2 IS NULL OR kind = ?2 OR EXISTS (SELECT 1 FROM instrument"
      "   WHERE instrument.document = document.id AND instrument.kind = ?2))"
      " AND (?3 IS NULL OR instr(authority, ?3) > 0)"
      " ORDER BY date DESC, address LIMIT ?4 OFFSET ?5");
  row.Bind(filter.year, filter.kind, filter.authority, SqlLimit(filter.limit),
           filter.offset);
  while (row.Step()) ids.push_back(row.Integer(0));
  return connection.Finish(ReadDocuments(connection, ids));
}

std::expected<Stats, IndexError> ReadStats(Database& database) {
  Connection& connection = database.connection();
  Stats stats;
  CountRows(connection, stats);
  Statement bytes = connection.Prepare(
      "SELECT coalesce(sum(bytes), 0), coalesce(sum(text_bytes), 0)"
      " FROM source");
  if (bytes.Step()) {
    stats.source_bytes = bytes.Integer(0);
    stats.text_bytes = bytes.Integer(1);
  }
  stats.documents_by_kind =
      CountBy(connection, "SELECT kind, count(*) FROM document GROUP BY kind");
  stats.documents_by_year = CountBy(
      connection,
      "SELECT coalesce(year, ''), count(*) FROM document GROUP BY year");
  stats.diagnostics_by_code = CountBy(
      connection, "SELECT code, count(*) FROM diagnostic GROUP BY code");
  stats.schema_version =
      static_cast<int>(connection.QueryInteger("PRAGMA user_version"));
  std::error_code ignored;
  const auto size = std::filesystem::file_size(database.path(), ignored);
  if (!ignored) stats.file_bytes = static_cast<std::int64_t>(size);
  return connection.Finish(std::move(stats));
}

std::expected<std::vector<DiagnosticRecord>, IndexError> ListDiagnostics(
    Database& database, const std::string& path_prefix) {
  Connection& connection = database.connection();
  std::vector<DiagnosticRecord> diagnostics;
  Statement row = connection.Prepare(
      "SELECT path, diagnostic.line, code, address, diagnostic.number, detail,"
      " diagnostic.span_begin, diagnostic.span_end FROM diagnostic"
      " JOIN source ON source.id = diagnostic.source"
      " LEFT JOIN document ON document.id = diagnostic.document"
      " WHERE substr(path, 1, length(?1)) = ?1"
      " ORDER BY path, diagnostic.line, diagnostic.id");
  row.Bind(path_prefix);
  while (row.Step()) {
    const auto kind = DiagnosticKindOf(row.View(2));
    if (!kind) continue;  // Of a later parser; its schema would be newer.
    DiagnosticRecord record;
    record.path = row.Text(0);
    record.line = row.Int(1);
    record.code = row.Text(2);
    record.severity = SeverityName(DiagnosticSeverity(*kind));
    record.document = row.OptionalText(3);
    record.diagnostic = {*kind,
                         {static_cast<std::size_t>(row.Integer(6)),
                          static_cast<std::size_t>(row.Integer(7))},
                         row.OptionalInt(4),
                         row.Text(5)};
    diagnostics.push_back(std::move(record));
  }
  return connection.Finish(std::move(diagnostics));
}

}  // namespace gongbao
