#include "index/hit_scan.h"

#include <memory>
#include <optional>
#include <unordered_set>

#include "index/profile_cache.h"
#include "index/unit_cursor.h"

namespace gongbao {
namespace {

// Calls use(unit, summary) for each unit that holds all words. Both tables
// give their units in the same order, so two lists are merged as they come.
template <typename Use>
void ForEachUnit(Connection& connection, const std::vector<QueryWord>& words,
                 bool counts, Use&& use) {
  std::optional<UnitCursor> bigrams, unigrams;
  if (const std::string expression = BigramExpression(words);
      !expression.empty()) {
    bigrams.emplace(connection,
                    counts ? UnitCursor::Source::kBigramCounted
                           : UnitCursor::Source::kBigram,
                    expression);
  }
  if (const std::string expression = UnigramExpression(words);
      !expression.empty()) {
    unigrams.emplace(connection, UnitCursor::Source::kUnigram, expression);
  }
  UnitCursor& leader = bigrams ? *bigrams : *unigrams;
  while (leader.Next()) {
    if (bigrams && unigrams) {
      if (!unigrams->MoveTo(leader.unit())) break;
      if (unigrams->unit() != leader.unit()) continue;
    }
    use(leader.unit(), bigrams ? bigrams->summary() : HitSummary());
  }
}

// The documents that the request's filters let through; nullopt: all.
std::optional<std::unordered_set<std::int64_t>> AllowedDocuments(
    Connection& connection, const SearchRequest& request) {
  if (!request.year && !request.kind && !request.authority) {
    return std::nullopt;
  }
  std::unordered_set<std::int64_t> allowed;
  Statement rows = connection.Prepare(
      "SELECT id FROM document WHERE (?1 IS NULL OR year = ?1)"
      " AND (?2 IS NULL OR kind = ?2 OR EXISTS (SELECT 1 FROM instrument"
      "   WHERE instrument.document = document.id AND instrument.kind = ?2))"
      " AND (?3 IS NULL OR instr(authority, ?3) > 0)");
  rows.Bind(request.year, request.kind, request.authority);
  while (rows.Step()) allowed.insert(rows.Integer(0));
  return allowed;
}

// Finds the documents of units that come in ascending order.
class DocumentFinder {
 public:
  explicit DocumentFinder(const ProfileCache& cache) : cache_(cache) {}

  // nullptr if the index does not know the unit, which a damaged one may not.
  const DocumentUnits* Find(std::int64_t unit) {
    const auto& documents = cache_.documents;
    while (at_ + 1 < documents.size() &&
           documents[at_ + 1].first_unit <= unit) {
      ++at_;
    }
    if (at_ >= documents.size()) return nullptr;
    const DocumentUnits& found = documents[at_];
    const std::int64_t offset = unit - found.first_unit;
    const bool holds =
        offset >= 0 && offset < static_cast<std::int64_t>(found.count);
    return holds ? &found : nullptr;
  }

 private:
  const ProfileCache& cache_;
  std::size_t at_ = 0;
};

// The words that hit_summary counts, in its order.
std::vector<QueryWord> CountedWords(const std::vector<QueryWord>& words) {
  std::vector<QueryWord> counted;
  for (const QueryWord& word : words) {
    if (word.characters > 1) counted.push_back(word);
  }
  return counted;
}

}  // namespace

HitScan ScanHits(Connection& connection, const Query& query,
                 const SearchRequest& request, std::size_t best) {
  const auto profiles = CurrentProfiles(connection);
  const auto allowed = AllowedDocuments(connection, request);
  const std::vector<QueryWord> words = query.LargestWords();
  const std::vector<QueryWord> counted = CountedWords(words);
  DocumentFinder finder(*profiles);
  BestUnits units(best);
  HitScan scan;
  ForEachUnit(
      connection, words, best > 0, [&](std::int64_t unit, HitSummary summary) {
        const DocumentUnits* document = finder.Find(unit);
        if (document == nullptr) return;
        if (allowed && !allowed->contains(document->document)) return;
        ++scan.total;
        if (best == 0) return;
        const auto offset =
            static_cast<std::size_t>(unit - document->first_unit);
        const UnitProfile profile =
            profiles->profiles[document->first_profile + offset];
        units.Add(
            {FirstScore(counted, summary, profile), document->order, unit});
      });
  scan.best = units.Take();
  return scan;
}

}  // namespace gongbao
