// Reads the records of records.h from their rows, for index/*.cc only.

#ifndef GONGBAO_INDEX_RECORD_ROWS_H_
#define GONGBAO_INDEX_RECORD_ROWS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "index/connection.h"
#include "index/records.h"

namespace gongbao {

// 云岭市人民政府公报2024年第3期
std::string IssueLabel(const std::string& title, std::optional<int> year,
                       std::optional<int> number);

// The documents with these ids, with their instruments, in this order. An id
// that is not there is left out.
std::vector<DocumentRecord> ReadDocuments(Connection& connection,
                                          const std::vector<std::int64_t>& ids);

// All provisions of a document in reading order.
std::vector<ProvisionRecord> ReadProvisions(Connection& connection,
                                            std::int64_t document);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_RECORD_ROWS_H_
