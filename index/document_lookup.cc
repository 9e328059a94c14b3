#include "index/document_lookup.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "index/folded_title.h"
#include "index/folding.h"
#include "parser/lexicon/document_number.h"

namespace gongbao {
namespace {

std::vector<NamedDocument> Collect(Statement row) {
  std::vector<NamedDocument> found;
  while (row.Step()) {
    found.push_back({row.Integer(0), row.OptionalInteger(1)});
  }
  return found;
}

std::vector<NamedDocument> WithNumber(Connection& connection,
                                      const std::string& name) {
  const auto number = ParseDocumentNumber(name);
  if (!number) return {};
  Statement row = connection.Prepare(
      "SELECT id, NULL FROM document WHERE number = ?"
      " ORDER BY date DESC, address");
  row.Bind(number->ToString());
  return Collect(std::move(row));
}

// A notice comes before the instrument of the same title; in one document
// only the notice.
std::vector<NamedDocument> WithTitle(Connection& connection,
                                     const std::string& key) {
  Statement row = connection.Prepare(
      "SELECT id, instrument FROM ("
      " SELECT id, NULL AS instrument, date, address FROM document"
      "  WHERE title_key = ?1 UNION ALL"
      " SELECT document.id, instrument.id, date, address FROM instrument"
      "  JOIN document ON document.id = instrument.document"
      "  WHERE instrument.title_key = ?1 AND document.title_key <> ?1)"
      " ORDER BY date DESC, address");
  row.Bind(key);
  return Collect(std::move(row));
}

// One of the two titles lacks the place or issuer; or what it begins with is
// the other's issuer. Two different places are two different titles.
bool AgreesLoosely(std::string_view asked, std::string_view asked_short,
                   std::string_view held, std::string_view held_short,
                   std::string_view authority) {
  const std::string_view asked_start =
      asked.substr(0, asked.size() - asked_short.size());
  const std::string_view held_start =
      held.substr(0, held.size() - held_short.size());
  if (held_start.empty() && !asked_start.empty()) {
    return authority.empty() || authority == asked_start ||
           authority.starts_with(asked_start);
  }
  return asked_start.empty();
}

std::vector<NamedDocument> WithLooseTitle(Connection& connection,
                                          const std::string& key) {
  const std::string short_key = ShortFoldedTitle(key);
  std::vector<NamedDocument> found;
  Statement row = connection.Prepare(
      "SELECT id, NULL, title_key, coalesce(authority, '') FROM document"
      "  WHERE short_title_key = ?1 UNION ALL"
      " SELECT document.id, instrument.id, instrument.title_key,"
      "  coalesce(authority, '') FROM instrument"
      "  JOIN document ON document.id = instrument.document"
      "  WHERE instrument.short_title_key = ?1"
      "  AND document.short_title_key <> ?1 ORDER BY 1, 2");
  row.Bind(short_key);
  while (row.Step()) {
    const std::string authority = FoldedKey(row.View(3));
    if (AgreesLoosely(key, short_key, row.View(2), short_key, authority)) {
      found.push_back({row.Integer(0), row.OptionalInteger(1)});
    }
  }
  return found;
}

// A name ending in brackets: the name before them, and what stands in them.
struct Qualified {
  std::string name;
  std::string qualifier;
};

std::optional<Qualified> SplitQualifier(const std::string& key) {
  constexpr std::array<std::pair<char, char>, 2> kPairs = {
      {{'(', ')'}, {'[', ']'}}};
  for (const auto& [opening, closing] : kPairs) {
    if (!key.ends_with(closing)) continue;
    const std::size_t begin = key.rfind(opening);
    if (begin == std::string::npos || begin == 0) return std::nullopt;
    return Qualified{key.substr(0, begin),
                     key.substr(begin + 1, key.size() - begin - 2)};
  }
  return std::nullopt;
}

// Whether a document's row agrees with what stood in brackets behind its
// number or title, or has the whole of it as its address.
bool Agrees(Connection& connection, std::int64_t document,
            const std::string& key, const std::string& qualifier) {
  Statement row = connection.Prepare(
      "SELECT address, coalesce(number, ''), coalesce(authority, ''),"
      " coalesce(date, ''), title FROM document WHERE id = ?");
  row.Bind(document);
  if (!row.Step()) return false;
  if (FoldedKey(row.View(0)) == key) return true;
  const auto number = ParseDocumentNumber(qualifier);
  if (number && number->ToString() == row.View(1)) return true;
  for (const int column : {2, 3, 4}) {
    if (FoldedKey(row.View(column)) == qualifier) return true;
  }
  return false;
}

std::vector<NamedDocument> FindPlain(Connection& connection,
                                     const std::string& name) {
  auto found = WithNumber(connection, name);
  if (found.empty()) found = WithTitle(connection, FoldedTitle(name));
  return found;
}

// 《…办法》(云政办规〔2025〕1号); addresses may bear two pairs of brackets.
std::vector<NamedDocument> FindQualified(Connection& connection,
                                         const std::string& name) {
  const std::string key = FoldedKey(name);
  const auto split = SplitQualifier(key);
  if (!split) return {};
  auto found = FindPlain(connection, split->name);
  if (found.empty()) found = FindQualified(connection, split->name);
  // The unqualified rest of a two-fold address: 公告2024年第3号 of (…)(…).
  for (auto rest = SplitQualifier(split->name); found.empty() && rest;
       rest = SplitQualifier(rest->name)) {
    found = FindPlain(connection, rest->name);
  }
  std::erase_if(found, [&](const NamedDocument& one) {
    return !Agrees(connection, one.document, key, split->qualifier);
  });
  return found;
}

}  // namespace

std::vector<NamedDocument> FindDocuments(Connection& connection,
                                         const std::string& name) {
  auto found = FindPlain(connection, name);
  if (found.empty()) found = FindQualified(connection, name);
  if (found.empty()) found = WithLooseTitle(connection, FoldedTitle(name));
  return found;
}

}  // namespace gongbao
