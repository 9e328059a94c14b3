#include "parser/structure/title_lines.h"

#include <algorithm>

#include "parser/lexicon/character.h"
#include "parser/lexicon/title.h"
#include "parser/structure/document_head.h"

namespace gongbao {
namespace {

// A title has no more lines, and a line no more columns.
constexpr std::size_t kMostLines = 6;
constexpr int kWidestLine = 240;

// (试行), (2025年度), （修订稿）: a remark that belongs to the title above it.
bool IsRemark(std::string_view compact) {
  return (compact.starts_with("(") || compact.starts_with("（")) &&
         (compact.ends_with(")") || compact.ends_with("）")) &&
         CountCharacters(compact) <= 14 &&
         HoldsOneOf(compact, {"试行", "暂行", "草案", "修订", "修正", "稿",
                              "年", "版", "样式", "样本", "参考", "示例"});
}

// Appends the words between blanks one by one.
void AppendTitleWords(std::string_view words, std::string& title,
                      std::string& last) {
  for (std::size_t at = SkipSpace(words, 0); at < words.size();) {
    std::size_t end = at;
    while (end < words.size()) {
      const Character c = CharacterAt(words, end);
      if (IsSpace(c.value)) break;
      end += c.size;
    }
    const std::string word(words.substr(at, end - at));
    const bool latin =
        !title.empty() &&
        IsLatinLetter(static_cast<unsigned char>(title.back())) &&
        IsLatinLetter(static_cast<unsigned char>(word.front()));
    const bool joint = IsAuthority(last) &&
                       (IsAuthority(word) || !AuthorityOfTitle(word).empty());
    if (latin || joint) title += ' ';
    title += word;
    last = word;
    at = SkipSpace(words, end);
  }
}

std::string RangeCompact(const LinedText& source, LineRange range) {
  return WithoutSpaces(JoinTitle(source, range));
}

// Whether line `above`, an authority, belongs to the title that begins at
// `title`: a joint authority is set like the title, the last name of a list
// is not.
bool StandsWith(const LinedText& source, std::size_t above, std::size_t title) {
  const Line& line = source.lines[above];
  if (line.heading_level > 0) return true;
  if (source.layout.wrapped) return line.indent >= source.layout.margin + 6;
  return above + 1 == title;
}

// What a key is to those expected.
enum class Likeness { kOther, kBeginning, kSame };

Likeness Compare(const std::string& key,
                 const std::vector<std::string>& expected) {
  Likeness likeness = Likeness::kOther;
  for (const std::string& whole : expected) {
    if (whole == key) return Likeness::kSame;
    if (whole.starts_with(key)) likeness = Likeness::kBeginning;
  }
  return likeness;
}

// The title lines from `first` on that are set in the middle of a page whose
// lines are cut at its width; empty elsewhere.
LineRange CentredLines(const LinedText& source, std::size_t first,
                       std::size_t end) {
  LineRange range{first, first};
  if (!source.layout.wrapped) return range;
  std::string whole;     // What the first line prints, and
  std::string repeated;  // those below it, which may be the same again.
  for (std::size_t taken = 0; taken < 4; ++taken) {
    const std::size_t next = NextSpoken(source.lines, range.end, end);
    if (next == kNoLine || !IsTitleLine(source, next) ||
        source.lines[next].indent < source.layout.margin + 6) {
      break;
    }
    std::string& printed = taken == 0 ? whole : repeated;
    printed += TitleKey(source.Words(next));
    if (repeated == whole) return {first, first + 1};
    range.end = next + 1;
  }
  return range;
}

// Whether a page number or running head stands right at line i.
bool PageEndsAt(const LinedText& source, std::size_t i) {
  while (i < source.lines.size() && source.lines[i].kind == LineKind::kBlank) {
    ++i;
  }
  return i < source.lines.size() && source.lines[i].furniture &&
         (source.lines[i].furniture_kind == FurnitureKind::kRunningHead ||
          source.lines[i].furniture_kind == FurnitureKind::kPageNumber);
}

// The range and a remark or the kind on the line below it.
LineRange WithRemark(const LinedText& source, LineRange range,
                     std::size_t end) {
  const std::size_t below = NextSpoken(source.lines, range.end, end);
  if (below != kNoLine && (IsRemark(source.Compact(below)) ||
                           IsInstrumentKind(source.Compact(below)))) {
    range.end = below + 1;
  }
  return range;
}

}  // namespace

bool IsTitleLine(const LinedText& source, std::size_t i) {
  const Line& line = source.lines[i];
  if (line.furniture || line.kind != LineKind::kText) return false;
  if (line.columns > kWidestLine) return false;
  const std::string_view words = source.Words(i);
  return !EndsSentence(words) &&
         !HoldsOneOf(words, {"，", "。", "；", ";", "："}) && !IsNote(words);
}

std::string JoinTitle(const LinedText& source, LineRange range) {
  std::string title;
  std::string last;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (IsSilent(source.lines[i])) continue;
    AppendTitleWords(source.Words(i), title, last);
  }
  std::size_t bold;
  while ((bold = title.find("**")) != std::string::npos) title.erase(bold, 2);
  return title;
}

LineRange TitleAbove(const LinedText& source, std::size_t begin,
                     std::size_t below) {
  LineRange range{below, below};
  std::size_t taken = 0;
  bool complete = false;
  while (taken < kMostLines) {
    const std::size_t above = PreviousSpoken(source.lines, range.begin, begin);
    if (above == kNoLine || !IsTitleLine(source, above)) break;
    const std::string words = source.Compact(above);
    if (complete &&
        !(IsAuthority(words) && StandsWith(source, above, range.begin))) {
      break;
    }
    range.begin = above;
    ++taken;
    const std::string title = RangeCompact(source, range);
    complete =
        !AuthorityOfTitle(title).empty() && IsDocumentKind(KindOfTitle(title));
  }
  return range;
}

LineRange DocumentTitleFrom(const LinedText& source, std::size_t at,
                            std::size_t end) {
  const std::size_t first = NextSpoken(source.lines, at, end);
  if (first == kNoLine) return {};
  LineRange range{first, first};
  for (std::size_t taken = 0; taken < kMostLines; ++taken) {
    const std::size_t next = NextSpoken(source.lines, range.end, end);
    if (next == kNoLine || !IsTitleLine(source, next)) break;
    range.end = next + 1;
    if (MayEndTitle(source.Words(next)) &&
        IsDocumentTitle(RangeCompact(source, range))) {
      return range;
    }
  }
  return {};
}

LineRange InstrumentTitleFrom(const LinedText& source, std::size_t at,
                              std::size_t end,
                              const std::vector<std::string>& expected) {
  const std::size_t first = NextSpoken(source.lines, at, end);
  if (first == kNoLine || !IsTitleLine(source, first)) return {};
  const LineRange centred = CentredLines(source, first, end);
  if (centred.end > first + 1) return centred;
  LineRange best{first, first + 1};
  LineRange range{first, first};
  for (std::size_t taken = 0; taken < 4; ++taken) {
    const std::size_t next = NextSpoken(source.lines, range.end, end);
    if (next == kNoLine || !IsTitleLine(source, next)) return best;
    range.end = next + 1;
    const std::string title = RangeCompact(source, range);
    const Likeness likeness = Compare(IssuedKey(title), expected);
    if (likeness == Likeness::kSame) return range;
    if (!EndsAnnexTitle(title)) continue;
    best = WithRemark(source, range, end);
    if (likeness == Likeness::kOther && !PageEndsAt(source, best.end)) {
      return best;
    }
  }
  return best;
}

std::size_t AfterAuthors(const LinedText& source, LineRange range) {
  std::size_t at = NextSpoken(source.lines, range.begin, range.end);
  while (at != kNoLine && source.lines[at].kind == LineKind::kText &&
         IsAuthority(source.Compact(at))) {
    at = NextSpoken(source.lines, at + 1, range.end);
  }
  static constexpr std::string_view kAbout = "关于";
  const bool title = at != kNoLine && IsTitleLine(source, at) &&
                     !source.Words(at).starts_with(kAbout);
  return title ? at : range.begin;
}

std::string WithoutTitleMarks(std::string title) {
  static constexpr std::string_view kOpen = "《", kClose = "》";
  const std::size_t close = title.find(kClose);
  if (!title.starts_with(kOpen) || close == std::string::npos ||
      title.find(kOpen, kOpen.size()) < close) {
    return title;
  }
  const std::string_view rest =
      std::string_view(title).substr(close + kClose.size());
  const bool remark =
      rest.empty() || rest.starts_with("(") || rest.starts_with("（");
  if (!remark) return title;
  title.erase(close, kClose.size());
  return title.substr(kOpen.size());
}

std::size_t RepeatedTitleEnd(const LinedText& source, LineRange range,
                             std::string_view title) {
  const std::string key = TitleKey(title);
  std::string printed;
  std::size_t end = range.begin;
  for (std::size_t taken = 0; taken < kMostLines; ++taken) {
    const std::size_t next = NextSpoken(source.lines, end, range.end);
    if (next == kNoLine || !IsTitleLine(source, next)) break;
    printed += TitleKey(source.Words(next));
    if (!key.starts_with(printed)) break;
    end = next + 1;
    if (printed == key) return end;
  }
  return range.begin;
}

std::string TitleKey(std::string_view title) {
  std::string key;
  key.reserve(title.size());
  std::size_t run = 0;  // Where the letters after the last mark begin.
  for (std::size_t at = 0; at < title.size();) {
    const Character c = CharacterAt(title, at);
    if (!IsHan(c.value) && !IsLatinLetter(c.value)) {
      key.append(title, run, at - run);
      run = at + c.size;
      const int digit = DigitValue(c.value);
      if (digit >= 0) key += static_cast<char>('0' + digit);
    }
    at += c.size;
  }
  key.append(title.substr(std::min(run, title.size())));
  return key;
}

std::string IssuedKey(std::string_view title) {
  static constexpr std::string_view kOf = "的";
  std::string key = TitleKey(title);
  for (std::size_t at = key.find(kOf); at != std::string::npos;
       at = key.find(kOf, at)) {
    key.erase(at, kOf.size());
  }
  return key;
}

std::vector<std::string> IssuedKeys(std::string_view title) {
  std::vector<std::string> keys;
  for (const std::string& issued : IssuedTitles(WithoutSpaces(title))) {
    keys.push_back(IssuedKey(issued));
  }
  return keys;
}

}  // namespace gongbao
