#include "parser/meaning/issuing.h"

#include <optional>

#include "parser/lexicon/character.h"
#include "parser/meaning/target_list.h"

namespace gongbao {
namespace {

// The act that 现|印发, 现予|公布, 现将《…》|转发 names; nullopt for any other
// 现.
std::optional<RelationType> ActAfter(std::string_view words) {
  for (const std::string_view lead : {"予以", "予", "将", "一并"}) {
    if (words.starts_with(lead)) words.remove_prefix(lead.size());
  }
  for (const std::string_view verb : {"转发", "批转"}) {
    if (words.starts_with(verb)) return RelationType::kForwards;
  }
  for (const std::string_view verb : {"印发", "公布", "发布", "颁布", "下发"}) {
    if (words.starts_with(verb)) return RelationType::kIssues;
  }
  return std::nullopt;
}

void ReadCue(MarkedReading& reading, std::size_t passage, const Cue& cue,
             RelationList& relations) {
  const Clauses& clauses = reading.ClausesOf(passage);
  if (clauses.IsProtected(cue.span.begin)) return;
  const TextSpan statement = clauses[clauses.IndexAt(cue.span.begin)].statement;
  const std::string_view after = reading.Text(cue.span.end, statement.end);
  TargetList list;
  std::optional<RelationType> act;
  if (after.starts_with("将") || after.starts_with("把")) {
    list = TargetsAfter(reading, passage, cue.span.end);
    if (list.empty()) return;
    act = ActAfter(reading.Text(list.span.end, statement.end));
  } else {
    act = ActAfter(after);
    if (act) list = TargetsAfter(reading, passage, statement.begin);
    // The subject of the statement, not something later or in between.
    if (list.empty() || list.span.begin > cue.span.begin ||
        IsBasisLead(list.lead)) {
      return;
    }
  }
  if (!act) return;
  for (const RelationTarget& target : list.targets) {
    Relation relation;
    relation.type = *act;
    relation.target = target;
    relation.evidence = reading.EvidenceAt(passage, statement);
    relations.Add(std::move(relation));
  }
}

}  // namespace

void ReadIssuing(MarkedReading& reading, RelationList& relations) {
  static constexpr int kMostCues = 8;  // In one passage.
  for (std::size_t i = 0; i < reading.size(); ++i) {
    if (reading.passage(i).part_kind != PartKind::kBody ||
        !reading.NamesDocument(i)) {
      continue;
    }
    int cues = 0;
    for (const Cue& cue : reading.Cues(i)) {
      if (cue.kind != CueKind::kIssue || ++cues > kMostCues) continue;
      ReadCue(reading, i, cue, relations);
    }
  }
}

}  // namespace gongbao
