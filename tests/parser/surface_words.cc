#include "tests/parser/surface_words.h"

#include <array>
#include <set>

#include "parser/lexicon/character.h"
#include "parser/lexicon/document_number.h"

namespace gongbao {
namespace {

struct Width {
  char half;
  const char* full;
};

constexpr std::array<Width, 7> kWidths = {{{',', "，"},
                                           {';', "；"},
                                           {':', "："},
                                           {'(', "（"},
                                           {')', "）"},
                                           {'!', "！"},
                                           {'?', "？"}}};

bool IsAsciiWord(const std::string& text, std::size_t at) {
  if (at >= text.size()) return false;
  const auto c = static_cast<unsigned char>(text[at]);
  return (c >= '0' && c <= '9') || IsLatinLetter(c);
}

// 10:30 and 1,000 keep their marks.
std::string FullWidth(const std::string& text) {
  std::string wide;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool inside =
        at > 0 && IsAsciiWord(text, at - 1) && IsAsciiWord(text, at + 1);
    const char* full = nullptr;
    for (const Width& width : kWidths) {
      if (width.half == text[at] && !inside) full = width.full;
    }
    if (full != nullptr) {
      wide += full;
    } else {
      wide += text[at];
    }
  }
  return wide;
}

void ReplaceAll(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

std::string Punctuated(std::string text, Punctuation punctuation) {
  if (punctuation == Punctuation::kFullWidth) return FullWidth(text);
  if (punctuation == Punctuation::kHalfWidth) {
    for (const Width& width : kWidths) {
      ReplaceAll(text, width.full, std::string(1, width.half));
    }
  }
  return text;
}

std::string PrintNumber(const DocumentNumber& number, const Surface& surface) {
  const std::string blank = surface.spaced_numbers ? " " : "";
  return number.series + surface.open + blank + std::to_string(number.year) +
         surface.close + blank + std::to_string(number.sequence) + blank + "号";
}

// Orders and announcements have no brackets and stay as they are.
std::string WithNumbers(const std::string& text, const Surface& surface) {
  if (surface.open.empty()) return text;
  std::string printed;
  std::size_t at = 0;
  for (const FoundDocumentNumber& found : FindDocumentNumbers(text)) {
    if (found.number.form != DocumentNumberForm::kBracketedYear) continue;
    printed += text.substr(at, found.span.begin - at);
    printed += PrintNumber(found.number, surface);
    at = found.span.end;
  }
  return printed + text.substr(at);
}

std::string Spaced(std::string_view text, std::string_view space) {
  std::string spaced;
  for (std::size_t at = 0; at < text.size();) {
    const Character c = CharacterAt(text, at);
    if (at > 0) spaced += space;
    spaced.append(text.substr(at, c.size));
    at += c.size;
  }
  return spaced;
}

std::string PrintLabel(const PrintedBlock& block, const Surface& surface) {
  std::string label = Punctuated(block.label, surface.punctuation);
  if (surface.arabic_articles && block.role == BlockRole::kArticle &&
      block.number && !block.suffix) {
    label = "第" + std::to_string(*block.number) + "条";
  }
  const bool provision =
      block.role == BlockRole::kArticle || block.role == BlockRole::kDivision;
  if (surface.spaced_labels && provision) return Spaced(label, " ");
  return label;
}

// 总则 as 总　则: done to headings of two characters, as printers do.
std::string PrintHeading(const std::string& words, Heading heading) {
  if (CountCharacters(words) != 2 || heading == Heading::kCompact) {
    return words;
  }
  return Spaced(words, heading == Heading::kSpaces ? "  " : "\u3000");
}

// A blank after every twenty-odd characters, between two of Han.
std::string WithStraySpaces(const std::string& words, std::uint32_t seed) {
  std::string spaced = words;
  const std::size_t step = 60 + ChanceOf(words, seed) % 30;
  for (std::size_t near = step; near + step < spaced.size(); near += step) {
    const std::size_t cut = CutBetweenHan(spaced, near);
    if (cut > 0) spaced.insert(cut, " ");
  }
  return spaced;
}

std::string CityOf(const std::vector<PrintedBlock>& blocks) {
  static constexpr std::string_view kRest = "市人民政府公报";
  for (const PrintedBlock& block : blocks) {
    if (block.role != BlockRole::kMasthead) continue;
    const std::string title = WithoutSpaces(block.words);
    if (title.ends_with(kRest)) {
      return title.substr(0, title.size() - kRest.size());
    }
  }
  return "";
}

}  // namespace

CityRename::CityRename(const std::vector<PrintedBlock>& blocks) {
  static constexpr const char* kCity = "青石滩";
  static constexpr const char* kCode = "青";
  const std::string city = CityOf(blocks);
  if (city.empty()) return;
  const std::size_t first = CharacterAt(city, 0).size;
  std::set<std::string> series;
  for (const PrintedBlock& block : blocks) {
    for (const auto& found : FindDocumentNumbers(block.words + block.label)) {
      series.insert(found.number.series);
    }
  }
  names_.emplace_back(city, kCity);
  for (const std::string& code : series) {
    if (!code.starts_with(city.substr(0, first))) continue;
    if (code.starts_with(city)) continue;
    names_.emplace_back(code, kCode + code.substr(first));
  }
}

std::string CityRename::Apply(std::string text) const {
  for (const auto& [from, to] : names_) ReplaceAll(text, from, to);
  return text;
}

std::vector<PrintedBlock> RewriteWords(std::vector<PrintedBlock> blocks,
                                       const Surface& surface) {
  const CityRename rename(blocks);
  for (PrintedBlock& block : blocks) {
    if (surface.other_city) {
      block.words = rename.Apply(std::move(block.words));
      block.label = rename.Apply(std::move(block.label));
    }
    if (block.role == BlockRole::kTable) continue;
    if (block.role == BlockRole::kContentsEntry) {
      block.label = WithNumbers(block.label, surface);
    } else {
      block.label = PrintLabel(block, surface);
    }
    block.words = WithNumbers(block.words, surface);
    block.words = Punctuated(std::move(block.words), surface.punctuation);
    if (block.role == BlockRole::kDivision) {
      block.words = PrintHeading(block.words, surface.heading);
    }
    const bool running = block.role == BlockRole::kArticle ||
                         block.role == BlockRole::kParagraph;
    if (surface.stray_spaces && running) {
      block.words = WithStraySpaces(block.words, surface.seed);
    }
  }
  return blocks;
}

std::uint32_t ChanceOf(std::string_view words, std::uint32_t seed) {
  std::uint32_t hash = 2166136261u ^ (seed * 2654435761u);  // FNV-1a
  for (const char c : words) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  }
  return hash >> 8;
}

std::size_t CutBetweenHan(std::string_view words, std::size_t near) {
  bool after_han = false;
  for (std::size_t at = 0; at < words.size();) {
    const Character c = CharacterAt(words, at);
    // 第 and 附 could begin a label where none is meant.
    const bool plain = IsHan(c.value) && c.value != U'第' && c.value != U'附';
    if (plain && after_han && at >= near) return at;
    after_han = plain;
    at += c.size;
  }
  return 0;
}

}  // namespace gongbao
