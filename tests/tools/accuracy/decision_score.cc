#include "tests/tools/accuracy/decision_score.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "parser/joined_text.h"
#include "tests/tools/accuracy/target.h"

namespace gongbao {
namespace {

constexpr std::string_view kMaybe = "?";
const std::string kKind = "provisions";

std::vector<std::string> Amended(const Gazette& gazette,
                                 std::string_view title) {
  std::vector<std::string> found;
  for (const Document& document : gazette.documents) {
    for (const Relation& relation : document.relations) {
      if (relation.type != RelationType::kAmends ||
          !IsSameTitle(relation.target.title.value_or(""), title)) {
        continue;
      }
      for (std::string& each :
           ProvisionsIn(relation.target.provision.value_or(""))) {
        found.push_back(std::move(each));
      }
    }
  }
  return found;
}

// 第三条第二款 is in 第三条; 第三条之一 is not.
bool IsIn(std::string_view part, std::string_view whole) {
  return part.starts_with(whole) &&
         !part.substr(whole.size()).starts_with("之");
}

}  // namespace

void ScoreDecision(const Gazette& gazette, const Label& label,
                   const std::string& path, Figures& figures) {
  const auto& fact = label.facts.front();
  const auto title = ReadSpan(fact.size() == 3 ? fact[1] : "");
  if (!title || title->end > gazette.source.text.size()) {
    figures.Expect(kKind, label.held, false);
    return figures.Miss(label.held, path + ": no such label");
  }
  std::vector<std::string> found =
      Amended(gazette, CompactText(gazette, *title));
  std::vector<std::string> labelled = ProvisionsIn(fact[2]);
  for (std::string& each : labelled) {
    const bool maybe = each.ends_with(kMaybe);
    if (maybe) each.resize(each.size() - kMaybe.size());
    const bool hit = std::ranges::find(found, each) != found.end();
    if (maybe) continue;
    figures.Expect(kKind, label.held, hit);
    if (!hit) figures.Miss(label.held, path + ": missing " + each);
  }
  for (const std::string& each : found) {
    if (std::ranges::any_of(labelled, [&](const std::string& part) {
          return IsIn(part, each);
        })) {
      continue;
    }
    figures.Wrong(kKind, label.held);
    figures.Miss(label.held, path + ": wrong " + each);
  }
}

}  // namespace gongbao
