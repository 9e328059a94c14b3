#include "parser/meaning/validity.h"

#include <algorithm>
#include <optional>

#include "parser/lexicon/character.h"
#include "parser/lexicon/date.h"
#include "parser/lexicon/title.h"
#include "parser/meaning/own_name.h"
#include "parser/meaning/start_day.h"

namespace gongbao {
namespace {

// What one statement says of the text that it stands in.
struct Finding {
  std::optional<StartDay> start;
  std::optional<Date> start_day;
  std::optional<Term> term;
  std::optional<Date> last_day;
  bool trial = false;
  std::optional<TextSpan> statement;
  std::size_t passage = 0;
  PartKind part_kind = PartKind::kBody;
  std::size_t part = 0;

  bool empty() const { return !start && !term && !last_day; }
};

bool StartsWithOneOf(std::string_view text,
                     std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return text.starts_with(word);
  });
}

class ValidityReader {
 public:
  explicit ValidityReader(MarkedReading& reading) : reading_(reading) {}

  Validity Read();

 private:
  void ReadPassage(std::size_t passage);
  void ReadEffect(std::size_t passage, const Cue& cue);
  void ReadTerm(std::size_t passage, const Cue& cue);
  bool SpeaksOfItself(std::string_view subject) const;
  bool OthersSpeakOfItself(const Clauses& clauses, std::size_t clause) const;
  bool IsOwnTitle(std::string_view title) const;
  Finding& FindingFor(std::size_t passage, TextSpan statement);
  bool IsOnTrial() const;

  MarkedReading& reading_;
  std::vector<Finding> findings_;
};

// 《…》 around one of the document's own titles.
bool ValidityReader::IsOwnTitle(std::string_view title) const {
  const Document& document = reading_.document();
  if (title == document.title) return true;
  return std::any_of(
      document.instruments.begin(), document.instruments.end(),
      [&](const Instrument& instrument) { return instrument.title == title; });
}

// Whether the subject of a clause is the text: 本办法, 《its title》, 以上规定;
// not 本办法第三条, not 许可证.
bool ValidityReader::SpeaksOfItself(std::string_view subject) const {
  for (const std::string_view lead :
       {"除另有规定外", "其中", "并", "且", "同时", "现", "修订后的",
        "修改后的", "原则上"}) {
    if (subject.starts_with(lead)) subject.remove_prefix(lead.size());
  }
  if (subject.empty()) return true;
  if (StartsWithOneOf(subject, {"以上规定", "以上措施", "以上意见", "上述规定",
                                "上述措施", "以上政策", "上述政策"})) {
    return true;
  }
  if (const std::size_t size = ConsumeOwnName(subject)) {
    const std::string_view rest = subject.substr(size);
    return !StartsWithOneOf(rest, {"第", "规定", "所", "附", "中", "施行前",
                                   "实施前", "确定", "明确"});
  }
  static constexpr std::string_view kOpen = "《", kClose = "》";
  if (!subject.starts_with(kOpen)) return false;
  const std::size_t close = subject.rfind(kClose);
  return close != std::string_view::npos &&
         IsOwnTitle(subject.substr(kOpen.size(), close - kOpen.size()));
}

// A clause without a subject takes that of the statement: 本办法由市财政局解释,
// 自…起施行; 现予公布,自…起施行; and nothing at all before it.
bool ValidityReader::OthersSpeakOfItself(const Clauses& clauses,
                                         std::size_t clause) const {
  const TextSpan statement = clauses[clause].statement;
  std::string_view before =
      reading_.Text(statement.begin, clauses[clause].words.begin);
  if (before.empty()) return true;
  if (HoldsOneOf(before, {"现予", "现公布", "现发布", "现印发", "现将",
                          "印发给", "现批准", "负责解释", "同意", "审议通过",
                          "常务会议", "未尽事宜"})) {
    return true;
  }
  for (std::size_t i = clause; i-- > 0;) {
    if (clauses[i].statement != statement) break;
    if (clauses[i].words.empty()) continue;
    const std::string_view words = reading_.Text(clauses[i].words);
    if (ConsumeOwnName(words) > 0) return SpeaksOfItself(words);
    if (words.starts_with("《")) return SpeaksOfItself(words);
  }
  return false;
}

Finding& ValidityReader::FindingFor(std::size_t passage, TextSpan statement) {
  // A term may follow in a statement of its own: …起施行。有效期5年。
  if (!findings_.empty() && findings_.back().passage == passage) {
    Finding& last = findings_.back();
    if (last.statement == statement || !last.term) return last;
  }
  Finding finding;
  finding.passage = passage;
  finding.part = reading_.passage(passage).part;
  finding.part_kind = reading_.passage(passage).part_kind;
  finding.statement = statement;
  findings_.push_back(finding);
  return findings_.back();
}

// Where the start day is that ends in `before`: …自2025年3月1日起|施行.
std::optional<std::size_t> FindStart(std::string_view before) {
  for (const std::string_view adverb :
       {"正式", "开始", "全面", "组织", "统一", "贯彻", "生效", "发布"}) {
    if (before.ends_with(adverb)) before.remove_suffix(adverb.size());
  }
  static constexpr std::size_t kFarthest = 120;
  for (const std::string_view from : {"自", "从", "于", "2", "１", "1", "二"}) {
    for (std::size_t at = before.rfind(from);
         at != std::string_view::npos && before.size() - at < kFarthest;
         at = at == 0 ? std::string_view::npos : before.rfind(from, at - 1)) {
      const auto start = ConsumeStartDay(before.substr(at));
      if (start && at + start->size == before.size()) return at;
    }
  }
  return std::nullopt;
}

// Whether the word before 施行 lets a day stand before it: 起|施行, 日|施行.
bool MayEndStart(std::string_view before) {
  if (before.empty()) return false;
  static constexpr std::u32string_view kLast = U"起日后式始面织一彻效布月";
  const std::size_t last = PreviousCharacter(before, before.size());
  return kLast.find(CharacterAt(before, last).value) !=
         std::u32string_view::npos;
}

void ValidityReader::ReadEffect(std::size_t passage, const Cue& cue) {
  if (!MayEndStart(reading_.text().substr(0, cue.span.begin))) return;
  const Clauses& clauses = reading_.ClausesOf(passage);
  if (clauses.IsProtected(cue.span.begin)) return;
  const std::size_t index = clauses.IndexAt(cue.span.begin);
  const Clause& clause = clauses[index];
  const std::string_view after = reading_.Text(cue.span.end, clause.words.end);
  if (!after.empty() && !StartsWithOneOf(after, {"(", "（", "至", "。"}))
    return;
  const std::string_view before =
      reading_.Text(clause.words.begin, cue.span.begin);
  const auto at = FindStart(before);
  if (!at) return;
  const std::string_view subject = before.substr(0, *at);
  if (!SpeaksOfItself(subject)) return;
  if (subject.empty() && !OthersSpeakOfItself(clauses, index)) return;
  Finding& finding = FindingFor(passage, clause.statement);
  if (finding.start) return;
  finding.start = ConsumeStartDay(before.substr(*at));
  if (StartsWithOneOf(after, {"至"})) {
    if (const auto end =
            ConsumeDate(after.substr(std::string_view("至").size()))) {
      finding.last_day = end->date;
    }
  }
}

// 自2025年1月1日起至2026年12月31日, 自印发之日起5年, without the 自.
bool ReadPeriod(std::string_view words, Finding& finding) {
  static constexpr std::string_view kFrom = "自";
  const auto start = ConsumeStartDay(std::string(kFrom) + std::string(words));
  if (!start || start->delay.years > 0) return false;
  words.remove_prefix(std::min(words.size(), start->size - kFrom.size()));
  if (const auto term = ConsumeTerm(words)) {
    finding.term = term->term;
  } else if (StartsWithOneOf(words, {"至", "到", "—", "-", "－"})) {
    const auto end = ConsumeDate(words.substr(CharacterAt(words, 0).size));
    if (!end) return false;
    finding.last_day = end->date;
  } else {
    return false;
  }
  if (!finding.start) finding.start = start;
  return true;
}

// 截至2027年3月31日
bool ReadLastDay(std::string_view words, Finding& finding) {
  for (const std::string_view until : {"截至", "截止到", "截止", "至", "到"}) {
    if (!words.starts_with(until)) continue;
    if (const auto end = ConsumeDate(words.substr(until.size()))) {
      finding.last_day = end->date;
      return true;
    }
  }
  return false;
}

// What follows 有效期 or 试行期: 5年, 为三年, 至2027年3月31日, 自…至….
bool ReadTermWords(std::string_view words, Finding& finding) {
  for (const std::string_view link : {"期限", "期间", "期", "限", "为", "是",
                                      "：", ":", "均", "暂定", "定为", "自"}) {
    if (words.starts_with(link)) words.remove_prefix(link.size());
  }
  if (const auto term = ConsumeTerm(words)) {
    finding.term = term->term;
    return true;
  }
  return ReadPeriod(words, finding) || ReadLastDay(words, finding);
}

void ValidityReader::ReadTerm(std::size_t passage, const Cue& cue) {
  const Clauses& clauses = reading_.ClausesOf(passage);
  if (clauses.IsProtected(cue.span.begin)) return;
  const std::size_t index = clauses.IndexAt(cue.span.begin);
  const Clause& clause = clauses[index];
  std::string_view subject = reading_.Text(clause.words.begin, cue.span.begin);
  if (subject.ends_with("的"))
    subject.remove_suffix(std::string_view("的").size());
  if (subject == "其") subject = {};
  if (!SpeaksOfItself(subject)) return;
  const bool has_start = !findings_.empty() &&
                         findings_.back().passage == passage &&
                         findings_.back().start;
  if (subject.empty() && !has_start &&
      !(clauses[index].words.begin != clause.statement.begin &&
        OthersSpeakOfItself(clauses, index))) {
    return;
  }
  const std::string_view word = reading_.Text(cue.span);
  const bool trial =
      word != "有效期" && word != "施行" && word != "实施" && word != "执行";
  std::string_view words = reading_.Text(cue.span.end, clause.words.end);
  Finding finding;
  if (!ReadTermWords(words, finding)) return;
  Finding& target = FindingFor(passage, clause.statement);
  if (!target.start) target.start = finding.start;
  if (!target.term) target.term = finding.term;
  if (!target.last_day) target.last_day = finding.last_day;
  target.trial = target.trial || trial;
}

void ValidityReader::ReadPassage(std::size_t passage) {
  // Each cue is read against its statement; no paragraph has that many.
  static constexpr int kMostCues = 60;
  int cues = 0;
  for (const Cue& cue : reading_.Cues(passage)) {
    if (cue.kind != CueKind::kEffect && cue.kind != CueKind::kTerm) continue;
    if (reading_.amends() && reading_.IsQuoted(cue.span.begin)) continue;
    if (++cues > kMostCues) break;
    const std::string_view word = reading_.Text(cue.span);
    const bool term_only = word == "有效期";
    if (!term_only) ReadEffect(passage, cue);
    const std::string_view after = reading_.text().substr(cue.span.end);
    if (term_only || word == "试行" || word == "暂行" ||
        after.starts_with("期")) {
      ReadTerm(passage, cue);
    }
  }
}

bool ValidityReader::IsOnTrial() const {
  const Document& document = reading_.document();
  const auto on_trial = [](std::string_view title) {
    return HoldsOneOf(title, {"试行", "暂行"});
  };
  if (!document.instruments.empty()) {
    return std::any_of(
        document.instruments.begin(), document.instruments.end(),
        [&](const Instrument& each) { return on_trial(each.title); });
  }
  const std::vector<std::string> issued = IssuedTitles(document.title);
  if (!issued.empty())
    return std::any_of(issued.begin(), issued.end(), on_trial);
  return !document.title.empty() &&
         document.title.find("《") == std::string::npos &&
         !IsAmendingTitle(document.title) &&
         document.title.find("废止") == std::string::npos &&
         on_trial(document.title);
}

Validity ValidityReader::Read() {
  for (std::size_t i = 0; i < reading_.size(); ++i) {
    if (reading_.passage(i).part_kind != PartKind::kAnnex) ReadPassage(i);
  }
  Validity validity;
  validity.trial = IsOnTrial();
  if (findings_.empty()) {
    validity.effective_from = reading_.NotedEffectDay();
    return validity;
  }
  // The first part that says when, and in it the last that does: the closing
  // articles stand at the end.
  const auto says_when = [](const Finding& f) { return f.start.has_value(); };
  auto first = std::find_if(findings_.begin(), findings_.end(), says_when);
  if (first == findings_.end()) first = findings_.begin();
  const Finding* chosen = &*first;
  for (const Finding& finding : findings_) {
    if (finding.part == first->part && says_when(finding)) chosen = &finding;
  }
  if (chosen->start) {
    validity.effective_from =
        ResolveStartDay(*chosen->start, reading_.IssueDay(), std::nullopt);
  }
  if (!chosen->start) validity.effective_from = reading_.NotedEffectDay();
  std::optional<Term> term = chosen->term;
  validity.expires_on = chosen->last_day;
  validity.trial = validity.trial || chosen->trial;
  if (term && !validity.expires_on && validity.effective_from) {
    validity.expires_on = LastDay(*validity.effective_from, *term);
  }
  validity.evidence = reading_.EvidenceAt(chosen->passage, *chosen->statement);
  return validity;
}

}  // namespace

Validity ReadValidity(MarkedReading& reading) {
  return ValidityReader(reading).Read();
}

}  // namespace gongbao
