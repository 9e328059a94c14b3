#include "parser/structure/annexes.h"

#include <algorithm>
#include <array>

#include "parser/lexicon/character.h"
#include "parser/lexicon/numeral.h"
#include "parser/structure/markup.h"
#include "parser/structure/title_lines.h"

namespace gongbao {
namespace {

bool IsListLabel(const Line& line) {
  return line.kind == LineKind::kLabelled &&
         line.label.style != LabelStyle::kArticle &&
         line.label.style > LabelStyle::kSection && line.label.number == 1;
}

// Whether the annex that `label` names with its title begins further down:
// 附件:分工表 / 附件 / 分工表.
bool AnnexComesLater(const LinedText& source, std::size_t line, std::size_t end,
                     const AnnexLabel& label) {
  for (std::size_t i = line + 1; i < end; ++i) {
    if (source.lines[i].kind != LineKind::kAnnexLabel) continue;
    const AnnexLabel later = ReadAnnexLabel(source.Words(i));
    if (later.number == label.number &&
        (later.title.empty() || later.title == label.title)) {
      return true;
    }
  }
  return false;
}

// 附件:申报表.docx on a saved web page: a link to a file, and no text.
bool IsFileName(std::string_view title) {
  static constexpr std::array<std::string_view, 12> kEndings = {
      ".doc", ".docx", ".xls", ".xlsx", ".pdf", ".wps",
      ".ofd", ".zip",  ".rar", ".ppt",  ".jpg", ".pptx"};
  return std::any_of(
      kEndings.begin(), kEndings.end(),
      [&](std::string_view ending) { return title.ends_with(ending); });
}

struct ListedAnnex {
  std::optional<int> number;
  std::string title;
  TextSpan span;
};

// 附件:1.申报表 / 2.评审细则 / 附件3 汇总表. A line without a label goes on
// with the title above it.
std::vector<ListedAnnex> ReadList(const LinedText& source, LineRange list) {
  std::vector<ListedAnnex> listed;
  for (std::size_t i = list.begin; i < list.end; ++i) {
    const Line& line = source.lines[i];
    if (IsSilent(line)) continue;
    std::string_view words = source.Words(i);
    std::optional<int> number;
    if (line.kind == LineKind::kAnnexLabel) {
      const AnnexLabel label = ReadAnnexLabel(words);
      number = label.number;
      words = label.title;
    }
    if (const auto label = ReadLabel(words)) {
      number = label->number;
      words = Trim(words.substr(label->size));
    }
    if (number || (listed.empty() && !words.empty())) {
      listed.push_back({number, std::string(words), line.words});
    } else if (!listed.empty()) {
      listed.back().title += words;
    }
  }
  return listed;
}

bool IsPrinted(const ListedAnnex& listed, std::string_view label,
               std::string_view title) {
  if (TitleKey(title) == TitleKey(listed.title)) return true;
  if (label.empty()) return false;
  return ReadAnnexLabel(label).number == listed.number;
}

}  // namespace

AnnexLabel ReadAnnexLabel(std::string_view words) {
  static constexpr std::size_t kNameSize = 6;  // 附件, 附表, 附录, 附图
  AnnexLabel label;
  std::size_t at = SkipSpace(words, kNameSize);
  const auto numeral = ConsumeNumeral(words.substr(at));
  if (numeral) {
    label.number = numeral->value;
    at += numeral->size;
  }
  label.name = WithoutSpaces(words.substr(0, at));
  at = SkipSpace(words, at);
  for (const std::string_view colon : {":", "："}) {
    if (words.substr(at).starts_with(colon)) at += colon.size();
  }
  at += LeadingMarkSize(words.substr(at));
  label.title = Trim(words.substr(at));
  return label;
}

bool IsAnnexList(const LinedText& source, std::size_t line, std::size_t end) {
  const AnnexLabel label = ReadAnnexLabel(source.Words(line));
  if (IsFileName(label.title)) return true;
  // 附件:1.申报表 on one line.
  if (const auto inner = ReadLabel(label.title)) return inner->number == 1;
  if (!label.title.empty()) return AnnexComesLater(source, line, end, label);
  if (label.number) return false;
  const std::size_t next = NextSpoken(source.lines, line + 1, end);
  if (next == kNoLine || !IsListLabel(source.lines[next])) return false;
  // 附件: / 1.… / 附件1: a list, since the annex itself follows. A form that
  // has its own points would come after its title.
  return true;
}

std::vector<std::size_t> FindAnnexes(const LinedText& source, LineRange range) {
  std::vector<std::size_t> annexes;
  bool numbered = false;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const Line& line = source.lines[i];
    if (line.kind != LineKind::kAnnexLabel || line.furniture) continue;
    if (IsAnnexList(source, i, range.end)) continue;
    const AnnexLabel label = ReadAnnexLabel(source.Words(i));
    // Within annex 3, 附件:… without a number is the annex's own.
    if (numbered && !label.number) continue;
    numbered = numbered || label.number.has_value();
    annexes.push_back(i);
  }
  return annexes;
}

void CheckAnnexes(const LinedText& source, LineRange list, Document& document) {
  const std::vector<ListedAnnex> listed = ReadList(source, list);
  // As many as are listed are all of them, whatever they are called.
  const std::size_t printed =
      document.annexes.size() + document.instruments.size();
  if (printed >= listed.size()) return;
  for (const ListedAnnex& annex : listed) {
    const bool found =
        std::any_of(document.annexes.begin(), document.annexes.end(),
                    [&](const Annex& other) {
                      return IsPrinted(annex, other.label, other.title);
                    }) ||
        std::any_of(document.instruments.begin(), document.instruments.end(),
                    [&](const Instrument& other) {
                      return IsPrinted(annex, other.annex.value_or(""),
                                       other.title);
                    });
    if (found) continue;
    document.diagnostics.push_back(
        {DiagnosticKind::kMissingAnnex, annex.span, annex.number, annex.title});
  }
}

}  // namespace gongbao
