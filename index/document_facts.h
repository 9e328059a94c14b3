// What a search asks of documents rather than of words: title, number,
// issuer, kind, category, date. Held in memory, so that filters and facets
// read no row per hit. Read when first asked for, once for each state of the
// index.

#ifndef GONGBAO_INDEX_DOCUMENT_FACTS_H_
#define GONGBAO_INDEX_DOCUMENT_FACTS_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "index/connection.h"
#include "index/query.h"

namespace gongbao {

struct ProfileCache;  // profile_cache.h

// Different values as they are printed, and what they fold to.
struct FactValues {
  std::vector<std::string> printed, folded;

  // The position of a value, which is added if it is new; -1 for "".
  int PositionOf(const std::string& value);

 private:
  std::unordered_map<std::string, int> positions_;
};

// Positions into the values of DocumentFacts; -1: none.
struct DocumentFact {
  int year = 0;      // 0: no date
  std::string date;  // ISO, a day or a month; "".
  std::string number, folded_number;
  int issuer = -1;
  int category = -1;
  std::vector<int> kinds;           // Its own, then those of instruments.
  std::vector<std::string> titles;  // Folded; the same order.
};

struct DocumentFacts {
  std::vector<DocumentFact> documents;  // As in ProfileCache::documents.
  FactValues issuers, categories, kinds;
};

// REQUIRES: a transaction is open. Valid as long as the pointer.
std::shared_ptr<const DocumentFacts> CurrentFacts(Connection& connection);

// One flag for each document, as in ProfileCache::documents.
using DocumentSet = std::vector<bool>;

// Whether only documents decide if `node` is true, not their words: fields
// other than article:, and what is made of them.
bool IsDocumentTest(const QueryNode& node);

// REQUIRES: IsDocumentTest(node)
DocumentSet MatchingDocuments(const DocumentFacts& facts,
                              const QueryNode& node);

// The place of each document in an order by number: by series, year and
// sequence, those without a number last, then as `profiles` orders them.
std::vector<std::uint32_t> OrderByNumber(const DocumentFacts& facts,
                                         const ProfileCache& profiles);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_DOCUMENT_FACTS_H_
