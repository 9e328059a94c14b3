#include "index/searcher.h"

#include <algorithm>
#include <utility>

#include "index/connection.h"
#include "index/hit_scan.h"
#include "index/query.h"
#include "index/ranking.h"
#include "index/record_rows.h"
#include "index/refinement.h"
#include "index/snippet.h"

namespace gongbao {
namespace {

constexpr int kLimit = 100;

// Lets all statements see one state of the index, whatever others write.
class Snapshot {
 public:
  explicit Snapshot(Connection& connection)
      : connection_(connection), opened_(!connection.InTransaction()) {
    if (opened_) connection_.Execute("BEGIN");
  }
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;
  ~Snapshot() {
    // After a failure too: nothing was written.
    if (opened_ && connection_.InTransaction()) connection_.RollBack();
  }

 private:
  Connection& connection_;
  bool opened_;
};

IndexError InvalidQuery(const Connection& connection, std::string reason) {
  return {IndexErrorKind::kInvalidQuery, connection.path(), std::move(reason)};
}

std::string Joined(std::string_view label, std::string_view heading) {
  std::string text(label);
  if (!label.empty() && !heading.empty()) text += ' ';
  text += heading;
  return text;
}

// Fills in where the unit stands.
void DescribePlace(Connection& connection, std::int64_t unit, SearchHit& hit) {
  Statement row = connection.Prepare(
      "SELECT unit.document, unit.line, instrument.title,"
      " coalesce(provision.eid, ''),"
      " coalesce(provision.label, unit.label, annex.label, ''),"
      " coalesce(chapter.label, ''), coalesce(chapter.heading, ''),"
      " coalesce(chapter.text, '') FROM unit"
      " LEFT JOIN instrument ON instrument.id = unit.instrument"
      " LEFT JOIN annex ON annex.id = unit.annex"
      " LEFT JOIN provision ON provision.id = unit.first_provision"
      " LEFT JOIN provision AS chapter ON chapter.id = unit.chapter"
      " WHERE unit.id = ?");
  row.Bind(unit);
  if (!row.Step()) return;
  auto documents = ReadDocuments(connection, {row.Integer(0)});
  if (!documents.empty()) hit.document = std::move(documents.front());
  hit.line = row.Int(1);
  hit.instrument = row.OptionalText(2);
  hit.eid = row.Text(3);
  hit.label = row.Text(4);
  const bool headed = !row.View(6).empty();
  hit.chapter = Joined(row.View(5), headed ? row.View(6) : row.View(7));
}

SearchHit MakeHit(Connection& connection, UnitReader& reader,
                  const RankedUnit& ranked) {
  SearchHit hit;
  hit.score = ranked.score;
  DescribePlace(connection, ranked.unit, hit);
  const UnitReading& reading = reader.Read(ranked.unit);
  Snippet snippet =
      MakeSnippet(reading.text, reading.folded, reading.occurrences);
  hit.snippet = std::move(snippet.text);
  hit.marks = std::move(snippet.marks);
  return hit;
}

SearchResult Run(Connection& connection, const Query& query,
                 const SearchRequest& request) {
  const auto offset = static_cast<std::size_t>(request.offset);
  const auto limit = static_cast<std::size_t>(request.limit);
  const std::size_t wanted = limit == 0 ? 0 : offset + limit;
  HitScan scan = ScanHits(connection, query, request,
                          limit == 0 ? 0 : std::max(wanted, kRefinedHits));
  UnitReader reader(connection, query);
  if (wanted > 0 && offset < kRefinedHits) {
    Refine(reader, wanted, scan.best);
  }
  SearchResult result;
  result.total = scan.total;
  const std::size_t end = std::min(wanted, scan.best.size());
  for (std::size_t i = offset; i < end; ++i) {
    result.hits.push_back(MakeHit(connection, reader, scan.best[i]));
  }
  return result;
}

}  // namespace

std::expected<SearchResult, IndexError> Search(Database& database,
                                               const SearchRequest& request) {
  Connection& connection = database.connection();
  if (request.limit < 0 || request.limit > kLimit || request.offset < 0) {
    return std::unexpected(
        InvalidQuery(connection,
                     "the limit goes from 0 to 100 and the offset "
                     "from 0 on"));
  }
  auto query = ParseQuery(request.query);
  if (!query) {
    return std::unexpected(InvalidQuery(connection, query.error()));
  }
  const Snapshot snapshot(connection);
  return connection.Finish(Run(connection, *query, request));
}

}  // namespace gongbao
