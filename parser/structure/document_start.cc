#include "parser/structure/document_start.h"

#include <string_view>
#include <utility>
#include <vector>

#include "parser/lexicon/character.h"
#include "parser/lexicon/document_number.h"
#include "parser/lexicon/title.h"
#include "parser/structure/document_head.h"
#include "parser/structure/title_lines.h"

namespace gongbao {
namespace {

// So many dates and notes stand between a title and its number.
constexpr std::size_t kMostNotes = 3;
// A joint order names no more authorities.
constexpr std::size_t kMostIssuers = 16;

// Bytes of the name in 中华人民共和国国务院令（第588号）; 0 where the line
// holds no order, or the series of one that is no title (令第588号).
std::size_t OrderNameSize(std::string_view words) {
  for (const std::string_view kind : {"令", "公告", "通告"}) {
    const std::size_t at = words.find(kind);
    if (at == std::string_view::npos) continue;
    const std::size_t size = at + kind.size();
    const std::string name = WithoutSpaces(words.substr(0, size));
    const std::string rest = "令" + std::string(words.substr(size));
    if (!AuthorityOfTitle(name).empty() && ParseDocumentNumber(rest)) {
      return size;
    }
  }
  return 0;
}

class NumberReader {
 public:
  NumberReader(const LinedText& source, std::size_t line, std::size_t floor,
               std::size_t end, const ContentsTitles& titles)
      : source_(source),
        lines_(source.lines),
        line_(line),
        floor_(floor),
        end_(end),
        titles_(titles) {}

  std::optional<DocumentStart> Read() {
    start_.number_lines = {line_, line_ + 1};
    if (!ReadNumber()) return std::nullopt;
    if (!FindTitle()) return std::nullopt;
    if (start_.name.empty()) start_.name = JoinTitle(source_, start_.title);
    return std::move(start_);
  }

 private:
  // The number at the line; where the line holds only 第12号, with the name of
  // the order above it.
  bool ReadNumber() {
    const std::string words =
        WithoutSpaces(WithoutDateBeside(source_.Words(line_)));
    auto number = ParseDocumentNumber(words);
    if (!number) {
      const std::size_t above = PreviousSpoken(lines_, line_, floor_);
      if (above == kNoLine || lines_[above].kind != LineKind::kText) {
        return false;
      }
      const LineRange name = OrderName(above);
      number = ParseDocumentNumber(FirstIssuer(name) + words);
      if (!number) return false;
      start_.number_lines.begin = name.begin;
    }
    start_.number = number->ToString();
    return true;
  }

  // The lines that name an order: one, or those of all its issuers above 令.
  LineRange OrderName(std::size_t last) const {
    LineRange name{last, last + 1};
    const std::string kind = source_.Compact(last);
    if (kind != "令" && kind != "公告" && kind != "通告") return name;
    for (std::size_t taken = 0; taken < kMostIssuers; ++taken) {
      const std::size_t above = PreviousSpoken(lines_, name.begin, floor_);
      if (above == kNoLine || !IsTitleLine(source_, above) ||
          !IsAuthority(source_.Compact(above))) {
        break;
      }
      name.begin = above;
    }
    return name;
  }

  // The number of a joint order is in the series of its first issuer.
  std::string FirstIssuer(LineRange name) const {
    std::string first = source_.Compact(name.begin);
    if (name.end - name.begin > 1) first += source_.Compact(name.end - 1);
    return first;
  }

  bool FindTitle() {
    const LineRange above = TitleAbove(source_, floor_, AboveNotes());
    const std::string title = WithoutSpaces(JoinTitle(source_, above));
    if (IsDocumentTitle(title) || titles_.Hold(title)) {
      start_.title = above;
      start_.number_lines.begin = above.end;
      return true;
    }
    const LineRange below = DocumentTitleFrom(source_, line_ + 1, end_);
    if (!below.empty()) {
      start_.title = below;
      start_.name = JoinTitle(source_, below);
      TakeNumberBelow();
      return true;
    }
    if (start_.number_lines.end - start_.number_lines.begin > 1) {
      start_.title = {start_.number_lines.begin, line_};
      start_.number_lines.begin = line_;
      return true;
    }
    return TakeLooseTitle(above, title) || TakeNameOnLine() || TakeRegulation();
  }

  // The first line of the dates and notes right above the number.
  std::size_t AboveNotes() const {
    std::size_t top = start_.number_lines.begin;
    for (std::size_t taken = 0; taken < kMostNotes; ++taken) {
      const std::size_t above = PreviousSpoken(lines_, top, floor_);
      if (above == kNoLine || !(lines_[above].kind == LineKind::kDate ||
                                IsNote(source_.Words(above)))) {
        break;
      }
      top = above;
    }
    return top;
  }

  // 国务院令第745号 / 中华人民共和国国务院令 / 第745号
  void TakeNumberBelow() {
    const std::size_t next = NextSpoken(lines_, start_.title.end, end_);
    if (next == kNoLine || lines_[next].kind != LineKind::kDocumentNumber) {
      return;
    }
    const auto number =
        ParseDocumentNumber(WithoutSpaces(start_.name) + source_.Compact(next));
    if (!number) return;
    start_.number = number->ToString();
    start_.title.end = next + 1;
  }

  // A title without 关于 or issuer, that ends in a kind or heads addressees.
  bool TakeLooseTitle(LineRange above, const std::string& title) {
    if (above.empty() || (KindOfTitle(title).empty() &&
                          !AddresseesFollow(source_, line_ + 1, end_))) {
      return false;
    }
    start_.title = above;
    start_.number_lines.begin = above.end;
    return true;
  }

  // 中华人民共和国国务院令（第588号）
  bool TakeNameOnLine() {
    const std::string_view words = source_.Words(line_);
    const std::size_t size = OrderNameSize(words);
    if (size == 0 || !FollowsAnEnd()) return false;
    start_.title = start_.number_lines;
    start_.name = WithoutSpaces(words.substr(0, size));
    return true;
  }

  // 云岭市人民政府令第12号 / 云岭市河道保洁办法
  bool TakeRegulation() {
    if (!FollowsAnEnd()) return false;
    const LineRange below = InstrumentTitleFrom(source_, line_ + 1, end_, {});
    if (below.empty() || !IsInstrumentKind(KindOfTitle(
                             WithoutSpaces(JoinTitle(source_, below))))) {
      return false;
    }
    start_.title = below;
    return true;
  }

  // Whether what stands above has ended, so that a document can begin; its
  // issuer's name may stand right above.
  bool FollowsAnEnd() const {
    std::size_t above = PreviousSpoken(lines_, line_, floor_);
    if (above != kNoLine && lines_[above].kind == LineKind::kText &&
        IsAuthority(source_.Compact(above))) {
      const std::size_t before = PreviousSpoken(lines_, above, floor_);
      if (before == kNoLine || IsTitleLine(source_, before)) return true;
      above = before;
    }
    if (above == kNoLine || lines_[above].kind == LineKind::kDate ||
        lines_[above].kind == LineKind::kRelease ||
        lines_[above].kind == LineKind::kCategory) {
      return true;
    }
    const std::string_view words = source_.Words(above);
    return EndsSentence(words) && !words.ends_with(":") &&
           !words.ends_with("：");
  }

  const LinedText& source_;
  const std::vector<Line>& lines_;
  std::size_t line_;
  std::size_t floor_;
  std::size_t end_;
  const ContentsTitles& titles_;
  DocumentStart start_;
};

// The number that begins 云岭海关公告2020年第90号（关于…的公告）, which is a
// title all the same.
std::optional<DocumentNumber> NumberBeforeMatter(std::string_view name) {
  if (!name.ends_with(")") && !name.ends_with("）")) return std::nullopt;
  for (const std::string_view open : {"（关于", "(关于"}) {
    const std::size_t at = name.find(open);
    if (at != name.npos) return ParseDocumentNumber(name.substr(0, at));
  }
  return std::nullopt;
}

// Takes the number that ends the name out of it, with its brackets.
void TakeNumberOffName(DocumentStart& start) {
  std::string_view name = start.name;
  for (const std::string_view close : {")", "）"}) {
    if (name.ends_with(close)) name.remove_suffix(close.size());
  }
  if (!name.ends_with("号")) return;
  const std::vector<FoundDocumentNumber> found = FindDocumentNumbers(name);
  if (found.empty() || found.back().span.end != name.size()) return;
  std::string_view rest = name.substr(0, found.back().span.begin);
  for (const std::string_view open : {"(", "（"}) {
    if (rest.ends_with(open)) rest.remove_suffix(open.size());
  }
  if (!IsDocumentTitle(WithoutSpaces(rest))) return;
  start.number = found.back().number.ToString();
  start.name = std::string(Trim(rest));
}

}  // namespace

std::optional<DocumentStart> NumberedStart(const LinedText& source,
                                           std::size_t number,
                                           std::size_t floor, std::size_t end,
                                           const ContentsTitles& titles) {
  return NumberReader(source, number, floor, end, titles).Read();
}

DocumentStart TitledStart(const LinedText& source, std::size_t title,
                          std::size_t end) {
  DocumentStart start;
  if (const auto number = NumberBeforeMatter(source.Compact(title));
      number && IsTitleLine(source, title)) {
    start.title = {title, title + 1};
    start.name = JoinTitle(source, start.title);
    start.number = number->ToString();
    return start;
  }
  start.title = DocumentTitleFrom(source, title, end);
  if (start.title.empty()) return start;
  start.name = JoinTitle(source, start.title);
  TakeNumberOffName(start);
  return start;
}

DocumentStart RegulationStart(const LinedText& source, std::size_t title,
                              std::size_t end) {
  DocumentStart start;
  const LineRange lines = InstrumentTitleFrom(source, title, end, {});
  if (lines.empty()) return start;
  const std::string name = JoinTitle(source, lines);
  if (!IsInstrumentKind(KindOfTitle(WithoutSpaces(name))) ||
      FindPromulgation(source, {lines.end, end}).empty()) {
    return start;
  }
  start.title = lines;
  start.name = name;
  return start;
}

bool AddresseesFollow(const LinedText& source, std::size_t line,
                      std::size_t end) {
  const std::size_t next = NextSpoken(source.lines, line, end);
  if (next == kNoLine) return false;
  const std::string_view words = source.Words(next);
  return words.ends_with(":") || words.ends_with("：");
}

}  // namespace gongbao
