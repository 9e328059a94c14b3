#include "parser/meaning/extension.h"

#include <optional>
#include <string_view>

#include "parser/lexicon/character.h"
#include "parser/lexicon/date.h"
#include "parser/meaning/bridge.h"
#include "parser/meaning/start_day.h"
#include "parser/meaning/target_list.h"

namespace gongbao {
namespace {

// What is made longer: 有效期, 试行期限, 执行期限. "" if it is anything else.
std::string_view TermName(std::string_view words) {
  for (const std::string_view name :
       {"有效期限", "有效期", "试行期限", "试行期", "实施期限", "执行期限",
        "施行期限", "适用期限", "实施时间", "执行时间"}) {
    if (words.ends_with(name)) return name;
  }
  return {};
}

// The words after 延长《甲办法》: 的有效期至…, 试行期….
bool BeginsWithTerm(std::string_view words) {
  if (words.starts_with("的")) {
    words.remove_prefix(std::string_view("的").size());
  }
  for (const std::string_view term : {"有效期", "试行期", "实施期", "执行期"}) {
    if (words.starts_with(term)) return true;
  }
  return false;
}

// 继续有效, 继续执行: the verb takes no object.
bool StaysInForce(std::string_view verb) { return verb.starts_with("继续"); }

// What may follow 继续有效 where it ends what is said.
bool EndsPredicate(std::string_view after) {
  if (after.empty()) return true;
  for (const std::string_view next : {"，", ",", "至", "(", "（"}) {
    if (after.starts_with(next)) return true;
  }
  return false;
}

class ExtensionReader {
 public:
  ExtensionReader(MarkedReading& reading, const Validity& validity,
                  RelationList& relations)
      : reading_(reading), validity_(validity), relations_(relations) {}

  void Read();

 private:
  void ReadCue(std::size_t passage, const Cue& cue);
  TargetList FindTargets(std::size_t passage, const Cue& cue,
                         TextSpan statement);
  TargetList SubjectOf(std::size_t passage, const Cue& cue, TextSpan statement);
  TargetList NamedAbove(std::size_t passage, const Cue& cue);
  TargetList LastNamed(std::size_t passage, std::size_t before);
  std::optional<Date> UntilIn(std::string_view words) const;

  MarkedReading& reading_;
  const Validity& validity_;
  RelationList& relations_;
};

// The new last day in the words after the verb: 至2024年10月14日, 5年.
std::optional<Date> ExtensionReader::UntilIn(std::string_view words) const {
  for (const std::string_view until : {"至", "到"}) {
    for (std::size_t at = words.find(until); at != std::string_view::npos;
         at = words.find(until, at + until.size())) {
      const auto date = ConsumeDate(words.substr(at + until.size()));
      if (date && date->date.day > 0) return date->date;
    }
  }
  static constexpr std::string_view kTerm = "有效期";
  const std::size_t at = words.find(kTerm);
  if (at == std::string_view::npos || !validity_.effective_from) {
    return std::nullopt;
  }
  std::string_view term = words.substr(at + kTerm.size());
  for (const std::string_view link : {"限", "为"}) {
    if (term.starts_with(link)) term.remove_prefix(link.size());
  }
  const auto length = ConsumeTerm(term);
  if (!length) return std::nullopt;
  return LastDay(*validity_.effective_from, length->term);
}

// The document that the passage named last before `before`: 现将其有效期….
TargetList ExtensionReader::LastNamed(std::size_t passage, std::size_t before) {
  const Clauses& clauses = reading_.ClausesOf(passage);
  const std::size_t begin = reading_.passage(passage).words.begin;
  static constexpr int kMostStatements = 6;
  for (int i = 0; i < kMostStatements && before > begin; ++i) {
    TargetList list = TargetsBefore(reading_, passage, before);
    if (!list.empty()) return list;
    const std::size_t statement =
        clauses[clauses.IndexAt(before)].statement.begin;
    if (statement <= begin) break;
    before = PreviousCharacter(reading_.text(), statement);
  }
  return {};
}

// 《甲办法》有效期|延长至…, 《甲办法》|继续有效: the targets before the verb.
TargetList ExtensionReader::SubjectOf(std::size_t passage, const Cue& cue,
                                      TextSpan statement) {
  TargetList list = TargetsBefore(reading_, passage, cue.span.begin);
  if (list.empty()) return {};
  std::string_view link = reading_.Text(list.span.end, cue.span.begin);
  const std::string_view term = TermName(link);
  link.remove_suffix(term.size());
  if (link.ends_with("的")) link.remove_suffix(std::string_view("的").size());
  const Bridge bridge = ReadBridge(link);
  if (!bridge.holds || bridge.part) return {};
  const bool says =
      StaysInForce(reading_.Text(cue.span))
          ? EndsPredicate(reading_.Text(cue.span.end, statement.end))
          : !term.empty();
  return says ? list : TargetList{};
}

// 现将其有效期|延长至…, 该办法有效期|延长5年: a subject without a name means
// what was named last.
TargetList ExtensionReader::NamedAbove(std::size_t passage, const Cue& cue) {
  const Clauses& clauses = reading_.ClausesOf(passage);
  const std::size_t clause =
      clauses[clauses.IndexAt(cue.span.begin)].words.begin;
  std::string_view subject = reading_.Text(clause, cue.span.begin);
  const std::string_view term = TermName(subject);
  if (term.empty()) return {};
  subject.remove_suffix(term.size());
  for (const std::string_view lead : {"现", "将", "决定", "其", "该"}) {
    if (subject.starts_with(lead)) subject.remove_prefix(lead.size());
  }
  const bool nameless = subject.empty() || subject.starts_with("办法") ||
                        subject.starts_with("规定") ||
                        subject.starts_with("文件");
  return nameless ? LastNamed(passage, clause) : TargetList{};
}

TargetList ExtensionReader::FindTargets(std::size_t passage, const Cue& cue,
                                        TextSpan statement) {
  TargetList list = SubjectOf(passage, cue, statement);
  if (!list.empty() || StaysInForce(reading_.Text(cue.span))) return list;
  list = TargetsAfter(reading_, passage, cue.span.end);
  if (list.empty() || list.span.begin != cue.span.end) {
    return NamedAbove(passage, cue);
  }
  // 延长|《甲办法》有效期至….
  const bool term = BeginsWithTerm(reading_.Text(list.span.end, statement.end));
  return term ? list : TargetList{};
}

void ExtensionReader::ReadCue(std::size_t passage, const Cue& cue) {
  const Clauses& clauses = reading_.ClausesOf(passage);
  if (clauses.IsProtected(cue.span.begin)) return;
  const TextSpan statement = clauses[clauses.IndexAt(cue.span.begin)].statement;
  if (HoldsOneOf(reading_.Text(statement.begin, cue.span.begin),
                 {"拟", "建议", "申请", "可以", "需要延长", "不得", "除《"})) {
    return;
  }
  TargetList list = FindTargets(passage, cue, statement);
  if (list.empty()) return;
  const std::optional<Date> until =
      UntilIn(reading_.Text(cue.span.end, statement.end));
  for (RelationTarget& target : list.targets) {
    Relation relation;
    relation.type = RelationType::kExtends;
    relation.target = std::move(target);
    relation.effective = validity_.effective_from;
    relation.until = until;
    relation.evidence = reading_.EvidenceAt(passage, statement);
    relations_.Add(std::move(relation));
  }
}

void ExtensionReader::Read() {
  static constexpr int kMostCues = 12;  // In one passage.
  for (std::size_t i = 0; i < reading_.size(); ++i) {
    if (reading_.passage(i).part_kind == PartKind::kAnnex ||
        !reading_.NamesDocument(i)) {
      continue;
    }
    int cues = 0;
    for (const Cue& cue : reading_.Cues(i)) {
      if (cue.kind != CueKind::kExtend || ++cues > kMostCues) continue;
      if (reading_.amends() && reading_.IsQuoted(cue.span.begin)) continue;
      ReadCue(i, cue);
    }
  }
}

}  // namespace

void ReadExtensions(MarkedReading& reading, const Validity& validity,
                    RelationList& relations) {
  ExtensionReader(reading, validity, relations).Read();
}

}  // namespace gongbao
