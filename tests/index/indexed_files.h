// Real files in an index: the samples that ship, and texts beside the project
// where there are any.

#ifndef GONGBAO_TESTS_INDEX_INDEXED_FILES_H_
#define GONGBAO_TESTS_INDEX_INDEXED_FILES_H_

#include <filesystem>
#include <vector>

#include "index/database.h"

namespace gongbao {

// The .txt and .md files below `folder`, sorted; none if it is not there.
std::vector<std::filesystem::path> TextFiles(
    const std::filesystem::path& folder);

// Indexes the files as the parser reads them. False if none could be read as
// one with documents.
bool IndexFiles(Database& database,
                const std::vector<std::filesystem::path>& files);

}  // namespace gongbao

#endif  // GONGBAO_TESTS_INDEX_INDEXED_FILES_H_
