// How the hits of a search spread: over years, kinds, issuers, categories.
// Each value comes with the query that asks for it as well, so that a reader
// narrows a search by taking it.

#ifndef GONGBAO_INDEX_FACETS_H_
#define GONGBAO_INDEX_FACETS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "index/document_facts.h"
#include "index/document_statuses.h"
#include "index/searcher.h"

namespace gongbao {

// One for each of kFacetFields, in that order, also where it has no values.
// The count of a value is the total of its query: a document that issues an
// instrument counts with both kinds. At most kFacetValues, the most frequent
// first, then by the value's bytes; years come newest first.
inline constexpr std::size_t kFacetValues = 30;
std::vector<Facet> CountFacets(const DocumentFacts& facts,
                               const std::vector<std::uint32_t>& by_document,
                               std::string_view query);

// The same for the statuses, each by its name in_force, repealed, …
Facet CountStatuses(const DocumentStatuses& statuses,
                    const std::vector<std::uint32_t>& by_document,
                    std::string_view query);

// `query` with `field` asked for as well: 取暖 year:2025. What is not a
// plain list of words is put in brackets.
std::string NarrowedQuery(std::string_view query, Field field,
                          std::string_view value);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_FACETS_H_
