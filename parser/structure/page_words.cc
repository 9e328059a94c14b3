#include "parser/structure/page_words.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "parser/lexicon/character.h"
#include "parser/lexicon/character_filter.h"

namespace gongbao {
namespace {

constexpr std::array<std::string_view, 22> kNavigationWords = {
    "首页",       "当前位置",   "您的位置", "所在位置", "网站地图", "无障碍",
    "设为首页",   "加入收藏",   "站内搜索", "移动版",   "关怀版",   "长者",
    "登录",       "English",    "智能问答", "繁体",     "网站导航", "返回顶部",
    "政务新媒体", "微信公众号", "客户端",   "我的位置"};

// Words that begin lines of a footer.
constexpr std::array<std::string_view, 49> kFooterWords = {
    "扫一扫",   "分享到",   "分享:",    "分享：",     "打印",
    "【打印",   "[打印",    "关闭",     "上一篇",     "下一篇",
    "上一条",   "下一条",   "相关链接", "相关文档",   "相关解读",
    "相关稿件", "相关附件", "相关阅读", "相关文件",   "相关新闻",
    "相关信息", "附件下载", "文件下载", "附件列表",   "主办",
    "承办",     "版权所有", "备案",     "网站标识码", "政府网站标识码",
    "联系我们", "技术支持", "网站声明", "网站地图",   "返回顶部",
    "我要纠错", "【我要",   "友情链接", "关于我们",   "Copyright",
    "ICP",      "推荐阅读", "政策解读", "责任编辑",   "【大中小】",
    "编辑：",   "责编：",   "【关闭",   "解读：",
};

constexpr std::array<std::string_view, 12> kSureFooterWords = {
    "扫一扫",         "上一篇",   "下一篇",   "上一条",
    "下一条",         "分享到",   "版权所有", "网站标识码",
    "政府网站标识码", "打印本页", "【打印",   "相关稿件"};

// A list of words, and how they begin.
template <std::size_t kCount>
struct WordList {
  constexpr explicit WordList(const std::array<std::string_view, kCount>& list)
      : words(list) {
    for (const std::string_view word : words) begins.AddFirst(word);
  }

  std::array<std::string_view, kCount> words;
  CharacterFilter begins;
};

constexpr WordList kNavigation(kNavigationWords);
constexpr WordList kFooter(kFooterWords);
constexpr WordList kSureFooter(kSureFooterWords);

bool StartsWithAny(std::string_view words, const auto& list) {
  return list.begins.MayBeFirst(words) &&
         std::any_of(
             list.words.begin(), list.words.end(),
             [&](std::string_view word) { return words.starts_with(word); });
}

bool HoldsAny(std::string_view words, const auto& list) {
  for (std::size_t at = 0; at < words.size();) {
    if (StartsWithAny(words.substr(at), list)) return true;
    at += std::max<std::size_t>(PlainSize(words[at]), 1);
  }
  return false;
}

}  // namespace

bool HoldsNavigationWord(std::string_view line) {
  return HoldsAny(line, kNavigation);
}

bool BeginsFooter(std::string_view line) {
  // （责任编辑：…）, [打印]
  for (const std::string_view mark : {"（", "(", "[", "【", "•"}) {
    if (line.starts_with(mark)) line.remove_prefix(mark.size());
  }
  return StartsWithAny(line, kFooter);
}

bool HoldsFooterWord(std::string_view line) { return HoldsAny(line, kFooter); }

bool BeginsSureFooter(std::string_view line) {
  return StartsWithAny(line, kSureFooter);
}

}  // namespace gongbao
