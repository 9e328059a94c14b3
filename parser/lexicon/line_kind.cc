#include "parser/lexicon/line_kind.h"

#include <algorithm>
#include <array>

#include "parser/lexicon/character.h"
#include "parser/lexicon/date.h"
#include "parser/lexicon/document_number.h"
#include "parser/lexicon/numeral.h"

namespace gongbao {
namespace {

// No line kind but text is longer; in bytes.
constexpr std::size_t kLongestMark = 150;

char32_t LastCharacter(std::string_view words) {
  return CharacterAt(words, PreviousCharacter(words, words.size())).value;
}

bool IsTableRow(std::string_view words) {
  if (words.front() == '|') return words.find('|', 1) != std::string_view::npos;
  if (words.front() != '<') return false;
  for (const std::string_view tag :
       {"<table", "</table", "<tr", "</tr", "<td", "</td", "<th", "</th",
        "<tbody", "</tbody", "<thead", "</thead", "<caption", "<col"}) {
    if (words.starts_with(tag)) return true;
  }
  return false;
}

// A rule, or a bar that is left of a page's table.
bool IsComment(std::string_view words) {
  switch (words.front()) {
    case '<':
      return words.starts_with("<!--");
    case '-':
    case '=':
      return words.size() >= 3 &&
             words.find_first_not_of(words.front()) == std::string_view::npos;
    case '|':
      return words == "|";
    case '*':
      return words == "***";
    default:
      return false;
  }
}

// 12, - 12 -, —12—, ·12·, 第12页, 第 3 页 共 50 页, 3/50.
bool IsPageNumber(std::string_view words) {
  bool digit = false;
  for (std::size_t at = 0; at < words.size();) {
    const Character c = CharacterAt(words, at);
    at += c.size;
    if (DigitValue(c.value) >= 0) {
      digit = true;
      continue;
    }
    static constexpr std::u32string_view kMarks = U"-–—－―·•.…~〜～/,，|";
    const bool around =
        IsHan(c.value)
            ? c.value == U'第' || c.value == U'页' || c.value == U'共'
            : IsSpace(c.value) || kMarks.find(c.value) != kMarks.npos;
    if (!around) return false;
  }
  return digit;
}

bool IsContentsHead(std::string_view words) {
  std::string compact;
  for (std::size_t at = 0; at < words.size() && compact.size() < 16;) {
    const Character c = CharacterAt(words, at);
    if (!IsSpace(c.value)) compact.append(words, at, c.size);
    at += c.size;
  }
  return compact == "目录" || compact == "目次" || compact == "目錄" ||
         compact == "【目录】" || compact == "本期目录" ||
         compact == "CONTENTS" || compact == "目录CONTENTS";
}

bool EndsInBracket(std::string_view words) {
  return words.ends_with(")") || words.ends_with("）");
}

// (此件公开发布), （公开方式：主动公开）, (此件有删减).
bool IsRelease(std::string_view words) {
  if (!EndsInBracket(words)) return false;
  for (const std::string_view note :
       {"公开", "发布", "此件", "删减", "登报", "印发"}) {
    if (words.find(note) != std::string_view::npos) {
      return CountCharacters(words) <= 24 &&
             words.find("。") == std::string_view::npos;
    }
  }
  return false;
}

// 附件, 附件1, 附件一：, 附件 2: 申报表, 附表1; not 附件所列… or 附则.
bool IsAnnexLabel(std::string_view words) {
  static constexpr std::array<std::string_view, 4> kNames = {"附件", "附表",
                                                             "附录", "附图"};
  for (const std::string_view name : kNames) {
    if (!words.starts_with(name)) continue;
    std::size_t at = SkipSpace(words, name.size());
    if (at == words.size()) return true;
    const auto numeral = ConsumeNumeral(words.substr(at));
    if (numeral) at = SkipSpace(words, at + numeral->size);
    if (at == words.size()) return true;
    const char32_t mark = CharacterAt(words, at).value;
    if (mark == U':' || mark == U'：') return true;
    return numeral && at > name.size() + numeral->size &&
           CountCharacters(words) <= 50 && !EndsSentence(words);
  }
  return false;
}

// 云政发〔2025〕2号, 第707号, 国发〔1993〕45号　1993-04-15, 云政发〔2025〕2号
// 签发人：张三.
bool IsDocumentNumberLine(std::string_view words) {
  static constexpr std::string_view kMark = "号";
  if (FindWord(words, kMark) == std::string_view::npos) return false;
  const std::size_t mark = words.rfind(kMark);
  const std::string_view after = words.substr(mark + kMark.size());
  const bool ends = after.empty() || after == ")" || after == "）" ||
                    after == "令" || after == "公告";
  if (!ends && after.find("日") == std::string_view::npos &&
      after.find("签发人") == std::string_view::npos &&
      DigitValue(LastCharacter(after)) < 0) {
    return false;
  }
  const std::string_view number = WithoutDateBeside(words);
  if (!ends && number.size() == words.size()) return false;
  if (ParseDocumentNumber(number)) return true;
  // 第707号 and 2024年第3号 stand under the name that completes them.
  return ParseDocumentNumber("令" + std::string(number)).has_value();
}

bool IsCategory(std::string_view words) {
  static constexpr std::string_view kOpen = "【", kClose = "】";
  return words.starts_with(kOpen) && words.ends_with(kClose) &&
         words.find(kClose) == words.size() - kClose.size() &&
         CountCharacters(words) <= 24;
}

std::size_t LastOpeningBracket(std::string_view words) {
  const std::size_t narrow = words.rfind("(");
  const std::size_t wide = words.rfind("（");
  if (narrow == std::string_view::npos) return wide;
  return wide == std::string_view::npos ? narrow : std::max(narrow, wide);
}

LineKind KindOfShortLine(std::string_view words) {
  switch (CharacterAt(words, 0).value) {
    case U'(':
    case U'（':
      if (!EndsInBracket(words)) break;
      if (IsRelease(words)) return LineKind::kRelease;
      if (ParseDate(words)) return LineKind::kDate;
      break;
    case U'【':
      if (IsContentsHead(words)) return LineKind::kContentsHead;
      if (IsCategory(words)) return LineKind::kCategory;
      break;
    case U'目':
    case U'本':
    case U'C':
      if (IsContentsHead(words)) return LineKind::kContentsHead;
      break;
    default:
      break;
  }
  const char32_t last = LastCharacter(words);
  // A sentence or an item is none of these.
  if (last == U'。' || last == U'；' || last == U'：') return LineKind::kText;
  if ((last == U'日' || last == U'月' || DigitValue(last) >= 0) &&
      ParseDate(words)) {
    return LineKind::kDate;
  }
  if (IsDocumentNumberLine(words)) return LineKind::kDocumentNumber;
  if (IsPageNumber(words)) return LineKind::kPageNumber;
  return LineKind::kText;
}

}  // namespace

LineWords ReadLineWords(std::string_view words) {
  if (words.empty()) return {LineKind::kBlank, std::nullopt};
  if (IsTableRow(words)) return {LineKind::kTable, std::nullopt};
  if (IsComment(words)) return {LineKind::kComment, std::nullopt};
  // A list of annexes may run on: 附件:1.申报表2.承诺书….
  if (words.starts_with("附") && IsAnnexLabel(words)) {
    return {LineKind::kAnnexLabel, std::nullopt};
  }
  if (words.size() <= kLongestMark) {
    const LineKind kind = KindOfShortLine(words);
    if (kind != LineKind::kText) return {kind, std::nullopt};
  }
  if (auto label = ReadLabel(words)) return {LineKind::kLabelled, label};
  return {LineKind::kText, std::nullopt};
}

bool EndsSentenceInAnyMark(std::string_view words) {
  // Each round drops closing marks or one remark in brackets at the end; real
  // lines have few, and the bound keeps the search linear.
  for (int round = 0; round < 8 && !words.empty(); ++round) {
    const std::size_t at = PreviousCharacter(words, words.size());
    switch (CharacterAt(words, at).value) {
      case U'。':
      case U'！':
      case U'？':
      case U'：':
      case U':':
      case U'!':
      case U'?':
      case U'．':
        return true;
      case U'”':
      case U'’':
      case U'"':
      case U'』':
      case U'」':
      case U'*':
        words = words.substr(0, at);
        continue;
      // A remark at the end is no part of the sentence: …发展。(市财政局负责)
      case U')':
      case U'）': {
        const std::size_t open = LastOpeningBracket(words);
        if (open == std::string_view::npos) return false;
        words = words.substr(0, open);
        continue;
      }
      default:
        return false;
    }
  }
  return false;
}

bool IsListRow(std::string_view words) {
  static constexpr std::string_view kWide = "\u3000", kNarrow = "  ";
  return HoldsOneOf(words, {kWide, kNarrow}) &&
         !HoldsOneOf(words, {"。", "，", "；", ",", ";", "！", "？"});
}

bool HasClauseMark(std::string_view words) {
  return HoldsOneOf(words, {"，", "。", "；", "：", ",", ";", ":", "！", "？"});
}

}  // namespace gongbao
