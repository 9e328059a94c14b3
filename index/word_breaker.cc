#include "index/word_breaker.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <algorithm>

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

}  // namespace

struct WordBreaker::Implementation {
  std::unique_ptr<icu::BreakIterator> iterator;
};

WordBreaker::WordBreaker()
    : implementation_(std::make_unique<Implementation>()) {
  UErrorCode status = U_ZERO_ERROR;
  implementation_->iterator.reset(icu::BreakIterator::createWordInstance(
      icu::Locale::getChinese(), status));
  if (U_FAILURE(status)) implementation_->iterator.reset();
}

WordBreaker::~WordBreaker() = default;

bool WordBreaker::StandsOnBoundaries(std::string_view text, std::size_t begin,
                                     std::size_t end) {
  icu::BreakIterator* iterator = implementation_->iterator.get();
  if (iterator == nullptr) return false;
  const std::size_t clause = ClauseBegin(text, begin);
  const std::string_view words =
      text.substr(clause, ClauseEnd(text, end) - clause);
  UErrorCode status = U_ZERO_ERROR;
  UText* view = utext_openUTF8(nullptr, words.data(),
                               static_cast<int64_t>(words.size()), &status);
  iterator->setText(view, status);
  const bool stands = U_SUCCESS(status) &&
                      iterator->isBoundary(static_cast<int>(begin - clause)) &&
                      iterator->isBoundary(static_cast<int>(end - clause));
  utext_close(view);
  return stands;
}

}  // namespace gongbao
