#include "index/hit_visit.h"

#include <sqlite3.h>

#include <algorithm>

#include "index/folding.h"
#include "index/fts5_interface.h"

namespace gongbao {
namespace {

constexpr char kTokenVisit[] = "token visit";
constexpr char kCoverVisit[] = "cover visit";
constexpr std::size_t kHitsPerDeadlineCheck = 1024;

struct TokenVisit {
  const Connection& connection;
  bool counts;
  std::vector<FtsHit> hits;
};

int AddHit(const Fts5ExtensionApi* api, Fts5Context* row, void* data) {
  auto& visit = *static_cast<TokenVisit*>(data);
  HitSummary summary;
  if (visit.counts) SummarizePhrase(*api, row, 0, summary);
  visit.hits.push_back({api->xRowid(row), summary});
  const bool check = visit.hits.size() % kHitsPerDeadlineCheck == 1;
  return check && visit.connection.PastDeadline() ? SQLITE_INTERRUPT
                                                  : SQLITE_OK;
}

// Called for the first row, from which it visits all.
void VisitAll(const Fts5ExtensionApi* api, Fts5Context* row,
              sqlite3_context* context, int, sqlite3_value** arguments) {
  void* visit = sqlite3_value_pointer(arguments[0], kTokenVisit);
  if (visit == nullptr) return;
  const int code = api->xQueryPhrase(row, 0, visit, AddHit);
  if (code != SQLITE_OK) sqlite3_result_error_code(context, code);
}

struct CoverVisit {
  std::vector<int> offsets;  // Characters before each pair.
  std::vector<FtsHit> hits;
};

// The places of one pair in a row, one after another.
class Places {
 public:
  Places(const Fts5ExtensionApi& api, Fts5Context* row, int phrase)
      : api_(api), row_(row) {
    api_.xPhraseFirst(row, phrase, &place_, &column_, &offset_);
  }
  bool at_end() const { return column_ < 0; }
  int offset() const { return offset_; }
  void Next() { api_.xPhraseNext(row_, &place_, &column_, &offset_); }
  // Whether one is at `offset`, which never falls from call to call.
  bool Has(int offset) {
    while (!at_end() && offset_ < offset) Next();
    return !at_end() && offset_ == offset;
  }

 private:
  const Fts5ExtensionApi& api_;
  Fts5Context* row_;
  Fts5PhraseIter place_{};
  int column_ = -1;
  int offset_ = 0;
};

// Adds the row if all pairs stand at their distances somewhere in it.
void AddIfCovered(const Fts5ExtensionApi* api, Fts5Context* row,
                  sqlite3_context* context, int, sqlite3_value** arguments) {
  sqlite3_result_int(context, 0);
  auto* visit = static_cast<CoverVisit*>(
      sqlite3_value_pointer(arguments[0], kCoverVisit));
  if (visit == nullptr) return;
  std::vector<Places> pairs;
  for (std::size_t i = 0; i < visit->offsets.size(); ++i) {
    pairs.emplace_back(*api, row, static_cast<int>(i));
  }
  HitSummary summary;
  int count = 0;
  for (; !pairs[0].at_end() && count < HitSummary::kMostCounted;
       pairs[0].Next()) {
    const int begin = pairs[0].offset();
    bool all = true;
    for (std::size_t i = 1; i < pairs.size() && all; ++i) {
      all = pairs[i].Has(begin + visit->offsets[i]);
    }
    if (!all) continue;
    if (begin == 0) summary.SetBeginsUnit();
    ++count;
  }
  if (count == 0) return;
  summary.SetCount(0, count);
  visit->hits.push_back({api->xRowid(row), summary});
}

std::string Quoted(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    quoted += c;
    if (c == '"') quoted += c;
  }
  return quoted + '"';
}

}  // namespace

std::vector<FtsHit> VisitToken(Connection& connection, const char* table,
                               const std::string& expression, bool counts) {
  TokenVisit visit{connection, counts, {}};
  const std::string name = table;
  Statement first =
      connection.Prepare("SELECT visit_token(" + name + ", ?2) FROM " + name +
                         " WHERE " + name + " MATCH ?1 LIMIT 1");
  first.Bind(expression);
  first.BindPointer(1, &visit, kTokenVisit);
  first.Step();
  return std::move(visit.hits);
}

std::vector<FtsHit> VisitCover(Connection& connection,
                               const std::string& folded_word) {
  FoldedText folded;
  Fold(folded_word, folded);
  CoverVisit visit;
  std::string expression;
  for (std::size_t at = 0; at < folded.size(); at += 2) {
    // The last pair of an odd word laps over the one before.
    const std::size_t begin = std::min(at, folded.size() - 2);
    visit.offsets.push_back(static_cast<int>(begin));
    if (at > 0) expression += " AND ";
    expression += Quoted(folded.Characters(begin, 2));
  }
  Statement rows = connection.Prepare(
      "SELECT count(*) FROM bigram WHERE bigram MATCH ?1"
      " AND visit_cover(bigram, ?2)");
  rows.Bind(expression);
  rows.BindPointer(1, &visit, kCoverVisit);
  rows.Step();
  return std::move(visit.hits);
}

int RegisterHitVisits(sqlite3* handle) {
  fts5_api* api = Fts5Api(handle);
  if (api == nullptr) return SQLITE_ERROR;
  const int code =
      api->xCreateFunction(api, "visit_token", nullptr, VisitAll, nullptr);
  if (code != SQLITE_OK) return code;
  return api->xCreateFunction(api, "visit_cover", nullptr, AddIfCovered,
                              nullptr);
}

}  // namespace gongbao
