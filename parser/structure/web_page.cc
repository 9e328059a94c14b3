#include "parser/structure/web_page.h"

#include <algorithm>
#include <array>
#include <utility>

#include "parser/lexicon/character.h"
#include "parser/lexicon/character_filter.h"
#include "parser/lexicon/date.h"
#include "parser/lexicon/document_number.h"
#include "parser/lexicon/title.h"
#include "parser/structure/title_lines.h"

namespace gongbao {
namespace {

// What a key of the metadata tells of.
enum class Field { kNone, kTitle, kNumber, kAuthority, kDate };

struct Key {
  std::string_view name;
  Field field;
};

constexpr std::array<Key, 58> kKeys = {{
    {"索引号", Field::kNone},        {"信息索引号", Field::kNone},
    {"主题分类", Field::kNone},      {"发文机关", Field::kAuthority},
    {"发文单位", Field::kAuthority}, {"制发机关", Field::kAuthority},
    {"发布机构", Field::kNone},      {"发布单位", Field::kNone},
    {"发布机关", Field::kAuthority}, {"公开机构", Field::kNone},
    {"信息来源", Field::kNone},      {"成文日期", Field::kDate},
    {"发文日期", Field::kDate},      {"制发日期", Field::kDate},
    {"生成日期", Field::kNone},      {"标题", Field::kTitle},
    {"信息名称", Field::kTitle},     {"名称", Field::kTitle},
    {"公文名称", Field::kTitle},     {"发文字号", Field::kNumber},
    {"文号", Field::kNumber},        {"文件编号", Field::kNumber},
    {"发文文号", Field::kNumber},    {"发布日期", Field::kNone},
    {"公开日期", Field::kNone},      {"发布时间", Field::kNone},
    {"公开时间", Field::kNone},      {"生效日期", Field::kNone},
    {"失效日期", Field::kNone},      {"实施日期", Field::kNone},
    {"废止日期", Field::kNone},      {"时间", Field::kNone},
    {"日期", Field::kNone},          {"有效性", Field::kNone},
    {"时效性", Field::kNone},        {"效力状态", Field::kNone},
    {"公开范围", Field::kNone},      {"公开方式", Field::kNone},
    {"体裁分类", Field::kNone},      {"组配分类", Field::kNone},
    {"公文种类", Field::kNone},      {"服务对象", Field::kNone},
    {"主题词", Field::kNone},        {"关键词", Field::kNone},
    {"关键字", Field::kNone},        {"内容概述", Field::kNone},
    {"来源", Field::kNone},          {"稿源", Field::kNone},
    {"作者", Field::kNone},          {"编辑", Field::kNone},
    {"责任编辑", Field::kNone},      {"浏览次数", Field::kNone},
    {"阅读次数", Field::kNone},      {"访问量", Field::kNone},
    {"点击数", Field::kNone},        {"浏览量", Field::kNone},
    {"字体", Field::kNone},          {"字号", Field::kNone},
}};

constexpr CharacterFilter kBeginsKey = [] {
  CharacterFilter filter;
  for (const Key& key : kKeys) filter.AddFirst(key.name);
  return filter;
}();

constexpr std::array<std::string_view, 22> kNavigationWords = {
    "首页",       "当前位置",   "您的位置", "所在位置", "网站地图", "无障碍",
    "设为首页",   "加入收藏",   "站内搜索", "移动版",   "关怀版",   "长者",
    "登录",       "English",    "智能问答", "繁体",     "网站导航", "返回顶部",
    "政务新媒体", "微信公众号", "客户端",   "我的位置"};

constexpr std::array<std::string_view, 32> kFooterWords = {
    "扫一扫",   "分享到",   "分享:",      "分享：",   "打印",      "【打印】",
    "[打印",    "关闭",     "上一篇",     "下一篇",   "相关链接",  "相关文档",
    "相关解读", "相关稿件", "相关附件",   "附件下载", "主办",      "承办",
    "版权所有", "备案",     "网站标识码", "联系我们", "技术支持",  "网站声明",
    "返回顶部", "我要纠错", "友情链接",   "关于我们", "Copyright", "ICP",
    "推荐阅读", "政策解读"};

// No line around a document is longer; in columns.
constexpr int kWidestMark = 160;
// The head of a page has no more lines with words.
constexpr std::size_t kLongestHead = 120;

bool HoldsAny(std::string_view words, const auto& list) {
  return std::any_of(list.begin(), list.end(), [&](std::string_view word) {
    return FindWord(words, word) != std::string_view::npos;
  });
}

bool StartsWithAny(std::string_view words, const auto& list) {
  return std::any_of(list.begin(), list.end(), [&](std::string_view word) {
    return words.starts_with(word);
  });
}

// A key at the beginning of compact words, and what stands after its colon.
struct KeyAndValue {
  const Key* key = nullptr;
  std::string_view value;
};

KeyAndValue ReadKey(std::string_view compact) {
  for (const std::string_view mark : {"|", "【", "[", "·"}) {
    if (compact.starts_with(mark)) compact.remove_prefix(mark.size());
  }
  if (!kBeginsKey.MayBeFirst(compact)) return {};
  for (const Key& key : kKeys) {
    if (!compact.starts_with(key.name)) continue;
    std::string_view rest = compact.substr(key.name.size());
    for (const std::string_view mark : {"】", "]", "|"}) {
      if (rest.starts_with(mark)) rest.remove_prefix(mark.size());
    }
    if (rest.empty()) return {&key, rest};
    for (const std::string_view colon : {":", "："}) {
      if (rest.starts_with(colon)) return {&key, rest.substr(colon.size())};
    }
  }
  return {};
}

// A value ends where the line's next key begins.
std::string_view CutAtNextKey(std::string_view value) {
  std::size_t end = value.size();
  for (const Key& key : kKeys) {
    for (std::size_t at = value.find(key.name); at != std::string_view::npos;
         at = value.find(key.name, at + 1)) {
      const std::string_view rest = value.substr(at + key.name.size());
      if (at > 0 && at < end &&
          (rest.starts_with(":") || rest.starts_with("："))) {
        end = at;
      }
    }
  }
  while (end > 0 && value[end - 1] == '|') --end;
  return value.substr(0, end);
}

class Marker {
 public:
  Marker(std::string_view text, std::vector<Line>& lines)
      : text_(text), lines_(lines) {}

  PageMetadata Mark() {
    const std::size_t head = HeadEnd();
    const std::size_t foot = FootBegin(head);
    const std::vector<std::size_t> keys = KeyLines(head);
    const std::vector<std::size_t> navigation = NavigationLines(head);
    const std::size_t evidence =
        keys.size() + navigation.size() + FooterMarks(foot);
    if (evidence < 3 || keys.size() + navigation.size() == 0) return {};
    for (const std::size_t i : navigation) {
      Silence(i, FurnitureKind::kNavigation);
    }
    for (const std::size_t i : keys) ReadMetadata(i, head);
    for (std::size_t i = foot; i < lines_.size(); ++i) {
      Silence(i, FurnitureKind::kFooter);
    }
    return std::move(metadata_);
  }

 private:
  std::string CompactAt(std::size_t i) const {
    return CompactWords(text_, lines_[i]);
  }

  bool IsShort(std::size_t i) const {
    return lines_[i].columns <= kWidestMark && !lines_[i].words.empty();
  }

  // Words of a document: a sentence, an article, a date below it.
  bool IsDocumentLine(std::size_t i) const {
    const Line& line = lines_[i];
    if (line.kind == LineKind::kLabelled || line.kind == LineKind::kRelease) {
      return true;
    }
    return line.columns > 50 && WordsOf(text_, line).ends_with("。");
  }

  // One past the lines that can be a page's head.
  std::size_t HeadEnd() const {
    std::size_t spoken = 0;
    std::size_t i = 0;
    for (; i < lines_.size() && spoken < kLongestHead; ++i) {
      if (IsSilent(lines_[i])) continue;
      if (IsDocumentLine(i) && !ReadKey(CompactAt(i)).key) break;
      ++spoken;
    }
    return i;
  }

  // Where the footer begins: at the first of its words after the document.
  std::size_t FootBegin(std::size_t head) const {
    std::size_t last = lines_.size();
    while (last > head && !(IsDocumentLine(last - 1) ||
                            lines_[last - 1].kind == LineKind::kDate ||
                            lines_[last - 1].kind == LineKind::kTable)) {
      --last;
    }
    for (std::size_t i = last; i < lines_.size(); ++i) {
      if (IsShort(i) && StartsWithAny(CompactAt(i), kFooterWords)) return i;
    }
    return lines_.size();
  }

  std::size_t FooterMarks(std::size_t foot) const {
    std::size_t marks = 0;
    for (std::size_t i = foot; i < lines_.size(); ++i) {
      marks += IsShort(i) && HoldsAny(CompactAt(i), kFooterWords);
    }
    return marks;
  }

  std::vector<std::size_t> KeyLines(std::size_t head) const {
    std::vector<std::size_t> keys;
    for (std::size_t i = 0; i < head; ++i) {
      if (IsShort(i) && ReadKey(CompactAt(i)).key) keys.push_back(i);
    }
    return keys;
  }

  std::vector<std::size_t> NavigationLines(std::size_t head) const {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < head; ++i) {
      if (!IsShort(i)) continue;
      const std::string compact = CompactAt(i);
      if (ReadKey(compact).key || IsDocumentTitle(compact)) continue;
      if (HoldsAny(compact, kNavigationWords) || IsBreadcrumb(compact) ||
          StartsWithAny(compact, kFooterWords)) {
        found.push_back(i);
      }
    }
    return found;
  }

  // 政务公开>政府文件>市政府办公室文件
  static bool IsBreadcrumb(std::string_view compact) {
    return HoldsOneOf(compact, {">", "＞", "»", "→"}) &&
           compact.find("<") == std::string_view::npos;
  }

  void Silence(std::size_t i, FurnitureKind kind) {
    lines_[i].furniture = true;
    lines_[i].furniture_kind = kind;
  }

  void ReadMetadata(std::size_t i, std::size_t head) {
    if (lines_[i].furniture) return;
    Silence(i, FurnitureKind::kMetadata);
    const std::string compact = CompactAt(i);
    KeyAndValue pair = ReadKey(compact);
    if (pair.value.empty()) {
      ReadValueBelow(*pair.key, i, head);
      return;
    }
    std::string_view rest = pair.value;
    while (pair.key != nullptr) {
      const std::string_view value = CutAtNextKey(rest);
      Set(pair.key->field, value);
      rest.remove_prefix(value.size());
      while (rest.starts_with("|")) rest.remove_prefix(1);
      pair = ReadKey(rest);
      rest = pair.value;
    }
  }

  // 发文字号： / 云政办发〔2024〕5号: the value stands on the next line, unless
  // that is a key itself.
  void ReadValueBelow(const Key& key, std::size_t i, std::size_t head) {
    const std::size_t next = NextSpoken(lines_, i + 1, head);
    if (next == kNoLine) return;
    const std::string value = CompactAt(next);
    if (ReadKey(value).key) return;
    if (key.field == Field::kNone && IsDocumentTitle(value)) return;
    Silence(next, FurnitureKind::kMetadata);
    Set(key.field, value);
  }

  void Set(Field field, std::string_view value) {
    if (value.empty()) return;
    switch (field) {
      case Field::kTitle:
        if (!metadata_.title) metadata_.title = value;
        break;
      case Field::kNumber:
        if (const auto number = ParseDocumentNumber(value)) {
          if (!metadata_.number) metadata_.number = number->ToString();
        }
        break;
      case Field::kAuthority:
        if (!metadata_.authority && IsAuthority(value)) {
          metadata_.authority = value;
        }
        break;
      case Field::kDate:
        if (const auto date = ConsumeDate(value)) {
          if (!metadata_.date) metadata_.date = date->date;
        }
        break;
      case Field::kNone:
        break;
    }
  }

  std::string_view text_;
  std::vector<Line>& lines_;
  PageMetadata metadata_;
};

}  // namespace

PageMetadata MarkWebPage(std::string_view text, std::vector<Line>& lines) {
  return Marker(text, lines).Mark();
}

void HoldAgainst(const PageMetadata& metadata, Gazette& gazette) {
  if (gazette.documents.size() != 1) return;
  Document& document = gazette.documents.front();
  const auto hold = [&](std::optional<std::string>& own,
                        const std::optional<std::string>& witness) {
    if (!witness) return;
    if (!own) {
      own = witness;
    } else if (TitleKey(*own) != TitleKey(*witness)) {
      document.diagnostics.push_back({DiagnosticKind::kMetadataDiffers,
                                      document.span, std::nullopt,
                                      *witness + " / " + *own});
    }
  };
  hold(document.number, metadata.number);
  hold(document.authority, metadata.authority);
  if (metadata.title && TitleKey(*metadata.title) != TitleKey(document.title)) {
    document.diagnostics.push_back({DiagnosticKind::kMetadataDiffers,
                                    document.span, std::nullopt,
                                    *metadata.title + " / " + document.title});
  }
  if (!metadata.date) return;
  if (!document.date) {
    document.date = metadata.date;
  } else if (*document.date != *metadata.date) {
    document.diagnostics.push_back(
        {DiagnosticKind::kMetadataDiffers, document.span, std::nullopt,
         metadata.date->ToString() + " / " + document.date->ToString()});
  }
}

}  // namespace gongbao
