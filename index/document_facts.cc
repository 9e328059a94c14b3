#include "index/document_facts.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <tuple>

#include "index/folding.h"
#include "index/profile_cache.h"
#include "parser/lexicon/document_number.h"

namespace gongbao {
namespace {

using Kind = QueryNode::Kind;

std::shared_ptr<DocumentFacts> ReadFacts(Connection& connection,
                                         const ProfileCache& profiles) {
  auto facts = std::make_shared<DocumentFacts>();
  std::unordered_map<std::int64_t, std::size_t> positions;
  for (const DocumentUnits& units : profiles.documents) {
    positions.emplace(units.document, positions.size());
  }
  facts->documents.resize(profiles.documents.size());
  Statement rows = connection.Prepare(
      "SELECT id, year, coalesce(date, ''), coalesce(number, ''),"
      " coalesce(authority, ''), coalesce(category, ''), kind, title_key"
      " FROM document");
  while (rows.Step()) {
    const auto position = positions.find(rows.Integer(0));
    if (position == positions.end()) continue;
    DocumentFact& fact = facts->documents[position->second];
    fact.year = rows.Int(1);
    fact.date = rows.Text(2);
    fact.number = rows.Text(3);
    fact.folded_number = FoldedKey(fact.number);
    fact.issuer = facts->issuers.PositionOf(rows.Text(4));
    fact.category = facts->categories.PositionOf(rows.Text(5));
    fact.kinds = {facts->kinds.PositionOf(rows.Text(6))};
    fact.titles = {rows.Text(7)};
  }
  Statement instruments = connection.Prepare(
      "SELECT document, kind, title_key FROM instrument ORDER BY id");
  while (instruments.Step()) {
    const auto position = positions.find(instruments.Integer(0));
    if (position == positions.end()) continue;
    DocumentFact& fact = facts->documents[position->second];
    const int kind = facts->kinds.PositionOf(instruments.Text(1));
    if (std::ranges::find(fact.kinds, kind) == fact.kinds.end()) {
      fact.kinds.push_back(kind);
    }
    fact.titles.push_back(instruments.Text(2));
  }
  return facts;
}

bool TextAgrees(const FieldTest& test, const std::string& folded) {
  return std::ranges::any_of(test.texts, [&](const std::string& text) {
    return test.whole ? folded == text : folded.find(text) != std::string::npos;
  });
}

bool ValueAgrees(const FieldTest& test, const FactValues& values, int value) {
  return value >= 0 &&
         TextAgrees(test, values.folded[static_cast<std::size_t>(value)]);
}

// A document of which only the month is known may be of any day of it.
bool DateAgrees(const FieldTest& test, const std::string& date) {
  constexpr std::size_t kMonthSize = 7;  // 2024-09
  if (date.size() < kMonthSize) return false;
  const bool month = date.size() == kMonthSize;
  return (month ? date + "-01" : date) <= test.last_day &&
         (month ? date + "-31" : date) >= test.first_day;
}

bool Agrees(const DocumentFacts& facts, std::size_t document,
            const FieldTest& test) {
  const DocumentFact& fact = facts.documents[document];
  switch (test.field) {
    case Field::kTitle:
      return std::ranges::any_of(fact.titles, [&](const auto& title) {
        return TextAgrees(test, title);
      });
    case Field::kNumber:
      return TextAgrees(test, fact.folded_number);
    case Field::kIssuer:
      return ValueAgrees(test, facts.issuers, fact.issuer);
    case Field::kCategory:
      return ValueAgrees(test, facts.categories, fact.category);
    case Field::kKind:
      return std::ranges::any_of(fact.kinds, [&](int kind) {
        return ValueAgrees(test, facts.kinds, kind);
      });
    case Field::kYear:
      return fact.year >= test.first_year && fact.year <= test.last_year &&
             fact.year != 0;
    case Field::kDate:
      return DateAgrees(test, fact.date);
    case Field::kStatus:
      return test.documents != nullptr && (*test.documents)[document];
    case Field::kArticle:
      return false;
  }
  return false;
}

bool Agrees(const DocumentFacts& facts, std::size_t document,
            const QueryNode& node) {
  const auto agrees = [&](const QueryNode& child) {
    return Agrees(facts, document, child);
  };
  switch (node.kind) {
    case Kind::kAll:
      return std::ranges::all_of(node.children, agrees);
    case Kind::kAny:
      return std::ranges::any_of(node.children, agrees);
    case Kind::kNot:
      return !agrees(node.children.front());
    case Kind::kField:
      return Agrees(facts, document, node.field);
    default:
      return false;
  }
}

}  // namespace

int FactValues::PositionOf(const std::string& value) {
  if (value.empty()) return -1;
  const auto [found, added] =
      positions_.try_emplace(value, static_cast<int>(printed.size()));
  if (added) {
    printed.push_back(value);
    folded.push_back(FoldedKey(value));
  }
  return found->second;
}

std::shared_ptr<const DocumentFacts> CurrentFacts(Connection& connection) {
  const auto profiles = CurrentProfiles(connection);
  if (profiles->facts != nullptr) return profiles->facts;
  std::shared_ptr<DocumentFacts> facts = ReadFacts(connection, *profiles);
  // A reading cut short by a failure must not stay.
  if (!connection.failed()) profiles->facts = facts;
  return facts;
}

bool IsDocumentTest(const QueryNode& node) {
  switch (node.kind) {
    case Kind::kField:
      return node.field.field != Field::kArticle;
    case Kind::kAll:
    case Kind::kAny:
    case Kind::kNot:
      return std::ranges::all_of(node.children, IsDocumentTest);
    default:
      return false;
  }
}

DocumentSet MatchingDocuments(const DocumentFacts& facts,
                              const QueryNode& node) {
  DocumentSet set(facts.documents.size());
  for (std::size_t i = 0; i < set.size(); ++i) {
    set[i] = Agrees(facts, i, node);
  }
  return set;
}

std::vector<std::uint32_t> OrderByNumber(const DocumentFacts& facts,
                                         const ProfileCache& profiles) {
  using Key = std::tuple<bool, std::string, int, int, std::uint32_t>;
  std::vector<std::pair<Key, std::size_t>> keys;
  for (std::size_t i = 0; i < facts.documents.size(); ++i) {
    const auto number = ParseDocumentNumber(facts.documents[i].number);
    Key key{!number, "", 0, 0, profiles.documents[i].order};
    if (number) {
      key = {false, number->series, number->year, number->sequence,
             profiles.documents[i].order};
    }
    keys.emplace_back(std::move(key), i);
  }
  std::ranges::sort(keys);
  std::vector<std::uint32_t> order(keys.size());
  for (std::size_t i = 0; i < keys.size(); ++i) {
    order[keys[i].second] = static_cast<std::uint32_t>(i);
  }
  return order;
}

}  // namespace gongbao
