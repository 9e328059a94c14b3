#include "index/unit_scan.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "index/unit_predicate.h"

namespace gongbao {
namespace {

using Kind = QueryNode::Kind;

using Source = UnitCursor::Source;

bool IsPredicate(const QueryNode& node) {
  return node.kind == Kind::kParagraph || node.kind == Kind::kNear ||
         node.kind == Kind::kField;
}

UnitSet Union(const UnitSet& left, const UnitSet& right) {
  UnitSet both;
  both.reserve(left.size() + right.size());
  std::ranges::set_union(left, right, std::back_inserter(both));
  return both;
}

UnitSet UnitsOf(UnitCursor cursor) {
  UnitSet units;
  while (cursor.Next()) units.push_back(cursor.unit());
  return units;
}

// The units of which one of the children is true. What one table can say of
// several children is asked at once.
UnitSet UnitsOfAny(Connection& connection, const QueryNode& any) {
  std::vector<const QueryNode*> bigrams, unigrams;
  UnitSet units;
  for (const QueryNode& child : any.children) {
    switch (TableOf(child)) {
      case FtsTable::kBigram:
        bigrams.push_back(&child);
        break;
      case FtsTable::kUnigram:
        unigrams.push_back(&child);
        break;
      case FtsTable::kNeither:
        units = Union(units, MatchingUnits(connection, child));
    }
  }
  if (!bigrams.empty()) {
    units = Union(units,
                  UnitsOf({connection, Source::kBigram, AnyOf(bigrams).text}));
  }
  if (!unigrams.empty()) {
    units = Union(
        units, UnitsOf({connection, Source::kUnigram, AnyOf(unigrams).text}));
  }
  return units;
}

}  // namespace

UnitScan::UnitScan(Connection& connection, const QueryNode& root,
                   const std::vector<QueryWord>& words)
    : connection_(connection),
      profiles_(CurrentProfiles(connection)),
      summarizes_(!words.empty()) {
  Sides bigrams, unigrams;
  AddConjunct(root, bigrams, unigrams);
  Open(bigrams, unigrams, words);
}

void UnitScan::Restrict(const DocumentSet& set) {
  selects_ = true;
  if (!documents_) {
    documents_ = set;
    return;
  }
  for (std::size_t i = 0; i < set.size(); ++i) {
    if (!set[i]) (*documents_)[i] = false;
  }
}

const QueryNode* UnitScan::Keep(QueryNode node) {
  kept_.push_back(std::make_unique<const QueryNode>(std::move(node)));
  return kept_.back().get();
}

void UnitScan::AddConjunct(const QueryNode& node, Sides& bigrams,
                           Sides& unigrams) {
  const FtsTable table = TableOf(node);
  if (IsDocumentTest(node)) {
    Restrict(MatchingDocuments(*CurrentFacts(connection_), node));
  } else if (node.kind == Kind::kAll) {
    for (const QueryNode& child : node.children) {
      AddConjunct(child, bigrams, unigrams);
    }
  } else if (node.kind == Kind::kNot) {
    AddNegated(node.children.front(), bigrams, unigrams);
  } else if (table == FtsTable::kBigram) {
    bigrams.wanted.push_back(&node);
  } else if (table == FtsTable::kUnigram) {
    unigrams.wanted.push_back(&node);
  } else if (IsPredicate(node)) {
    predicates_.push_back({&node, true});
    if (auto necessary = Necessary(node)) {
      AddConjunct(*Keep(*std::move(necessary)), bigrams, unigrams);
    }
  } else {
    required_.push_back(UnitsOfAny(connection_, node));
  }
}

void UnitScan::AddNegated(const QueryNode& node, Sides& bigrams,
                          Sides& unigrams) {
  switch (TableOf(node)) {
    case FtsTable::kBigram:
      bigrams.unwanted.push_back(&node);
      return;
    case FtsTable::kUnigram:
      unigrams.unwanted.push_back(&node);
      return;
    case FtsTable::kNeither:
      break;
  }
  if (node.kind == Kind::kField) {
    predicates_.push_back({&node, false});
  } else {
    excluded_.push_back(MatchingUnits(connection_, node));
  }
}

// A table that is asked for nothing can't be asked for what is not in it.
void UnitScan::Exclude(const std::vector<const QueryNode*>& unwanted) {
  for (const QueryNode* node : unwanted) {
    excluded_.push_back(MatchingUnits(connection_, *node));
  }
}

void UnitScan::Open(const Sides& bigrams, const Sides& unigrams,
                    const std::vector<QueryWord>& words) {
  if (bigrams.wanted.empty()) {
    Exclude(bigrams.unwanted);
    const FtsExpression counted = AnyOfLongWords(words);
    if (!counted.empty()) {
      summaries_.emplace(connection_, Source::kBigramCounted, counted.text);
    }
    lengths_ = counted.phrase_lengths;
  } else {
    const FtsExpression asked = AllOf(bigrams.wanted, bigrams.unwanted);
    bigrams_.emplace(connection_,
                     summarizes_ ? Source::kBigramCounted : Source::kBigram,
                     asked.text);
    lengths_ = asked.phrase_lengths;
  }
  if (unigrams.wanted.empty()) {
    Exclude(unigrams.unwanted);
  } else {
    unigrams_.emplace(connection_, Source::kUnigram,
                      AllOf(unigrams.wanted, unigrams.unwanted).text);
  }
  if (unigrams_) leader_ = &*unigrams_;
  if (bigrams_) follower_ = std::exchange(leader_, &*bigrams_);
  leads_by_set_ = leader_ == nullptr && !required_.empty();
  selects_ = documents_ || !required_.empty() || !excluded_.empty() ||
             !predicates_.empty();
}

bool UnitScan::Next() {
  while (Lead()) {
    if (!FindDocument()) continue;
    if (selects_ && !IsWanted()) continue;
    if (summarizes_) Summarize();
    return true;
  }
  return false;
}

// Moves to the next unit of both tables, or of what else there is.
bool UnitScan::Lead() {
  if (leader_ != nullptr) {
    while (leader_->Next()) {
      unit_ = leader_->unit();
      if (follower_ == nullptr) return true;
      if (!follower_->MoveTo(unit_)) return false;
      if (follower_->unit() == unit_) return true;
    }
    return false;
  }
  if (!leads_by_set_) return LeadThroughAll();
  if (set_at_ == required_.front().size()) return false;
  unit_ = required_.front()[set_at_++];
  return true;
}

bool UnitScan::LeadThroughAll() {
  const auto& documents = profiles_->documents;
  const auto allowed = [&] { return !documents_ || (*documents_)[document_]; };
  for (; document_ < documents.size(); ++document_) {
    const DocumentUnits& units = documents[document_];
    const std::int64_t next = std::max(unit_ + 1, units.first_unit);
    if (!allowed() ||
        next >= units.first_unit + static_cast<std::int64_t>(units.count)) {
      continue;
    }
    unit_ = next;
    return true;
  }
  return false;
}

// False if the index does not know the unit, which a damaged one may not.
bool UnitScan::FindDocument() {
  const auto& documents = profiles_->documents;
  while (document_ + 1 < documents.size() &&
         documents[document_ + 1].first_unit <= unit_) {
    ++document_;
  }
  if (document_ >= documents.size()) return false;
  const DocumentUnits& found = documents[document_];
  const std::int64_t offset = unit_ - found.first_unit;
  return offset >= 0 && offset < static_cast<std::int64_t>(found.count);
}

bool UnitScan::IsWanted() {
  if (documents_ && !(*documents_)[document_]) return false;
  const auto holds = [&](const UnitSet& set) {
    return std::ranges::binary_search(set, unit_);
  };
  return std::ranges::all_of(required_, holds) &&
         std::ranges::none_of(excluded_, holds) &&
         std::ranges::all_of(predicates_, [&](const Predicate& one) {
           return IsTrueOfUnit(connection_, *one.node, unit_) == one.wanted;
         });
}

void UnitScan::Summarize() {
  if (bigrams_) {
    summary_ = bigrams_->summary();
  } else if (summaries_) {
    const bool found = summaries_->MoveTo(unit_) && summaries_->unit() == unit_;
    summary_ = found ? summaries_->summary() : HitSummary();
  }
}

UnitSet MatchingUnits(Connection& connection, const QueryNode& node) {
  UnitSet units;
  UnitScan scan(connection, node, {});
  while (scan.Next()) units.push_back(scan.unit());
  return units;
}

}  // namespace gongbao
