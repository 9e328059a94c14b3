#include "index/searcher.h"

namespace gongbao {

std::expected<SearchResult, IndexError> Search(Database&,
                                               const SearchRequest&) {
  return {};
}

}  // namespace gongbao
