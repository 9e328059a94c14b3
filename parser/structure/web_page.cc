#include "parser/structure/web_page.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "parser/lexicon/character.h"
#include "parser/lexicon/character_filter.h"
#include "parser/lexicon/date.h"
#include "parser/lexicon/document_number.h"
#include "parser/lexicon/title.h"
#include "parser/structure/title_lines.h"
#include "parser/structure/web_metadata.h"

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

// Those that no document's own words begin with: what follows them is the
// footer, dates and tables too.
constexpr std::array<std::string_view, 12> kSureFooterWords = {
    "扫一扫",         "上一篇",   "下一篇",   "上一条",
    "下一条",         "分享到",   "版权所有", "网站标识码",
    "政府网站标识码", "打印本页", "【打印",   "相关稿件"};

// No line around a document is longer; in columns.
constexpr int kWidestMark = 160;
// The head of a page has no more lines with words.
constexpr std::size_t kLongestHead = 120;

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

// 2023年06月28日 15:12:32: when the page was put on line.
bool IsTimeOfPosting(std::string_view words) {
  const std::size_t colon = words.find(':');
  if (colon == std::string_view::npos || colon == 0) return false;
  const auto date = ConsumeDate(words);
  return date && date->size < colon && words.size() - date->size <= 12;
}

class Marker {
 public:
  explicit Marker(LinedText& source) : source_(source), lines_(source.lines) {}

  PageMetadata Mark() {
    FindHead();
    const std::size_t foot = FootBegin();
    const std::size_t evidence =
        keys_.size() + navigation_.size() + FooterMarks(foot);
    if (evidence < 3 || keys_.size() + navigation_.size() == 0) return {};
    for (const std::size_t i : navigation_) {
      Silence(i, FurnitureKind::kNavigation);
    }
    for (const std::size_t i : keys_) ReadMetadata(i);
    SilenceAboveTitle();
    for (std::size_t i = foot; i < lines_.size(); ++i) {
      Silence(i, FurnitureKind::kFooter);
    }
    return std::move(metadata_);
  }

 private:
  bool IsShort(std::size_t i) const {
    return lines_[i].columns <= kWidestMark && !lines_[i].words.empty();
  }

  bool BeginsWithKey(std::size_t i) const {
    return IsShort(i) && !ReadMetadataLine(source_.Words(i)).empty();
  }

  // Words of a document: a sentence, an article, addressees.
  bool IsDocumentLine(std::size_t i) const {
    const Line& line = lines_[i];
    if (line.kind == LineKind::kLabelled || line.kind == LineKind::kRelease) {
      return true;
    }
    const std::string_view words = source_.Words(i);
    if (line.columns > 50 && words.ends_with("。")) return true;
    return (words.ends_with("：") || words.ends_with(":")) &&
           HoldsOneOf(words, {"各", "、", "，"});
  }

  // The lines that can be a page's head, and what they are.
  void FindHead() {
    std::size_t spoken = 0;
    for (head_ = 0; head_ < lines_.size() && spoken < kLongestHead; ++head_) {
      if (IsSilent(lines_[head_])) continue;
      ++spoken;
      if (BeginsWithKey(head_) || IsTimeOfPosting(source_.Words(head_))) {
        keys_.push_back(head_);
      } else if (IsDocumentLine(head_)) {
        break;
      } else if (IsShort(head_) && IsNavigation(source_.Compact(head_))) {
        navigation_.push_back(head_);
      }
    }
  }

  static bool IsNavigation(const std::string& compact) {
    return !IsDocumentTitle(compact) &&
           (HoldsAny(compact, kNavigation) || IsBreadcrumb(compact) ||
            StartsWithAny(compact, kFooter));
  }

  // 政务公开>政府文件>市政府办公室文件
  static bool IsBreadcrumb(std::string_view compact) {
    return HoldsOneOf(compact, {">", "＞", "»", "→"}) &&
           compact.find("<") == std::string_view::npos;
  }

  // Where the footer begins: at the first of its words after the document.
  std::size_t FootBegin() const {
    std::size_t text = lines_.size();  // One past the last words of a text,
    while (text > head_ && !IsDocumentLine(text - 1)) --text;
    std::size_t last = lines_.size();  // and one past a date or table too.
    while (last > text && lines_[last - 1].kind != LineKind::kDate &&
           lines_[last - 1].kind != LineKind::kTable) {
      --last;
    }
    for (std::size_t i = text; i < lines_.size(); ++i) {
      if (!IsShort(i)) continue;
      const std::string compact = source_.Compact(i);
      if (StartsWithAny(compact, kSureFooter) ||
          (i >= last && StartsWithAny(compact, kFooter))) {
        return i;
      }
    }
    return lines_.size();
  }

  std::size_t FooterMarks(std::size_t foot) const {
    std::size_t marks = 0;
    for (std::size_t i = foot; i < lines_.size(); ++i) {
      marks += IsShort(i) && HoldsAny(source_.Compact(i), kFooter);
    }
    return marks;
  }

  void Silence(std::size_t i, FurnitureKind kind) {
    lines_[i].furniture = true;
    lines_[i].furniture_kind = kind;
  }

  void ReadMetadata(std::size_t i) {
    if (lines_[i].furniture) return;
    Silence(i, FurnitureKind::kMetadata);
    const std::vector<MetadataPair> pairs = ReadMetadataLine(source_.Words(i));
    for (const MetadataPair& pair : pairs) Set(pair.field, pair.value);
    if (pairs.size() == 1 && pairs.front().value.empty()) {
      ReadValueBelow(pairs.front().field, i);
    }
  }

  // 发文字号： / 云政办发〔2024〕5号: the value stands on the next line, unless
  // that is a key itself or the document's title.
  void ReadValueBelow(MetadataField field, std::size_t i) {
    static constexpr std::size_t kLongestKind = 6;  // 公文种类： / 实施细则
    const std::size_t next = NextSpoken(lines_, i + 1, head_);
    if (next == kNoLine || BeginsWithKey(next)) return;
    const std::string value = source_.Compact(next);
    if (field == MetadataField::kNone && !KindOfTitle(value).empty() &&
        CountCharacters(value) > kLongestKind) {
      return;
    }
    Silence(next, FurnitureKind::kMetadata);
    end_ = std::max(end_, next + 1);
    Set(field, value);
  }

  // The site's name, the page's title and menus stand above the document's
  // own title, wherever that is.
  void SilenceAboveTitle() {
    for (const std::vector<std::size_t>* found : {&keys_, &navigation_}) {
      if (!found->empty()) end_ = std::max(end_, found->back() + 1);
    }
    const std::size_t stop = BeginsDocument(end_) ? end_ : TitleBefore(end_);
    for (std::size_t i = 0; i < stop; ++i) {
      if (IsSilent(lines_[i])) continue;
      Silence(i, lines_[i].kind == LineKind::kTable
                     ? FurnitureKind::kMetadata
                     : FurnitureKind::kNavigation);
    }
  }

  // Whether the words from line `at` on are a title or a number.
  bool BeginsDocument(std::size_t at) const {
    const std::size_t next = NextSpoken(lines_, at, lines_.size());
    if (next == kNoLine) return false;
    if (lines_[next].kind == LineKind::kDocumentNumber) return true;
    if (!DocumentTitleFrom(source_, next, lines_.size()).empty()) return true;
    const LineRange title =
        InstrumentTitleFrom(source_, next, lines_.size(), {});
    return !title.empty() &&
           !KindOfTitle(WithoutSpaces(JoinTitle(source_, title))).empty();
  }

  // The line before `end` where a document's title begins; 0 if there is
  // none.
  std::size_t TitleBefore(std::size_t end) const {
    for (std::size_t i = 0; i < end; ++i) {
      if (IsSilent(lines_[i]) || !IsTitleLine(source_, i)) continue;
      const std::string words = source_.Compact(i);
      const LineRange title = DocumentTitleFrom(source_, i, end);
      const bool whole =
          !title.empty() &&
          !AuthorityOfTitle(WithoutSpaces(JoinTitle(source_, title))).empty();
      if (whole || (metadata_.title &&
                    TitleKey(*metadata_.title).starts_with(TitleKey(words)))) {
        return i;
      }
    }
    return 0;
  }

  void Set(MetadataField field, std::string_view value) {
    if (value.empty()) return;
    switch (field) {
      case MetadataField::kTitle:
        if (!metadata_.title) metadata_.title = value;
        break;
      case MetadataField::kNumber:
        if (const auto number = ParseDocumentNumber(value)) {
          if (!metadata_.number) metadata_.number = number->ToString();
        }
        break;
      case MetadataField::kAuthority:
        if (!metadata_.authority && IsAuthority(value)) {
          metadata_.authority = value;
        }
        break;
      case MetadataField::kDate:
        if (const auto date = ConsumeDate(value)) {
          if (!metadata_.date) metadata_.date = date->date;
        }
        break;
      case MetadataField::kNone:
        break;
    }
  }

  LinedText& source_;
  std::vector<Line>& lines_;
  std::size_t head_ = 0;  // One past the lines that can be the page's head.
  std::size_t end_ = 0;   // One past its metadata and navigation.
  std::vector<std::size_t> keys_;
  std::vector<std::size_t> navigation_;
  PageMetadata metadata_;
};

// Metadata may name one of several issuers, or leave the issuer out of the
// title: that is no difference.
bool Differ(std::string_view own, std::string_view witness) {
  const std::string a = TitleKey(own), b = TitleKey(witness);
  return a.find(b) == std::string::npos && b.find(a) == std::string::npos;
}

}  // namespace

PageMetadata MarkWebPage(LinedText& source) { return Marker(source).Mark(); }

void HoldAgainst(const PageMetadata& metadata, Gazette& gazette) {
  if (gazette.documents.size() != 1) return;
  Document& document = gazette.documents.front();
  const auto hold = [&](std::optional<std::string>& own,
                        const std::optional<std::string>& witness) {
    if (!witness) return;
    if (!own) {
      own = witness;
    } else if (Differ(*own, *witness)) {
      document.diagnostics.push_back({DiagnosticKind::kMetadataDiffers,
                                      document.span, std::nullopt,
                                      *witness + " / " + *own});
    }
  };
  hold(document.number, metadata.number);
  hold(document.authority, metadata.authority);
  if (metadata.title && Differ(document.title, *metadata.title)) {
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
