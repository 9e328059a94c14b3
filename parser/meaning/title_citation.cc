#include "parser/meaning/title_citation.h"

#include <algorithm>
#include <array>

#include "parser/lexicon/character.h"
#include "parser/lexicon/document_number.h"
#include "parser/lexicon/title.h"

namespace gongbao {
namespace {

constexpr std::string_view kOpen = "《";
constexpr std::string_view kClose = "》";

// Longest title that is read as one, in bytes: real ones stay below 150
// characters.
constexpr std::size_t kMaxTitleSize = 600;

// One past the 》 that closes the 《 at `at`. Inner titles bear 〈〉 or, with
// careless printers, 《》 again.
std::optional<std::size_t> FindClose(std::string_view text, std::size_t at) {
  int depth = 0;
  const std::size_t limit = std::min(text.size(), at + kMaxTitleSize);
  for (std::size_t i = at; i < limit;) {
    const Character c = CharacterAt(text, i);
    if (c.value == U'。' || c.value == U'；' || c.value == U'\n' ||
        c.value == U'|') {
      return std::nullopt;
    }
    i += c.size;
    if (c.value == U'《') ++depth;
    if (c.value == U'》' && --depth == 0) return i;
  }
  return std::nullopt;
}

// One past the bracket that closes the one at `at`; nullopt if `at` opens
// none, or none closes it before the sentence ends.
std::optional<std::size_t> BracketEnd(std::string_view text, std::size_t at) {
  int depth = 0;
  const std::size_t limit = std::min(text.size(), at + kMaxTitleSize);
  for (std::size_t i = at; i < limit;) {
    const Character c = CharacterAt(text, i);
    i += c.size;
    if (c.value == U'(' || c.value == U'（') ++depth;
    if (c.value == U')' || c.value == U'）') --depth;
    if (depth == 0) {
      if (i == at + c.size) return std::nullopt;  // `at` opens none.
      return i;
    }
    if (c.value == U'。' || c.value == U'\n') return std::nullopt;
  }
  return std::nullopt;
}

// What is between the brackets of text[begin, end).
std::string_view Inside(std::string_view text, std::size_t begin,
                        std::size_t end) {
  const std::size_t first = begin + CharacterAt(text, begin).size;
  return text.substr(first, PreviousCharacter(text, end) - first);
}

// The first number of a bracket: 云政发〔2019〕5号、6号; 第12号;
// 市政府令第12号, 以下简称…
std::optional<std::string> NumberInside(std::string_view inside) {
  if (auto number = ParseDocumentNumber(inside)) return number->ToString();
  const auto found = FindDocumentNumbers(inside);
  if (found.empty()) return std::nullopt;
  return found.front().number.ToString();
}

// 以下简称《办法》, 下称“办法”, 以下简称办法.
std::optional<std::string> AliasInside(std::string_view inside) {
  for (const std::string_view cue : {"以下简称", "以下统称", "下称", "简称"}) {
    const std::size_t at = inside.find(cue);
    if (at == std::string_view::npos) continue;
    std::string_view alias = inside.substr(at + cue.size());
    for (const std::string_view mark :
         {"为", "：", ":", "《", "“", "\"", "〈"}) {
      if (alias.starts_with(mark)) alias.remove_prefix(mark.size());
    }
    const std::size_t end =
        std::min({alias.find("》"), alias.find("”"), alias.find("\""),
                  alias.find("〉"), alias.find("，"), alias.find(",")});
    alias = alias.substr(0, end);
    if (alias.empty() || CountCharacters(alias) > 20) return std::nullopt;
    return std::string(alias);
  }
  return std::nullopt;
}

// (试行), (2023年版), (修订): a remark that printers put after the 》.
bool IsTitleRemark(std::string_view inside) {
  static constexpr std::array<std::string_view, 9> kRemarks = {
      "试行",   "暂行",       "修订",   "修正",  "修订稿",
      "试行稿", "征求意见稿", "修订版", "修正案"};
  for (const std::string_view remark : kRemarks) {
    if (inside == remark) return true;
  }
  return false;
}

// Takes a number that the title holds at its end out of it.
void SplitNumber(TitleCitation& citation) {
  std::string& title = citation.title;
  if (title.size() < kOpen.size()) return;
  const std::size_t last = PreviousCharacter(title, title.size());
  const char32_t c = CharacterAt(title, last).value;
  if (c != U')' && c != U'）') return;
  for (const std::string_view mark : {"(", "（"}) {
    // The number's year may be in the same brackets: look at both.
    for (std::size_t open = title.rfind(mark);
         open != std::string::npos && open > 0;
         open = title.rfind(mark, open - 1)) {
      const auto number =
          ParseDocumentNumber(std::string_view(title).substr(open));
      if (!number) continue;
      citation.number = number->ToString();
      title.resize(open);
      return;
    }
  }
}

// (1990年9月3日发布), (2012年8月31日…通过,2013年1月1日起施行): a day and what
// happened on it.
bool TellsOfIssue(std::string_view inside) {
  if (inside.find("年") == std::string_view::npos) return false;
  static constexpr std::array<std::string_view, 8> kVerbs = {
      "通过", "公布", "发布", "颁布", "施行", "批准", "修正", "修订"};
  return std::any_of(kVerbs.begin(), kVerbs.end(), [&](std::string_view verb) {
    return inside.ends_with(verb);
  });
}

// Reads the brackets right after 》.
void ReadRemarks(std::string_view text, TitleCitation& citation) {
  for (int i = 0; i < 3; ++i) {
    const std::size_t begin = citation.span.end;
    if (begin >= text.size()) return;
    const auto end = BracketEnd(text, begin);
    if (!end) return;
    const std::string_view inside = Inside(text, begin, *end);
    auto number = NumberInside(inside);
    auto alias = AliasInside(inside);
    const bool remark = IsTitleRemark(inside);
    if (!number && !alias && !remark && !TellsOfIssue(inside)) return;
    if (remark) citation.title += text.substr(begin, *end - begin);
    if (number && !citation.number) citation.number = std::move(number);
    if (alias) citation.alias = std::move(alias);
    citation.span.end = *end;
  }
}

// 《条例》, 《规划纲要》, 《实施细则》: kinds and words that go with any kind.
bool IsKindWithoutName(std::string_view title) {
  if (title == "宪法") return false;
  for (int i = 0; i < 3 && !title.empty(); ++i) {
    title.remove_suffix(KindOfTitle(title).size());
  }
  for (const std::string_view word :
       {"", "实施", "管理", "暂行", "试行", "工作", "管理暂行", "管理实施",
        "总体", "行动", "暂行管理", "专项", "具体", "若干", "有关", "补充"}) {
    if (title == word) return true;
  }
  return false;
}

}  // namespace

std::optional<TitleCitation> ReadTitleCitation(std::string_view text,
                                               std::size_t at) {
  const auto end = FindClose(text, at);
  if (!end) return std::nullopt;
  TitleCitation citation;
  citation.span = {at, *end};
  citation.title =
      text.substr(at + kOpen.size(), *end - at - kOpen.size() - kClose.size());
  if (citation.title.empty()) return std::nullopt;
  SplitNumber(citation);
  ReadRemarks(text, citation);
  return citation;
}

bool NamesDocument(std::string_view title) {
  // Endings of forms, certificates and newspapers, and documents that end so
  // too: 《…议定书》, 《…税率表》, 《…目录清单》.
  static constexpr std::array<std::string_view, 15> kForms = {
      "证",   "书",   "表",   "单",   "执照", "证明", "合同", "协议",
      "回执", "笔录", "记录", "发票", "公报", "日报", "时报"};
  static constexpr std::array<std::string_view, 7> kDocuments = {
      "议定书", "白皮书", "蓝皮书", "税率表", "清单", "名单", "计划书"};
  const auto ends = [&](std::string_view ending) {
    return title.ends_with(ending);
  };
  if (std::any_of(kForms.begin(), kForms.end(), ends) &&
      std::none_of(kDocuments.begin(), kDocuments.end(), ends)) {
    return false;
  }
  return KindOfTitle(title).empty() ? CountCharacters(title) >= 4
                                    : !IsKindWithoutName(title);
}

}  // namespace gongbao
