#include "index/fulltext/fts5_table.h"

#include <optional>
#include <set>
#include <vector>

#include "index/fulltext/varint.h"

namespace gongbao {
namespace {

// Rows of the table's %_data that are not pages.
constexpr int kCountsRow = 1;
constexpr int kStructureRow = 10;

// The key of a page in %_data: 16 bits of segment, one that tells skips from
// leaves, 5 of the height in a tree of skips, 31 of the page, which counts
// from 1.
constexpr int kSegmentShift = 37;
constexpr std::int64_t kSkips = std::int64_t{1} << 36;

std::int64_t PageKey(std::int64_t segment, std::int64_t page) {
  return (segment << kSegmentShift) + page;
}

struct Segment {
  std::uint64_t id = 0;
  std::uint64_t first_page = 0;
  std::uint64_t last_page = 0;
};

struct Level {
  std::uint64_t merging = 0;  // Segments of a merge that is not finished.
  std::vector<Segment> segments;  // The oldest first.
};

// FTS5's structure record: which segments there are.
struct Structure {
  std::string cookie;  // Tells FTS5 to read its settings again.
  std::uint64_t written_pages = 0;
  std::vector<Level> levels;

  std::uint64_t CountSegments() const {
    std::uint64_t count = 0;
    for (const Level& level : levels) count += level.segments.size();
    return count;
  }
};

// Reads numbers from the front of a record; all 0 from where one is missing.
class RecordReader {
 public:
  explicit RecordReader(std::string_view bytes) : bytes_(bytes) {}

  std::uint64_t Number() {
    const std::optional<std::uint64_t> number = TakeVarint(bytes_);
    whole_ = whole_ && number.has_value();
    return number.value_or(0);
  }
  // A count of things that take a byte each at least.
  std::uint64_t Count() {
    const std::uint64_t count = Number();
    whole_ = whole_ && count <= bytes_.size();
    return whole_ ? count : 0;
  }
  bool whole() const { return whole_; }

 private:
  std::string_view bytes_;
  bool whole_ = true;
};

constexpr std::size_t kCookieSize = 4;

// nullopt: not of the form that all versions of FTS5 write for such a table.
std::optional<Structure> ReadStructure(std::string_view record) {
  if (record.size() < kCookieSize) return std::nullopt;
  Structure structure;
  structure.cookie = record.substr(0, kCookieSize);
  RecordReader reader(record.substr(kCookieSize));
  structure.levels.resize(reader.Count());
  const std::uint64_t segments = reader.Count();
  structure.written_pages = reader.Number();
  for (Level& level : structure.levels) {
    level.merging = reader.Number();
    level.segments.resize(reader.Count());
    for (Segment& segment : level.segments) {
      segment.id = reader.Number();
      segment.first_page = reader.Number();
      segment.last_page = reader.Number();
    }
  }
  if (!reader.whole() || segments != structure.CountSegments()) {
    return std::nullopt;
  }
  return structure;
}

std::string WriteStructure(const Structure& structure) {
  std::string record = structure.cookie;
  AppendVarint(structure.levels.size(), record);
  AppendVarint(structure.CountSegments(), record);
  AppendVarint(structure.written_pages, record);
  for (const Level& level : structure.levels) {
    AppendVarint(level.merging, record);
    AppendVarint(level.segments.size(), record);
    for (const Segment& segment : level.segments) {
      AppendVarint(segment.id, record);
      AppendVarint(segment.first_page, record);
      AppendVarint(segment.last_page, record);
    }
  }
  return record;
}

std::uint64_t FreeSegmentId(const Structure& structure) {
  std::set<std::uint64_t> taken;
  for (const Level& level : structure.levels) {
    for (const Segment& segment : level.segments) taken.insert(segment.id);
  }
  std::uint64_t id = 1;
  while (taken.contains(id)) ++id;
  return id;
}

std::string ReadRecord(Connection& connection, const std::string& table,
                       int row) {
  Statement record = connection.Prepare("SELECT block FROM " + table +
                                        "_data WHERE id = " +
                                        std::to_string(row));
  return record.Step() ? record.Text(0) : std::string();
}

void WriteRecord(Connection& connection, const std::string& table, int row,
                 std::string_view bytes) {
  Statement record = connection.Prepare("UPDATE " + table +
                                        "_data SET block = ? WHERE id = " +
                                        std::to_string(row));
  record.BindBlob(0, bytes);
  record.Run();
}

}  // namespace

Fts5Segment::Fts5Segment(Connection& connection, std::string_view table)
    : connection_(connection), table_(table) {
  // FTS5 writes what it holds at a savepoint, and at the return to one it
  // forgets what it knew of its segments, which is to change. The command
  // between, to merge no pages, has it take part.
  connection_.Execute("SAVEPOINT segment; INSERT INTO " + table_ + " (" +
                      table_ + ", rank) VALUES ('merge', 0);" +
                      "ROLLBACK TO segment; RELEASE segment");
  structure_ = ReadRecord(connection_, table_, kStructureRow);
  if (const auto structure = ReadStructure(structure_)) {
    id_ = static_cast<std::int64_t>(FreeSegmentId(*structure));
  } else {
    connection_.Fail(IndexErrorKind::kDamaged,
                     "the list of segments of " + table_);
  }
}

void Fts5Segment::Append(const SegmentPages& pages) {
  const std::int64_t first_page = pages_ + 1;
  Statement insert = connection_.Prepare("INSERT INTO " + table_ +
                                         "_data (id, block) VALUES (?, ?)");
  for (const std::string& leaf : pages.leaves) {
    insert.Bind(PageKey(id_, ++pages_));
    insert.BindBlob(1, leaf);
    insert.Run();
  }
  for (const SegmentPages::RowSkips& skips : pages.skips) {
    std::string record{'\0'};  // One page of skips, without a tree.
    AppendVarint(static_cast<std::uint64_t>(first_page) + skips.first_page,
                 record);
    record += skips.rows;
    insert.Bind(PageKey(id_, first_page + skips.term_page) + kSkips);
    insert.BindBlob(1, record);
    insert.Run();
  }
  Statement divide = connection_.Prepare(
      "INSERT INTO " + table_ + "_idx (segid, term, pgno) VALUES (?, ?, ?)");
  for (const SegmentPages::Divider& divider : pages.dividers) {
    const std::int64_t page = first_page + divider.page;
    // Before the first page there is nothing to be told from.
    std::string_view term = divider.term;
    if (page == 1) term = "";
    divide.Bind(id_);
    divide.BindBlob(1, term);
    divide.BindOne(2, page << 1 | (divider.has_skips ? 1 : 0));
    divide.Run();
  }
}

void Fts5Segment::Finish(std::int64_t rows, std::int64_t tokens) {
  AddToCounts(rows, tokens);
  auto structure = ReadStructure(structure_);
  if (!structure || pages_ == 0) return;
  if (structure->levels.empty()) structure->levels.emplace_back();
  structure->levels[0].segments.push_back(
      {static_cast<std::uint64_t>(id_), 1, static_cast<std::uint64_t>(pages_)});
  structure->written_pages += static_cast<std::uint64_t>(pages_);
  WriteRecord(connection_, table_, kStructureRow, WriteStructure(*structure));
}

void Fts5Segment::AddToCounts(std::int64_t rows, std::int64_t tokens) {
  const std::string record = ReadRecord(connection_, table_, kCountsRow);
  std::string_view rest = record;
  const std::uint64_t old_rows = TakeVarint(rest).value_or(0);
  const std::uint64_t old_tokens = TakeVarint(rest).value_or(0);
  std::string counts;
  AppendVarint(old_rows + static_cast<std::uint64_t>(rows), counts);
  AppendVarint(old_tokens + static_cast<std::uint64_t>(tokens), counts);
  WriteRecord(connection_, table_, kCountsRow, counts);
}

std::int64_t CountSegments(Connection& connection, std::string_view table) {
  const auto structure = ReadStructure(
      ReadRecord(connection, std::string(table), kStructureRow));
  return structure ? static_cast<std::int64_t>(structure->CountSegments()) : 0;
}

}  // namespace gongbao
