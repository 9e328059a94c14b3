#include "index/hit_summary.h"

#include <sqlite3.h>

#include <algorithm>

#include "index/fts5_interface.h"

namespace gongbao {
namespace {

void SummarizeHit(const Fts5ExtensionApi* api, Fts5Context* row,
                  sqlite3_context* context, int, sqlite3_value**) {
  HitSummary summary;
  const int words =
      std::min(api->xPhraseCount(row), static_cast<int>(HitSummary::kWords));
  for (int word = 0; word < words; ++word) {
    SummarizePhrase(*api, row, word, summary);
  }
  sqlite3_result_int64(context, summary.packed());
}

}  // namespace

void SummarizePhrase(const Fts5ExtensionApi& api, Fts5Context* row, int phrase,
                     HitSummary& summary) {
  Fts5PhraseIter place;
  int column = 0;
  int offset = 0;
  int count = 0;
  api.xPhraseFirst(row, phrase, &place, &column, &offset);
  if (column >= 0 && offset == 0) summary.SetBeginsUnit();
  while (column >= 0 && count < HitSummary::kMostCounted) {
    ++count;
    api.xPhraseNext(row, &place, &column, &offset);
  }
  summary.SetCount(static_cast<std::size_t>(phrase), count);
}

int RegisterHitSummary(sqlite3* handle) {
  fts5_api* api = Fts5Api(handle);
  if (api == nullptr) return SQLITE_ERROR;
  return api->xCreateFunction(api, "hit_summary", nullptr, SummarizeHit,
                              nullptr);
}

}  // namespace gongbao
