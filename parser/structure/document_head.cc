#include "parser/structure/document_head.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "parser/lexicon/character.h"
#include "parser/lexicon/date.h"
#include "parser/lexicon/numeral.h"
#include "parser/lexicon/title.h"
#include "parser/structure/title_lines.h"

namespace gongbao {
namespace {

constexpr std::size_t kMostAddresseeLines = 12;
constexpr std::size_t kLongestAddressees = 400;  // Characters.
constexpr std::size_t kMostNoteLines = 40;

constexpr std::array<std::string_view, 13> kActsOfIssuing = {
    "通过", "公布", "发布", "修订", "修正", "批准", "施行",
    "印发", "颁布", "修改", "实施", "生效", "公告"};

// Whether the words tell of an act of issuing, as notes do: …第七次会议通过,
// 公安部发布  根据, …第二次修正。 A sentence must end in the act: 2016年6月20日
// 印发的《…》同时废止。 only begins like a note.
bool TellsOfIssuing(std::string_view words) {
  static constexpr std::string_view kStop = "。";
  const bool sentence = words.ends_with(kStop);
  if (sentence) words.remove_suffix(kStop.size());
  return std::any_of(kActsOfIssuing.begin(), kActsOfIssuing.end(),
                     [&](std::string_view act) {
                       return sentence ? words.ends_with(act)
                                       : FindWord(words, act) != words.npos;
                     });
}

// 《…》 or <…> that the words open and do not close.
int OpenTitles(std::string_view words) {
  int open = 0;
  VisitMarks(words, [&](char32_t c) {
    open += c == U'《' || c == U'〈' || c == U'<';
    open -= c == U'》' || c == U'〉' || c == U'>';
  });
  return open;
}

// …第3次会议《关于适用〈甲条例〉的规定: the rest of the title is lost.
bool IsTornInTitle(std::string_view words) {
  return FindWord(words, "会议") != std::string_view::npos &&
         OpenTitles(words) > 0;
}

// 2018年2月23日 云岭市中级人民法院审判委员会第3次会议: a line of a note that
// goes on below, and 2017年11月22日 云岭市人民政府令第69号. A sentence would
// hold a comma.
bool NamesMeeting(std::string_view words) {
  return (words.ends_with("会议") || words.ends_with("会议上") ||
          words.ends_with("号") || IsTornInTitle(words)) &&
         !HoldsOneOf(words, {"，", "。", ","});
}

// 第9次会议通过, where the line above names the committee.
bool NamesSession(std::string_view words) {
  return words.starts_with("第") &&
         FindWord(words, "次会议") != std::string_view::npos &&
         !words.ends_with("。") && TellsOfIssuing(words);
}

bool BeginsWithBracket(std::string_view words) {
  return words.starts_with("(") || words.starts_with("（");
}

// （南江省公安厅　二○○一年二月二十日）: who wrote what is forwarded, and when.
bool IsSignedNote(std::string_view words) {
  if (!BeginsWithBracket(words)) return false;
  words.remove_prefix(CharacterAt(words, 0).size);
  if (!words.ends_with(")") && !words.ends_with("）")) return false;
  words = words.substr(0, PreviousCharacter(words, words.size()));
  for (std::size_t at = words.size(); at > 0;) {
    at = PreviousCharacter(words, at);
    if (!IsSpace(CharacterAt(words, at).value)) continue;
    if (ParseDate(words.substr(at)) && IsAuthority(Trim(words.substr(0, at)))) {
      return true;
    }
  }
  return false;
}

int BracketBalance(std::string_view words) {
  int balance = 0;
  VisitMarks(words, [&](char32_t c) {
    balance += c == U'(' || c == U'（';
    balance -= c == U')' || c == U'）';
  });
  return balance;
}

bool NamesOffices(std::string_view words) {
  return HoldsOneOf(
      words, {"政府", "委",   "局", "部",   "厅",   "办",   "院",   "市",
              "县",   "区",   "省", "单位", "机构", "企业", "学校", "公司",
              "中心", "银行", "会", "署",   "各",   "代表", "委员"});
}

bool TellsMatter(std::string_view words) {
  // 各位代表： opens a speech.
  if (FindWord(words, "各位") != std::string_view::npos) return true;
  return HoldsOneOf(words, {"如下", "现将", "通知", "决定", "根据", "为了",
                            "经", "同意", "任命", "免去", "公告", "收悉"});
}

}  // namespace

bool BeginsNote(std::string_view words) {
  static constexpr std::string_view kDash = "—";
  while (words.starts_with(kDash)) words.remove_prefix(kDash.size());
  if (words.starts_with("(")) words.remove_prefix(1);
  if (words.starts_with("（")) words.remove_prefix(3);
  static constexpr std::string_view kAccordingTo = "根据";
  if (words.starts_with(kAccordingTo)) words.remove_prefix(kAccordingTo.size());
  return ConsumeDate(words.substr(SkipSpace(words, 0))).has_value();
}

bool IsNote(std::string_view words) {
  if (IsSignedNote(words)) return true;
  if (!BeginsNote(words)) return false;
  if (!BeginsWithBracket(words)) {
    return TellsOfIssuing(words) && !words.ends_with("。") &&
           KindOfTitle(words).empty();
  }
  return BracketBalance(words) == 0 &&
         (words.ends_with(")") || words.ends_with("）"));
}

namespace {

// Whether line `next` goes on with the last of `notes`, which the page's width
// has cut: …的决定》第一 / 次修订.
bool GoesOnFrom(const LinedText& source, LineRange notes, std::size_t next) {
  const Layout& layout = source.layout;
  return layout.wrapped && notes.end > notes.begin && notes.end == next &&
         source.lines[next].kind == LineKind::kText &&
         IsFull(layout, source.lines[next - 1]) &&
         !IsIndented(layout, source.lines[next]);
}

// A bracket alone on the line above the note that it opens: （ / 2010年….
bool OpensNoteBelow(const LinedText& source, std::size_t line,
                    std::size_t end) {
  const std::string_view words = source.Words(line);
  if (words != "(" && words != "（") return false;
  const std::size_t below = NextSpoken(source.lines, line + 1, end);
  return below != kNoLine && BeginsNote(source.Words(below));
}

}  // namespace

LineRange FindPromulgation(const LinedText& source, LineRange range) {
  LineRange notes{range.begin, range.begin};
  int open = 0;    // Brackets of a note that runs over several lines.
  int titles = 0;  // 《 of a note that is cut inside a title.
  for (std::size_t taken = 0; taken < kMostNoteLines; ++taken) {
    const std::size_t next = NextSpoken(source.lines, notes.end, range.end);
    if (next == kNoLine) break;
    const Line& line = source.lines[next];
    const std::string_view words = source.Words(next);
    if (titles <= 0 &&
        (line.kind == LineKind::kLabelled || line.kind == LineKind::kTable)) {
      break;
    }
    const bool note = (BeginsNote(words) || IsSignedNote(words) ||
                       OpensNoteBelow(source, next, range.end)) &&
                      !words.ends_with("：") && !words.ends_with(":");
    const bool opens = note && BeginsWithBracket(words);
    if (note && !opens && open <= 0 && titles <= 0 &&
        words.ends_with("委员会")) {
      const std::size_t rest = NextSpoken(source.lines, next + 1, range.end);
      if (rest == kNoLine || !NamesSession(source.Words(rest))) break;
      notes.end = rest + 1;
      continue;
    }
    // 《关于修改 / 〈…法〉〈…法〉的决定》第一次修正
    const bool in_title =
        titles > 0 && (titles + OpenTitles(words) <= 0 ||
                       words.starts_with("〈") || words.starts_with("<"));
    if (open <= 0 && !opens && !in_title && !GoesOnFrom(source, notes, next) &&
        !(note && (TellsOfIssuing(words) || NamesMeeting(words)))) {
      break;
    }
    // Inside brackets a note may run over several lines.
    if (open > 0 || opens) open = std::max(0, open + BracketBalance(words));
    titles = std::max(0, titles + OpenTitles(words));
    notes.end = next + 1;
  }
  return notes;
}

std::size_t FindIssuer(const LinedText& source, LineRange range,
                       std::string_view title) {
  const std::size_t line = NextSpoken(source.lines, range.begin, range.end);
  // 各省、自治区财政厅, cut at the page's edge, addresses the document.
  if (line == kNoLine || source.lines[line].kind != LineKind::kText ||
      source.Words(line).starts_with("各") ||
      !IsAuthority(source.Compact(line))) {
    return kNoLine;
  }
  const LineRange rest{line + 1, range.end};
  const std::size_t below = NextSpoken(source.lines, rest.begin, rest.end);
  if (below == kNoLine) return kNoLine;
  const Line& next = source.lines[below];
  const bool head = next.kind == LineKind::kDate ||
                    next.kind == LineKind::kContentsHead ||
                    (next.kind == LineKind::kLabelled &&
                     next.label.style <= LabelStyle::kArticle) ||
                    RepeatedTitleEnd(source, rest, title) > rest.begin ||
                    !FindPromulgation(source, rest).empty() ||
                    !FindAddressees(source, rest).empty();
  return head ? line : kNoLine;
}

std::optional<Date> PromulgationDate(const LinedText& source, LineRange notes) {
  std::string words;  // A date may be cut: 2022年9 / 月29日.
  for (std::size_t i = notes.begin; i < notes.end; ++i) {
    if (!IsSilent(source.lines[i])) words += source.Words(i);
  }
  std::optional<Date> latest;
  for (std::size_t at = 0; at < words.size();) {
    const Character c = CharacterAt(words, at);
    const auto date = BeginsNumeral(c.value)
                          ? ConsumeDate(std::string_view(words).substr(at))
                          : std::nullopt;
    if (!date) {
      at += c.size;
      continue;
    }
    at += date->size;
    const std::string_view after = Trim(std::string_view(words).substr(at));
    const bool effect = after.starts_with("起") || after.starts_with("施行");
    if (!effect && (!latest || date->date > *latest)) latest = date->date;
  }
  return latest;
}

bool IsAddressees(std::string_view words) {
  return (words.ends_with("：") || words.ends_with(":")) &&
         !HoldsOneOf(words, {"。", "《"}) &&
         CountCharacters(words) <= kLongestAddressees && NamesOffices(words) &&
         !TellsMatter(words);
}

LineRange FindAddressees(const LinedText& source, LineRange range) {
  LineRange lines{range.begin, range.begin};
  std::string words;
  for (std::size_t taken = 0; taken < kMostAddresseeLines; ++taken) {
    const std::size_t next = NextSpoken(source.lines, lines.end, range.end);
    if (next == kNoLine || source.lines[next].kind != LineKind::kText)
      return {};
    words += source.Words(next);
    lines.end = next + 1;
    if (FindWord(words, "。") != std::string::npos ||
        CountCharacters(words) > kLongestAddressees) {
      return {};
    }
    if (words.ends_with("：") || words.ends_with(":")) {
      return IsAddressees(words) ? lines : LineRange{};
    }
  }
  return {};
}

std::vector<std::string> ReadAddressees(const LinedText& source,
                                        LineRange range) {
  std::string words;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (!IsSilent(source.lines[i])) words += source.Compact(i);
  }
  std::vector<std::string> addressees(1);
  int depth = 0;
  for (std::size_t at = 0; at < words.size();) {
    const Character c = CharacterAt(words, at);
    depth += c.value == U'(' || c.value == U'（';
    depth -= c.value == U')' || c.value == U'）';
    const bool comma = c.value == U',' || c.value == U'，' || c.value == U';' ||
                       c.value == U'；';
    const bool colon = c.value == U':' || c.value == U'：';
    if (comma && depth <= 0) {
      addressees.emplace_back();
    } else if (!colon) {
      addressees.back().append(words, at, c.size);
    }
    at += c.size;
  }
  std::erase(addressees, "");
  return addressees;
}

}  // namespace gongbao
