#include "parser/structure/titled_starts.h"

#include <algorithm>
#include <string>
#include <utility>

#include "parser/lexicon/character.h"
#include "parser/lexicon/title.h"
#include "parser/structure/title_lines.h"

namespace gongbao {
namespace {

class Finder {
 public:
  Finder(const LinedText& source, LineRange body,
         const std::vector<DocumentStart>& numbered,
         const ContentsTitles& titles)
      : source_(source),
        lines_(source.lines),
        body_(body),
        numbered_(numbered),
        titles_(titles) {}

  std::vector<DocumentStart> Find() const {
    std::vector<DocumentStart> found;
    std::size_t next_start = 0;
    for (std::size_t i = body_.begin; i < body_.end; ++i) {
      while (next_start < numbered_.size() &&
             i >= numbered_[next_start].begin()) {
        i = std::max(i, numbered_[next_start].end());
        ++next_start;
      }
      if (i >= body_.end || lines_[i].kind != LineKind::kText ||
          !IsTitleLine(source_, i)) {
        continue;
      }
      const DocumentStart* current =
          next_start > 0 ? &numbered_[next_start - 1] : nullptr;
      if (!found.empty() &&
          (!current || found.back().begin() > current->begin())) {
        current = &found.back();
      }
      const std::size_t limit = next_start < numbered_.size()
                                    ? numbered_[next_start].begin()
                                    : body_.end;
      auto start = UnnumberedStart(i, limit, current);
      if (!start) continue;
      i = start->end() - 1;
      found.push_back(std::move(*start));
    }
    return found;
  }

 private:
  std::optional<DocumentStart> UnnumberedStart(
      std::size_t i, std::size_t limit, const DocumentStart* current) const {
    const bool boundary = IsBoundary(i) || IsAnnouncementBelowList(i);
    if (HeadsAnnex(i) ||
        (!boundary && BlankLinesAbove(i) == 0 && !IsNamedByContents(i))) {
      return std::nullopt;
    }
    DocumentStart start = StartAt(i, limit, current);
    if (start.title.empty() || GoesOnBelow(start.title)) return std::nullopt;
    const std::string title = WithoutSpaces(start.name);
    if (IsGazetteTitle(title)) return std::nullopt;
    if (current != nullptr &&
        (IsIssuedBy(title, *current) || IsNamedBy(title, *current, i))) {
      return std::nullopt;
    }
    if (titles_.Hold(title)) return start;
    const bool regulation = !IsDocumentTitle(title);
    if (!regulation && !NamesIssuer(title)) return std::nullopt;
    // Notes below a regulation's title say enough; other titles may be parts
    // of a list, unless they stand well apart.
    if (!boundary && !regulation && BlankLinesAbove(i) < 2) {
      return std::nullopt;
    }
    if (!titles_.empty() &&
        !AddresseesFollow(source_, start.title.end, body_.end)) {
      return std::nullopt;
    }
    return start;
  }

  // 二、云岭市绿化条例 / 云岭市人民政府公告: the row above ends in no mark, but
  // no row reads like the line.
  bool IsAnnouncementBelowList(std::size_t i) const {
    const std::size_t before = PreviousSpoken(lines_, i, body_.begin);
    if (before == kNoLine || lines_[before].kind != LineKind::kLabelled) {
      return false;
    }
    const std::string words = source_.Compact(i);
    const std::string_view authority = AuthorityOfTitle(words);
    return !authority.empty() &&
           (words.ends_with("公告") || words.ends_with("通告")) &&
           words.size() == authority.size() + std::string_view("公告").size();
  }

  // Whether a title of the contents stands at line i, set as titles are.
  bool IsNamedByContents(std::size_t i) const {
    return (!source_.layout.wrapped || IsIndented(source_.layout, lines_[i])) &&
           !titles_.PrintedFrom(source_, i, body_.end).empty();
  }

  // Whether the last line is cut at the page's edge: no title ends there.
  //   海南省关于…的请示
  //   收悉。
  bool GoesOnBelow(LineRange title) const {
    if (!source_.layout.wrapped) return false;
    const std::size_t last = PreviousSpoken(lines_, title.end, title.begin);
    return last != kNoLine && IsFull(source_.layout, lines_[last]) &&
           title.end < body_.end && lines_[title.end].kind == LineKind::kText &&
           !IsIndented(source_.layout, lines_[title.end]);
  }

  // A document's title at line i, or one that the contents name, or a
  // regulation's, among several documents with numbers or set as the title of
  // the document before.
  DocumentStart StartAt(std::size_t i, std::size_t limit,
                        const DocumentStart* current) const {
    DocumentStart start = TitledStart(source_, i, limit);
    if (!start.title.empty()) return start;
    start.title = titles_.PrintedFrom(source_, i, limit);
    if (!start.title.empty()) {
      start.name = JoinTitle(source_, start.title);
      return start;
    }
    const bool bound =
        current != nullptr && (numbered_.size() > 1 || IsSetAs(i, *current));
    if (!bound || !titles_.empty()) return start;
    return RegulationStart(source_, i, limit);
  }

  // Whether Markdown sets line i as it sets the title of the document: a title
  // of what the document issues would be set below it.
  bool IsSetAs(std::size_t i, const DocumentStart& document) const {
    return lines_[i].heading_level > 0 && !document.title.empty() &&
           lines_[i].heading_level ==
               lines_[document.title.begin].heading_level;
  }

  // Whether an annex's label stands right above: 附件2 / 云岭市养蜂办法, 附: /
  // 养蜂场名单.
  bool HeadsAnnex(std::size_t i) const {
    const std::size_t before = PreviousSpoken(lines_, i, body_.begin);
    if (before == kNoLine) return false;
    const std::string_view words = source_.Words(before);
    return lines_[before].kind == LineKind::kAnnexLabel || words == "附：" ||
           words == "附:";
  }

  std::size_t BlankLinesAbove(std::size_t i) const {
    std::size_t blank = 0;
    while (i > body_.begin && lines_[i - 1].kind == LineKind::kBlank) {
      ++blank;
      --i;
    }
    return blank;
  }

  // Whether a new document can begin at line i, judged by the line before.
  bool IsBoundary(std::size_t i) const {
    const std::size_t before = PreviousSpoken(lines_, i, body_.begin);
    if (before == kNoLine) return true;
    switch (lines_[before].kind) {
      case LineKind::kDate:
      case LineKind::kRelease:
      case LineKind::kCategory:
      case LineKind::kTable:
        return true;
      default:
        return EndsSentence(source_.Words(before)) ||
               titles_.HoldCategory(source_.Words(before)) ||
               EndsMasthead(before);
    }
  }

  // 2022年3月10日出版, （总号：1761）: the last line of what names the issue.
  bool EndsMasthead(std::size_t line) const {
    const std::string words = source_.Compact(line);
    return HoldsOneOf(words, {"出版", "总号", "总第"}) &&
           NamesGazette(source_, {body_.begin, line}) &&
           !HoldsText(source_, {body_.begin, line}, 1);
  }

  bool IsIssuedBy(const std::string& title,
                  const DocumentStart& current) const {
    const std::string key = IssuedKey(title);
    const std::vector<std::string> issued = IssuedKeys(current.name);
    // 转发市财政局关于…意见的通知 forwards what is headed 关于…的意见.
    return std::any_of(issued.begin(), issued.end(),
                       [&](const std::string& whole) {
                         return whole.find(key) != std::string::npos ||
                                key.find(whole) != std::string::npos;
                       });
  }

  // An order or announcement names what it issues in its one sentence:
  // 《云岭市人民政府关于修改…的决定》已经…通过,现予公布.
  bool IsNamedBy(const std::string& title, const DocumentStart& current,
                 std::size_t line) const {
    static constexpr std::size_t kLongestOrder = 24;  // Lines.
    const std::string_view kind = KindOfTitle(current.name);
    const bool order = kind == "令" || kind == "公告" || kind == "通告";
    if (!order && IsDocumentTitle(title)) return false;
    const std::size_t begin = current.end();
    if (line > begin + kLongestOrder) return false;
    std::string words;
    for (std::size_t i = begin; i < line; ++i) {
      if (!IsSilent(lines_[i])) words += source_.Words(i);
    }
    return TitleKey(words).find(TitleKey(title)) != std::string::npos;
  }

  const LinedText& source_;
  const std::vector<Line>& lines_;
  LineRange body_;
  const std::vector<DocumentStart>& numbered_;
  const ContentsTitles& titles_;
};

}  // namespace

std::vector<DocumentStart> FindTitledStarts(
    const LinedText& source, LineRange body,
    const std::vector<DocumentStart>& numbered, const ContentsTitles& titles) {
  return Finder(source, body, numbered, titles).Find();
}

bool HoldsText(const LinedText& source, LineRange range,
               std::size_t fewest_sentences) {
  std::size_t sentences = 0;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (IsSilent(source.lines[i])) continue;
    if (source.lines[i].kind == LineKind::kLabelled) return true;
    sentences += source.Words(i).ends_with("。");
  }
  return sentences >= fewest_sentences;
}

bool NamesGazette(const LinedText& source, LineRange range) {
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (FindWord(source.Words(i), "公报") != std::string_view::npos) {
      return true;
    }
  }
  return false;
}

}  // namespace gongbao
