#include "parser/meaning/relative_name.h"

#include <algorithm>
#include <array>

#include "parser/lexicon/character.h"
#include "parser/lexicon/numeral.h"

namespace gongbao {
namespace {

struct Unit {
  std::string_view name;
  std::u32string_view not_before;  // 条例, 项目: another word.
};

constexpr std::array<Unit, 6> kUnits = {{{"款", U"项"},
                                         {"条", U"件例约线路款"},
                                         {"项", U"目"},
                                         {"章", U"程"},
                                         {"节", U"约点能"},
                                         {"编", U"制号辑"}}};

// 目前, 以前, 事前 before 款 make another word of it; not 从事|前款活动.
bool MakesAnotherWord(std::string_view before, std::string_view after) {
  static constexpr std::u32string_view kBefore = U"目以之此日提年事当会月";
  if (before.empty() || before.ends_with("从事")) return false;
  const std::size_t last = PreviousCharacter(before, before.size());
  if (kBefore.find(CharacterAt(before, last).value) ==
      std::u32string_view::npos) {
    return false;
  }
  return !after.starts_with("规定") && !after.starts_with("第") &&
         !after.starts_with("所");
}

// 前款, 前两款, 本条 at the beginning of `rest`.
std::optional<RelativeName> ReadOne(std::string_view rest) {
  RelativeName name;
  RelativePlace place;
  name.size = CharacterAt(rest, 0).size;
  place.back = rest.starts_with("本") ? 0 : 1;
  bool counted = false;
  if (place.back == 1) {
    if (const auto count = ConsumeNumeral(rest.substr(name.size))) {
      place.back = count->value;
      name.size += count->size;
      counted = true;
    }
  }
  const auto unit =
      std::find_if(kUnits.begin(), kUnits.end(), [&](const Unit& candidate) {
        return rest.substr(name.size).starts_with(candidate.name);
      });
  if (unit == kUnits.end() || place.back < 0 || place.back > 9) {
    return std::nullopt;
  }
  name.size += unit->name.size();
  const std::string_view after = rest.substr(name.size);
  if (!after.empty() && !after.starts_with("程序") &&
      unit->not_before.find(CharacterAt(after, 0).value) !=
          std::u32string_view::npos) {
    return std::nullopt;
  }
  // 前三项污染物 counts pollutants.
  if (counted && unit->name == "项" && !IsPlace("", after)) return std::nullopt;
  place.unit = unit->name;
  name.place = place;
  return name;
}

// 上述规定; 上述 of 上述第(一)项.
std::optional<RelativeName> ReadAbove(std::string_view rest) {
  static constexpr std::string_view kAbove = "上述";
  if (!rest.starts_with(kAbove)) return std::nullopt;
  const std::string_view after = rest.substr(kAbove.size());
  for (const std::string_view what :
       {"规定", "条款", "各款", "两款", "各条", "两条", "各项规定"}) {
    if (after.starts_with(what)) {
      return RelativeName{kAbove.size() + what.size(), std::nullopt, true};
    }
  }
  if (!after.starts_with("第")) return std::nullopt;
  return RelativeName{kAbove.size(), std::nullopt, false};
}

}  // namespace

std::optional<RelativeName> ReadRelativeName(std::string_view text,
                                             std::size_t begin,
                                             std::size_t at) {
  static constexpr std::string_view kThisArticle = "本条";
  const std::string_view rest = text.substr(at);
  if (rest.starts_with("上述")) return ReadAbove(rest);
  if (rest.starts_with("该") || rest.starts_with("同")) return std::nullopt;
  // 本条前两款 is one name.
  if (rest.starts_with(kThisArticle) &&
      rest.substr(kThisArticle.size()).starts_with("前")) {
    auto inner = ReadOne(rest.substr(kThisArticle.size()));
    if (inner && inner->place->unit == "款") {
      inner->size += kThisArticle.size();
      return inner;
    }
  }
  const auto name = ReadOne(rest);
  if (!name) return std::nullopt;
  const std::string_view before = text.substr(begin, at - begin);
  if (MakesAnotherWord(before, rest.substr(name->size))) return std::nullopt;
  return name;
}

std::size_t ConsumeThatArticle(std::string_view text) {
  for (const std::string_view name : {"该条", "同条"}) {
    if (!text.starts_with(name)) continue;
    return text.substr(name.size()).starts_with("第") ? name.size() : 0;
  }
  return 0;
}

bool HoldsArticles(std::string_view unit) {
  return unit == "章" || unit == "节" || unit == "编";
}

bool IsPlace(std::string_view before, std::string_view after) {
  static constexpr std::array<std::string_view, 23> kAfter = {
      "罪",   "材料", "相应", "除外", "违法", "以外", "规定", "所列",
      "情形", "、",   "的",   "中",   "至",   "行为", "和",   "及",
      "或",   "所称", "所",   "修改", "改为", "作为", "条件"};
  static constexpr std::array<std::string_view, 7> kBefore = {
      "犯", "作为", "改为", "将", "删去", "删除", "增加"};
  return std::any_of(
             kAfter.begin(), kAfter.end(),
             [&](std::string_view word) { return after.starts_with(word); }) ||
         std::any_of(
             kBefore.begin(), kBefore.end(),
             [&](std::string_view word) { return before.ends_with(word); });
}

}  // namespace gongbao
