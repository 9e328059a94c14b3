// The status of every document on a day, for filters and facets: worked out
// once for a day and a state of the index.

#ifndef GONGBAO_INDEX_DOCUMENT_STATUSES_H_
#define GONGBAO_INDEX_DOCUMENT_STATUSES_H_

#include <memory>
#include <vector>

#include "index/database.h"
#include "index/query.h"
#include "index/tracking/status.h"
#include "parser/gazette.h"

namespace gongbao {

struct DocumentStatuses {
  Date as_of;
  std::vector<Status> statuses;  // As in ProfileCache::documents.
};

// REQUIRES: a transaction is open. Valid as long as the pointer.
std::shared_ptr<const DocumentStatuses> CurrentStatuses(Database& database,
                                                        const Date& as_of);

// Whether `node` asks for a status anywhere.
bool AsksForStatus(const QueryNode& node);

// Fills in FieldTest::documents of each status in `node`.
void FillInStatuses(const DocumentStatuses& statuses, QueryNode& node);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_DOCUMENT_STATUSES_H_
