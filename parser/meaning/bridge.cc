#include "parser/meaning/bridge.h"

#include <array>

#include "parser/lexicon/character.h"
#include "parser/lexicon/numeral.h"

namespace gongbao {
namespace {

// Words that add nothing to who repeals what. Longer ones first.
constexpr std::array<std::string_view, 42> kEmptyWords = {
    "同时予以", "同时宣布",   "现予以",
    "予以",     "同时",       "即行",
    "一并",     "相应",       "随之",
    "自行",     "自动",       "立即",
    "全部",     "一律",       "均予",
    "现予",     "宣布",       "正式",
    "停止使用", "规范性文件", "行政规范性文件",
    "等文件",   "有关文件",   "文件",
    "一文",     "通知",       "规章",
    "法规",     "决定",       "即",
    "均",       "都",         "也",
    "亦",       "将",         "则",
    "等",       "文",         "全文",
    "，",       ",",          "现"};

bool TakeEmptyWord(std::string_view& words) {
  for (const std::string_view empty : kEmptyWords) {
    if (!words.starts_with(empty)) continue;
    words.remove_prefix(empty.size());
    return true;
  }
  return false;
}

// 等3件规章, 两个文件.
bool TakeCount(std::string_view& words) {
  const auto count = ConsumeNumeral(words);
  if (!count) return false;
  const std::string_view rest = words.substr(count->size);
  for (const std::string_view measure : {"件", "个", "部", "项", "份"}) {
    if (!rest.starts_with(measure)) continue;
    words = rest.substr(measure.size());
    return true;
  }
  return false;
}

// 及其配套文件, 和相关规定: names nothing more.
bool IsCompanion(std::string_view words) {
  for (const std::string_view link :
       {"及其", "和其", "及相关", "和相关", "及有关", "和有关", "及配套",
        "及此前", "等有关", "等相关"}) {
    if (words.starts_with(link)) return true;
  }
  return false;
}

// A part in words: 中与本办法不一致的规定, 中关于收费的条款, 有关内容, and
// after a provision 规定的补助标准.
std::optional<std::string> PartIn(std::string_view words) {
  static constexpr std::size_t kMostCharacters = 60;
  if (words.empty() || CountCharacters(words) > kMostCharacters) {
    return std::nullopt;
  }
  bool leads = false;
  for (const std::string_view lead : {"中的", "中", "的", "里"}) {
    if (!words.starts_with(lead)) continue;
    words.remove_prefix(lead.size());
    leads = true;
    break;
  }
  for (const std::string_view lead : {"关于", "有关", "相关", "与", "除",
                                      "附件", "部分", "涉及", "同", "规定的"}) {
    leads = leads || words.starts_with(lead);
  }
  if (!leads) return std::nullopt;
  if (HoldsOneOf(words, {"拟", "尚未", "不得", "应当", "可以", "是否", "修改",
                         "被", "已经", "。"})) {
    return std::nullopt;
  }
  for (const std::string_view noun :
       {"规定", "条款", "内容", "部分", "条文", "要求", "政策", "标准", "事项",
        "措施", "条", "款", "项", "附件", "表述", "范围"}) {
    if (words.ends_with(noun)) return std::string(words);
  }
  // 附件1, 附表
  if (words.starts_with("附件")) return std::string(words);
  return std::nullopt;
}

// Drops 同时, 予以 and the like at the end of what is said.
void DropEmptyEnd(std::string& words) {
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view empty : kEmptyWords) {
      // 通知 and 规章 are nouns here: 与本通知不一致的规章.
      const bool noun = empty.ends_with("知") || empty.ends_with("章") ||
                        empty.ends_with("件") || empty.ends_with("规");
      if (noun || !std::string_view(words).ends_with(empty)) continue;
      words.resize(words.size() - empty.size());
      again = true;
    }
  }
}

}  // namespace

Bridge ReadBridge(std::string_view words) {
  Bridge bridge;
  std::string rest;  // What says something, from its first word on.
  while (!words.empty()) {
    if (const auto start = ConsumeStartDay(words);
        start && !words.starts_with("于")) {
      bridge.start = start;
      words.remove_prefix(start->size);
      continue;
    }
    if (rest.empty() && IsCompanion(words)) break;
    if (rest.empty() && (TakeEmptyWord(words) || TakeCount(words))) continue;
    const std::size_t size = CharacterAt(words, 0).size;
    const std::string_view next = words.substr(0, size);
    words.remove_prefix(size);
    // A part does not reach over a comma: 适用《甲办法》的规定,乙制度不再适用.
    if (next == "，" || next == ",") {
      if (!ReadBridge(words).holds) return bridge;
      continue;
    }
    rest += next;
  }
  DropEmptyEnd(rest);
  if (!rest.empty()) bridge.part = PartIn(rest);
  bridge.holds = rest.empty() || bridge.part.has_value();
  return bridge;
}

}  // namespace gongbao
