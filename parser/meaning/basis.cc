#include "parser/meaning/basis.h"

#include <algorithm>
#include <span>

#include "parser/lexicon/character.h"
#include "parser/meaning/own_name.h"
#include "parser/meaning/target_list.h"

namespace gongbao {
namespace {

// 制定本办法, 编制本规划.
bool MakesItself(std::string_view words) {
  for (const std::string_view verb :
       {"制定", "制订", "编制", "修订", "订立", "出台", "起草"}) {
    for (std::size_t at = FindWord(words, verb); at != std::string_view::npos;
         at = words.find(verb, at + verb.size())) {
      if (ConsumeOwnName(words.substr(at + verb.size())) > 0) return true;
    }
  }
  return false;
}

// 现通知如下, 决定…: how the body of a notice or decision goes on.
bool Concludes(std::string_view words) {
  return HoldsOneOf(words, {"如下", "决定", "现予", "现将", "现就", "现印发",
                            "现公布", "现公告", "现提出", "特制定", "特提出",
                            "制定以下", "提出以下", "现提请", "现批准"});
}

// Whether the passage may be the opening of a notice or decision. An article
// speaks of what others do: 依照刑法第三条作出的决定不服的.
bool MayOpen(const MarkedReading& reading, std::size_t passage) {
  if (reading.passage(passage).part_kind != PartKind::kBody) return false;
  for (std::size_t i = passage; i != kNoPassage;
       i = reading.passage(i).parent) {
    if (reading.passage(i).node->type == NodeType::kArticle) return false;
  }
  return true;
}

void ReadCue(MarkedReading& reading, std::size_t passage, const Cue& cue,
             RelationList& relations) {
  static constexpr std::size_t kFarthest = 4000;  // Bytes of a statement.
  const Clauses& clauses = reading.ClausesOf(passage);
  if (clauses.IsProtected(cue.span.begin)) return;
  const TextSpan statement = clauses[clauses.IndexAt(cue.span.begin)].statement;
  if (statement.size() > kFarthest) return;
  const TargetList list = TargetsAfter(reading, passage, cue.span.end);
  if (list.empty()) return;
  const std::string_view link = reading.Text(cue.span.end, list.span.begin);
  if (HoldsOneOf(link, {"，", ",", "；"}) || CountCharacters(link) > 40) return;
  const std::string_view after = reading.Text(list.span.end, statement.end);
  if (!MakesItself(after) && !(MayOpen(reading, passage) && Concludes(after))) {
    return;
  }
  for (Mention& mention : reading.Mentions(passage)) {
    if (mention.span.begin >= list.span.begin &&
        mention.span.end <= list.span.end) {
      mention.based_on = true;
    }
  }
  for (const RelationTarget& target : list.targets) {
    Relation relation;
    relation.type = RelationType::kBasedOn;
    relation.target = target;
    relation.evidence = reading.EvidenceAt(passage, statement);
    relations.Add(std::move(relation));
  }
}

// Whether it is worth cutting the passage into clauses.
bool MayStateBasis(MarkedReading& reading, std::size_t passage) {
  const std::span<const Cue> cues = reading.Cues(passage);
  const bool cue = std::any_of(cues.begin(), cues.end(), [](const Cue& each) {
    return each.kind == CueKind::kBasis;
  });
  if (!cue || !reading.NamesDocument(passage)) return false;
  const std::string_view words = reading.Text(reading.passage(passage).words);
  return MakesItself(words) || (MayOpen(reading, passage) && Concludes(words));
}

}  // namespace

void ReadBasis(MarkedReading& reading, RelationList& relations) {
  static constexpr int kMostCues = 16;  // In one passage.
  for (std::size_t i = 0; i < reading.size(); ++i) {
    if (!MayStateBasis(reading, i)) continue;
    int cues = 0;
    for (const Cue& cue : reading.Cues(i)) {
      if (cue.kind != CueKind::kBasis || ++cues > kMostCues) continue;
      if (reading.amends() && reading.IsQuoted(cue.span.begin)) continue;
      ReadCue(reading, i, cue, relations);
    }
  }
}

}  // namespace gongbao
