#include "parser/structure/division.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "parser/lexicon/character.h"
#include "parser/lexicon/title.h"
#include "parser/structure/contents_titles.h"
#include "parser/structure/document_start.h"
#include "parser/structure/title_lines.h"
#include "parser/structure/titled_starts.h"

namespace gongbao {
namespace {

// Back matter starts with its own head: 《云岭市人民政府公报》编委会.
std::optional<FurnitureKind> BackMatterKind(std::string_view compact) {
  if (FindWord(compact, "公报") == std::string_view::npos ||
      CountCharacters(compact) > 30) {
    return std::nullopt;
  }
  for (const std::string_view ending :
       {"编委会", "编辑委员会", "编辑部", "编辑委员会名单", "编委会名单"}) {
    if (compact.ends_with(ending)) return FurnitureKind::kEditorialBoard;
  }
  for (const std::string_view ending :
       {"简介", "征订启事", "征订单", "赠阅点", "声明", "须知", "启事"}) {
    if (compact.ends_with(ending)) return FurnitureKind::kAboutGazette;
  }
  return std::nullopt;
}

class Divider {
 public:
  Divider(const LinedText& source, LineRange contents,
          const std::vector<ContentsEntry>& entries)
      : source_(source),
        lines_(source.lines),
        contents_(contents),
        titles_(entries) {}

  Division Divide() {
    body_.begin = contents_.empty() ? 0 : contents_.end;
    body_.end = FindBackMatter();
    FindNumberedStarts();
    std::vector<DocumentStart> titled =
        FindTitledStarts(source_, body_, starts_, titles_);
    std::move(titled.begin(), titled.end(), std::back_inserter(starts_));
    std::sort(starts_.begin(), starts_.end(),
              [](const DocumentStart& a, const DocumentStart& b) {
                return a.begin() < b.begin();
              });
    MergeRepeatedTitles();
    FindLead();
    if (starts_.empty() || TextPrecedes(starts_.front().begin())) {
      StartSingleDocument();
    }
    PlaceFrontMatter();
    PlaceDocuments();
    PlaceBackMatter();
    return std::move(division_);
  }

 private:
  std::size_t FindBackMatter() const {
    if (titles_.empty() && !contents_.empty()) return lines_.size();
    for (std::size_t i = body_.begin; i < lines_.size(); ++i) {
      if (lines_[i].kind != LineKind::kText || lines_[i].columns > 64) continue;
      const std::string_view words = source_.Words(i);
      if (FindWord(words, "公报") == std::string_view::npos) continue;
      if (!BackMatterKind(WithoutSpaces(words))) continue;
      if (!DocumentFollows(i)) return i;
    }
    return lines_.size();
  }

  // Whether a document number stands after line `at`: then the board is
  // printed in front, and the lines there are no end.
  bool DocumentFollows(std::size_t at) const {
    for (std::size_t i = at + 1; i < lines_.size(); ++i) {
      if (lines_[i].kind != LineKind::kDocumentNumber) continue;
      if (!TitleAbove(source_, at + 1, i).empty()) return true;
    }
    return false;
  }

  // --- Documents that begin with a title and a number ---

  void FindNumberedStarts() {
    for (std::size_t i = body_.begin; i < body_.end; ++i) {
      if (lines_[i].kind != LineKind::kDocumentNumber || lines_[i].furniture) {
        continue;
      }
      const std::size_t floor =
          starts_.empty() ? body_.begin : starts_.back().end();
      auto start = NumberedStart(source_, i, floor, body_.end, titles_);
      if (start) starts_.push_back(std::move(*start));
    }
  }

  // A title printed twice with nothing but notes between begins one document;
  // so does one with an order between, which issues what stands below.
  void MergeRepeatedTitles() {
    std::vector<DocumentStart> merged;
    for (DocumentStart& start : starts_) {
      const bool again =
          !merged.empty() && IsSameTitle(merged.back(), start) &&
          !HoldsText(source_, {merged.back().end(), start.begin()});
      if (again && merged.back().number && !start.number &&
          HoldsText(source_, {merged.back().end(), start.begin()}, 1)) {
        continue;
      }
      if (again) {
        start.lead = {merged.back().begin(), start.begin()};
        merged.back() = std::move(start);
      } else {
        merged.push_back(std::move(start));
      }
    }
    starts_ = std::move(merged);
  }

  // A regulation's title above its notes, of a kind that begins no document,
  // and again where the text begins.
  void FindLead() {
    if (starts_.empty() || !starts_.front().lead.empty()) return;
    DocumentStart& first = starts_.front();
    const LineRange title =
        InstrumentTitleFrom(source_, body_.begin, first.begin(), {});
    if (title.empty() || HoldsText(source_, {title.end, first.begin()}) ||
        TitleKey(JoinTitle(source_, title)) != TitleKey(first.name)) {
      return;
    }
    first.lead = {title.begin, first.begin()};
  }

  // The same, or with the issuer's name at one place and without at the other.
  bool IsSameTitle(const DocumentStart& a, const DocumentStart& b) const {
    static constexpr std::size_t kShortest = 24;  // Bytes.
    const std::string one = TitleKey(a.name), other = TitleKey(b.name);
    if (std::min(one.size(), other.size()) < kShortest) return one == other;
    return one.ends_with(other) || other.ends_with(one);
  }

  // Whether a document stands before the first start. An issue's own words
  // stand there without one.
  bool TextPrecedes(std::size_t first) const {
    if (!contents_.empty()) return false;
    return HoldsText(source_, {body_.begin, first},
                     NamesGazette(source_, {body_.begin, first}) ? 3 : 1);
  }

  // A text without a recognised start is a document from its first words on.
  void StartSingleDocument() {
    if (NextSpoken(lines_, body_.begin, body_.end) == kNoLine) return;
    DocumentStart start;
    start.number_lines = {body_.begin, body_.begin};
    const std::size_t limit =
        starts_.empty() ? body_.end : starts_.front().begin();
    start.title = InstrumentTitleFrom(source_, body_.begin, limit, {});
    if (!start.title.empty()) {
      start.number_lines = {};
      start.name = JoinTitle(source_, start.title);
    }
    starts_.insert(starts_.begin(), std::move(start));
  }

  // --- Placing lines ---

  void PlaceFrontMatter() {
    const std::size_t first =
        starts_.empty() ? body_.end : CategoryAbove(starts_.front().begin());
    if (contents_.empty()) {
      division_.masthead = {0, first};
      AddFurniture(FurnitureKind::kMasthead, division_.masthead);
      return;
    }
    division_.masthead = {0, contents_.begin};
    division_.contents = contents_;
    AddFurniture(FurnitureKind::kMasthead, division_.masthead);
    AddFurniture(FurnitureKind::kContents, contents_);
    AddFurniture(FurnitureKind::kOther, {contents_.end, first});
  }

  // The first line of the category head that stands right above `begin`.
  std::size_t CategoryAbove(std::size_t begin) const {
    const std::size_t above = PreviousSpoken(lines_, begin, body_.begin);
    if (above == kNoLine) return begin;
    const bool category =
        lines_[above].kind == LineKind::kCategory ||
        (lines_[above].kind == LineKind::kText &&
         titles_.HoldCategory(source_.Words(above)) && !IsSignature(above));
    return category ? above : begin;
  }

  // A category may read like an authority; under a text that has ended and
  // above a date it would be one.
  bool IsSignature(std::size_t line) const {
    const std::size_t next = NextSpoken(lines_, line + 1, body_.end);
    return next != kNoLine && lines_[next].kind == LineKind::kDate;
  }

  void PlaceDocuments() {
    std::optional<std::string> category;
    for (std::size_t k = 0; k < starts_.size(); ++k) {
      const DocumentStart& start = starts_[k];
      const std::size_t head = CategoryAbove(start.begin());
      if (head < start.begin()) {
        category = CategoryName(head);
        AddFurniture(FurnitureKind::kCategory, {head, start.begin()});
      }
      DocumentPart part;
      part.lines = {start.begin(), k + 1 < starts_.size()
                                       ? CategoryAbove(starts_[k + 1].begin())
                                       : body_.end};
      part.lead = start.lead;
      part.title = start.title;
      part.name = start.name;
      part.number_lines = start.number_lines;
      part.number = start.number;
      part.category = category;
      division_.documents.push_back(std::move(part));
    }
  }

  std::string CategoryName(std::size_t line) const {
    std::string name = source_.Compact(line);
    for (const std::string_view mark : {"【", "】"}) {
      const std::size_t at = name.find(mark);
      if (at != std::string::npos) name.erase(at, mark.size());
    }
    return name;
  }

  void PlaceBackMatter() {
    for (std::size_t i = body_.end; i < lines_.size();) {
      const auto kind = BackMatterKind(source_.Compact(i));
      std::size_t end = i + 1;
      while (end < lines_.size() && !(lines_[end].kind == LineKind::kText &&
                                      lines_[end].columns <= 64 &&
                                      BackMatterKind(source_.Compact(end)))) {
        ++end;
      }
      AddFurniture(kind.value_or(FurnitureKind::kOther), {i, end});
      i = end;
    }
  }

  void AddFurniture(FurnitureKind kind, LineRange range) {
    if (!range.empty()) division_.furniture.push_back({kind, range});
  }

  const LinedText& source_;
  const std::vector<Line>& lines_;
  LineRange contents_;
  LineRange body_;
  ContentsTitles titles_;
  std::vector<DocumentStart> starts_;
  Division division_;
};

}  // namespace

Division Divide(const LinedText& source, LineRange contents,
                const std::vector<ContentsEntry>& entries) {
  return Divider(source, contents, entries).Divide();
}

}  // namespace gongbao
