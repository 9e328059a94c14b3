#include "tests/tools/accuracy/relation_score.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "parser/joined_text.h"
#include "parser/lexicon/document_number.h"
#include "tests/tools/accuracy/target.h"

namespace gongbao {
namespace {

constexpr std::string_view kWords = "~";  // A part, in the source's words.
constexpr std::string_view kOpen = "?";   // Two readings: not compared.
constexpr std::string_view kNone = "-";

std::string CanonicalNumber(const std::string& text) {
  const auto number = ParseDocumentNumber(text);
  return number ? number->ToString() : text;
}

// One labelled relation: repeals 9060-9110 9112-9130 第十五条 2025-03-01.
struct Expected {
  std::string type;
  std::string title;
  std::optional<std::string> number;
  std::string provision;
  std::string day;
  std::vector<std::string> provisions;  // Of an amendment: all must be there.
};

std::optional<Expected> ReadExpected(const Gazette& gazette,
                                     const std::vector<std::string>& fact) {
  if (fact.size() != 5) return std::nullopt;
  const auto title = ReadSpan(fact[1]);
  if (!title || title->end > gazette.source.text.size()) return std::nullopt;
  Expected expected{fact[0],      CompactText(gazette, *title),
                    std::nullopt, fact[3],
                    fact[4],      ProvisionsIn(fact[3])};
  if (const auto number = ReadSpan(fact[2])) {
    expected.number = CanonicalNumber(CompactText(gazette, *number));
  }
  return expected;
}

bool ProvisionMatches(const Expected& expected, const Relation& relation) {
  if (expected.provision == kOpen) return true;
  const auto& provision = relation.target.provision;
  if (expected.provision == kWords) return provision.has_value();
  const bool amends = relation.type == RelationType::kAmends;
  if (expected.provision == kNone) return amends || !provision;
  if (!provision) return false;
  if (!amends) return *provision == expected.provision;
  const std::vector<std::string> found = ProvisionsIn(*provision);
  return std::ranges::all_of(expected.provisions, [&](const auto& part) {
    return std::ranges::find(found, part) != found.end();
  });
}

bool Matches(const Expected& expected, const Relation& relation) {
  if (RelationTypeName(relation.type) != expected.type) return false;
  const std::string title = relation.target.title.value_or("");
  if (!IsSameTitle(title, expected.title)) return false;
  if (expected.number && relation.target.number != expected.number) {
    return false;
  }
  if (expected.day != kNone &&
      (!relation.effective || relation.effective->ToString() != expected.day)) {
    return false;
  }
  return ProvisionMatches(expected, relation);
}

std::size_t Middle(TextSpan span) { return (span.begin + span.end) / 2; }

bool IsIn(const Evidence& evidence, TextSpan sentence) {
  const std::size_t middle = Middle(evidence.span);
  return sentence.begin <= middle && middle < sentence.end;
}

std::string Shown(const Relation& relation) {
  const RelationTarget& target = relation.target;
  std::string shown(RelationTypeName(relation.type));
  shown += " 《" + target.title.value_or("") + "》";
  shown += target.number.value_or("") + target.provision.value_or("");
  if (relation.effective) shown += "@" + relation.effective->ToString();
  return shown;
}

class SentenceScore {
 public:
  SentenceScore(const Gazette& gazette, const Label& label,
                const std::string& path, Figures& figures)
      : gazette_(gazette), label_(label), path_(path), figures_(figures) {}

  void Score() {
    for (const Document& document : gazette_.documents) {
      const TextSpan span = document.span;
      if (span.begin <= label_.span.begin && label_.span.begin < span.end) {
        document_ = &document;
      }
    }
    ScoreRelations();
    ScoreValidity();
    if (label_.group != "negative") return;
    figures_.Expect("negative", label_.held, wrong_ == 0);
    figures_.Wrong("negative", label_.held, wrong_);
  }

 private:
  // What is wrong with `what`, and where.
  void Miss(std::string_view trouble, std::string_view what) {
    std::string miss = path_ + ":" + std::to_string(label_.line) + ": ";
    miss.append(trouble).append(" ").append(what).append("\n    ");
    figures_.Miss(label_.held, miss + CompactText(gazette_, label_.span));
  }

  void ScoreRelations() {
    std::vector<const Relation*> said;
    for (const auto& fact : label_.facts) {
      if (fact[0] != "validity") Expect(fact, said);
    }
    if (!document_) return;
    for (const Relation& relation : document_->relations) {
      if (!IsIn(relation.evidence, label_.span)) continue;
      if (std::ranges::find(said, &relation) != said.end()) continue;
      const std::string kind(RelationTypeName(relation.type));
      if (kind == "issues" || kind == "forwards") continue;
      figures_.Wrong(kind, label_.held);
      if (kind != "based_on") {
        figures_.Wrong("relations", label_.held);
        ++wrong_;
      }
      Miss("wrong", Shown(relation));
    }
  }

  void Expect(const std::vector<std::string>& fact,
              std::vector<const Relation*>& said) {
    const auto expected = ReadExpected(gazette_, fact);
    bool hit = false;
    if (document_ && expected) {
      for (const Relation& relation : document_->relations) {
        if (!Matches(*expected, relation)) continue;
        hit = true;
        said.push_back(&relation);
      }
    }
    figures_.Expect(fact[0], label_.held, hit);
    if (fact[0] != "based_on") figures_.Expect("relations", label_.held, hit);
    if (hit) return;
    Miss("missing", fact[0] + " " +
                        (expected ? "《" + expected->title + "》" +
                                        expected->number.value_or("") +
                                        fact[3] + "@" + fact[4]
                                  : "(no such label)"));
  }

  void ScoreValidity() {
    static const Validity kNothing;
    const Validity& found = document_ ? document_->validity : kNothing;
    const auto fact = std::ranges::find(label_.facts, "validity",
                                        [](const auto& f) { return f[0]; });
    if (fact == label_.facts.end()) {
      if (!found.evidence || !IsIn(*found.evidence, label_.span)) return;
      figures_.Wrong("validity", label_.held);
      ++wrong_;
      Miss("wrong", "validity");
      return;
    }
    if (fact->size() != 4) return Miss("missing", "(no such label)");
    ScoreDay("effective_from", (*fact)[1], found.effective_from);
    ScoreDay("expires_on", (*fact)[2], found.expires_on);
    if ((*fact)[3] != kNone) {
      figures_.Expect("validity", label_.held, found.trial);
      if (!found.trial) Miss("missing", "trial");
    }
  }

  void ScoreDay(std::string_view name, const std::string& expected,
                const std::optional<Date>& found) {
    const std::string day = found ? found->ToString() : std::string(kNone);
    if (expected != kNone) {
      figures_.Expect("validity", label_.held, day == expected);
    }
    if (day == expected) return;
    if (found) figures_.Wrong("validity", label_.held);
    Miss(found ? "wrong" : "missing",
         std::string(name) + " " + day + " for " + expected);
  }

  const Gazette& gazette_;
  const Label& label_;
  const std::string& path_;
  Figures& figures_;
  const Document* document_ = nullptr;
  int wrong_ = 0;  // Repeals, amendments, extensions and validity.
};

}  // namespace

void ScoreSentence(const Gazette& gazette, const Label& label,
                   const std::string& path, Figures& figures) {
  SentenceScore(gazette, label, path, figures).Score();
}

}  // namespace gongbao
