#include "index/tracking/relation_rows.h"

#include <string_view>

namespace gongbao {
namespace {

// What follows is completed by a condition on relation, or nothing.
constexpr char kSelect[] =
    "SELECT relation.id, relation.document, relation.type, relation.title,"
    " relation.title_key, relation.short_title_key, relation.number,"
    " relation.date, relation.provision,"
    " coalesce(relation.effective, validity.effective_from, actor.date),"
    " relation.until, relation.node, relation.text, relation.line, actor.date"
    " FROM relation JOIN document AS actor ON actor.id = relation.document"
    " LEFT JOIN validity ON validity.document = relation.document"
    " WHERE relation.type IN ('repeals', 'amends', 'extends')";

std::optional<Date> DateIn(const Statement& row, int column) {
  return Date::FromString(row.View(column));
}

StoredRelation RelationIn(const Statement& row) {
  StoredRelation relation;
  relation.id = row.Integer(0);
  relation.actor = row.Integer(1);
  relation.type =
      RelationTypeNamed(row.View(2)).value_or(RelationType::kRepeals);
  relation.title = row.OptionalText(3);
  relation.sought.title_key = row.OptionalText(4);
  relation.sought.short_title_key = row.OptionalText(5);
  relation.sought.number = row.OptionalText(6);
  relation.sought.date = row.OptionalText(7);
  relation.sought.namer = relation.actor;
  relation.sought.is_relation = true;
  relation.provision = row.OptionalText(8);
  relation.day = DateIn(row, 9);
  relation.sought.issued_by = row.OptionalText(9);
  if (!row.IsNull(14) && row.View(14) < *relation.sought.issued_by) {
    relation.sought.issued_by = row.Text(14);
  }
  relation.until = DateIn(row, 10);
  relation.node = row.Text(11);
  relation.text = row.Text(12);
  relation.line = row.Int(13);
  return relation;
}

// All rows first: finding targets runs other statements.
std::vector<StoredRelation> Collect(Statement rows, TargetFinder& finder) {
  std::vector<StoredRelation> relations;
  while (rows.Step()) relations.push_back(RelationIn(rows));
  for (StoredRelation& relation : relations) {
    relation.found = finder.Find(relation.sought);
  }
  return relations;
}

void CollectNames(Connection& connection, std::string_view sql,
                  std::int64_t document, std::set<std::string>& names) {
  Statement rows = connection.Prepare(sql);
  rows.Bind(document);
  while (rows.Step()) names.insert(rows.Text(0));
}

bool Means(const StoredRelation& relation, std::int64_t document) {
  for (const NamedDocument& one : relation.found.documents) {
    if (one.document == document) return true;
  }
  return false;
}

}  // namespace

CalledBy NamesOf(Connection& connection, std::int64_t document) {
  CalledBy names;
  CollectNames(connection,
               "SELECT number FROM document"
               " WHERE id = ? AND number IS NOT NULL",
               document, names.numbers);
  CollectNames(connection,
               "SELECT short_title_key FROM document WHERE id = ?1 UNION"
               " SELECT short_title_key FROM instrument WHERE document = ?1",
               document, names.short_title_keys);
  return names;
}

std::vector<StoredRelation> RelationsBy(Connection& connection,
                                        TargetFinder& finder,
                                        std::int64_t document) {
  Statement rows = connection.Prepare(
      std::string(kSelect) + " AND relation.document = ? ORDER BY relation.id");
  rows.Bind(document);
  return Collect(std::move(rows), finder);
}

std::vector<StoredRelation> RelationsOn(Connection& connection,
                                        TargetFinder& finder,
                                        std::int64_t document) {
  std::map<std::int64_t, StoredRelation> relations;  // By id: each once.
  const auto add = [&](const char* column, const std::set<std::string>& names) {
    for (const std::string& name : names) {
      Statement rows = connection.Prepare(std::string(kSelect) +
                                          " AND relation." + column + " = ?");
      rows.Bind(name);
      for (StoredRelation& one : Collect(std::move(rows), finder)) {
        if (Means(one, document)) relations.emplace(one.id, std::move(one));
      }
    }
  };
  const CalledBy names = NamesOf(connection, document);
  add("number", names.numbers);
  add("short_title_key", names.short_title_keys);
  std::vector<StoredRelation> found;
  for (auto& [id, relation] : relations) found.push_back(std::move(relation));
  return found;
}

std::vector<StoredRelation> AllRelations(Connection& connection,
                                         TargetFinder& finder) {
  return Collect(
      connection.Prepare(std::string(kSelect) + " ORDER BY relation.id"),
      finder);
}

DocumentName NameOf(Connection& connection, std::int64_t document) {
  DocumentName name;
  Statement row = connection.Prepare(
      "SELECT id, address, title, number, authority, date FROM document"
      " WHERE id = ?");
  row.Bind(document);
  if (!row.Step()) return name;
  name.id = row.Integer(0);
  name.address = row.Text(1);
  name.title = row.Text(2);
  name.number = row.OptionalText(3);
  name.authority = row.OptionalText(4);
  name.date = row.OptionalText(5);
  return name;
}

Saying SayingOf(Connection& connection, const StoredRelation& relation) {
  return {NameOf(connection, relation.actor), relation.node, relation.line,
          relation.text};
}

}  // namespace gongbao
