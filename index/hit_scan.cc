#include "index/hit_scan.h"

#include <memory>

#include "index/document_facts.h"
#include "index/folding.h"
#include "index/profile_cache.h"
#include "index/query/spelling.h"
#include "index/unit_scan.h"

namespace gongbao {
namespace {

QueryNode FieldNode(FieldTest test) {
  return {.kind = QueryNode::Kind::kField, .field = std::move(test)};
}

QueryNode TextNode(Field field, const std::string& value, bool whole) {
  return FieldNode(
      {.field = field, .texts = Spellings(FoldedKey(value)), .whole = whole});
}

// Where each document comes among all, in the order that was asked for.
class DocumentOrder {
 public:
  DocumentOrder(Connection& connection, const ProfileCache& profiles,
                SearchSort sort)
      : profiles_(profiles) {
    if (sort != SearchSort::kNumber) return;
    by_number_ = OrderByNumber(*CurrentFacts(connection), profiles);
  }
  std::uint32_t operator[](std::size_t document) const {
    return by_number_.empty() ? profiles_.documents[document].order
                              : by_number_[document];
  }

 private:
  const ProfileCache& profiles_;
  std::vector<std::uint32_t> by_number_;
};

}  // namespace

std::optional<std::vector<bool>> AllowedDocuments(
    Connection& connection, const SearchRequest& request) {
  QueryNode all{.kind = QueryNode::Kind::kAll};
  if (request.year) {
    all.children.push_back(FieldNode({.field = Field::kYear,
                                      .first_year = *request.year,
                                      .last_year = *request.year}));
  }
  if (request.kind) {
    all.children.push_back(TextNode(Field::kKind, *request.kind, true));
  }
  if (request.authority) {
    all.children.push_back(TextNode(Field::kIssuer, *request.authority, false));
  }
  if (all.children.empty()) return std::nullopt;
  return MatchingDocuments(*CurrentFacts(connection), all);
}

HitScan ScanHits(Connection& connection, const Query& query,
                 const SearchRequest& request, const HitScanOptions& options) {
  const auto profiles = CurrentProfiles(connection);
  const bool scores =
      options.best > 0 && options.sort == SearchSort::kRelevance;
  UnitScan units(connection, query.root,
                 scores ? query.words : std::vector<QueryWord>());
  if (const auto allowed = AllowedDocuments(connection, request)) {
    units.Restrict(*allowed);
  }
  const DocumentOrder order(connection, *profiles, options.sort);
  std::optional<RankedUnit> after;
  if (options.after) {
    after = {options.after->score, order[options.after->document],
             options.after->unit};
  }
  BestUnits best(options.best);
  FirstStep first_step;
  HitScan scan;
  if (options.by_document) scan.by_document.resize(profiles->documents.size());
  while (units.Next()) {
    ++scan.total;
    const DocumentUnits& document = profiles->documents[units.document()];
    if (options.by_document) ++scan.by_document[units.document()];
    if (options.best == 0) continue;
    const auto offset =
        static_cast<std::size_t>(units.unit() - document.first_unit);
    const UnitProfile& profile =
        profiles->profiles[document.first_profile + offset];
    const double score =
        scores ? first_step.Score(units.phrase_lengths(),
                                  {units.unit(), document.first_unit,
                                   document.force, profile, units.summary()})
               : 0;
    const RankedUnit ranked{score, order[units.document()], units.unit()};
    if (!after || RanksBefore(*after, ranked)) best.Add(ranked);
  }
  scan.best = best.Take();
  return scan;
}

}  // namespace gongbao
