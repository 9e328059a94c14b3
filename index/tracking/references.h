// Who cites a document or provision, and what it cites.

#ifndef GONGBAO_INDEX_TRACKING_REFERENCES_H_
#define GONGBAO_INDEX_TRACKING_REFERENCES_H_

#include <expected>
#include <string>
#include <vector>

#include "index/database.h"
#include "index/error.h"
#include "index/resolver.h"
#include "index/tracking/target.h"
#include "parser/gazette.h"

namespace gongbao {

struct Reference {
  CitationKind kind = CitationKind::kMention;
  Saying saying;  // `text` is the citation itself: 《…办法》第九条.
  std::string label;  // Of the provision that says so: 第九条; "" if none.
  Target target;
  // Of kInternal: the eids in its own document that it means.
  std::vector<std::string> internal_targets;
};

struct References {
  // Of other documents, and of the same one where it points at the place
  // asked for; by document, then in order of place.
  std::vector<Reference> cited_by;
  std::vector<Reference> cites;  // In order of place.
};

// REQUIRES: place came from ResolveAddress() on this database. For a
// provision: what cites it or a part of it, or the whole article it is in;
// and what is cited in it.
std::expected<References, IndexError> ReferencesOf(Database& database,
                                                   const Resolved& place);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_TRACKING_REFERENCES_H_
