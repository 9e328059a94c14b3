#include "parser/meaning/repeal.h"

#include <algorithm>
#include <array>

#include "parser/lexicon/character.h"
#include "parser/lexicon/document_number.h"
#include "parser/lexicon/title.h"
#include "parser/meaning/bridge.h"
#include "parser/meaning/listed_document.h"
#include "parser/meaning/target_list.h"

namespace gongbao {
namespace {

// What may follow the verb where it ends a statement's predicate; 废止的,
// 失效后 and 废止或者 say something else.
bool EndsPredicate(std::string_view after) {
  if (after.empty()) return true;
  for (const std::string_view next :
       {"，", ",", "(", "（", "。", "：", ":", "执行", "\n"}) {
    if (after.starts_with(next)) return true;
  }
  return false;
}

// Words that make a repeal a wish, a duty, a past or a question.
bool IsUnsettled(std::string_view words) {
  return HoldsOneOf(words,
                    {"拟",   "建议", "应当", "可以", "不得", "尚未", "未被",
                     "是否", "征求", "草案", "申请", "提请", "如需", "需要",
                     "情形", "之一", "条件", "已被", "已经", "曾",   "被"});
}

// Whether the words announce a list of documents: 下列文件, 以下3件规章.
bool AnnouncesList(std::string_view words) {
  if (HoldsOneOf(words, {"附后", "目录", "清单", "附件"})) return true;
  return HoldsOneOf(words, {"下列", "以下", "如下"}) &&
         HoldsOneOf(words, {"文件", "规章", "法规", "办法", "规定", "条例",
                            "通知", "决定", "意见", "政策"});
}

// Whether the targets are named as documents are: by number or in 《》.
bool AreNamed(std::string_view words, const TargetList& list) {
  return words.find("《") != std::string_view::npos ||
         std::all_of(list.targets.begin(), list.targets.end(),
                     [](const RelationTarget& target) {
                       return target.number.has_value();
                     });
}

// 废止 may take an object; 失效 may not.
bool TakesObject(std::string_view verb) {
  return verb == "废止" || verb == "停止执行" || verb == "终止执行";
}

class RepealReader {
 public:
  RepealReader(MarkedReading& reading, const Validity& validity,
               RelationList& relations)
      : reading_(reading), validity_(validity), relations_(relations) {}

  void Read();

 private:
  void ReadCue(std::size_t passage, const Cue& cue);
  bool TakesTurn(TextSpan statement);
  bool ReadObject(std::size_t passage, const Cue& cue);
  bool ReadSubject(std::size_t passage, const Cue& cue);
  bool ReadAnaphora(std::size_t passage, const Cue& cue);
  void ReadListBelow(std::size_t passage, const Cue& cue);
  void ReadAnnexes(std::size_t passage, const Cue& cue);
  bool ReadItem(std::size_t passage);
  void Add(std::size_t passage, TextSpan statement,
           std::vector<RelationTarget> targets,
           const std::optional<StartDay>& start);

  TextSpan StatementOf(std::size_t passage, const Cue& cue) {
    const Clauses& clauses = reading_.ClausesOf(passage);
    return clauses[clauses.IndexAt(cue.span.begin)].statement;
  }

  MarkedReading& reading_;
  const Validity& validity_;
  TextSpan statement_;  // The statement read last, and its cues so far.
  int cues_ = 0;
  std::optional<StartDay> list_start_;
  std::vector<bool> annex_read_;
  RelationList& relations_;
};

void RepealReader::Add(std::size_t passage, TextSpan statement,
                       std::vector<RelationTarget> targets,
                       const std::optional<StartDay>& start) {
  std::optional<Date> day = validity_.effective_from;
  if (start) {
    day =
        ResolveStartDay(*start, reading_.IssueDay(), validity_.effective_from);
  }
  for (RelationTarget& target : targets) {
    Relation relation;
    relation.type = RelationType::kRepeals;
    relation.target = std::move(target);
    relation.effective = day;
    relation.evidence = reading_.EvidenceAt(passage, statement);
    relations_.Add(std::move(relation));
  }
}

// 《甲办法》同时废止: the targets stand before the verb.
bool RepealReader::ReadSubject(std::size_t passage, const Cue& cue) {
  const TextSpan statement = StatementOf(passage, cue);
  if (!EndsPredicate(reading_.Text(cue.span.end, statement.end))) return false;
  TargetList list = TargetsBefore(reading_, passage, cue.span.begin);
  if (list.empty()) return false;
  const Bridge bridge =
      ReadBridge(reading_.Text(list.span.end, cue.span.begin));
  // 根据《甲》予以废止 names a basis, 除《甲》外 an exception.
  if (!bridge.holds || list.lead.starts_with("除") ||
      !AreNamed(reading_.Text(list.span), list)) {
    return false;
  }
  for (const std::string_view basis : {"根据", "依据", "依照", "按照"}) {
    if (list.lead.ends_with(basis)) return false;
  }
  if (bridge.part) {
    RelationTarget& last = list.targets.back();
    last.provision = last.provision.value_or("") + *bridge.part;
  }
  Add(passage, statement, std::move(list.targets), bridge.start);
  return true;
}

// 该办法同时废止: the document that the passage named last.
bool RepealReader::ReadAnaphora(std::size_t passage, const Cue& cue) {
  const TextSpan statement = StatementOf(passage, cue);
  if (!EndsPredicate(reading_.Text(cue.span.end, statement.end))) return false;
  const Clauses& clauses = reading_.ClausesOf(passage);
  const Clause& clause = clauses[clauses.IndexAt(cue.span.begin)];
  std::string_view before = reading_.Text(clause.words.begin, cue.span.begin);
  if (!before.starts_with("该")) return false;
  before.remove_prefix(std::string_view("该").size());
  const std::string_view kind = [&] {
    for (const std::string_view name : {"办法", "规定", "文件", "通知", "条例",
                                        "细则", "意见", "决定", "方案"}) {
      if (before.starts_with(name)) return name;
    }
    return std::string_view();
  }();
  if (kind.empty()) return false;
  const Bridge bridge = ReadBridge(before.substr(kind.size()));
  if (!bridge.holds || bridge.part) return false;
  const std::size_t begin = reading_.passage(passage).words.begin;
  for (std::size_t at = clause.words.begin; at > begin;) {
    TargetList list = TargetsBefore(reading_, passage, at);
    if (!list.empty()) {
      if (list.targets.size() > 1) return false;
      Add(passage, {list.span.begin, statement.end}, std::move(list.targets),
          bridge.start);
      return true;
    }
    const TextSpan earlier = clauses[clauses.IndexAt(at)].statement;
    if (earlier.begin <= begin) break;
    at = PreviousCharacter(reading_.text(), earlier.begin);
  }
  return false;
}

// 决定废止《甲办法》: the targets stand after the verb.
bool RepealReader::ReadObject(std::size_t passage, const Cue& cue) {
  if (!TakesObject(reading_.Text(cue.span))) return false;
  const TextSpan statement = StatementOf(passage, cue);
  TargetList list = TargetsAfter(reading_, passage, cue.span.end);
  if (list.empty()) return false;
  std::string_view link = reading_.Text(cue.span.end, list.span.begin);
  for (const std::string_view mark :
       {"：", ":", "原", "了", "以下文件：", "下列文件："}) {
    if (link.starts_with(mark)) link.remove_prefix(mark.size());
  }
  const bool describes = link.ends_with("的") && CountCharacters(link) <= 40 &&
                         !link.starts_with("的");
  static constexpr std::size_t kAuthority = 15;
  const bool names_authority =
      CountCharacters(link) <= kAuthority && IsAuthority(link);
  if (!link.empty() && !describes && !names_authority) return false;
  const Clauses& clauses = reading_.ClausesOf(passage);
  const Clause& clause = clauses[clauses.IndexAt(cue.span.begin)];
  const std::string_view before =
      reading_.Text(clause.words.begin, cue.span.begin);
  if (IsUnsettled(before)) return false;
  for (const std::string_view open :
       {"、", "和", "或", "或者", "及", "关于", "的", "修改", "应", "可"}) {
    if (before.ends_with(open)) return false;
  }
  // 废止《甲办法》的决定 names a decision.
  const std::string_view after = reading_.Text(list.span.end, statement.end);
  if (after.starts_with("的")) return false;
  Add(passage, statement, std::move(list.targets), std::nullopt);
  return true;
}

// One item of a list of repealed documents.
bool RepealReader::ReadItem(std::size_t passage) {
  const Passage& item = reading_.passage(passage);
  if (item.words.empty()) return false;
  std::vector<ListedDocument> documents =
      ReadListedDocuments(reading_, passage);
  for (ListedDocument& listed : documents) {
    Add(passage, listed.span, {std::move(listed.target)}, list_start_);
  }
  return !documents.empty();
}

// 决定废止下列文件: the items are the passage's descendants; where it has
// none, the passages beside it up to the first that lists nothing.
void RepealReader::ReadListBelow(std::size_t passage, const Cue& cue) {
  const TextSpan statement = StatementOf(passage, cue);
  const std::string_view words = reading_.Text(statement);
  const std::size_t verb = cue.span.begin - statement.begin;
  if (!AnnouncesList(words) || IsUnsettled(words.substr(0, verb))) return;
  if (!EndsPredicate(words.substr(verb + cue.span.size())) &&
      !HoldsOneOf(words.substr(verb), {"下列", "以下", "的"})) {
    return;
  }
  const Bridge start = ReadBridge(words.substr(0, verb));
  list_start_ = start.start;
  const Passage& intro = reading_.passage(passage);
  if (intro.after > passage + 1) {
    for (std::size_t i = passage + 1; i < intro.after; ++i) ReadItem(i);
    return;
  }
  for (std::size_t i = passage + 1; i < reading_.size(); ++i) {
    const Passage& next = reading_.passage(i);
    if (next.part != intro.part || next.parent != intro.parent) break;
    if (!ReadItem(i)) break;
  }
}

// 宣布失效(目录见附件): annexes and what stands below their headings.
void RepealReader::ReadAnnexes(std::size_t passage, const Cue& cue) {
  const TextSpan statement = StatementOf(passage, cue);
  if (IsUnsettled(reading_.Text(statement.begin, cue.span.begin))) return;
  const Document& document = reading_.document();
  const std::string_view words = reading_.Text(statement);
  if (!HoldsOneOf(words,
                  {"决定", "宣布", "予以", "现", "附件", "目录", "清单"})) {
    return;
  }
  const auto repeals = [](std::string_view title) {
    return HoldsOneOf(title, {"废止", "失效", "停止执行"}) &&
           !HoldsOneOf(title, {"继续有效", "保留", "修改", "拟"});
  };
  if (annex_read_.empty()) annex_read_.resize(document.annexes.size());
  if (std::find(annex_read_.begin(), annex_read_.end(), false) ==
      annex_read_.end()) {
    return;
  }
  const std::size_t first_annex_part = document.instruments.size() + 1;
  for (std::size_t i = 0; i < reading_.size(); ++i) {
    const Passage& item = reading_.passage(i);
    if (item.part_kind != PartKind::kAnnex) continue;
    const std::size_t annex = item.part - first_annex_part;
    if (annex_read_[annex] || !repeals(document.annexes[annex].title)) {
      continue;
    }
    ReadItem(i);
  }
  annex_read_.assign(annex_read_.size(), true);
}

// A statement with more cues than this is no sentence; each is read against
// the whole statement.
bool RepealReader::TakesTurn(TextSpan statement) {
  static constexpr int kMostCues = 12;
  if (statement != statement_) cues_ = 0;
  statement_ = statement;
  return ++cues_ <= kMostCues;
}

void RepealReader::ReadCue(std::size_t passage, const Cue& cue) {
  const Clauses& clauses = reading_.ClausesOf(passage);
  if (clauses.IsProtected(cue.span.begin)) return;
  if (reading_.amends() && reading_.IsQuoted(cue.span.begin)) return;
  if (!TakesTurn(StatementOf(passage, cue))) return;
  if (ReadObject(passage, cue) || ReadSubject(passage, cue) ||
      ReadAnaphora(passage, cue)) {
    return;
  }
  ReadListBelow(passage, cue);
  ReadAnnexes(passage, cue);
}

void RepealReader::Read() {
  for (std::size_t i = 0; i < reading_.size(); ++i) {
    if (reading_.passage(i).part_kind == PartKind::kAnnex) continue;
    for (const Cue& cue : reading_.Cues(i)) {
      if (cue.kind == CueKind::kRepeal) ReadCue(i, cue);
    }
  }
}

}  // namespace

void ReadRepeals(MarkedReading& reading, const Validity& validity,
                 RelationList& relations) {
  RepealReader(reading, validity, relations).Read();
}

}  // namespace gongbao
