#include "parser/structure/web_page.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "parser/lexicon/character.h"
#include "parser/lexicon/date.h"
#include "parser/lexicon/document_number.h"
#include "parser/lexicon/title.h"
#include "parser/structure/page_words.h"
#include "parser/structure/title_lines.h"
#include "parser/structure/web_metadata.h"

namespace gongbao {
namespace {

// No line around a document is longer; in columns.
constexpr int kWidestMark = 160;
// The head of a page has no more lines with words.
constexpr std::size_t kLongestHead = 120;

// 2023年06月28日 15:12:32: when the page was put on line.
bool IsTimeOfPosting(std::string_view words) {
  const std::size_t colon = words.find(':');
  if (colon == std::string_view::npos || colon == 0) return false;
  const auto date = ConsumeDate(words);
  return date && date->size < colon && words.size() - date->size <= 12;
}

// The keys after the time of posting, where one stands first:
// 2021-08-05 15:30  来源：云岭市财政局.
std::string_view AfterTime(std::string_view words) {
  const auto date = ConsumeDate(words);
  if (!date) return words;
  const std::size_t end = words.find_first_not_of("0123456789: ", date->size);
  return end == words.npos ? words : words.substr(end);
}

// 公开时限：长期公开: words that a table of metadata may hold.
bool LooksLikePair(std::string_view words) {
  static constexpr std::size_t kLongestKey = 24;  // Bytes.
  const std::size_t narrow = words.find(":"), wide = words.find("：");
  const std::size_t colon = std::min(narrow, wide);
  return colon != 0 && colon <= kLongestKey;
}

class Marker {
 public:
  explicit Marker(LinedText& source) : source_(source), lines_(source.lines) {}

  PageMetadata Mark() {
    FindHead();
    const std::size_t foot = FootBegin();
    const std::size_t evidence =
        pairs_ + navigation_.size() + FooterMarks(foot);
    if (evidence < 3 || keys_.size() + navigation_.size() == 0) return {};
    for (const std::size_t i : navigation_) {
      Silence(i, FurnitureKind::kNavigation);
    }
    for (const std::size_t i : keys_) ReadMetadata(i);
    SilenceAmongKeys();
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

  // How much the line tells of a page: 来源：… 时间：… 浏览：… thrice, and
  // twice what only tables of metadata say (发文字号：…).
  std::size_t CountPairs(std::size_t i) const {
    if (!IsShort(i)) return 0;
    const std::string_view words = source_.Words(i);
    if (IsTimeOfPosting(words) || RepeatsPosting(words)) return 1;
    std::size_t pairs = 0;
    for (const MetadataPair& pair : ReadMetadataLine(AfterTime(words))) {
      const bool of_document = pair.field == MetadataField::kNumber ||
                               pair.field == MetadataField::kAuthority ||
                               pair.field == MetadataField::kDate;
      pairs += of_document ? 2 : 1;
    }
    return pairs;
  }

  // 云岭市财政局 2022年12月06日 below 时间：2022年12月06日来源：云岭市财政局.
  bool RepeatsPosting(std::string_view words) const {
    const std::size_t blank = words.rfind(' ');
    if (!words.ends_with("日") || blank == std::string_view::npos) return false;
    return std::any_of(keys_.begin(), keys_.end(), [&](std::size_t key) {
      const std::string_view told = source_.Words(key);
      return FindWord(told, words.substr(0, blank)) != told.npos &&
             FindWord(told, words.substr(blank + 1)) != told.npos;
    });
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
      const std::size_t pairs = CountPairs(head_);
      if (pairs > 0) {
        keys_.push_back(head_);
        pairs_ += pairs;
      } else if (IsDocumentLine(head_)) {
        break;
      } else if (IsShort(head_) && IsNavigation(source_.Compact(head_))) {
        navigation_.push_back(head_);
      }
    }
  }

  static bool IsNavigation(const std::string& compact) {
    return (HoldsNavigationWord(compact) || IsBreadcrumb(compact) ||
            BeginsFooter(compact)) &&
           !IsDocumentTitle(compact);
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
      if (BeginsSureFooter(compact) || (i >= last && BeginsFooter(compact))) {
        return i;
      }
    }
    return lines_.size();
  }

  std::size_t FooterMarks(std::size_t foot) const {
    std::size_t marks = 0;
    for (std::size_t i = foot; i < lines_.size(); ++i) {
      marks += IsShort(i) && HoldsFooterWord(source_.Compact(i));
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
    const std::vector<MetadataPair> pairs =
        ReadMetadataLine(AfterTime(source_.Words(i)));
    for (const MetadataPair& pair : pairs) Set(pair.field, pair.value);
    if (pairs.size() == 1 && pairs.front().value.empty()) {
      ReadValueBelow(pairs.front().field, i);
    }
  }

  // 发文字号： / 云政办发〔2024〕5号: the value stands on the next line, unless
  // that is a key itself or the document's title.
  void ReadValueBelow(MetadataField field, std::size_t i) {
    const std::size_t next = NextSpoken(lines_, i + 1, head_);
    if (next == kNoLine || BeginsWithKey(next)) return;
    const std::string value = source_.Compact(next);
    if (field == MetadataField::kNone && IsTitleAt(next, value)) return;
    Silence(next, FurnitureKind::kMetadata);
    end_ = std::max(end_, next + 1);
    Set(field, value);
  }

  // Whether a document's title begins at line i, and no value that stands
  // above one: 公文种类： / 实施细则, 主题词： / 其他.
  bool IsTitleAt(std::size_t i, std::string_view words) const {
    static constexpr std::size_t kLongestValue = 10;
    const bool may_begin = CountCharacters(words) > kLongestValue ||
                           IsAuthority(words) ||
                           FindWord(words, "关于") != std::string_view::npos;
    return may_begin && BeginsDocument(i);
  }

  // Keys that are not known here, between two that are.
  void SilenceAmongKeys() {
    for (std::size_t k = 1; k < keys_.size(); ++k) {
      const std::size_t i = NextSpoken(lines_, keys_[k - 1] + 1, keys_[k]);
      if (i == kNoLine || !IsShort(i) || !LooksLikePair(source_.Words(i)) ||
          NextSpoken(lines_, i + 1, keys_[k]) != kNoLine) {
        continue;
      }
      Silence(i, FurnitureKind::kMetadata);
    }
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

  // Whether the words from line `at` on are a title, or a number above one.
  bool BeginsDocument(std::size_t at) const {
    std::size_t next = NextSpoken(lines_, at, lines_.size());
    if (next != kNoLine && lines_[next].kind == LineKind::kDocumentNumber) {
      next = NextSpoken(lines_, next + 1, lines_.size());
    }
    if (next == kNoLine) return false;
    if (!DocumentTitleFrom(source_, next, lines_.size()).empty()) return true;
    const LineRange title =
        InstrumentTitleFrom(source_, next, lines_.size(), {});
    return !title.empty() &&
           !KindOfTitle(WithoutSpaces(JoinTitle(source_, title))).empty();
  }

  // The line before `end` where a document's title begins, its issuer's name
  // on it, or one that the metadata know; else the last that can be one.
  std::size_t TitleBefore(std::size_t end) const {
    std::optional<std::size_t> last;
    for (std::size_t i = 0; i < end; ++i) {
      if (IsSilent(lines_[i]) || !IsTitleLine(source_, i)) continue;
      const LineRange title = DocumentTitleFrom(source_, i, end);
      if (HoldsMarks(title)) continue;
      const bool whole =
          !title.empty() &&
          !AuthorityOfTitle(WithoutSpaces(JoinTitle(source_, title))).empty();
      if (whole || BeginsKnownTitle(i)) return i;
      if (!title.empty() && !metadata_.title) last = i;
    }
    return last.value_or(metadata_.title ? end : LinesAboveKeys(end));
  }

  // Where the lines begin that stand right above the metadata: the title, of
  // whatever words, or an order's name and number. `end` if none can be that.
  std::size_t LinesAboveKeys(std::size_t end) const {
    if (keys_.empty()) return 0;
    const auto may_head = [&](std::size_t i) {
      return lines_[i].kind == LineKind::kDocumentNumber ||
             IsTitleLine(source_, i);
    };
    std::size_t at = PreviousSpoken(lines_, keys_.front(), 0);
    if (at == kNoLine || !may_head(at)) return end;
    while (at > 0 && !IsSilent(lines_[at - 1]) && may_head(at - 1)) --at;
    return at;
  }

  // Whether a mark of the page stands between the lines: the site's name
  // above it is no part of the title below.
  bool HoldsMarks(LineRange range) const {
    for (std::size_t i = range.begin; i < range.end; ++i) {
      if (lines_[i].furniture) return true;
    }
    return false;
  }

  bool BeginsKnownTitle(std::size_t i) const {
    const std::string key = TitleKey(source_.Words(i));
    return metadata_.title && !key.empty() &&
           TitleKey(*metadata_.title).starts_with(key);
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
  std::size_t pairs_ = 0;  // That the lines of keys_ hold.
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
  if (metadata.title && document.title.empty()) {
    document.title = *metadata.title;
    document.kind = NameOfKind(KindOfTitle(document.title));
  } else if (metadata.title && Differ(document.title, *metadata.title)) {
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
