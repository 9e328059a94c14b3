#include "parser/structure/web_metadata.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "parser/lexicon/character.h"
#include "parser/lexicon/character_filter.h"

namespace gongbao {
namespace {

struct Key {
  std::string_view name;
  MetadataField field;
};

// Longer names first, since one may begin another.
constexpr std::array<Key, 203> kKeys = {{
    {"规范性文件编号", MetadataField::kNone},
    {"公开责任单位", MetadataField::kNone},
    {"公开责任部门", MetadataField::kNone},
    {"联合发文单位", MetadataField::kNone},
    {"主题分类号", MetadataField::kNone},
    {"信息提供者", MetadataField::kNone},
    {"信息时效期", MetadataField::kNone},
    {"信息有效性", MetadataField::kNone},
    {"信息索取号", MetadataField::kNone},
    {"信息索引号", MetadataField::kNone},
    {"统一登记号", MetadataField::kNone},
    {"视力保护色", MetadataField::kNone},
    {"下载地址", MetadataField::kNone},
    {"主题信息", MetadataField::kNone},
    {"主题分类", MetadataField::kNone},
    {"体裁分类", MetadataField::kNone},
    {"供稿单位", MetadataField::kNone},
    {"信息分类", MetadataField::kNone},
    {"信息发布", MetadataField::kNone},
    {"信息名称", MetadataField::kTitle},
    {"信息来源", MetadataField::kNone},
    {"信息标识", MetadataField::kNone},
    {"信息状态", MetadataField::kNone},
    {"信息类别", MetadataField::kNone},
    {"信息索引", MetadataField::kNone},
    {"信息编号", MetadataField::kNone},
    {"公布日期", MetadataField::kDate},
    {"公布机关", MetadataField::kAuthority},
    {"公开主体", MetadataField::kNone},
    {"公开属性", MetadataField::kNone},
    {"公开形式", MetadataField::kNone},
    {"公开方式", MetadataField::kNone},
    {"公开日期", MetadataField::kNone},
    {"公开时间", MetadataField::kNone},
    {"公开时限", MetadataField::kNone},
    {"公开机构", MetadataField::kNone},
    {"公开目录", MetadataField::kNone},
    {"公开类别", MetadataField::kNone},
    {"公开编号", MetadataField::kNone},
    {"公开范围", MetadataField::kNone},
    {"公文名称", MetadataField::kTitle},
    {"公文字号", MetadataField::kNumber},
    {"公文时效", MetadataField::kNone},
    {"公文标题", MetadataField::kTitle},
    {"公文目录", MetadataField::kNone},
    {"公文种类", MetadataField::kNone},
    {"公文类别", MetadataField::kNone},
    {"公文类型", MetadataField::kNone},
    {"内容分类", MetadataField::kNone},
    {"内容概览", MetadataField::kNone},
    {"内容概述", MetadataField::kNone},
    {"制发日期", MetadataField::kDate},
    {"制发时间", MetadataField::kDate},
    {"制发机关", MetadataField::kAuthority},
    {"制定机关", MetadataField::kAuthority},
    {"印发日期", MetadataField::kDate},
    {"印发机关", MetadataField::kAuthority},
    {"发布单位", MetadataField::kNone},
    {"发布字号", MetadataField::kNumber},
    {"发布文号", MetadataField::kNumber},
    {"发布日期", MetadataField::kNone},
    {"发布时间", MetadataField::kNone},
    {"发布机关", MetadataField::kAuthority},
    {"发布机构", MetadataField::kNone},
    {"发布来源", MetadataField::kNone},
    {"发布部门", MetadataField::kNone},
    {"发文内容", MetadataField::kNone},
    {"发文单位", MetadataField::kAuthority},
    {"发文字号", MetadataField::kNumber},
    {"发文文号", MetadataField::kNumber},
    {"发文日期", MetadataField::kDate},
    {"发文时间", MetadataField::kDate},
    {"发文机关", MetadataField::kAuthority},
    {"发文机构", MetadataField::kAuthority},
    {"发文标题", MetadataField::kTitle},
    {"发文编号", MetadataField::kNumber},
    {"发文部门", MetadataField::kAuthority},
    {"发稿时间", MetadataField::kNone},
    {"失效日期", MetadataField::kNone},
    {"失效时间", MetadataField::kNone},
    {"字体大小", MetadataField::kNone},
    {"实施日期", MetadataField::kNone},
    {"实施时间", MetadataField::kNone},
    {"废止日期", MetadataField::kNone},
    {"废止时间", MetadataField::kNone},
    {"成文日期", MetadataField::kDate},
    {"成文时间", MetadataField::kDate},
    {"所属主题", MetadataField::kNone},
    {"所属分类", MetadataField::kNone},
    {"所属区域", MetadataField::kNone},
    {"所属地区", MetadataField::kNone},
    {"所属机构", MetadataField::kNone},
    {"所属行业", MetadataField::kNone},
    {"所属部门", MetadataField::kNone},
    {"批准日期", MetadataField::kNone},
    {"提供单位", MetadataField::kNone},
    {"政策名称", MetadataField::kTitle},
    {"政策类别", MetadataField::kNone},
    {"政策类型", MetadataField::kNone},
    {"效力状态", MetadataField::kNone},
    {"效力等级", MetadataField::kNone},
    {"效力级别", MetadataField::kNone},
    {"文件分类", MetadataField::kNone},
    {"文件名称", MetadataField::kTitle},
    {"文件字号", MetadataField::kNumber},
    {"文件性质", MetadataField::kNone},
    {"文件文号", MetadataField::kNumber},
    {"文件来源", MetadataField::kNone},
    {"文件标题", MetadataField::kTitle},
    {"文件状态", MetadataField::kNone},
    {"文件类别", MetadataField::kNone},
    {"文件类型", MetadataField::kNone},
    {"文件编号", MetadataField::kNumber},
    {"文章来源", MetadataField::kNone},
    {"施行日期", MetadataField::kNone},
    {"时效状态", MetadataField::kNone},
    {"是否有效", MetadataField::kNone},
    {"更新日期", MetadataField::kNone},
    {"更新时间", MetadataField::kNone},
    {"有效期至", MetadataField::kNone},
    {"有效状态", MetadataField::kNone},
    {"服务对象", MetadataField::kNone},
    {"机构分类", MetadataField::kNone},
    {"法律性质", MetadataField::kNone},
    {"法律效力", MetadataField::kNone},
    {"法规内容", MetadataField::kNone},
    {"法规分类", MetadataField::kNone},
    {"法规名称", MetadataField::kTitle},
    {"法规文号", MetadataField::kNumber},
    {"法规标题", MetadataField::kTitle},
    {"法规类别", MetadataField::kNone},
    {"法规类型", MetadataField::kNone},
    {"浏览字号", MetadataField::kNone},
    {"浏览次数", MetadataField::kNone},
    {"点击次数", MetadataField::kNone},
    {"生成日期", MetadataField::kNone},
    {"生效日期", MetadataField::kNone},
    {"登记日期", MetadataField::kNone},
    {"稿件来源", MetadataField::kNone},
    {"签发日期", MetadataField::kDate},
    {"签署日期", MetadataField::kDate},
    {"组配分类", MetadataField::kNone},
    {"统一编号", MetadataField::kNone},
    {"行业分类", MetadataField::kNone},
    {"访问次数", MetadataField::kNone},
    {"评论人次", MetadataField::kNone},
    {"责任单位", MetadataField::kNone},
    {"责任编辑", MetadataField::kNone},
    {"责任部门", MetadataField::kNone},
    {"载体类型", MetadataField::kNone},
    {"通过日期", MetadataField::kNone},
    {"阅读人次", MetadataField::kNone},
    {"阅读次数", MetadataField::kNone},
    {"页面功能", MetadataField::kNone},
    {"颁布单位", MetadataField::kAuthority},
    {"颁布文号", MetadataField::kNumber},
    {"颁布日期", MetadataField::kDate},
    {"颁布时间", MetadataField::kDate},
    {"颁布机关", MetadataField::kAuthority},
    {"颁布部门", MetadataField::kAuthority},
    {"主题词", MetadataField::kNone},
    {"关键字", MetadataField::kNone},
    {"关键词", MetadataField::kNone},
    {"发布人", MetadataField::kNone},
    {"发文号", MetadataField::kNumber},
    {"整理者", MetadataField::kNone},
    {"时效性", MetadataField::kNone},
    {"有效性", MetadataField::kNone},
    {"有效期", MetadataField::kNone},
    {"浏览数", MetadataField::kNone},
    {"浏览量", MetadataField::kNone},
    {"点击数", MetadataField::kNone},
    {"点击率", MetadataField::kNone},
    {"登记号", MetadataField::kNone},
    {"索取号", MetadataField::kNone},
    {"索引号", MetadataField::kNone},
    {"访问量", MetadataField::kNone},
    {"阅读数", MetadataField::kNone},
    {"阅读量", MetadataField::kNone},
    {"主题", MetadataField::kNone},
    {"人气", MetadataField::kNone},
    {"体裁", MetadataField::kNone},
    {"作者", MetadataField::kNone},
    {"供稿", MetadataField::kNone},
    {"分享", MetadataField::kNone},
    {"分类", MetadataField::kNone},
    {"名称", MetadataField::kTitle},
    {"字体", MetadataField::kNone},
    {"字号", MetadataField::kNone},
    {"审核", MetadataField::kNone},
    {"文号", MetadataField::kNumber},
    {"文种", MetadataField::kNone},
    {"日期", MetadataField::kNone},
    {"时间", MetadataField::kNone},
    {"来源", MetadataField::kNone},
    {"标题", MetadataField::kTitle},
    {"概述", MetadataField::kNone},
    {"浏览", MetadataField::kNone},
    {"点击", MetadataField::kNone},
    {"稿源", MetadataField::kNone},
    {"编辑", MetadataField::kNone},
    {"责编", MetadataField::kNone},
    {"阅读", MetadataField::kNone},
}};

constexpr CharacterFilter kBeginsKey = [] {
  CharacterFilter filter;
  for (const Key& key : kKeys) filter.AddFirst(key.name);
  return filter;
}();

// Keys of two characters are common words: without a colon they need the
// bar or tab of a table beside them.
constexpr std::size_t kShortKey = 6;

// What stands before a character of the compact line.
enum Gap : char { kNoGap, kBlank, kCell };

// A line without white space and marks, and the gap before each byte.
struct CompactLine {
  std::string text;
  std::string gaps;  // As long as text, and one more.
};

CompactLine Compact(std::string_view words) {
  CompactLine line;
  char gap = kCell;
  for (std::size_t at = 0; at < words.size();) {
    const Character c = CharacterAt(words, at);
    if (c.value == U'\t' || c.value == U'|') {
      gap = kCell;
    } else if (IsSpace(c.value)) {
      gap = std::max<char>(gap, kBlank);
    } else if (c.value != U'*') {
      line.text.append(words, at, c.size);
      line.gaps += gap;
      line.gaps.append(c.size - 1, kNoGap);
      gap = kNoGap;
    }
    at += c.size;
  }
  line.gaps += kCell;
  return line;
}

class Reader {
 public:
  explicit Reader(std::string_view words) : line_(Compact(words)) {}

  std::vector<MetadataPair> Read() {
    std::vector<MetadataPair> pairs;
    std::size_t at = SkipMarks(0);
    std::size_t value = 0;
    const Key* key = KeyAt(at, value);
    while (key != nullptr) {
      std::size_t end = value;
      const Key* next = nullptr;
      std::size_t next_value = 0;
      for (; end < line_.text.size(); ++end) {
        next = end > value || line_.gaps[end] == kCell
                   ? KeyAt(SkipMarks(end), next_value)
                   : nullptr;
        if (next != nullptr) break;
      }
      pairs.push_back({key->field, line_.text.substr(value, end - value)});
      key = next;
      value = next_value;
    }
    return pairs;
  }

 private:
  std::string_view Rest(std::size_t at) const {
    return std::string_view(line_.text).substr(at);
  }

  std::size_t SkipMarks(std::size_t at) const {
    for (const std::string_view mark : {"【", "[", "·", "•"}) {
      if (Rest(at).starts_with(mark)) return at + mark.size();
    }
    return at;
  }

  // The key at `at`; `value` is where its value begins.
  const Key* KeyAt(std::size_t at, std::size_t& value) const {
    if (!kBeginsKey.MayBeFirst(Rest(at))) return nullptr;
    for (const Key& key : kKeys) {
      if (!Rest(at).starts_with(key.name)) continue;
      std::size_t end = at + key.name.size();
      for (const std::string_view mark : {"】", "]"}) {
        if (Rest(end).starts_with(mark)) end += mark.size();
      }
      value = end;
      for (const std::string_view colon : {":", "："}) {
        if (Rest(end).starts_with(colon)) {
          value = end + colon.size();
          return &key;
        }
      }
      const char fewest = key.name.size() > kShortKey ? kBlank : kCell;
      // A key without a colon stands apart on both sides.
      return line_.gaps[end] >= fewest && line_.gaps[at] >= fewest ? &key
                                                                   : nullptr;
    }
    return nullptr;
  }

  CompactLine line_;
};

}  // namespace

std::vector<MetadataPair> ReadMetadataLine(std::string_view words) {
  // Most lines of most texts begin no key, and end here.
  const std::size_t mark = words.find_first_not_of("|*[ \t");
  if (mark == std::string_view::npos) return {};
  const std::string_view rest = words.substr(mark);
  const bool dressed =
      rest.starts_with("【") || rest.starts_with("·") || rest.starts_with("•");
  if (!dressed && !kBeginsKey.MayBeFirst(rest)) return {};
  return Reader(words).Read();
}

}  // namespace gongbao
