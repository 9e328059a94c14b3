#include "index/unit_cursor.h"

#include <algorithm>

#include "index/folding.h"

namespace gongbao {
namespace {

// From here on the pairs that cover a word beat the phrase of all its pairs.
constexpr std::size_t kCoveredLength = 6;  // Characters.

std::size_t CountFolded(const std::string& word) {
  FoldedText folded;
  Fold(word, folded);
  return folded.size();
}

// The word of an expression that is one quoted word; nullopt if it is more.
std::optional<std::string> OneWord(const std::string& expression) {
  if (expression.size() < 3 || expression.front() != '"' ||
      expression.find('"', 1) != expression.size() - 1) {
    return std::nullopt;
  }
  return expression.substr(1, expression.size() - 2);
}

const char* RowSql(UnitCursor::Source source) {
  switch (source) {
    case UnitCursor::Source::kUnigram:
      return "SELECT rowid FROM unigram WHERE unigram MATCH ? ORDER BY rowid";
    case UnitCursor::Source::kBigram:
      return "SELECT rowid FROM bigram WHERE bigram MATCH ? ORDER BY rowid";
    case UnitCursor::Source::kBigramCounted:
      return "SELECT rowid, hit_summary(bigram) FROM bigram"
             " WHERE bigram MATCH ? ORDER BY rowid";
  }
  return "";
}

}  // namespace

UnitCursor::UnitCursor(Connection& connection, Source source,
                       const std::string& expression)
    : counted_(source == Source::kBigramCounted) {
  const auto word = OneWord(expression);
  const std::size_t length = word ? CountFolded(*word) : 0;
  const bool unigram = source == Source::kUnigram;
  if (word && length == (unigram ? 1 : 2)) {
    hits_ = VisitToken(connection, unigram ? "unigram" : "bigram", expression,
                       counted_);
  } else if (word && length >= kCoveredLength) {
    hits_ = VisitCover(connection, *word);
  } else {
    rows_.emplace(connection.Prepare(RowSql(source)));
    rows_->Bind(expression);
  }
}

bool UnitCursor::Next() {
  if (rows_) {
    if (!rows_->Step()) return false;
    unit_ = rows_->Integer(0);
    return true;
  }
  if (next_ == hits_.size()) return false;
  unit_ = hits_[next_++].unit;
  return true;
}

bool UnitCursor::MoveTo(std::int64_t unit) {
  while (unit_ < unit) {
    if (!Next()) return false;
  }
  return true;
}

HitSummary UnitCursor::summary() const {
  if (!counted_) return {};
  return rows_ ? HitSummary(rows_->Integer(1)) : hits_[next_ - 1].summary;
}

}  // namespace gongbao
