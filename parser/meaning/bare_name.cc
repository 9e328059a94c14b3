#include "parser/meaning/bare_name.h"

#include <algorithm>
#include <array>
#include <bitset>

#include "parser/lexicon/character.h"
#include "parser/lexicon/character_filter.h"
#include "parser/meaning/title_citation.h"

namespace gongbao {
namespace {

// Words before the name of a regulation that is cited without 《》.
constexpr std::array<std::string_view, 64> kBeforeName = {
    "依照",     "按照",   "根据", "依据", "违反",   "适用", "参照",
    "符合",     "具有",   "属于", "遵守", "执行",   "以及", "或者",
    "有关",     "规定",   "关于", "构成", "触犯",   "援引", "引用",
    "依",       "按",     "和",   "及",   "与",     "对",   "的",
    "将",       "在",     "为",   "是",   "指",     "由",   "于",
    "以",       "有",     "实施", "比照", "影响",   "确定", "单位犯",
    "修正后",   "修正前", "结合", "不受", "删去",   "藏匿", "认定",
    "擅自使用", "包括",   "收到", "犯",   "主张",   "处分", "履行",
    "达到",     "请求",   "产生", "审查", "应当就", "落入", "不因此免除",
    "从事"};

// Whether the word at `at` is part of a name: 和 of 中华人民共和国, 对 of
// 对外贸易法, 有 of 国有资产法, 为 of 行为.
bool IsInsideName(std::string_view run, std::size_t at) {
  const std::string_view rest = run.substr(at);
  const std::string_view before = run.substr(0, at);
  for (const std::string_view whole :
       {"和国", "对外", "以工", "在职", "依法"}) {
    if (rest.starts_with(whole)) return true;
  }
  if (rest.starts_with("有")) {
    return before.ends_with("国") || before.ends_with("所") ||
           before.ends_with("私");
  }
  return rest.starts_with("为") && before.ends_with("行");
}

constexpr CharacterFilter kBeginsBeforeName = [] {
  CharacterFilter filter;
  for (const std::string_view word : kBeforeName) filter.AddFirst(word);
  return filter;
}();

// Where the name at the end of `run` begins: after the last of the words that
// stand before names. Goes back from the end, since names are short; of each
// word the last counts.
std::size_t NameBegin(std::string_view run) {
  static constexpr std::size_t kLongestWord =
      std::max_element(kBeforeName.begin(), kBeforeName.end(),
                       [](std::string_view a, std::string_view b) {
                         return a.size() < b.size();
                       })
          ->size();
  std::bitset<kBeforeName.size()> seen;
  std::size_t begin = 0;
  for (std::size_t at = run.size(); at > 0 && at + kLongestWord > begin;) {
    at = PreviousCharacter(run, at);
    if (!kBeginsBeforeName.MayBeFirst(run.substr(at))) continue;
    for (std::size_t i = 0; i < kBeforeName.size(); ++i) {
      const std::string_view word = kBeforeName[i];
      if (seen[i] || !run.substr(at).starts_with(word)) continue;
      seen.set(i);
      if (!IsInsideName(run, at)) begin = std::max(begin, at + word.size());
    }
  }
  return begin;
}

}  // namespace

std::string_view BareName(std::string_view run) {
  static constexpr std::array<std::string_view, 4> kKinds = {"法", "条例",
                                                             "细则", "规则"};
  const bool named =
      std::any_of(kKinds.begin(), kKinds.end(),
                  [&](std::string_view kind) { return run.ends_with(kind); });
  if (!named || run.ends_with("办法")) return {};
  const std::string_view name = run.substr(NameBegin(run));
  return CountCharacters(name) >= 2 && NamesDocument(name) ? name
                                                           : std::string_view();
}

}  // namespace gongbao
