// Lists what the index holds.

#ifndef GONGBAO_INDEX_CATALOG_H_
#define GONGBAO_INDEX_CATALOG_H_

#include <cstdint>
#include <expected>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "index/database.h"
#include "index/error.h"
#include "index/records.h"

namespace gongbao {

struct CatalogFilter {
  std::optional<int> year;               // Of the date (documents) or issue.
  std::optional<std::string> kind;       // Of document or instrument.
  std::optional<std::string> authority;  // Exact, or a part of it.
  int limit = 0;                         // 0: all.
  int offset = 0;
};

// Newest first.
std::expected<std::vector<IssueRecord>, IndexError> ListIssues(
    Database& database, const CatalogFilter& filter);
std::expected<std::vector<DocumentRecord>, IndexError> ListDocuments(
    Database& database, const CatalogFilter& filter);

struct Stats {
  std::int64_t sources = 0, issues = 0, documents = 0, instruments = 0,
               annexes = 0, articles = 0, provisions = 0, diagnostics = 0;
  std::int64_t source_bytes = 0, text_bytes = 0, file_bytes = 0;
  std::map<std::string, std::int64_t> documents_by_kind, documents_by_year,
      diagnostics_by_code;
  int schema_version = 0;
};
std::expected<Stats, IndexError> ReadStats(Database& database);

// Diagnostics of sources whose path starts with `path_prefix` (all if empty),
// by path and line.
std::expected<std::vector<DiagnosticRecord>, IndexError> ListDiagnostics(
    Database& database, const std::string& path_prefix);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_CATALOG_H_
