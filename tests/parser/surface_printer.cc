#include "tests/parser/surface_printer.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "parser/lexicon/character.h"
#include "parser/lexicon/document_number.h"
#include "tests/parser/surface_words.h"
#include "tests/parser/wrapped_lines.h"

namespace gongbao {
namespace {

constexpr std::size_t kLinesOfPage = 30;
constexpr std::size_t kBlocksOfPage = 12;
// A cut leaves at least so many characters before it: a line that a page cuts
// is nearly full.
constexpr std::size_t kBeforeCut = 20;
constexpr std::size_t kLongParagraph = 50;

bool IsCentred(BlockRole role) {
  return role == BlockRole::kTitle || role == BlockRole::kInstrumentTitle ||
         role == BlockRole::kNumber || role == BlockRole::kDivision ||
         role == BlockRole::kMasthead || role == BlockRole::kContentsHead;
}

bool IsTitle(BlockRole role) {
  return role == BlockRole::kTitle || role == BlockRole::kInstrumentTitle;
}

class Printer {
 public:
  Printer(const Surface& surface, const std::string& running_head)
      : surface_(surface), head_(running_head) {}

  std::string Print(const std::vector<PrintedBlock>& blocks) {
    for (const PrintedBlock& block : blocks) {
      if (IsContents(block) && surface_.contents == ContentsForm::kNone) {
        continue;
      }
      if (surface_.blank_lines && !lines_.empty()) Line("");
      if (block.role == BlockRole::kTitle) title_ = WithoutSpaces(block.words);
      Add(block);
      if (block.role == BlockRole::kTitle && !std::exchange(body_, true)) {
        blocks_on_page_ = 0;  // The contents have pages of their own.
      }
      BreakBetweenBlocks();
    }
    std::string text;
    for (const std::string& line : lines_) text += line + "\n";
    return text;
  }

 private:
  static bool IsContents(const PrintedBlock& block) {
    return block.role == BlockRole::kContentsHead ||
           block.role == BlockRole::kContentsCategory ||
           block.role == BlockRole::kContentsEntry;
  }

  void Add(const PrintedBlock& block) {
    if (block.role == BlockRole::kTable) {
      Line(block.words);
    } else if (block.role == BlockRole::kContentsEntry) {
      AddEntry(block);
    } else if (surface_.columns > 0) {
      AddWrapped(block);
    } else {
      AddFlowing(block);
    }
  }

  void Line(std::string line) { lines_.push_back(std::move(line)); }

  static std::string WordsOf(const PrintedBlock& block) {
    const bool gap = block.gap || block.role == BlockRole::kArticle ||
                     block.role == BlockRole::kDivision;
    return block.label +
           (gap && !block.label.empty() && !block.words.empty() ? " " : "") +
           block.words;
  }

  // --- Pages ---

  bool HasFurniture() const {
    return surface_.page != PageForm::kNone &&
           surface_.page != PageForm::kBlank;
  }

  void BreakBetweenBlocks() {
    ++blocks_on_page_;
    if (!body_ || !HasFurniture() || surface_.columns > 0) return;
    if (blocks_on_page_ >= kBlocksOfPage) BreakPage();
  }

  void BreakPage() {
    blocks_on_page_ = lines_on_page_ = 0;
    if (surface_.page == PageForm::kNone) return;
    ++page_;
    if (surface_.blank_lines || surface_.page == PageForm::kBlank) Line("");
    for (std::string& line : FurnitureLines()) Line(std::move(line));
    if (surface_.blank_lines && HasFurniture()) Line("");
  }

  std::vector<std::string> FurnitureLines() const {
    const std::string number = std::to_string(page_);
    switch (surface_.page) {
      case PageForm::kNone:
      case PageForm::kBlank:
        return {};
      case PageForm::kDashes:
        return {"- " + number + " -"};
      case PageForm::kBareNumber:
        return {number};
      case PageForm::kPageOfPages:
        return {"第" + number + "页 共48页"};
      case PageForm::kHead:
        return {head_};
      case PageForm::kHeadAndNumber:
        return {"— " + number + " —", head_};
      case PageForm::kNumberInHead:
        return {"·" + number + "· " + head_};
      case PageForm::kTitleHead:
        return {"— " + number + " —", TitleHead()};
      case PageForm::kFacingHeads:
        return {page_ % 2 == 0 ? number + "\u3000" + head_
                               : TitleHead() + "\u3000" + number};
    }
    return {};
  }

  // The title, without its issuer where it is wider than the page.
  std::string TitleHead() const {
    const std::size_t about = title_.find("关于");
    const bool fits =
        Width(title_) <= (surface_.columns ? surface_.columns : 36);
    if (fits || about == std::string::npos) return title_;
    return title_.substr(about);
  }

  // --- A paragraph is a line ---

  void AddFlowing(const PrintedBlock& block) {
    const std::string words = WordsOf(block);
    const std::size_t cut = CutOf(block, words);
    if (cut == 0) {
      Line(Marked(block, words));
      return;
    }
    Line(Marked(block, std::string(Trim(words.substr(0, cut)))));
    BreakPage();
    Line(std::string(Trim(words.substr(cut))));
  }

  // Where a page break cuts the block's words; 0 for nowhere.
  std::size_t CutOf(const PrintedBlock& block, const std::string& words) const {
    const std::uint32_t chance = ChanceOf(words, surface_.seed);
    if (IsTitle(block.role)) {
      return surface_.cut_titles && CountCharacters(words) > 10
                 ? CutBetweenHan(words, words.size() * (5 + chance % 4) / 10)
                 : 0;
    }
    if (block.role != BlockRole::kParagraph &&
        block.role != BlockRole::kArticle) {
      return 0;
    }
    if (surface_.cut_numbers) {
      const std::size_t cut = CutInNumber(words, chance);
      if (cut > 0) return cut;
    }
    if (!surface_.cut_paragraphs || CountCharacters(words) < kLongParagraph ||
        chance % 2 != 0) {
      return 0;
    }
    return CutBetweenHan(words, std::max(kBeforeCut * 3, words.size() / 2));
  }

  // Where the character that holds byte `at` begins: stray blanks move those
  // of a series.
  static std::size_t CharacterBegin(const std::string& words, std::size_t at) {
    while ((static_cast<unsigned char>(words[at]) & 0xC0) == 0x80) --at;
    return at;
  }

  // 云政⏎办发…, …〔2025〕2⏎号, …〔20⏎25〕…
  static std::size_t CutInNumber(const std::string& words,
                                 std::uint32_t chance) {
    for (const FoundDocumentNumber& found : FindDocumentNumbers(words)) {
      if (found.number.form != DocumentNumberForm::kBracketedYear ||
          CountCharacters(words.substr(0, found.span.begin)) < kBeforeCut) {
        continue;
      }
      const std::size_t mark = found.span.end - std::string_view("号").size();
      const std::size_t series = found.number.series.size();
      switch (chance % 3) {
        case 0:
          return mark;
        case 1:
          return CharacterBegin(words, found.span.begin + series / 6 * 3);
        default:
          return words.find_first_of("0123456789", found.span.begin) + 2;
      }
    }
    return 0;
  }

  std::string Marked(const PrintedBlock& block, std::string words) const {
    const int level = HeadingLevelOf(block);
    if (level == 0) return words;
    switch (surface_.marks) {
      case Marks::kNone:
        return words;
      case Marks::kRightLevels:
        if (block.role == BlockRole::kArticle) return BoldLabel(block, words);
        return std::string(static_cast<std::size_t>(level), '#') + " " + words;
      case Marks::kStrayLevels:
        return StrayMark(block, words);
      case Marks::kBold:
        if (block.role == BlockRole::kArticle) return BoldLabel(block, words);
        return "**" + words + "**";
    }
    return words;
  }

  // The level of a heading, 4 for an article, 0 for what is none.
  static int HeadingLevelOf(const PrintedBlock& block) {
    switch (block.role) {
      case BlockRole::kTitle:
      case BlockRole::kContentsHead:
        return 1;
      case BlockRole::kInstrumentTitle:
      case BlockRole::kContentsCategory:
      case BlockRole::kCategory:
      case BlockRole::kDivision:
        return 2;
      case BlockRole::kHeading:
        return 3;
      case BlockRole::kArticle:
        return 4;
      default:
        return 0;
    }
  }

  std::string StrayMark(const PrintedBlock& block,
                        const std::string& words) const {
    const std::uint32_t chance = ChanceOf(words, surface_.seed);
    if (block.role == BlockRole::kArticle) {
      return chance % 2 == 0 ? words : BoldLabel(block, words);
    }
    const std::size_t level = chance % 7;
    if (level == 0) return words;
    const std::string bold = chance / 7 % 4 == 0 ? "**" : "";
    return std::string(level, '#') + " " + bold + words + bold;
  }

  static std::string BoldLabel(const PrintedBlock& block,
                               const std::string& words) {
    return "**" + block.label + "**" + words.substr(block.label.size());
  }

  // --- Lines cut at the page's width ---

  void AddWrapped(const PrintedBlock& block) {
    const std::string words = WordsOf(block);
    const int columns = surface_.columns;
    if (IsTitle(block.role)) {
      for (const std::string& line : TitleLines(words, columns - 6)) {
        WrappedLine(Centred(line, columns));
      }
    } else if (IsCentred(block.role) && Width(words) <= 2 * columns) {
      WrappedLine(Centred(words, columns));
    } else if (block.role == BlockRole::kSignature) {
      WrappedLine(RightAligned(words, columns, 2));
    } else if (block.role == BlockRole::kDate) {
      WrappedLine(RightAligned(words, columns, 4));
    } else {
      const bool flush = block.role == BlockRole::kAddressees ||
                         block.role == BlockRole::kAnnexLabel ||
                         block.role == BlockRole::kCategory ||
                         block.role == BlockRole::kContentsCategory;
      for (std::string& line : WrapWords(words, columns, flush ? 0 : 2)) {
        WrappedLine(std::move(line));
      }
    }
  }

  void WrappedLine(std::string line) {
    if (body_ && surface_.page != PageForm::kNone &&
        lines_on_page_ >= kLinesOfPage) {
      BreakPage();
    }
    ++lines_on_page_;
    Line(std::move(line));
  }

  // --- Contents ---

  void AddEntry(const PrintedBlock& entry) {
    const std::string page = entry.page ? std::to_string(*entry.page) : "";
    switch (surface_.contents) {
      case ContentsForm::kNone:
        return;
      case ContentsForm::kTwoLines:
        AddEntryTitle(entry.words, surface_.columns);
        AddEntryNumber(entry.label +
                       (page.empty() ? "" : " ..... (" + page + ")"));
        return;
      case ContentsForm::kDotLeaders:
        AddEntryTitle(entry.words, surface_.columns);
        AddEntryNumber("\u3000\u3000" + entry.label +
                       (page.empty() ? "" : "………………（" + page + "）"));
        return;
      case ContentsForm::kOneLine:
        AddEntryTitle(
            entry.words +
                (entry.label.empty() ? "" : "（" + entry.label + "）") +
                (page.empty() ? "" : "………" + page),
            surface_.columns);
        return;
      case ContentsForm::kCutTitles:
        AddEntryTitle(entry.words, 22);
        AddEntryNumber(entry.label +
                       (page.empty() ? "" : " ..... (" + page + ")"));
        return;
      case ContentsForm::kTitlesOnly:
        AddEntryTitle(
            entry.words + (page.empty() ? "" : " …………… [" + page + "]"),
            surface_.columns);
        return;
    }
  }

  void AddEntryTitle(const std::string& words, int columns) {
    if (columns == 0) {
      Line(words);
      return;
    }
    for (std::string& line : WrapWords(words, columns, 0)) {
      Line(std::move(line));
    }
  }

  void AddEntryNumber(std::string line) {
    if (Trim(line).empty()) return;
    if (surface_.blank_lines && surface_.columns == 0) Line("");
    Line(std::move(line));
  }

  const Surface& surface_;
  std::string head_;
  std::vector<std::string> lines_;
  bool body_ = false;  // Past the contents.
  int page_ = 0;
  std::string title_;  // Of the document whose pages are printed.
  std::size_t lines_on_page_ = 0;
  std::size_t blocks_on_page_ = 0;
};

}  // namespace

std::string PrintText(const std::vector<PrintedBlock>& blocks,
                      const Surface& surface, const std::string& running_head) {
  return Printer(surface, running_head).Print(RewriteWords(blocks, surface));
}

std::string EncodeText(std::string text, const Surface& surface) {
  static constexpr std::string_view kMark = "+BOM";
  if (surface.line_break != "\n") {
    std::string broken;
    for (const char c : text) {
      broken += c == '\n' ? surface.line_break : std::string(1, c);
    }
    text = std::move(broken);
  }
  std::string name = surface.encoding;
  if (name.ends_with(kMark)) {
    name.resize(name.size() - kMark.size());
    text.insert(0, "\uFEFF");
  }
  if (name == "UTF-8") return text;
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(name.c_str(), &status);
  const auto wide = icu::UnicodeString::fromUTF8(text);
  std::string bytes(static_cast<std::size_t>(wide.length()) * 4 + 16, '\0');
  const std::int32_t size = ucnv_fromUChars(
      converter, bytes.data(), static_cast<std::int32_t>(bytes.size()),
      wide.getBuffer(), wide.length(), &status);
  ucnv_close(converter);
  if (U_FAILURE(status)) throw std::runtime_error("cannot encode " + name);
  bytes.resize(static_cast<std::size_t>(size));
  return bytes;
}

}  // namespace gongbao
