#include "index/hit_summary.h"

#include <sqlite3.h>

#include <algorithm>

#include "index/fts5_interface.h"

namespace gongbao {
namespace {

void SummarizeHit(const Fts5ExtensionApi* api, Fts5Context* fts,
                  sqlite3_context* context, int, sqlite3_value**) {
  HitSummary summary;
  const int words =
      std::min(api->xPhraseCount(fts), static_cast<int>(HitSummary::kWords));
  for (int word = 0; word < words; ++word) {
    Fts5PhraseIter place;
    int column = 0;
    int offset = 0;
    int count = 0;
    api->xPhraseFirst(fts, word, &place, &column, &offset);
    if (column >= 0 && offset == 0) summary.SetBeginsUnit();
    while (column >= 0 && count < HitSummary::kMostCounted) {
      ++count;
      api->xPhraseNext(fts, &place, &column, &offset);
    }
    summary.SetCount(static_cast<std::size_t>(word), count);
  }
  sqlite3_result_int64(context, summary.packed());
}

}  // namespace

int RegisterHitSummary(sqlite3* handle) {
  fts5_api* api = Fts5Api(handle);
  if (api == nullptr) return SQLITE_ERROR;
  return api->xCreateFunction(api, "hit_summary", nullptr, SummarizeHit,
                              nullptr);
}

}  // namespace gongbao
