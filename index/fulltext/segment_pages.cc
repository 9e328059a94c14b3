#include "index/fulltext/segment_pages.h"

#include <algorithm>
#include <utility>

#include "index/fulltext/varint.h"

namespace gongbao {
namespace {

// FTS5's default ("pgsz"): a page and its key fit in one of SQLite's.
constexpr std::size_t kPageSize = 4050;
constexpr std::size_t kHeaderSize = 4;
// FTS5 itself keeps no skips for shorter lists.
constexpr std::uint32_t kMinSkippedPages = 4;
// What begins each term of the main index.
constexpr char kMainIndex = '0';

void PutBigEndian16(std::size_t value, std::string& bytes, std::size_t at) {
  bytes[at] = static_cast<char>(value >> 8);
  bytes[at + 1] = static_cast<char>(value & 0xFF);
}

std::size_t SharedPrefix(std::string_view a, std::string_view b) {
  return static_cast<std::size_t>(
      std::ranges::mismatch(a, b).in1 - a.begin());
}

}  // namespace

void SegmentPageWriter::BeginTerm(std::string_view term) {
  std::string marked{kMainIndex};
  marked += term;
  if (PageSize() + marked.size() + 2 >= kPageSize) EndPage();
  AppendVarint(leaf_.size() - last_term_begin_, footer_);
  last_term_begin_ = leaf_.size();
  std::size_t shared = 0;
  if (page_has_term_) {
    shared = SharedPrefix(term_, marked);
    AppendVarint(shared, leaf_);
  } else {
    EndList();
    pages_.dividers.push_back({Page(), marked, false});
  }
  AppendVarint(marked.size() - shared, leaf_);
  leaf_.append(marked, shared);
  term_ = std::move(marked);
  skips_.term_page = Page();
  page_has_term_ = true;
  list_has_row_ = false;
}

void SegmentPageWriter::AddRow(std::int64_t row, std::string_view positions) {
  if (PageSize() >= kPageSize) EndPage();
  const bool leads_page = !page_has_term_ && !page_has_row_;
  if (leads_page) NoteFirstRow(row);
  const bool absolute = leads_page || !list_has_row_;
  AppendVarint(static_cast<std::uint64_t>(absolute ? row : row - last_row_),
               leaf_);
  last_row_ = row;
  page_has_row_ = true;
  list_has_row_ = true;
  AppendPositions(positions);
}

SegmentPages SegmentPageWriter::Finish() {
  EndPage();
  EndList();
  return std::move(pages_);
}

void SegmentPageWriter::BeginPage() {
  leaf_.assign(kHeaderSize, '\0');
  footer_.clear();
  last_term_begin_ = 0;
  page_has_term_ = false;
  page_has_row_ = false;
}

void SegmentPageWriter::EndPage() {
  if (leaf_.size() == kHeaderSize) return;
  PutBigEndian16(leaf_.size(), leaf_, 2);
  if (!page_has_term_) {
    ++pages_without_term_;
    // All of it is the positions of one row: nothing to skip to.
    if (!page_has_row_ && !skips_.rows.empty()) AppendVarint(0, skips_.rows);
  }
  pages_.leaves.push_back(leaf_ + footer_);
  BeginPage();
}

// A row that comes before any term of its page is what FTS5 can skip to.
void SegmentPageWriter::NoteFirstRow(std::int64_t row) {
  PutBigEndian16(leaf_.size(), leaf_, 0);
  std::int64_t since = row;
  if (skips_.rows.empty()) {
    skips_.first_page = Page();
  } else {
    since -= last_skip_;
  }
  AppendVarint(static_cast<std::uint64_t>(since), skips_.rows);
  last_skip_ = row;
}

// The size stands on the page of its row; what follows may be cut between two
// numbers where the page ends.
void SegmentPageWriter::AppendPositions(std::string_view positions) {
  if (positions.empty()) return;
  std::size_t size = VarintSize(positions);
  while (PageSize() + positions.size() > kPageSize) {
    while (PageSize() + size < kPageSize) {
      size += VarintSize(positions.substr(size));
    }
    leaf_ += positions.substr(0, size);
    positions.remove_prefix(size);
    if (positions.empty()) return;
    EndPage();
    size = 0;
  }
  leaf_ += positions;
}

void SegmentPageWriter::EndList() {
  // Skips that fill more than a page would need a tree of their own. Without
  // them the list is read page by page.
  if (pages_without_term_ >= kMinSkippedPages && !skips_.rows.empty() &&
      skips_.rows.size() < kPageSize) {
    pages_.dividers.back().has_skips = true;
    pages_.skips.push_back(std::move(skips_));
  }
  skips_ = {};
  pages_without_term_ = 0;
}

}  // namespace gongbao
