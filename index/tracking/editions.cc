#include "index/tracking/editions.h"

namespace gongbao {
namespace {

constexpr char kSelect[] =
    "WITH named AS (SELECT id AS document, title_key, 0 AS is_instrument"
    "   FROM document UNION ALL"
    "  SELECT document, title_key, 1 FROM instrument)"
    " SELECT DISTINCT own.id, later.id,"
    "  coalesce(validity.effective_from, later.date), later.title, later.line,"
    "  own.number IS NOT NULL OR later.number IS NOT NULL"
    " FROM document AS own JOIN named AS old ON old.document = own.id"
    " JOIN named AS new ON new.title_key = old.title_key"
    " JOIN document AS later ON later.id = new.document"
    " LEFT JOIN validity ON validity.document = later.id"
    " WHERE later.date > own.date"
    "  AND coalesce(later.authority, '') = coalesce(own.authority, '')"
    "  AND (old.is_instrument OR new.is_instrument"
    "       OR own.number IS NULL AND later.number IS NULL)"
    "  AND EXISTS (SELECT 1 FROM provision"
    "   WHERE provision.document = later.id AND type = 'article')";

constexpr char kOrder[] = " ORDER BY later.date, own.date, later.id, own.id";

std::vector<Edition> Collect(Statement rows) {
  std::vector<Edition> editions;
  while (rows.Step()) {
    Edition edition;
    edition.earlier = rows.Integer(0);
    edition.later = rows.Integer(1);
    edition.day = Date::FromString(rows.View(2));
    edition.title = rows.Text(3);
    edition.line = rows.Int(4);
    if (rows.Int(5) != 0) edition.doubt = Doubt::kSeveralEditions;
    editions.push_back(std::move(edition));
  }
  return editions;
}

std::vector<Edition> Select(Connection& connection, const char* condition,
                            std::int64_t document) {
  Statement rows =
      connection.Prepare(std::string(kSelect) + condition + kOrder);
  rows.Bind(document);
  return Collect(std::move(rows));
}

}  // namespace

std::vector<Edition> AllEditions(Connection& connection) {
  return Collect(connection.Prepare(std::string(kSelect) + kOrder));
}

std::vector<Edition> LaterEditions(Connection& connection,
                                   std::int64_t document) {
  return Select(connection, " AND own.id = ?1", document);
}

std::vector<Edition> EarlierEditions(Connection& connection,
                                     std::int64_t document) {
  return Select(connection, " AND later.id = ?1", document);
}

}  // namespace gongbao
