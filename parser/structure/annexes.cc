#include "parser/structure/annexes.h"

#include "parser/lexicon/character.h"
#include "parser/lexicon/numeral.h"
#include "parser/structure/markup.h"

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

}  // namespace gongbao
