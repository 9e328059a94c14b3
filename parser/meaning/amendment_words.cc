#include "parser/meaning/amendment_words.h"

#include <algorithm>
#include <initializer_list>

#include "parser/lexicon/character.h"
#include "parser/lexicon/numeral.h"

namespace gongbao {
namespace {

// Takes words from the beginning as long as one of `words` is there.
void StripAll(std::string_view& text,
              std::initializer_list<std::string_view> words) {
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view word : words) {
      if (!text.starts_with(word)) continue;
      text.remove_prefix(word.size());
      again = true;
    }
  }
}

}  // namespace

bool IsPlanOrPast(std::string_view words) {
  return HoldsOneOf(words,
                    {"拟",   "建议", "应当", "可以", "不得",     "尚未", "是否",
                     "征求", "申请", "提请", "推动", "推进",     "加快", "适时",
                     "及时", "研究", "启动", "抓紧", "根据需要", "完成", "曾",
                     "需要", "组织", "配合", "积极"});
}

bool IsPlainLink(std::string_view words) {
  StripAll(words, {"中的",       "中",         "的",     "部分", "有关", "相关",
                   "条款",       "内容",       "规定",   "作出", "作了", "作",
                   "做出",       "做",         "进行了", "进行", "予以", "如下",
                   "以下",       "相应",       "一并",   "同时", "及",   "等",
                   "根据本决定", "根据本通知", "个别",   "文字", "，",   ",",
                   "现",         "和完善",     "补充",   "件",   "全面"});
  return words.empty();
}

bool EndsAct(std::string_view words) {
  StripAll(words, {"和", "、", "完善", "补充", "调整", "修改", "修订", "如下",
                   "规定", "解释"});
  if (words.empty()) return true;
  for (const std::string_view next : {"，", ",", "：", ":", "(", "（", "。"}) {
    if (words.starts_with(next)) return true;
  }
  return false;
}

bool NamesWhatGoes(std::string_view link) {
  const std::size_t open = std::min(link.find("“"), link.size());
  return !HoldsOneOf(link.substr(0, open), {"，", ",", "的规定", "、"});
}

bool IsAnchor(std::string_view after) {
  StripAll(after, {"之"});
  for (const std::string_view place : {"后面", "后", "前面", "前"}) {
    if (!after.starts_with(place)) continue;
    after.remove_prefix(place.size());
    StripAll(after, {"，", ",", "分别", "相应"});
    return after.starts_with("增加");
  }
  return false;
}

std::optional<std::string> AnnexIn(std::string_view link) {
  static constexpr std::string_view kIn = "中";
  if (!link.ends_with(kIn)) return std::nullopt;
  link.remove_suffix(kIn.size());
  for (const std::string_view annex : {"附件", "附表", "附录"}) {
    if (!link.starts_with(annex)) continue;
    const std::string_view number = link.substr(annex.size());
    const auto numeral = ConsumeNumeral(number);
    if (number.empty() || (numeral && numeral->size == number.size())) {
      return std::string(link);
    }
  }
  return std::nullopt;
}

}  // namespace gongbao
