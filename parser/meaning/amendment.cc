#include "parser/meaning/amendment.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "parser/lexicon/character.h"
#include "parser/meaning/amendment_words.h"
#include "parser/meaning/target_list.h"

namespace gongbao {
namespace {

// 第三十八条中增加一款作为|第二款 is of article 38.
void CarryHead(const ProvisionReference& head, Mention& mention) {
  for (ProvisionMention& provision : mention.provisions) {
    ProvisionReference& reference = provision.first;
    if (reference.article || reference.chapter || reference.part) continue;
    reference.article = head.article;
    reference.suffix = head.suffix;
    if (!reference.paragraph && reference.item) {
      reference.paragraph = head.paragraph;
    }
  }
}

// 修改|为…, 调整|为…
bool ChangesInto(std::string_view verb, std::string_view after) {
  return (verb == "修改" || verb == "调整" || verb == "修订") &&
         after.starts_with("为");
}

// What 增加 adds: 一条, 第三款, 规定：….
bool BeginsWithAddition(std::string_view words) {
  for (const std::string_view addition :
       {"一条", "一款", "一项", "一章", "两条", "二条", "两款", "二款", "一目",
        "第", "三条", "三款", "规定：", "规定:"}) {
    if (words.starts_with(addition)) return true;
  }
  return false;
}

class AmendmentReader {
 public:
  AmendmentReader(MarkedReading& reading, const Validity& validity,
                  const std::vector<Relation>& of_title,
                  RelationList& relations)
      : reading_(reading), validity_(validity), relations_(relations) {
    for (const Relation& relation : of_title) {
      if (relation.type != RelationType::kAmends) continue;
      current_ = current_ ? std::nullopt
                          : std::optional<RelationTarget>(relation.target);
      if (!current_) break;
    }
  }

  void Read();

 private:
  void ReadCue(std::size_t passage, const Cue& cue);
  bool ReadWhole(std::size_t passage, const Cue& cue, TextSpan statement);
  bool ReadObject(std::size_t passage, const Cue& cue, TextSpan statement);
  bool ReadInsertion(std::size_t passage, const Cue& cue, TextSpan statement);
  bool ReadPart(std::size_t passage, const Cue& cue, TextSpan statement);
  void ReadBare(std::size_t passage, TextSpan statement);
  bool Renumbers(std::size_t passage) const;
  void ReadTitleAlone(std::size_t passage);
  void Add(std::size_t passage, TextSpan statement, RelationTarget target);
  void AddAll(std::size_t passage, TextSpan statement, TargetList list);

  MarkedReading& reading_;
  const Validity& validity_;
  RelationList& relations_;
  std::optional<RelationTarget> current_;  // What bare 第X条 belong to.
  // The provision last named: 增加一款作为|第三款 may stand lines below it.
  std::optional<ProvisionReference> head_;
  bool announced_ = false;  // A title stands alone above its amendments.
};

void AmendmentReader::Add(std::size_t passage, TextSpan statement,
                          RelationTarget target) {
  Relation relation;
  relation.type = RelationType::kAmends;
  relation.target = std::move(target);
  relation.effective = validity_.effective_from;
  relation.evidence = reading_.EvidenceAt(passage, statement);
  relations_.Add(std::move(relation));
}

void AmendmentReader::AddAll(std::size_t passage, TextSpan statement,
                             TargetList list) {
  if (list.targets.size() == 1) {
    current_ = list.targets.front();
    current_->provision = std::nullopt;
    head_ = std::nullopt;
    announced_ = false;
  }
  for (RelationTarget& target : list.targets) {
    Add(passage, statement, std::move(target));
  }
}

// 对《甲办法》作如下修改; in a document that amends also 《甲办法》作相应修改.
bool AmendmentReader::ReadWhole(std::size_t passage, const Cue& cue,
                                TextSpan statement) {
  TargetList list = TargetsBefore(reading_, passage, cue.span.begin);
  if (list.empty()) return false;
  const std::string_view link = reading_.Text(list.span.end, cue.span.begin);
  const std::string_view after = reading_.Text(cue.span.end, statement.end);
  if (!IsPlainLink(link) || !EndsAct(after)) return false;
  const std::string_view words = reading_.Text(statement);
  const bool acts = link.find("作") != std::string_view::npos ||
                    link.find("予以") != std::string_view::npos ||
                    link.find("进行") != std::string_view::npos;
  const bool says_how =
      HoldsOneOf(words, {"如下", "以下"}) || after.starts_with("：") ||
      after.starts_with(":") ||
      (statement.end < reading_.text().size() && words.ends_with("修改"));
  const bool numbered = std::all_of(
      list.targets.begin(), list.targets.end(),
      [](const RelationTarget& target) { return target.number.has_value(); });
  const bool reissued =
      link.find("进行了") != std::string_view::npos && numbered;
  if (!acts || (!says_how && !reading_.amends() && !reissued)) return false;
  if (IsPlanOrPast(reading_.Text(statement.begin, list.span.begin))) {
    return false;
  }
  AddAll(passage, statement, std::move(list));
  return true;
}

// 决定修改《甲办法》, 删去《甲办法》第八条.
bool AmendmentReader::ReadObject(std::size_t passage, const Cue& cue,
                                 TextSpan statement) {
  const std::string_view verb = reading_.Text(cue.span);
  const bool deletes = verb == "删去" || verb == "删除";
  if (!deletes && verb != "修改" && verb != "修订") return false;
  TargetList list = TargetsAfter(reading_, passage, cue.span.end);
  if (list.empty()) return false;
  std::string_view link = reading_.Text(cue.span.end, list.span.begin);
  if (!link.empty() && link != "原") return false;
  if (reading_.Text(list.span.end, statement.end).starts_with("的决定") ||
      (deletes && !list.targets.front().provision)) {
    return false;
  }
  const Clauses& clauses = reading_.ClausesOf(passage);
  const std::size_t clause =
      clauses[clauses.IndexAt(cue.span.begin)].words.begin;
  const std::string_view before = reading_.Text(clause, cue.span.begin);
  const bool decides = before.ends_with("决定") || before.ends_with("现");
  if (!decides && !(before.empty() && (deletes || reading_.amends()))) {
    return false;
  }
  AddAll(passage, statement, std::move(list));
  return true;
}

// 增加一条，作为《甲办法》第九条: the target stands after what is added.
bool AmendmentReader::ReadInsertion(std::size_t passage, const Cue& cue,
                                    TextSpan statement) {
  if (reading_.Text(cue.span) != "增加") return false;
  TargetList list = TargetsAfter(reading_, passage, cue.span.end);
  if (list.targets.size() != 1 || !list.targets.front().provision) return false;
  static constexpr std::size_t kMostCharacters = 12;
  const std::string_view link = reading_.Text(cue.span.end, list.span.begin);
  const bool as = link.ends_with("作为") || link.ends_with("作为修改后");
  if (!as || CountCharacters(link) > kMostCharacters ||
      IsPlanOrPast(reading_.Text(statement.begin, cue.span.begin))) {
    return false;
  }
  AddAll(passage, statement, std::move(list));
  return true;
}

// 将《甲办法》第六条…修改为, 《甲办法》第六条修改为, 在《甲办法》中增加一条.
bool AmendmentReader::ReadPart(std::size_t passage, const Cue& cue,
                               TextSpan statement) {
  const std::string_view verb = reading_.Text(cue.span);
  const std::string_view after = reading_.Text(cue.span.end, statement.end);
  const bool changes = verb == "改为" || ChangesInto(verb, after);
  bool adds = verb == "增加" && BeginsWithAddition(after);
  const bool deletes = verb == "删去" || verb == "删除";
  if (!changes && !deletes && verb != "增加") return false;
  TargetList list = TargetsBefore(reading_, passage, cue.span.begin);
  if (list.empty() || list.targets.size() != 1) return false;
  if (deletes && !NamesWhatGoes(reading_.Text(list.span.end, cue.span.begin))) {
    return false;
  }
  // 《甲办法》原第八条改为修改后《甲办法》第十三条，|修改为: read at 改为.
  if (list.lead.ends_with("改为修改后") || list.lead.ends_with("改为")) {
    return true;
  }
  if (verb == "增加" && !list.targets.front().provision) {
    list.targets.front().provision =
        AnnexIn(reading_.Text(list.span.end, cue.span.begin));
    adds = adds || list.targets.front().provision;
  }
  if (!changes && !adds && !deletes) return false;
  if (IsAnchor(reading_.Text(list.span.end, statement.end))) {
    list.targets.front().provision = std::nullopt;
  }
  const bool has_part = list.targets.front().provision.has_value();
  const bool led = HoldsOneOf(list.lead, {"将", "在", "对"});
  if (!has_part && !led && !adds) return false;
  const std::string_view before =
      reading_.Text(statement.begin, list.span.begin);
  if (IsPlanOrPast(before) || IsBasisLead(list.lead)) return false;
  if (!has_part && changes && !reading_.amends() &&
      !HoldsOneOf(reading_.Text(list.span.end, cue.span.begin), {"“", "\""})) {
    return false;
  }
  AddAll(passage, statement, std::move(list));
  return true;
}

// 将第五条修改为…: the provisions are those of the document named above.
void AmendmentReader::ReadBare(std::size_t passage, TextSpan statement) {
  if (!current_) return;
  std::vector<Mention>& mentions = reading_.Mentions(passage);
  auto mention = std::partition_point(
      mentions.begin(), mentions.end(),
      [&](const Mention& each) { return each.span.begin < statement.begin; });
  std::vector<ProvisionMention> provisions;
  std::optional<ProvisionReference>& head = head_;
  std::size_t end = statement.begin;  // Of the mention before.
  for (; mention != mentions.end() && mention->span.end <= statement.end;
       ++mention) {
    if (mention->quoted || mention->provisions.empty()) continue;
    const ProvisionReference first = mention->provisions.back().first;
    if (mention->kind == MentionKind::kDocument) head = first;
    const bool goes_on = mention->goes_on && mention->title == current_->title;
    if (mention->kind != MentionKind::kBare && !goes_on) continue;
    mention->kind = MentionKind::kDocument;
    mention->title = current_->title;
    mention->number = current_->number;
    if (head) CarryHead(*head, *mention);
    head = mention->provisions.back().first;
    // 第六条改为|第七条 changes the number of article 6, not article 7; so
    // does 原第六条作为|第七条.
    const std::size_t last_end = std::exchange(end, mention->span.end);
    const std::string_view before =
        reading_.Text(statement.begin, mention->span.begin);
    if (before.ends_with("改为") ||
        reading_.Text(last_end, mention->span.begin) == "作为") {
      continue;
    }
    if (IsAnchor(reading_.Text(mention->span.end, statement.end))) continue;
    provisions.insert(provisions.end(), mention->provisions.begin(),
                      mention->provisions.end());
  }
  if (provisions.empty()) return;
  for (const ProvisionMention& provision : provisions) {
    RelationTarget target = *current_;
    target.provision = provision.ToString();
    Add(passage, statement, std::move(target));
  }
}

// 一、《甲办法》(市政府令第3号) above its amendments.
void AmendmentReader::ReadTitleAlone(std::size_t passage) {
  const std::vector<Mention>& mentions = reading_.Mentions(passage);
  if (mentions.size() != 1 || mentions.front().kind != MentionKind::kDocument ||
      !mentions.front().title || !mentions.front().provisions.empty()) {
    return;
  }
  const TextSpan words = reading_.passage(passage).words;
  const std::size_t others = words.size() - mentions.front().span.size();
  static constexpr std::size_t kMarks = 6;
  if (others > kMarks) return;
  current_ = RelationTarget{mentions.front().title, mentions.front().number,
                            std::nullopt, std::nullopt};
  head_ = std::nullopt;
  announced_ = true;
}

// 三、原第四条作为第五条。
bool AmendmentReader::Renumbers(std::size_t passage) const {
  if (!reading_.amends()) return false;
  const TextSpan words = reading_.passage(passage).words;
  return !reading_.IsQuoted(words.begin) &&
         reading_.Text(words).starts_with("原第");
}

void AmendmentReader::ReadCue(std::size_t passage, const Cue& cue) {
  const Clauses& clauses = reading_.ClausesOf(passage);
  if (clauses.IsProtected(cue.span.begin)) return;
  if (reading_.IsQuoted(cue.span.begin)) return;
  // 本|补充规定自2025年3月1日起施行 amends nothing.
  const std::size_t begin = reading_.passage(passage).words.begin;
  if (reading_.Text(begin, cue.span.begin).ends_with("本")) return;
  const TextSpan statement = clauses[clauses.IndexAt(cue.span.begin)].statement;
  const bool named = ReadInsertion(passage, cue, statement) ||
                     ReadPart(passage, cue, statement) ||
                     ReadObject(passage, cue, statement) ||
                     ReadWhole(passage, cue, statement);
  if (named || reading_.amends() || announced_ || current_) {
    ReadBare(passage, statement);
  }
}

void AmendmentReader::Read() {
  static constexpr int kMostCues = 24;  // In one passage.
  for (std::size_t i = 0; i < reading_.size(); ++i) {
    const Passage& passage = reading_.passage(i);
    if (passage.part_kind == PartKind::kAnnex || passage.words.empty()) {
      continue;
    }
    if (!current_ && !reading_.NamesDocument(i)) continue;
    if (reading_.amends()) ReadTitleAlone(i);
    if (current_ && Renumbers(i)) {
      ReadBare(i, passage.words);
      continue;
    }
    int cues = 0;
    for (const Cue& cue : reading_.Cues(i)) {
      if (cue.kind != CueKind::kAmend || ++cues > kMostCues) continue;
      ReadCue(i, cue);
    }
  }
}

}  // namespace

void ReadAmendments(MarkedReading& reading, const Validity& validity,
                    const std::vector<Relation>& of_title,
                    RelationList& relations) {
  AmendmentReader(reading, validity, of_title, relations).Read();
}

}  // namespace gongbao
