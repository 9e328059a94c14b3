#include "index/facets.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "index/query/lexer.h"

namespace gongbao {
namespace {

constexpr std::array<Field, 4> kFacetFields = {
    Field::kYear, Field::kKind, Field::kIssuer, Field::kCategory};

using Counts = std::map<std::string, std::int64_t>;

void AddValue(const FactValues& values, int value, std::int64_t hits,
              Counts& counts) {
  if (value < 0) return;
  counts[values.printed[static_cast<std::size_t>(value)]] += hits;
}

void AddDocument(const DocumentFacts& facts, const DocumentFact& fact,
                 Field field, std::int64_t hits, Counts& counts) {
  switch (field) {
    case Field::kYear:
      if (fact.year != 0) counts[std::to_string(fact.year)] += hits;
      break;
    case Field::kKind:
      for (const int kind : fact.kinds) {
        AddValue(facts.kinds, kind, hits, counts);
      }
      break;
    case Field::kIssuer:
      AddValue(facts.issuers, fact.issuer, hits, counts);
      break;
    default:
      AddValue(facts.categories, fact.category, hits, counts);
  }
}

std::vector<FacetValue> Ordered(const Counts& counts, Field field,
                                std::string_view query) {
  std::vector<FacetValue> values;
  for (const auto& [value, count] : counts)
    values.push_back({value, count, {}});
  if (field == Field::kYear) {
    std::ranges::reverse(values);
  } else {
    std::ranges::stable_sort(values, std::ranges::greater(),
                             &FacetValue::count);
  }
  if (values.size() > kFacetValues) values.resize(kFacetValues);
  for (FacetValue& value : values) {
    value.query = NarrowedQuery(query, field, value.value);
  }
  return values;
}

// Whether another term can be put behind the query as it is.
bool IsPlainList(std::string_view query) {
  return std::ranges::none_of(ReadTokens(query), [](const Token& token) {
    return token.kind == TokenKind::kOr;
  });
}

}  // namespace

std::vector<Facet> CountFacets(const DocumentFacts& facts,
                               const std::vector<std::uint32_t>& by_document,
                               std::string_view query) {
  std::vector<Facet> facets;
  for (const Field field : kFacetFields) {
    Counts counts;
    for (std::size_t i = 0; i < by_document.size(); ++i) {
      if (by_document[i] == 0) continue;
      AddDocument(facts, facts.documents[i], field, by_document[i], counts);
    }
    facets.push_back({field, static_cast<std::int64_t>(counts.size()),
                      Ordered(counts, field, query)});
  }
  return facets;
}

Facet CountStatuses(const DocumentStatuses& statuses,
                    const std::vector<std::uint32_t>& by_document,
                    std::string_view query) {
  Counts counts;
  for (std::size_t i = 0; i < by_document.size(); ++i) {
    if (by_document[i] == 0) continue;
    counts[std::string(StatusName(statuses.statuses[i]))] += by_document[i];
  }
  return {Field::kStatus, static_cast<std::int64_t>(counts.size()),
          Ordered(counts, Field::kStatus, query)};
}

std::string NarrowedQuery(std::string_view query, Field field,
                          std::string_view value) {
  std::string narrowed =
      IsPlainList(query) ? std::string(query) : "(" + std::string(query) + ")";
  narrowed += " ";
  narrowed += FieldName(field);
  narrowed += ":";
  if (field == Field::kIssuer || field == Field::kCategory) narrowed += "=";
  // A value that holds a quotation mark can't be put between two.
  const Token first = ReadTokens(value).front();
  if (first.kind == TokenKind::kWord && first.text == value)
    return narrowed += value;
  return narrowed += "\"" + std::string(value) + "\"";
}

}  // namespace gongbao
