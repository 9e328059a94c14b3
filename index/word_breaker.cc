#include "index/word_breaker.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <algorithm>
#include <string>
#include <unordered_map>

namespace gongbao {
namespace {

constexpr std::size_t kReach = 48;  // Bytes to each side: 16 characters.

bool IsContinuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

// Punctuation and blanks end a clause; in UTF-8 all Chinese ones begin with
// E2, E3 80 or EF BC.
bool EndsClause(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead == 0xE3) return text.substr(at).starts_with("\xE3\x80");
  return lead < '0' || lead == 0xE2 || lead == 0xEF;
}

std::size_t ClauseBegin(std::string_view text, std::size_t begin) {
  const std::size_t earliest = begin > kReach ? begin - kReach : 0;
  std::size_t at = begin;
  while (at > earliest) {
    std::size_t before = at - 1;
    while (before > 0 && IsContinuation(text[before])) --before;
    if (EndsClause(text, before)) break;
    at = before;
  }
  return at;
}

std::size_t ClauseEnd(std::string_view text, std::size_t end) {
  const std::size_t latest = std::min(text.size(), end + kReach);
  while (end < latest && !EndsClause(text, end)) {
    ++end;
    while (end < text.size() && IsContinuation(text[end])) ++end;
  }
  return end;
}

// The offset of `count` characters before `at`, not before `earliest`.
std::size_t StepBack(std::string_view text, std::size_t at, int count,
                     std::size_t earliest) {
  for (; count > 0 && at > earliest; --count) {
    do {
      --at;
    } while (at > earliest && IsContinuation(text[at]));
  }
  return at;
}

std::size_t StepOn(std::string_view text, std::size_t at, int count,
                   std::size_t latest) {
  for (; count > 0 && at < latest; --count) {
    do {
      ++at;
    } while (at < latest && IsContinuation(text[at]));
  }
  return at;
}

constexpr int kNeighbours = 2;  // Characters on each side.

// text[begin, end) with its neighbours in the clause.
std::string Surroundings(std::string_view text, std::size_t begin,
                         std::size_t end, std::size_t clause_begin,
                         std::size_t clause_end) {
  const std::size_t from = StepBack(text, begin, kNeighbours, clause_begin);
  const std::size_t to = StepOn(text, end, kNeighbours, clause_end);
  std::string key(text.substr(from, begin - from));
  key += '\0';
  key += text.substr(begin, end - begin);
  key += '\0';
  key += text.substr(end, to - end);
  return key;
}

}  // namespace

struct WordBreaker::Implementation {
  std::unique_ptr<icu::BreakIterator> iterator;
  std::unordered_map<std::string, bool> found;  // By Surroundings().

  bool Look(std::string_view words, std::size_t begin, std::size_t end);
};

WordBreaker::WordBreaker()
    : implementation_(std::make_unique<Implementation>()) {
  UErrorCode status = U_ZERO_ERROR;
  implementation_->iterator.reset(icu::BreakIterator::createWordInstance(
      icu::Locale::getChinese(), status));
  if (U_FAILURE(status)) implementation_->iterator.reset();
}

WordBreaker::~WordBreaker() = default;

void WordBreaker::Forget() { implementation_->found.clear(); }

bool WordBreaker::StandsOnBoundaries(std::string_view text, std::size_t begin,
                                     std::size_t end) {
  if (implementation_->iterator == nullptr) return false;
  const std::size_t clause = ClauseBegin(text, begin);
  const std::size_t clause_end = ClauseEnd(text, end);
  const auto [found, added] = implementation_->found.try_emplace(
      Surroundings(text, begin, end, clause, clause_end));
  if (added) {
    found->second = implementation_->Look(
        text.substr(clause, clause_end - clause), begin - clause, end - clause);
  }
  return found->second;
}

bool WordBreaker::Implementation::Look(std::string_view words,
                                       std::size_t begin, std::size_t end) {
  UErrorCode status = U_ZERO_ERROR;
  UText* view = utext_openUTF8(nullptr, words.data(),
                               static_cast<int64_t>(words.size()), &status);
  iterator->setText(view, status);
  const bool stands = U_SUCCESS(status) &&
                      iterator->isBoundary(static_cast<int>(begin)) &&
                      iterator->isBoundary(static_cast<int>(end));
  utext_close(view);
  return stands;
}

}  // namespace gongbao
