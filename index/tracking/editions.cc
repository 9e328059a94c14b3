#include "index/tracking/editions.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

namespace gongbao {
namespace {

// A document under its title, or under that of an instrument it issues.
struct TitledDocument {
  std::int64_t id = 0;
  std::string title_key, date, authority, title;
  std::optional<Date> day;
  int line = 0;
  bool is_instrument = false;
  bool has_number = false;
};

// Completed by a condition on titled, or nothing.
constexpr char kSelect[] =
    "SELECT document.id, titled.title_key, date, coalesce(authority, ''),"
    " document.title, coalesce(validity.effective_from, date), document.line,"
    " titled.is_instrument, number IS NOT NULL FROM ("
    "  SELECT id, title_key, 0 AS is_instrument FROM document UNION ALL"
    "  SELECT document, title_key, 1 FROM instrument) AS titled"
    " JOIN document ON document.id = titled.id"
    " LEFT JOIN validity ON validity.document = document.id"
    " WHERE date IS NOT NULL";

std::vector<TitledDocument> Collect(Statement rows) {
  std::vector<TitledDocument> documents;
  while (rows.Step()) {
    TitledDocument one;
    one.id = rows.Integer(0);
    one.title_key = rows.Text(1);
    one.date = rows.Text(2);
    one.authority = rows.Text(3);
    one.title = rows.Text(4);
    one.day = Date::FromString(rows.View(5));
    one.line = rows.Int(6);
    one.is_instrument = rows.Int(7) != 0;
    one.has_number = rows.Int(8) != 0;
    documents.push_back(std::move(one));
  }
  return documents;
}

template <typename Value>
std::vector<TitledDocument> Select(Connection& connection,
                                   const char* condition, const Value& value) {
  Statement rows = connection.Prepare(std::string(kSelect) + condition);
  rows.Bind(value);
  return Collect(std::move(rows));
}

bool HasArticles(Connection& connection, std::int64_t document) {
  Statement row = connection.Prepare(
      "SELECT 1 FROM provision WHERE document = ? AND type = 'article' LIMIT "
      "1");
  row.Bind(document);
  return row.Step();
}

// Two notices of one title are two matters, unless they issue something.
bool AreEditions(const TitledDocument& old, const TitledDocument& later) {
  const bool measures = old.is_instrument || later.is_instrument ||
                        !(old.has_number || later.has_number);
  return measures && later.date > old.date && later.authority == old.authority;
}

// REQUIRES: all bear one title.
void AppendPairs(Connection& connection,
                 const std::vector<TitledDocument>& documents,
                 std::vector<Edition>& editions) {
  for (const TitledDocument& later : documents) {
    for (const TitledDocument& old : documents) {
      if (!AreEditions(old, later) || !HasArticles(connection, later.id)) {
        continue;
      }
      const bool numbered = old.has_number || later.has_number;
      editions.push_back({old.id, later.id, later.day, later.title, later.line,
                          numbered ? Doubt::kSeveralEditions : Doubt::kNone,
                          later.date, old.date});
    }
  }
}

// By the date of the later and of the earlier one, each pair once.
std::vector<Edition> Ordered(std::vector<Edition> editions) {
  const auto key = [](const Edition& one) {
    return std::tie(one.later_date, one.earlier_date, one.later, one.earlier);
  };
  std::ranges::sort(editions, {}, key);
  const auto [first, last] = std::ranges::unique(editions, {}, key);
  editions.erase(first, last);
  return editions;
}

std::vector<Edition> EditionsOf(Connection& connection, std::int64_t document,
                                std::int64_t Edition::*role) {
  std::vector<Edition> editions;
  for (const TitledDocument& own :
       Select(connection, " AND titled.id = ?1", document)) {
    AppendPairs(connection,
                Select(connection, " AND titled.title_key = ?1", own.title_key),
                editions);
  }
  std::erase_if(editions,
                [&](const Edition& one) { return one.*role != document; });
  return Ordered(std::move(editions));
}

}  // namespace

std::vector<Edition> AllEditions(Connection& connection) {
  std::map<std::string, std::vector<TitledDocument>> by_title;
  for (TitledDocument& one : Collect(connection.Prepare(kSelect))) {
    by_title[one.title_key].push_back(std::move(one));
  }
  std::vector<Edition> editions;
  for (const auto& [title, documents] : by_title) {
    AppendPairs(connection, documents, editions);
  }
  return Ordered(std::move(editions));
}

std::vector<Edition> LaterEditions(Connection& connection,
                                   std::int64_t document) {
  return EditionsOf(connection, document, &Edition::earlier);
}

std::vector<Edition> EarlierEditions(Connection& connection,
                                     std::int64_t document) {
  return EditionsOf(connection, document, &Edition::later);
}

}  // namespace gongbao
