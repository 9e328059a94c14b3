#include "parser/meaning/title_relation.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "parser/lexicon/character.h"
#include "parser/lexicon/title.h"
#include "parser/meaning/title_citation.h"

namespace gongbao {
namespace {

struct Act {
  std::string_view verb;
  RelationType type;
};

// Longer verbs first where one begins another.
constexpr std::array<Act, 13> kActs = {{
    {"宣布失效", RelationType::kRepeals},
    {"停止执行", RelationType::kRepeals},
    {"废止", RelationType::kRepeals},
    {"补充完善", RelationType::kAmends},
    {"修改", RelationType::kAmends},
    {"修正", RelationType::kAmends},
    {"修订", RelationType::kAmends},
    {"调整", RelationType::kAmends},
    {"补充", RelationType::kAmends},
    {"完善", RelationType::kAmends},
    {"延长", RelationType::kExtends},
    {"延续", RelationType::kExtends},
    {"继续执行", RelationType::kExtends},
}};

Evidence TitleEvidence(const Document& document) {
  for (const Piece& piece : document.pieces) {
    if (piece.kind == PieceKind::kTitle) return {"", piece.span};
  }
  return {"", {document.span.begin, document.span.begin}};
}

// The titles in 《》, or 〈〉 in a title that is itself quoted, from `at` on.
std::vector<std::string> MarkedTitles(std::string_view title, std::size_t at) {
  static constexpr std::string_view kOpen = "《";
  std::vector<std::string> titles;
  for (at = title.find(kOpen, at); at != std::string_view::npos;
       at = title.find(kOpen, at)) {
    const auto citation = ReadTitleCitation(title, at);
    if (!citation) {
      at += kOpen.size();
      continue;
    }
    titles.push_back(citation->title);
    at = citation->span.end;
  }
  return titles;
}

// 云岭市河道管理办法 of 修改|云岭市河道管理办法|的决定: an act on one
// instrument that is named without 《》.
std::optional<std::string> PlainTitle(std::string_view rest) {
  static constexpr std::size_t kFewest = 6;
  std::size_t end = rest.rfind("的");
  if (end == std::string_view::npos) return std::nullopt;
  for (const std::string_view part :
       {"部分条款", "有关条款", "部分内容", "有关内容", "有效期"}) {
    end = std::min(end, rest.find(part));
  }
  const std::string_view name = rest.substr(0, end);
  static constexpr std::array<std::string_view, 6> kLaws = {
      "办法", "规定", "条例", "细则", "规则", "法"};
  for (const std::string_view kind : kLaws) {
    if (name.ends_with(kind) && CountCharacters(name) >= kFewest &&
        !HoldsOneOf(name, {"部分", "有关", "一批", "等"})) {
      return std::string(name);
    }
  }
  return std::nullopt;
}

// The act that the title names before what it acts on; nullopt for a title
// that issues something: 关于印发《关于修改…的意见》的通知.
std::optional<Act> FindAct(std::string_view title, std::size_t& at) {
  static constexpr std::string_view kAbout = "关于";
  const std::size_t about = title.find(kAbout);
  if (about == std::string_view::npos || !IssuedTitles(title).empty()) {
    return std::nullopt;
  }
  const std::size_t open = std::min(title.find("《"), title.size());
  std::optional<Act> found;
  for (const Act& act : kActs) {
    const std::size_t verb = title.find(act.verb, about);
    if (verb >= open) continue;
    if (found && verb >= at) continue;
    found = act;
    at = verb;
  }
  if (found) at += found->verb.size();
  return found;
}

bool Forwards(std::string_view title) {
  const std::size_t open = title.find("《");
  const std::string_view head = title.substr(0, open);
  return HoldsOneOf(head, {"转发", "批转"});
}

// The words in front of what makes a title a supplement: 南江省供水管理办法 of
// 南江省供水管理办法的补充规定.
std::optional<std::string> SupplementedByName(std::string_view title) {
  static constexpr std::string_view kSupplement = "的补充";
  const std::size_t at = title.rfind(kSupplement);
  if (at == std::string_view::npos) return std::nullopt;
  const std::string_view what = title.substr(at + kSupplement.size());
  std::string_view name = title.substr(0, at);
  if (KindOfTitle(what).size() != what.size() || KindOfTitle(name).empty()) {
    return std::nullopt;
  }
  // 关于|供水管理办法|的补充规定; in 关于供水的规定 it belongs to the name.
  static constexpr std::string_view kAbout = "关于";
  const std::size_t about = name.find(kAbout);
  if (about != std::string_view::npos &&
      name.find("的", about) == std::string_view::npos) {
    name.remove_prefix(about + kAbout.size());
  }
  return std::string(name);
}

// 中华人民共和国刑法修正案(十一) amends what it is named after.
std::optional<std::string> AmendedByName(std::string_view title) {
  const std::size_t at = title.find("修正案");
  if (at == std::string_view::npos || at == 0) return std::nullopt;
  const std::string_view name = title.substr(0, at);
  if (name.find("关于") != std::string_view::npos ||
      KindOfTitle(name).empty()) {
    return std::nullopt;
  }
  return std::string(name);
}

}  // namespace

std::vector<Relation> ReadTitleRelations(const Document& document,
                                         const Validity& validity) {
  const std::string_view title = document.title;
  std::vector<Relation> relations;
  const auto add = [&](RelationType type, std::string name) {
    Relation relation;
    relation.type = type;
    relation.target.title = std::move(name);
    if (type != RelationType::kIssues && type != RelationType::kForwards) {
      relation.effective = validity.effective_from;
    }
    relation.evidence = TitleEvidence(document);
    relations.push_back(std::move(relation));
  };
  for (std::string& issued : IssuedTitles(title)) {
    const bool marked = title.find("《" + issued) != std::string_view::npos;
    if (!marked && KindOfTitle(issued).empty()) continue;
    add(Forwards(title) ? RelationType::kForwards : RelationType::kIssues,
        std::move(issued));
  }
  std::size_t at = 0;
  if (const auto act = FindAct(title, at)) {
    std::vector<std::string> names = MarkedTitles(title, at);
    if (names.empty()) {
      if (auto name = PlainTitle(title.substr(at))) {
        names.push_back(std::move(*name));
      }
    }
    for (std::string& name : names) add(act->type, std::move(name));
  }
  if (auto name = AmendedByName(title)) {
    add(RelationType::kAmends, std::move(*name));
  } else if (auto base = SupplementedByName(title)) {
    add(RelationType::kAmends, std::move(*base));
  }
  return relations;
}

}  // namespace gongbao
