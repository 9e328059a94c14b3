#include "parser/structure/contents.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>
#include <utility>

#include "parser/lexicon/character.h"
#include "parser/lexicon/document_number.h"
#include "parser/lexicon/numeral.h"
#include "parser/lexicon/title.h"
#include "parser/structure/title_lines.h"

namespace gongbao {
namespace {

// The contents stand within so many lines of the beginning.
constexpr std::size_t kLatestHead = 400;
constexpr int kWidestEntry = 180;

// …的通知 云政发〔2025〕2 号 ..... (1)
LazyRE2 kLeaderAndPage = {
    R"(^(.*?)[\s\p{Z}]*(?:[.…·．。⋯•_—-][\s\p{Z}]*){2,}[(（\[【/]?[\s\p{Z}]*第?[\s\p{Z}]*(\p{Nd}{1,4})[\s\p{Z}]*页?[\s\p{Z}]*[)）\]】]?$)"};
// …的通知 (1)
LazyRE2 kBracketedPage = {
    R"(^(.*?)[\s\p{Z}]*[(（\[【][\s\p{Z}]*(\p{Nd}{1,4})[\s\p{Z}]*[)）\]】]$)"};
// …的通知      1
LazyRE2 kPageAfterGap = {R"(^(.*?)(?:[\s\p{Z}]{2,}|\x{3000})(\p{Nd}{1,4})$)"};
// …的通知 ……………, its page being on the next line
LazyRE2 kLeader = {R"(^(.*?)[\s\p{Z}]*(?:[.…·．⋯•_][\s\p{Z}]*){3,}$)"};

// [25], 32
LazyRE2 kPageAlone = {R"(^[(（\[【]?(\p{Nd}{1,4})[)）\]】]?$)"};

// A number that large is a year.
constexpr int kLargestPage = 1899;

// A line of the contents without its leader and page number.
struct EntryLine {
  std::string words;
  std::optional<int> page;
};

EntryLine ReadEntryLine(std::string_view line) {
  EntryLine entry;
  std::string page;
  for (const RE2* pattern :
       {&*kLeaderAndPage, &*kBracketedPage, &*kPageAfterGap}) {
    if (!RE2::FullMatch(line, *pattern, &entry.words, &page)) continue;
    entry.page = ParseNumeral(page);
    if (entry.page && *entry.page <= kLargestPage) return entry;
  }
  if (RE2::FullMatch(line, *kLeader, &entry.words)) {
    return {entry.words, std::nullopt};
  }
  return {std::string(line), std::nullopt};
}

// The page that a line of digits and brackets holds: [25], 32.
std::optional<int> PageAlone(std::string_view words) {
  std::string page;
  if (!RE2::FullMatch(words, *kPageAlone, &page)) return std::nullopt;
  return ParseNumeral(page);
}

bool EndsContents(std::string_view text, const Line& line) {
  const std::string_view words = WordsOf(text, line);
  if (ReadEntryLine(words).page) return false;
  if (line.kind == LineKind::kDate || line.kind == LineKind::kRelease) {
    return true;
  }
  if (line.kind == LineKind::kLabelled &&
      line.label.style == LabelStyle::kArticle) {
    return true;
  }
  return line.columns > kWidestEntry || words.ends_with("。") ||
         words.ends_with("：") || words.ends_with(":");
}

// 【人事任免文件】; without the bracket a short line that names a class of
// documents (部门文件).
bool IsCategoryLine(const Line& line, std::string_view compact) {
  if (line.kind == LineKind::kCategory) return true;
  if (line.kind != LineKind::kText || CountCharacters(compact) > 16) {
    return false;
  }
  static constexpr std::array<std::string_view, 9> kEndings = {
      "文件",     "任免", "规章",     "大事记",    "法规",
      "政策解读", "要闻", "公告公示", "规范性文件"};
  return compact.find("关于") == std::string_view::npos &&
         std::any_of(kEndings.begin(), kEndings.end(),
                     [&](std::string_view ending) {
                       return compact.ends_with(ending);
                     });
}

std::string CategoryName(std::string_view compact) {
  static constexpr std::u32string_view kMarks = U"【】·●★◆■▲[]［］〖〗—-*";
  std::string name;
  for (std::size_t at = 0; at < compact.size();) {
    const Character c = CharacterAt(compact, at);
    if (kMarks.find(c.value) == kMarks.npos) name.append(compact, at, c.size);
    at += c.size;
  }
  return name;
}

// The number in the brackets that end `whole`; `title` is what stands before.
std::optional<std::string> TakeBracketedNumber(std::string_view whole,
                                               std::string& title) {
  for (std::size_t open = whole.size(); open > 0;) {
    open = PreviousCharacter(whole, open);
    const char32_t c = CharacterAt(whole, open).value;
    if (c != U'(' && c != U'（') continue;
    const std::string_view before = Trim(whole.substr(0, open));
    const std::string_view inner = whole.substr(open);
    auto number = ParseDocumentNumber(inner);
    if (!number)
      number = ParseDocumentNumber(std::string(before) + std::string(inner));
    if (!number || before.empty()) continue;
    title = std::string(before);
    return number->ToString();
  }
  return std::nullopt;
}

// Takes the document number that ends `title`, with its brackets, out of it:
// …的通知(云政发〔2025〕2号), …的公告（公告2023年第3号）,
// …人民政府令（第12号）.
std::optional<std::string> TakeNumber(std::string& title) {
  const std::string_view whole = Trim(title);
  if (auto number = TakeBracketedNumber(whole, title)) return number;
  const std::vector<FoundDocumentNumber> found = FindDocumentNumbers(whole);
  if (found.empty() || found.back().span.end != whole.size()) {
    return std::nullopt;
  }
  std::string number = found.back().number.ToString();
  const std::string_view before =
      Trim(whole.substr(0, found.back().span.begin));
  // 云岭市人民政府令第12号 has no other title than its series.
  title = before.empty() ? found.back().number.series : std::string(before);
  return number;
}

class Reader {
 public:
  Reader(std::string_view text, const std::vector<Line>& lines)
      : text_(text), lines_(lines) {}

  std::vector<ContentsEntry> Read(LineRange range) {
    for (std::size_t i = range.begin; i < range.end; ++i) {
      if (lines_[i].kind == LineKind::kPageNumber) {
        TakePage(lines_[i]);
      } else if (!IsSilent(lines_[i])) {
        Take(lines_[i]);
      }
    }
    Close();
    return std::move(entries_);
  }

 private:
  void Take(const Line& line) {
    if (line.kind == LineKind::kContentsHead) return;
    const std::string compact = CompactWords(text_, line);
    if (IsCategoryLine(line, compact) &&
        !ReadEntryLine(WordsOf(text_, line)).page) {
      Close();
      category_ = CategoryName(compact);
      return;
    }
    const EntryLine entry = ReadEntryLine(WordsOf(text_, line));
    // After a page or a number, more words begin the next entry.
    const bool goes_on =
        ParseDocumentNumber(entry.words) && !(entry_.page && entry.page);
    if (entry_.number || (entry_.page && !goes_on)) Close();
    Add(line, entry);
  }

  // A page on a line of its own belongs to the entry above, unless that has
  // one: then it is the contents page's own number.
  void TakePage(const Line& line) {
    if (title_.empty() || entry_.page) return;
    entry_.page = PageAlone(WordsOf(text_, line));
    entry_.span.end = line.span.end;
  }

  void Add(const Line& line, const EntryLine& entry) {
    if (entry_.span.empty()) entry_.span.begin = line.span.begin;
    entry_.span.end = line.span.end;
    if (entry.page) entry_.page = entry.page;
    // 中华人民共和国国务院令（第588号） is a title and its number.
    const auto number =
        title_.empty() ? std::nullopt : ParseDocumentNumber(entry.words);
    if (number) {
      entry_.number = number->ToString();
      return;
    }
    if (entry.words.empty()) return;
    if (!title_.empty()) title_ += ' ';
    title_ += entry.words;
  }

  void Close() {
    if (!title_.empty()) {
      std::string title = title_;
      if (!entry_.number) entry_.number = TakeNumber(title);
      entry_.title = WithoutSpaces(title);
      entry_.category = category_;
      entries_.push_back(std::move(entry_));
    }
    title_.clear();
    entry_ = {};
  }

  std::string_view text_;
  const std::vector<Line>& lines_;
  std::optional<std::string> category_;
  std::string title_;
  ContentsEntry entry_;
  std::vector<ContentsEntry> entries_;
};

// Where contents without page numbers end: at the line that says again what
// an earlier one said, since there the first document begins.
std::size_t EndAtRepeat(std::string_view text, const std::vector<Line>& lines,
                        std::size_t begin, std::size_t stop) {
  std::unordered_set<std::string> seen;
  for (std::size_t i = begin; i < stop; ++i) {
    if (lines[i].kind != LineKind::kText || lines[i].furniture) continue;
    if (!seen.insert(TitleKey(WordsOf(text, lines[i]))).second) return i;
  }
  return begin;
}

// Whether a document begins before the contents' head, so that they are its
// own: a number, and addressees or a sentence below it. The number of a licence
// to print may stand in a masthead, with no text below.
bool DocumentPrecedes(std::string_view text, const std::vector<Line>& lines,
                      std::size_t head) {
  bool numbered = false;
  for (std::size_t i = 0; i < head; ++i) {
    if (IsSilent(lines[i])) continue;
    const std::string_view words = WordsOf(text, lines[i]);
    if (lines[i].kind == LineKind::kDocumentNumber) {
      numbered |= ParseDocumentNumber(WithoutDateBeside(words)).has_value();
    } else if (numbered && EndsSentence(words)) {
      return true;
    }
  }
  return false;
}

}  // namespace

LineRange FindContents(std::string_view text, const std::vector<Line>& lines) {
  const std::size_t limit = std::min(lines.size(), kLatestHead);
  std::size_t head = 0;
  while (head < limit && lines[head].kind != LineKind::kContentsHead) ++head;
  if (head == limit || DocumentPrecedes(text, lines, head)) return {};
  std::size_t end = head + 1;
  std::size_t stop = head + 1;
  bool leader = false;  // The line above ended in one, without its page.
  for (; stop < lines.size(); ++stop) {
    if (leader && PageAlone(WordsOf(text, lines[stop]))) end = stop + 1;
    if (IsSilent(lines[stop])) continue;
    leader = RE2::FullMatch(WordsOf(text, lines[stop]), *kLeader);
    if (EndsContents(text, lines[stop])) break;
    if (ReadEntryLine(WordsOf(text, lines[stop])).page) end = stop + 1;
  }
  if (end == head + 1) end = EndAtRepeat(text, lines, head + 1, stop);
  // A regulation's own list of chapters is no contents page of an issue.
  const std::size_t first = NextSpoken(lines, head + 1, end);
  if (first == kNoLine || lines[first].kind == LineKind::kLabelled) return {};
  return {head, end};
}

std::vector<ContentsEntry> ReadContents(std::string_view text,
                                        const std::vector<Line>& lines,
                                        LineRange range) {
  return Reader(text, lines).Read(range);
}

}  // namespace gongbao
