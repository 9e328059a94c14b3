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
#include "index/records.h"

namespace gongbao {

struct SearchRequest {
  // Words separated by white space, all of which must occur in one unit (an
  // article with its paragraphs and items, or a paragraph or heading's text
  // outside articles); "…" keeps white space out of it. Titles are units too,
  // a document's together with its number, and so is what stands around its
  // provisions: addressees, signature, date, list of annexes, …
  std::string query;
  std::optional<int> year;               // Of the document's date.
  std::optional<std::string> kind;       // 通知; of document or instrument
  std::optional<std::string> authority;  // Exact, or a part of it.
  int limit = 10;                        // 0 (only count) to 100.
  int offset = 0;
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
};

struct SearchResult {
  std::int64_t total = 0;  // All hits, whatever `limit`.
  // Best first (ranking.h); ties: the newer document, then by address.
  std::vector<SearchHit> hits;
};

std::expected<SearchResult, IndexError> Search(Database& database,
                                               const SearchRequest& request);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_SEARCHER_H_
