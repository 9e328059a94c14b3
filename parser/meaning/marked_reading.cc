#include "parser/meaning/marked_reading.h"

#include <algorithm>

#include "parser/lexicon/character.h"

namespace gongbao {

MarkedReading::MarkedReading(const Gazette& gazette, const Document& document)
    : document_(document),
      reading_(gazette, document),
      amends_(IsAmendingTitle(document.title)),
      cues_(FindCues(reading_.text(), 0)) {
  FindQuotations();
  FindAllMentions();
}

std::span<const Cue> MarkedReading::Cues(std::size_t passage) const {
  return std::span<const Cue>(cues_).subspan(
      first_cue_[passage], first_cue_[passage + 1] - first_cue_[passage]);
}

void MarkedReading::FindAllMentions() {
  Aliases aliases;
  std::size_t cue = 0;
  mentions_.reserve(size());
  for (const Passage& passage : reading_.passages()) {
    const std::size_t first = cue;
    first_cue_.push_back(first);
    while (cue < cues_.size() && cues_[cue].span.begin < passage.words.end) {
      ++cue;
    }
    mentions_.push_back(FindMentions(text(), passage.words.begin,
                                     passage.words.end, cues_.data() + first,
                                     cues_.data() + cue, aliases));
    for (Mention& mention : mentions_.back()) {
      mention.quoted = amends_ && IsQuoted(mention.span.begin);
    }
  }
  first_cue_.push_back(cue);
}

namespace {

// The quotations of text[begin, end), and whether the last is left open: then
// it has the whole rest. A “ inside an open quotation opens none; printers
// repeat it before each paragraph. A straight mark opens and closes.
bool FindQuotationsIn(std::string_view text, TextSpan words,
                      std::vector<TextSpan>& quotations) {
  static constexpr std::size_t kClosed = static_cast<std::size_t>(-1);
  const std::string_view bounded = text.substr(0, words.end);
  std::size_t open = kClosed;
  for (std::size_t at = bounded.find_first_of("\xE2\"", words.begin);
       at != std::string_view::npos;
       at = bounded.find_first_of("\xE2\"", at + 1)) {
    const char32_t c = CharacterAt(text, at).value;
    if (open == kClosed && (c == U'“' || c == '"')) {
      open = at;
    } else if (open != kClosed && (c == U'”' || c == '"')) {
      quotations.push_back({open, at});
      open = kClosed;
    }
  }
  if (open == kClosed) return false;
  quotations.push_back({open, words.end});
  return true;
}

}  // namespace

// What an amendment quotes may go on in the passages below, up to the first ”.
void MarkedReading::FindQuotations() {
  static constexpr std::string_view kClose = "”";
  static constexpr std::size_t kLongest = 60'000;  // Bytes.
  std::size_t close = 0;  // The first ” at or after a passage's end.
  for (std::size_t i = 0; i < size(); ++i) {
    const std::size_t end = passage(i).words.end;
    if (!FindQuotationsIn(text(), passage(i).words, quotations_) || !amends_) {
      continue;
    }
    if (close != std::string_view::npos && close < end) {
      close = text().find(kClose, end);
    }
    if (close == std::string_view::npos || close - end > kLongest) continue;
    quotations_.back().end = close;
    while (i + 1 < size() && passage(i + 1).words.end <= close) ++i;
  }
}

bool MarkedReading::IsQuoted(std::size_t at) const {
  const auto span = std::partition_point(
      quotations_.begin(), quotations_.end(),
      [&](const TextSpan& quotation) { return quotation.end <= at; });
  return span != quotations_.end() && span->begin <= at;
}

const Clauses& MarkedReading::ClausesOf(std::size_t index) {
  const TextSpan words = passage(index).words;
  return clauses_.try_emplace(index, text(), words.begin, words.end)
      .first->second;
}

bool IsAmendingTitle(std::string_view title) {
  if (title.find("修正案") != std::string_view::npos) return true;
  return title.find("关于") != std::string_view::npos &&
         HoldsOneOf(title, {"修改", "修正", "修订", "调整", "补充完善"});
}

}  // namespace gongbao
