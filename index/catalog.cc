#include "index/catalog.h"

namespace gongbao {

std::expected<std::vector<IssueRecord>, IndexError> ListIssues(
    Database&, const CatalogFilter&) {
  return {};
}

std::expected<std::vector<DocumentRecord>, IndexError> ListDocuments(
    Database&, const CatalogFilter&) {
  return {};
}

std::expected<Stats, IndexError> ReadStats(Database&) { return {}; }

std::expected<std::vector<DiagnosticRecord>, IndexError> ListDiagnostics(
    Database&, const std::string&) {
  return {};
}

}  // namespace gongbao
