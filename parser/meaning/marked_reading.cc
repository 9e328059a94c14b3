#include "parser/meaning/marked_reading.h"

#include <algorithm>

#include "parser/lexicon/character.h"

namespace gongbao {

MarkedReading::MarkedReading(const Gazette& gazette, const Document& document)
    : gazette_(gazette),
      document_(document),
      reading_(gazette, document),
      cues_(FindCues(reading_.text())) {
  amends_ = IsAmendingTitle(document.title) || SaysThatItAmends();
  AssignCues();
  FindQuotations();
  FindAllMentions();
}

std::span<const Cue> MarkedReading::Cues(std::size_t passage) const {
  return std::span<const Cue>(cues_).subspan(
      first_cue_[passage], first_cue_[passage + 1] - first_cue_[passage]);
}

// 修改为:“…, 作如下修改.
bool MarkedReading::SaysThatItAmends() const {
  for (const Cue& cue : cues_) {
    if (cue.kind != CueKind::kAmend) continue;
    std::string_view after = text().substr(cue.span.end, 12);
    if (after.starts_with("为"))
      after.remove_prefix(std::string_view("为").size());
    const bool quotes = after.starts_with("：“") || after.starts_with(":“");
    const std::size_t begin = cue.span.begin < 12 ? 0 : cue.span.begin - 12;
    const std::string_view before =
        text().substr(begin, cue.span.begin - begin);
    if (quotes || before.ends_with("作如下") || before.ends_with("作出如下") ||
        before.ends_with("作以下") || before.ends_with("作出")) {
      return true;
    }
  }
  return false;
}

void MarkedReading::AssignCues() {
  std::size_t cue = 0;
  first_cue_.reserve(size() + 1);
  for (const Passage& passage : reading_.passages()) {
    first_cue_.push_back(cue);
    while (cue < cues_.size() && cues_[cue].span.begin < passage.words.end) {
      ++cue;
    }
  }
  first_cue_.push_back(cue);
}

void MarkedReading::FindAllMentions() {
  Aliases aliases;
  mentions_.resize(size());
  for (std::size_t i = 0; i < size(); ++i) {
    const std::span<const Cue> cues = Cues(i);
    if (cues.empty()) continue;
    mentions_[i] = FindMentions(text(), passage(i).words, cues, aliases);
    if (!amends_) continue;
    for (Mention& mention : mentions_[i]) {
      mention.quoted = IsQuoted(mention.span.begin);
    }
  }
}

// The quotations of one passage; the last is left open where the passage ends
// in it. A “ inside an open quotation opens none: printers repeat it before
// each paragraph. A straight mark opens and closes.
bool MarkedReading::FindQuotationsIn(std::size_t index) {
  bool open = false;
  for (const Cue& cue : Cues(index)) {
    if (cue.kind != CueKind::kQuotation) continue;
    const std::string_view mark = Text(cue.span);
    if (!open && mark != "”") {
      quotations_.push_back({cue.span.begin, passage(index).words.end});
      open = true;
    } else if (open && mark != "“") {
      quotations_.back().end = cue.span.begin;
      open = false;
    }
  }
  return open;
}

// 二十四、将第九条修改为:“…: the quotation above was left without its ”.
bool MarkedReading::OpensQuotation(std::size_t index) const {
  const std::size_t begin = passage(index).words.begin;
  for (const Cue& cue : Cues(index)) {
    if (cue.kind != CueKind::kQuotation || Text(cue.span) != "“") continue;
    const std::string_view before = Text(begin, cue.span.begin);
    return before.ends_with("为：") || before.ends_with("为:");
  }
  return false;
}

// What an amendment quotes may go on in the passages below, up to the first ”.
void MarkedReading::FindQuotations() {
  static constexpr std::string_view kClose = "”";
  static constexpr std::size_t kLongest = 60'000;  // Bytes.
  std::size_t close = 0;  // The first ” at or after a passage's end.
  for (std::size_t i = 0; i < size(); ++i) {
    const std::size_t end = passage(i).words.end;
    if (!FindQuotationsIn(i) || !amends_) continue;
    if (close != std::string_view::npos && close < end) {
      close = text().find(kClose, end);
    }
    if (close == std::string_view::npos || close - end > kLongest) continue;
    while (i + 1 < size() && passage(i + 1).words.end <= close &&
           !OpensQuotation(i + 1)) {
      ++i;
    }
    const bool torn = i + 1 < size() && passage(i + 1).words.begin < close &&
                      OpensQuotation(i + 1);
    quotations_.back().end = torn ? passage(i).words.end : close;
  }
}

bool MarkedReading::NamesDocument(std::size_t passage) const {
  return std::any_of(mentions_[passage].begin(), mentions_[passage].end(),
                     [](const Mention& mention) {
                       return mention.kind == MentionKind::kDocument;
                     });
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
