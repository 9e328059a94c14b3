// The units of which a query is true, one after another by ascending id.
//
// A conjunction is answered in one pass: what one full-text table can say by
// itself becomes one MATCH, the two tables' lists are merged, and what else
// there is (documents, sets from other parts of the query, predicates that
// read the unit) is asked of each unit that is left. Other nodes are a
// conjunction of one.

#ifndef GONGBAO_INDEX_UNIT_SCAN_H_
#define GONGBAO_INDEX_UNIT_SCAN_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "index/connection.h"
#include "index/document_facts.h"
#include "index/hit_summary.h"
#include "index/profile_cache.h"
#include "index/query.h"
#include "index/query/fts_expression.h"
#include "index/unit_cursor.h"

namespace gongbao {

// Ascending ids of units.
using UnitSet = std::vector<std::int64_t>;

class UnitScan {
 public:
  // `words` are those that summaries count where the full-text index is not
  // asked for the query itself; without any, nothing is counted. REQUIRES: a
  // transaction is open; all outlive this.
  UnitScan(Connection& connection, const QueryNode& root,
           const std::vector<QueryWord>& words);
  UnitScan(const UnitScan&) = delete;
  UnitScan& operator=(const UnitScan&) = delete;

  // Leaves out the documents that are not in `set`.
  void Restrict(const DocumentSet& set);

  bool Next();

  // Of the present unit.
  std::int64_t unit() const { return unit_; }
  // Position in ProfileCache::documents.
  std::size_t document() const { return document_; }
  HitSummary summary() const { return summary_; }

  // Characters of the phrases that summaries count, in their order.
  const std::vector<std::size_t>& phrase_lengths() const { return lengths_; }
  const ProfileCache& profiles() const { return *profiles_; }

 private:
  struct Predicate {
    const QueryNode* node;
    bool wanted;
  };
  // What the parts of a conjunction ask of each table.
  struct Sides {
    std::vector<const QueryNode*> wanted, unwanted;
  };

  void AddConjunct(const QueryNode& node, Sides& bigrams, Sides& unigrams);
  void AddNegated(const QueryNode& node, Sides& bigrams, Sides& unigrams);
  const QueryNode* Keep(QueryNode node);
  void Open(const Sides& bigrams, const Sides& unigrams,
            const std::vector<QueryWord>& words);
  void Exclude(const std::vector<const QueryNode*>& unwanted);
  bool Lead();
  bool LeadThroughAll();
  bool FindDocument();
  bool IsWanted();
  void Summarize();

  Connection& connection_;
  std::shared_ptr<const ProfileCache> profiles_;
  bool summarizes_;
  // Nodes that follow from the query's own.
  std::vector<std::unique_ptr<const QueryNode>> kept_;
  std::optional<UnitCursor> bigrams_, unigrams_, summaries_;
  std::vector<std::size_t> lengths_;
  std::optional<DocumentSet> documents_;
  std::vector<UnitSet> required_, excluded_;
  std::vector<Predicate> predicates_;
  // Of the two tables' cursors, where there is one.
  UnitCursor* leader_ = nullptr;
  UnitCursor* follower_ = nullptr;
  bool selects_ = false;  // Whether IsWanted() asks for anything.
  bool leads_by_set_ = false;
  std::size_t set_at_ = 0;
  std::int64_t unit_ = -1;
  std::size_t document_ = 0;
  HitSummary summary_;
};

// All units of which `node` is true.
UnitSet MatchingUnits(Connection& connection, const QueryNode& node);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_UNIT_SCAN_H_
