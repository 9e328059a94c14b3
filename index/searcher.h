// Finds provisions by their words. Matching is literal after NFKC case
// folding, white space ignored: Ａ级 finds a级, 〔2025〕2号 finds 〔2025〕 2
// 号. Every hit is found and every one found holds the words (why:
// tokenizer.h); ranking orders them, it never hides one.

#ifndef GONGBAO_INDEX_SEARCHER_H_
#define GONGBAO_INDEX_SEARCHER_H_

#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <vector>

#include "index/database.h"
#include "index/error.h"
#include "index/query/field.h"
#include "index/records.h"
#include "index/tracking/status.h"
#include "parser/gazette.h"

namespace gongbao {

enum class SearchSort {
  kRelevance,
  kDate,    // The newest document first, then by address and place in it.
  kNumber,  // By the document number's series, year and sequence.
};

struct SearchRequest {
  // In the language of query.h. What is asked must be true of one unit: an
  // article with its paragraphs and items, or a paragraph or heading's text
  // outside articles. Titles are units too, a document's together with its
  // number, and so is what stands around its provisions: addressees,
  // signature, date, list of annexes, …
  std::string query;
  std::optional<int> year;               // Of the document's date.
  std::optional<std::string> kind;       // 通知; of document or instrument
  std::optional<std::string> authority;  // Exact, or a part of it.
  // The day of which status:, the facet of statuses and the hits speak;
  // without it there is none of them, and what has ended is not put behind.
  std::optional<Date> as_of;
  // Only documents of one of these; empty: of any. REQUIRES: as_of, then.
  std::vector<Status> statuses = {};
  SearchSort sort = SearchSort::kRelevance;
  int limit = 10;  // 0 (only count) to 100.
  int offset = 0;
  // SearchResult::next of the page before; then `offset` is not looked at.
  std::string cursor;
  bool facets = false;  // Whether to count them.
};

// A range of characters to mark in a text; bytes, UTF-8.
struct Mark {
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct SearchHit {
  DocumentRecord document;
  std::optional<std::string> instrument;  // Title of the instrument it is in.
  std::string eid;  // "" where the hit is a title or around provisions.
  std::string label;  // 第九条; 主送机关、署名; "" where the unit has none.
  std::string chapter;  // 第三章 申报条件; "" where it is in none.
  int line = 0;
  std::string snippet;      // Whole characters around the first matches.
  std::vector<Mark> marks;  // In the snippet.
  double score = 0;         // Larger is better; comparable in one result only.
  std::optional<Status> status;  // Of the document, if a day is asked about.
};

struct FacetValue {
  std::string value;       // 2025; 云岭市人民政府
  std::int64_t count = 0;  // Hits, of all of them.
  std::string query;       // What asks for this value as well.
};

struct Facet {
  Field field = Field::kYear;
  std::int64_t values_in_all = 0;
  std::vector<FacetValue> values;
};

// A word that stands nowhere in the index, and the nearest one that does.
struct AbsentWord {
  std::string word;     // As typed.
  std::string nearest;  // "" if nothing is near.
};

// What may help where nothing was found.
struct Suggestion {
  std::vector<AbsentWord> absent;
  // The query with the nearest words in it; "" if no word is replaced.
  std::string query;
  std::vector<std::string> titles;  // Like what was asked, nearest first.
};

struct SearchResult {
  // The places that the query names if it is a document number, an address
  // or a whole title; only on the first page. They are no part of the total.
  std::vector<SearchHit> named;
  std::int64_t total = 0;  // All hits, whatever `limit`.
  // Best first (ranking.h); ties: the newer document, then by address.
  std::vector<SearchHit> hits;
  std::int64_t first = 0;     // Hits before these.
  std::string next;           // Cursor of the next page; "" if there is none.
  std::vector<Facet> facets;  // Empty unless asked for.
  std::optional<Suggestion> suggestion;  // Where there is no hit.
};

std::expected<SearchResult, IndexError> Search(Database& database,
                                               const SearchRequest& request);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_SEARCHER_H_
