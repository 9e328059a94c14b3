#include "index/tracking/references.h"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>
#include <utility>

#include "index/connection.h"
#include "index/record_rows.h"
#include "index/tracking/provision_scope.h"
#include "index/tracking/relation_rows.h"
#include "index/tracking/target_lookup.h"

namespace gongbao {
namespace {

// Completed by a condition on citation.
constexpr char kSelect[] =
    "SELECT citation.id, citation.document, citation.kind, citation.title,"
    " title_key, short_title_key, citation.number, provision, targets, node,"
    " line, text, coalesce((SELECT label FROM provision"
    "  WHERE provision.document = citation.document"
    "  AND eid = CASE instr(node, '__para') WHEN 0 THEN node"
    "   ELSE substr(node, 1, instr(node, '__para') - 1) END), '')"
    " FROM citation WHERE ";

struct StoredCitation {
  std::int64_t id = 0;
  Reference reference;
  SoughtDocument sought;
};

StoredCitation CitationIn(const Statement& row) {
  StoredCitation stored;
  stored.id = row.Integer(0);
  stored.sought.namer = row.Integer(1);
  stored.sought.title_key = row.OptionalText(4);
  stored.sought.short_title_key = row.OptionalText(5);
  stored.sought.number = row.OptionalText(6);
  Reference& reference = stored.reference;
  reference.kind =
      CitationKindNamed(row.View(2)).value_or(CitationKind::kMention);
  reference.target.title = row.OptionalText(3);
  reference.target.number = row.OptionalText(6);
  reference.target.provision = row.OptionalText(7);
  std::istringstream targets(row.Text(8));
  for (std::string eid; std::getline(targets, eid);) {
    reference.internal_targets.push_back(eid);
  }
  reference.saying = {
      {.id = row.Integer(1)}, row.Text(9), row.Int(10), row.Text(11)};
  reference.label = row.Text(12);
  return stored;
}

std::vector<StoredCitation> Collect(Statement rows) {
  std::vector<StoredCitation> citations;
  while (rows.Step()) citations.push_back(CitationIn(rows));
  return citations;
}

// Whether `eid` is `root` or below it.
bool IsWithin(std::string_view eid, std::string_view root) {
  return eid.starts_with(root) && (eid.size() == root.size() ||
                                   eid.substr(root.size()).starts_with("__"));
}

class ReferenceReader {
 public:
  ReferenceReader(Connection& connection, const Resolved& place)
      : connection_(connection), finder_(connection), place_(place) {
    if (!place.IsProvision()) return;
    provisions_ = ReadProvisions(connection, place.document.id);
    if (!place.provisions.empty()) root_ = place.provisions.front().eid;
  }

  References Read() {
    References references;
    for (StoredCitation& one : Own()) {
      if (CitesInside(one.reference)) {
        Resolve(one);
        references.cites.push_back(one.reference);
      }
      if (PointsHere(one.reference)) {
        one.reference.saying.document = Named(place_.document.id);
        references.cited_by.push_back(std::move(one.reference));
      }
    }
    AddCiters(references.cited_by);
    return references;
  }

 private:
  std::vector<StoredCitation> Own() {
    Statement rows = connection_.Prepare(
        std::string(kSelect) + "citation.document = ? ORDER BY citation.id");
    rows.Bind(place_.document.id);
    return Collect(std::move(rows));
  }

  bool CitesInside(const Reference& reference) const {
    if (!place_.IsProvision()) return true;
    return !root_.empty() && IsWithin(reference.saying.node, root_);
  }

  // An internal citation of the place, of a part of it, or of what it is in.
  bool PointsHere(const Reference& reference) const {
    if (root_.empty()) return false;
    for (const std::string& eid : reference.internal_targets) {
      if (IsWithin(eid, root_) || IsWithin(root_, eid)) return true;
    }
    return false;
  }

  void Resolve(StoredCitation& one) {
    Reference& reference = one.reference;
    reference.saying.document = Named(reference.saying.document.id);
    if (reference.kind == CitationKind::kInternal) return;
    const FoundTarget found = finder_.Find(one.sought);
    reference.target.doubt = found.doubt;
    for (const NamedDocument& document : found.documents) {
      reference.target.documents.push_back(Named(document.document));
    }
  }

  void AddCiters(std::vector<Reference>& citers) {
    std::map<std::int64_t, Reference> found;  // By id: each once.
    const CalledBy names = NamesOf(connection_, place_.document.id);
    AddCiters("citation.number", names.numbers, found);
    AddCiters("short_title_key", names.short_title_keys, found);
    for (auto& [id, reference] : found) {
      citers.push_back(std::move(reference));
    }
  }

  void AddCiters(const char* column, const std::set<std::string>& names,
                 std::map<std::int64_t, Reference>& found) {
    for (const std::string& name : names) {
      Statement rows =
          connection_.Prepare(std::string(kSelect) + column + " = ?");
      rows.Bind(name);
      for (StoredCitation& one : Collect(std::move(rows))) {
        if (one.sought.namer == place_.document.id) continue;
        Resolve(one);
        if (Means(one.reference)) found.emplace(one.id, one.reference);
      }
    }
  }

  // Whether a citation by another document means the place.
  bool Means(const Reference& reference) const {
    const bool document = std::ranges::any_of(
        reference.target.documents,
        [&](const DocumentName& one) { return one.id == place_.document.id; });
    if (!document || !place_.IsProvision()) return document;
    if (!reference.target.provision) return false;
    const auto scope = ScopeOf(provisions_, *reference.target.provision);
    return scope && OverlapOf(*scope, place_.provisions) != Overlap::kNone;
  }

  const DocumentName& Named(std::int64_t document) {
    const auto known = names_.find(document);
    if (known != names_.end()) return known->second;
    return names_.emplace(document, NameOf(connection_, document))
        .first->second;
  }

  Connection& connection_;
  TargetFinder finder_;
  const Resolved& place_;
  std::vector<ProvisionRecord> provisions_;
  std::string root_;  // eid of the provision asked for.
  std::map<std::int64_t, DocumentName> names_;
};

}  // namespace

std::expected<References, IndexError> ReferencesOf(Database& database,
                                                   const Resolved& place) {
  References references = ReferenceReader(database.connection(), place).Read();
  return database.connection().Finish(std::move(references));
}

}  // namespace gongbao
