// The pages of an FTS5 segment, in memory.
//
// A segment is a list of terms in the order of their bytes, each with the rows
// it stands in, cut into pages of some 4 KB. Its format is described at the
// head of SQLite's ext/fts5/fts5_index.c, "Segment leaves" and "Segment
// doclist indexes"; it is part of SQLite's file format, so all versions since
// 3.9 read it, and later ones have to.

#ifndef GONGBAO_INDEX_FULLTEXT_SEGMENT_PAGES_H_
#define GONGBAO_INDEX_FULLTEXT_SEGMENT_PAGES_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gongbao {

// A run of pages, counted from 0; where it stands in the segment is known when
// it is stored.
struct SegmentPages {
  // The first row of each page that a long list of rows goes on to.
  struct RowSkips {
    std::uint32_t term_page = 0;   // Where the list begins.
    std::uint32_t first_page = 0;  // What the first of the rows stands on.
    std::string rows;
  };
  // The first term of a page that holds one.
  struct Divider {
    std::uint32_t page = 0;
    std::string term;
    bool has_skips = false;  // For the last list on the page.
  };

  std::vector<std::string> leaves;
  std::vector<Divider> dividers;
  std::vector<RowSkips> skips;
};

class SegmentPageWriter {
 public:
  SegmentPageWriter() { BeginPage(); }

  // REQUIRES: `term` (its UTF-8, without FTS5's mark of the main index) comes
  // after the term before it in the order of bytes.
  void BeginTerm(std::string_view term);

  // A row that the term stands in. `positions` is FTS5's list of them with its
  // size before it, or "" in a table without positions.
  // REQUIRES: rows ascend.
  void AddRow(std::int64_t row, std::string_view positions);

  SegmentPages Finish();

 private:
  void BeginPage();
  void EndPage();
  std::size_t PageSize() const { return leaf_.size() + footer_.size(); }
  std::uint32_t Page() const {
    return static_cast<std::uint32_t>(pages_.leaves.size());
  }
  void NoteFirstRow(std::int64_t row);
  void AppendPositions(std::string_view positions);
  // Keeps the skips of the last list, if it was long enough for them to pay.
  void EndList();

  SegmentPages pages_;
  std::string leaf_;    // The page being filled, with its header.
  std::string footer_;  // Where its terms begin.
  std::string term_;    // The last one, with FTS5's mark.
  std::size_t last_term_begin_ = 0;
  std::int64_t last_row_ = 0;
  bool page_has_term_ = false;
  bool page_has_row_ = false;
  bool list_has_row_ = false;
  std::uint32_t pages_without_term_ = 0;  // Since the last term.
  SegmentPages::RowSkips skips_;
  std::int64_t last_skip_ = 0;  // The last row in it.
};

}  // namespace gongbao

#endif  // GONGBAO_INDEX_FULLTEXT_SEGMENT_PAGES_H_
