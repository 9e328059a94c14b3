#include "parser/meaning/target_list.h"

#include <algorithm>
#include <array>

#include "parser/lexicon/character.h"
#include "parser/lexicon/date.h"
#include "parser/lexicon/title.h"

namespace gongbao {
namespace {

bool IsTarget(const Mention& mention) {
  return mention.kind == MentionKind::kDocument;
}

// The day in words like 2016年6月20日市政府办公室印发的; the last of several
// (1985年9月19日批准,1985年10月12日公布的), as it goes with the verb.
std::optional<Date> DateIn(std::string_view words) {
  std::optional<Date> last;
  for (std::size_t at = 0; at < words.size();) {
    const auto date = ConsumeDate(words.substr(at));
    if (date && date->date.day > 0) last = date->date;
    // On over the whole numeral: 12016年 must not give 2016年.
    at += date ? date->size : CharacterAt(words, at).size;
  }
  return last;
}

// A day of amendment is no day of issue.
bool NamesIssue(std::string_view words) {
  return !words.ends_with("修正的") && !words.ends_with("修订的") &&
         !words.ends_with("修改的");
}

// Verbs of issuing that, with 的, describe the title after them.
bool DescribesTitle(std::string_view words) {
  static constexpr std::array<std::string_view, 23> kEndings = {
      "修正的", "修订的", "修改的", "印发的", "公布的", "发布的",
      "颁布的", "施行的", "实施的", "下发的", "制定的", "批准的",
      "通过的", "出台的", "转发的", "制发的", "颁发的", "生效的",
      "执行的", "所发",   "所印发", "所发布", "所颁布"};
  return std::any_of(
      kEndings.begin(), kEndings.end(),
      [&](std::string_view ending) { return words.ends_with(ending); });
}

bool StartsWithListMark(std::string_view& words) {
  for (const std::string_view mark :
       {"、", "以及", "及", "和", "与", "或者", "或", "，", ",", "；", "\n"}) {
    if (!words.starts_with(mark)) continue;
    words.remove_prefix(mark.size());
    return true;
  }
  return words.empty();
}

// Takes 法律、行政法规 of 等法律、行政法规和《乙条例》.
void SkipKinds(std::string_view& words) {
  const auto skip_one = [&](std::string_view& rest) {
    for (const std::string_view kind :
         {"法律", "法规", "行政法规", "地方性法规", "规章"}) {
      if (!rest.starts_with(kind)) continue;
      rest.remove_prefix(kind.size());
      return true;
    }
    return false;
  };
  while (skip_one(words)) {
    std::string_view next = words;
    if (!StartsWithListMark(next) || !skip_one(next)) return;
    StartsWithListMark(words);
  }
}

// Whether the words between two mentions make them members of one list: 、,
// 和原, 、2019年市政府印发的.
bool IsListLink(std::string_view words) {
  static constexpr std::size_t kMostCharacters = 16;
  for (const std::string_view rest : {"等", "文件", "文", "中的有关规定"}) {
    if (words.starts_with(rest)) words.remove_prefix(rest.size());
  }
  SkipKinds(words);
  if (!StartsWithListMark(words)) return false;
  while (!words.empty() && StartsWithListMark(words)) {
  }
  if (words.empty() || DescribesTitle(words)) return true;
  // 、1990年11月22日《…》, 、1990年11月22日市人民政府第7号令公布的《…》
  if (const auto date = ConsumeDate(words)) words.remove_prefix(date->size);
  if (words.empty() || IsAuthority(words)) return true;
  if (IsBasisLead(words) || CountCharacters(words) > kMostCharacters) {
    return false;
  }
  for (const std::string_view lead :
       {"原", "对", "将", "市", "省", "县", "区", "国务院", "《", "（", "("}) {
    if (words.starts_with(lead)) return true;
  }
  return false;
}

class ListReader {
 public:
  ListReader(MarkedReading& reading, std::size_t passage, std::size_t at)
      : reading_(reading),
        clauses_(reading.ClausesOf(passage)),
        statement_(clauses_[clauses_.IndexAt(at)].statement) {
    const std::vector<Mention>& all = reading.Mentions(passage);
    auto mention =
        std::partition_point(all.begin(), all.end(), [&](const Mention& each) {
          return each.span.begin < statement_.begin;
        });
    for (; mention != all.end() && mention->span.end <= statement_.end;
         ++mention) {
      if (IsTarget(*mention) && !clauses_.IsProtected(mention->span.begin)) {
        mentions_.push_back(&*mention);
      }
    }
  }

  std::size_t size() const { return mentions_.size(); }
  const Mention& operator[](std::size_t i) const { return *mentions_[i]; }

  // The list of mentions [first, last].
  TargetList List(std::size_t first, std::size_t last) const {
    TargetList list;
    list.span = {mentions_[first]->span.begin, mentions_[last]->span.end};
    list.lead = LeadOf(first);
    for (std::size_t i = first; i <= last; ++i) {
      if (i < last && Describes(i)) continue;
      list.targets.push_back(TargetOf(i));
    }
    return list;
  }

  bool Links(std::size_t i) const {  // Mention i and the one after it.
    return IsListLink(Between(i)) || Describes(i);
  }

  // 国务院令第707号公布的《甲条例》: the number is the title's.
  bool Describes(std::size_t i) const {
    return i + 1 < mentions_.size() && !mentions_[i]->title &&
           mentions_[i + 1]->title && !mentions_[i + 1]->number &&
           (DescribesTitle(Between(i)) || Between(i).empty());
  }

  bool IsUnderBasis(std::size_t i) const { return IsBasisLead(LeadOf(i)); }
  std::size_t ClauseOf(std::size_t i) const {
    return clauses_.IndexAt(mentions_[i]->span.begin);
  }

 private:
  std::string_view Between(std::size_t i) const {
    return reading_.Text(mentions_[i]->span.end, mentions_[i + 1]->span.begin);
  }

  // From the beginning of the clause to the mention.
  std::string_view LeadOf(std::size_t i) const {
    const std::size_t begin = clauses_[ClauseOf(i)].words.begin;
    return reading_.Text(begin, std::max(begin, mentions_[i]->span.begin));
  }

  RelationTarget TargetOf(std::size_t i) const {
    const Mention& mention = *mentions_[i];
    RelationTarget target;
    target.title = mention.title;
    target.number = mention.number;
    if (!mention.provisions.empty()) {
      target.provision = ListProvisions(mention.provisions);
    }
    std::size_t begin = clauses_[ClauseOf(i)].words.begin;
    if (i > 0 && Describes(i - 1)) {
      if (!target.number) target.number = mentions_[i - 1]->number;
      if (i > 1) begin = std::max(begin, mentions_[i - 2]->span.end);
    } else if (i > 0) {
      begin = std::max(begin, mentions_[i - 1]->span.end);
    }
    const std::string_view head =
        reading_.Text(begin, std::max(begin, mention.span.begin));
    if (DescribesTitle(head) && NamesIssue(head)) target.date = DateIn(head);
    return target;
  }

  MarkedReading& reading_;
  const Clauses& clauses_;
  TextSpan statement_;
  std::vector<const Mention*> mentions_;
};

}  // namespace

bool IsBasisLead(std::string_view words) {
  return HoldsOneOf(words, {"根据", "依据", "依照", "按照", "遵照", "参照"});
}

TargetList TargetsBefore(MarkedReading& reading, std::size_t passage,
                         std::size_t end) {
  const ListReader list(reading, passage, end);
  std::size_t after = 0;
  while (after < list.size() && list[after].span.end <= end) ++after;
  if (after == 0) return {};
  const std::size_t last = after - 1;
  std::size_t first = last;
  while (first > 0 && list.Links(first - 1)) {
    // 按照《甲》,《乙》同时废止: another clause with a lead of its own.
    if (list.ClauseOf(first - 1) != list.ClauseOf(last) &&
        list.IsUnderBasis(first - 1)) {
      break;
    }
    --first;
  }
  return list.List(first, last);
}

TargetList TargetsAfter(MarkedReading& reading, std::size_t passage,
                        std::size_t begin) {
  const ListReader list(reading, passage, begin);
  std::size_t first = 0;
  while (first < list.size() && list[first].span.begin < begin) ++first;
  if (first == list.size()) return {};
  std::size_t last = first;
  while (last + 1 < list.size() && list.Links(last)) ++last;
  return list.List(first, last);
}

TargetList TargetsIn(MarkedReading& reading, std::size_t passage) {
  for (const Mention& mention : reading.Mentions(passage)) {
    if (!IsTarget(mention)) continue;
    return TargetsAfter(reading, passage, mention.span.begin);
  }
  return {};
}

}  // namespace gongbao
