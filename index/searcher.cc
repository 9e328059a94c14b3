#include "index/searcher.h"

#include <algorithm>
#include <utility>

#include "index/connection.h"
#include "index/document_facts.h"
#include "index/document_statuses.h"
#include "index/facets.h"
#include "index/hit_scan.h"
#include "index/hit_statuses.h"
#include "index/profile_cache.h"
#include "index/query.h"
#include "index/query/lexer.h"
#include "index/ranking.h"
#include "index/refinement.h"
#include "index/resolver.h"
#include "index/search_cursor.h"
#include "index/search_hit.h"
#include "index/suggestion.h"

namespace gongbao {
namespace {

constexpr int kLimit = 100;
constexpr std::size_t kNamedLimit = 5;

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

IndexError InvalidQuery(const Connection& connection, QueryError error) {
  return {IndexErrorKind::kInvalidQuery, connection.path(),
          std::string(QueryErrorName(error.kind)), std::move(error)};
}

// The first status that is asked for, if there is no day to tell it of.
std::optional<QueryError> WithoutDay(const QueryNode& node,
                                     std::string_view text) {
  if (node.kind == QueryNode::Kind::kField &&
      node.field.field == Field::kStatus) {
    return QueryError{QueryErrorKind::kNotAvailable, node.field.begin,
                      CharacterNumber(text, node.field.begin),
                      std::string(FieldName(node.field.field))};
  }
  for (const QueryNode& child : node.children) {
    if (auto error = WithoutDay(child, text)) return error;
  }
  return std::nullopt;
}

// Position of a document among ProfileCache::documents.
std::optional<std::size_t> PositionOf(const ProfileCache& profiles,
                                      std::int64_t document) {
  // Ids of documents and of units grow together.
  const auto found = std::ranges::lower_bound(profiles.documents, document, {},
                                              &DocumentUnits::document);
  if (found == profiles.documents.end() || found->document != document) {
    return std::nullopt;
  }
  return static_cast<std::size_t>(found - profiles.documents.begin());
}

bool IsWanted(Status status, const std::vector<Status>& statuses) {
  return statuses.empty() ||
         std::ranges::find(statuses, status) != statuses.end();
}

// What the whole text names: a number, an address, a title.
std::vector<SearchHit> NamedPlaces(Database& database,
                                   const SearchRequest& request) {
  std::vector<SearchHit> named;
  const auto places = ResolveAddress(database, request.query);
  if (!places || places->empty()) return named;
  Connection& connection = database.connection();
  const auto allowed = AllowedDocuments(connection, request);
  const auto profiles = CurrentProfiles(connection);
  HitStatuses statuses(database, request.as_of);
  for (const Resolved& place : *places) {
    if (place.provisions.empty() && place.IsProvision()) continue;
    const auto position = PositionOf(*profiles, place.document.id);
    if (allowed && (!position || !(*allowed)[*position])) continue;
    const auto status = statuses.OfDocument(place.document.id);
    if (status && !IsWanted(*status, request.statuses)) continue;
    if (named.size() == kNamedLimit) break;
    named.push_back(MakeNamedHit(place));
    named.back().status = status;
  }
  return named;
}

// The place in the order of hits that a cursor means.
std::optional<HitPlace> PlaceOf(Connection& connection,
                                const SearchCursor& cursor) {
  Statement row =
      connection.Prepare("SELECT id FROM document WHERE address = ?");
  row.Bind(cursor.document);
  if (!row.Step()) return std::nullopt;
  const auto profiles = CurrentProfiles(connection);
  const auto position = PositionOf(*profiles, row.Integer(0));
  if (!position) return std::nullopt;
  return HitPlace{cursor.score, *position,
                  profiles->documents[*position].first_unit + cursor.unit};
}

// The hits of one page among all, ranked.
struct Page {
  HitScan scan;
  std::size_t begin = 0, end = 0;  // Of scan.best.
  bool refined = false;            // Whether the first kRefinedHits are.
  std::int64_t first = 0;          // Hits before `begin`.
};

class Searching {
 public:
  Searching(Database& database, const Query& query,
            const SearchRequest& request)
      : connection_(database.connection()),
        query_(query),
        request_(request),
        reader_(connection_, query),
        statuses_(database, request.as_of) {
    options_.sort = request.sort;
    options_.by_document = request.facets;
  }

  Page PageAtOffset() {
    const auto offset = static_cast<std::size_t>(request_.offset);
    const std::size_t wanted = limit() == 0 ? 0 : offset + limit();
    const bool refined = Refines() && wanted > 0 && offset < kRefinedHits;
    options_.best = limit() == 0 ? 0 : std::max(wanted + 1, kRefinedHits);
    Page page{ScanHits(connection_, query_, request_, options_), offset, wanted,
              refined, request_.offset};
    if (refined) Refine(reader_, has_ended_, wanted, page.scan.best);
    return Cut(std::move(page));
  }

  Page PageBehind(const SearchCursor& cursor, const HitPlace& place) {
    const bool refined = Refines() && cursor.refined;
    options_.best = limit() + 1 + (refined ? kRefinedHits : 0);
    if (!refined) options_.after = place;
    Page page{ScanHits(connection_, query_, request_, options_), 0, limit(),
              refined, cursor.shown};
    if (!refined) return Cut(std::move(page));
    Refine(reader_, has_ended_, kRefinedHits, page.scan.best);
    const auto profiles = CurrentProfiles(connection_);
    const RankedUnit last{
        place.score, profiles->documents[place.document].order, place.unit};
    const std::size_t count = std::min(page.scan.best.size(), kRefinedHits);
    while (page.begin < count &&
           !RanksBefore(last, page.scan.best[page.begin])) {
      ++page.begin;
    }
    page.end = page.begin + limit();
    return Cut(std::move(page));
  }

  SearchResult Show(const Page& page) {
    SearchResult result;
    result.total = page.scan.total;
    result.first = page.first;
    for (std::size_t i = page.begin; i < page.end; ++i) {
      result.hits.push_back(MakeHit(connection_, reader_, page.scan.best[i]));
      SearchHit& hit = result.hits.back();
      hit.status = statuses_.OfDocument(hit.document.id);
    }
    const auto shown =
        page.first + static_cast<std::int64_t>(result.hits.size());
    if (!result.hits.empty() && page.end < page.scan.best.size()) {
      result.next = CursorBehind(page, result.hits.back(), shown);
    }
    return result;
  }

 private:
  std::size_t limit() const { return static_cast<std::size_t>(request_.limit); }
  bool Refines() const { return request_.sort == SearchSort::kRelevance; }

  static Page Cut(Page page) {
    page.end = std::min(page.end, page.scan.best.size());
    page.begin = std::min(page.begin, page.end);
    return page;
  }

  std::string CursorBehind(const Page& page, const SearchHit& last,
                           std::int64_t shown) {
    const RankedUnit& ranked = page.scan.best[page.end - 1];
    const auto profiles = CurrentProfiles(connection_);
    const auto position = PositionOf(*profiles, last.document.id);
    if (!position) return "";
    SearchCursor cursor;
    cursor.refined = page.refined && page.end <= kRefinedHits;
    cursor.score = ranked.score;
    cursor.shown = shown;
    cursor.unit = ranked.unit - profiles->documents[*position].first_unit;
    cursor.document = last.document.address;
    return WriteCursor(cursor, request_);
  }

  Connection& connection_;
  const Query& query_;
  const SearchRequest& request_;
  UnitReader reader_;
  HitStatuses statuses_;
  const HasEnded has_ended_ = [this](std::int64_t unit) {
    return statuses_.HasEnded(unit);
  };
  HitScanOptions options_;  // One hit more than shown says if there is more.
};

std::vector<Facet> FacetsOf(Database& database, const SearchRequest& request,
                            const std::vector<std::uint32_t>& by_document) {
  Connection& connection = database.connection();
  auto facets =
      CountFacets(*CurrentFacts(connection), by_document, request.query);
  if (request.as_of) {
    const auto statuses = CurrentStatuses(database, *request.as_of);
    facets.push_back(CountStatuses(*statuses, by_document, request.query));
  }
  return facets;
}

std::expected<Page, QueryError> FindPage(Searching& searching,
                                         Connection& connection,
                                         const SearchRequest& request) {
  if (request.cursor.empty()) return searching.PageAtOffset();
  const auto cursor = ReadCursor(request);
  if (!cursor) return std::unexpected(QueryError{.kind = cursor.error()});
  const auto place = PlaceOf(connection, *cursor);
  if (!place) {
    return std::unexpected(
        QueryError{.kind = QueryErrorKind::kCursorOfOtherIndex});
  }
  return searching.PageBehind(*cursor, *place);
}

std::expected<SearchResult, QueryError> Run(Database& database,
                                            const Query& query,
                                            const SearchRequest& request) {
  Connection& connection = database.connection();
  Searching searching(database, query, request);
  const auto page = FindPage(searching, connection, request);
  if (!page) return std::unexpected(page.error());
  SearchResult result = searching.Show(*page);
  if (request.facets) {
    result.facets = FacetsOf(database, request, page->scan.by_document);
  }
  return result;
}

// `root`, of documents with one of these statuses.
QueryNode WithStatuses(QueryNode root, const std::vector<Status>& statuses) {
  QueryNode any{.kind = QueryNode::Kind::kAny};
  for (const Status status : statuses) {
    any.children.push_back(
        {.kind = QueryNode::Kind::kField,
         .field = {.field = Field::kStatus, .status = status}});
  }
  QueryNode all{.kind = QueryNode::Kind::kAll};
  all.children = {std::move(root), std::move(any)};
  return all;
}

std::expected<Query, QueryError> ReadQuery(const SearchRequest& request) {
  if (request.limit < 0 || request.limit > kLimit || request.offset < 0) {
    return std::unexpected(QueryError{.kind = QueryErrorKind::kLimitOutOfRange,
                                      .detail = std::to_string(kLimit)});
  }
  auto query = ParseQuery(request.query);
  if (!query) return query;
  if (!request.statuses.empty()) {
    query->root = WithStatuses(std::move(query->root), request.statuses);
  }
  if (request.as_of) return query;
  if (auto error = WithoutDay(query->root, request.query)) {
    return std::unexpected(*std::move(error));
  }
  return query;
}

}  // namespace

std::expected<SearchResult, IndexError> Search(Database& database,
                                               const SearchRequest& request) {
  Connection& connection = database.connection();
  const Snapshot snapshot(connection);
  const bool first_page = request.cursor.empty() && request.offset == 0;
  std::vector<SearchHit> named;
  if (first_page && request.limit > 0) named = NamedPlaces(database, request);
  auto query = ReadQuery(request);
  if (!query) {
    // A title need not be a query: 解释（二.
    if (named.empty()) {
      return std::unexpected(InvalidQuery(connection, query.error()));
    }
    SearchResult alone;
    alone.named = std::move(named);
    return connection.Finish(std::move(alone));
  }
  if (AsksForStatus(query->root)) {
    FillInStatuses(*CurrentStatuses(database, *request.as_of), query->root);
  }
  auto result = Run(database, *query, request);
  if (!result) {
    connection.TakeError();
    return std::unexpected(InvalidQuery(connection, result.error()));
  }
  if (result->total == 0 && named.empty() && first_page && request.limit > 0) {
    result->suggestion = Suggest(connection, *query, request.query);
  }
  result->named = std::move(named);
  return connection.Finish(*std::move(result));
}

}  // namespace gongbao
