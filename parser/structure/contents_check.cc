#include "parser/structure/contents_check.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include "parser/lexicon/character.h"
#include "parser/structure/title_lines.h"

namespace gongbao {
namespace {

// Titles whose letters differ by no more than one in five are prints of one.
constexpr std::size_t kLikeness = 5;

std::vector<char32_t> Characters(const std::string& key) {
  std::vector<char32_t> characters;
  for (std::size_t at = 0; at < key.size();) {
    const Character c = CharacterAt(key, at);
    characters.push_back(c.value);
    at += c.size;
  }
  return characters;
}

// Levenshtein distance, in characters.
std::size_t Distance(const std::string& a, const std::string& b) {
  const std::vector<char32_t> x = Characters(a), y = Characters(b);
  std::vector<std::size_t> row(y.size() + 1);
  for (std::size_t j = 0; j <= y.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= x.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= y.size(); ++j) {
      const std::size_t substituted = diagonal + (x[i - 1] != y[j - 1]);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, substituted});
    }
  }
  return row[y.size()];
}

class Linker {
 public:
  explicit Linker(Gazette& gazette)
      : gazette_(gazette), taken_(gazette.documents.size(), false) {
    for (std::size_t i = 0; i < gazette.documents.size(); ++i) {
      keys_.push_back(TitleKey(gazette.documents[i].title));
    }
  }

  void Link() {
    // The surest evidence first: number and title, title, number, likeness.
    LinkWhere([&](const ContentsEntry& entry, std::size_t i) {
      return SameNumber(entry, i) && TitleKey(entry.title) == keys_[i];
    });
    LinkWhere([&](const ContentsEntry& entry, std::size_t i) {
      return TitleKey(entry.title) == keys_[i];
    });
    LinkWhere([&](const ContentsEntry& entry, std::size_t i) {
      return SameNumber(entry, i);
    });
    LinkWhere([&](const ContentsEntry& entry, std::size_t i) {
      const std::string key = TitleKey(entry.title);
      return Distance(key, keys_[i]) * kLikeness <= Characters(key).size();
    });
    for (ContentsEntry& entry : gazette_.contents) {
      if (!LinkInstrument(entry)) Compare(entry);
    }
    CheckPages();
    ReportUnlisted();
  }

 private:
  bool SameNumber(const ContentsEntry& entry, std::size_t i) const {
    return entry.number && entry.number == gazette_.documents[i].number;
  }

  template <typename Matches>
  void LinkWhere(Matches matches) {
    for (ContentsEntry& entry : gazette_.contents) {
      if (entry.document) continue;
      for (std::size_t i = 0; i < keys_.size(); ++i) {
        if (taken_[i] || !matches(entry, i)) continue;
        entry.document = i;
        taken_[i] = true;
        break;
      }
    }
  }

  // Contents may list what an order issues beside the order.
  bool LinkInstrument(ContentsEntry& entry) const {
    if (entry.document) return false;
    const std::string key = TitleKey(entry.title);
    for (std::size_t i = 0; i < gazette_.documents.size(); ++i) {
      for (const Instrument& instrument : gazette_.documents[i].instruments) {
        if (TitleKey(instrument.title) != key) continue;
        entry.document = i;
        return true;
      }
    }
    return false;
  }

  void Report(DiagnosticKind kind, TextSpan span, std::optional<int> number,
              std::string detail) {
    gazette_.diagnostics.push_back({kind, span, number, std::move(detail)});
  }

  void Compare(const ContentsEntry& entry) {
    if (!entry.document) {
      Report(DiagnosticKind::kContentsEntryWithoutDocument, entry.span,
             std::nullopt, entry.title);
      return;
    }
    Document& document = gazette_.documents[*entry.document];
    if (entry.category) document.category = entry.category;
    if (TitleKey(entry.title) != keys_[*entry.document]) {
      Report(DiagnosticKind::kContentsTitleDiffers, entry.span, std::nullopt,
             entry.title + " / " + document.title);
    }
    if (entry.number && document.number && entry.number != document.number) {
      Report(DiagnosticKind::kContentsNumberDiffers, entry.span, std::nullopt,
             *entry.number + " / " + *document.number);
    }
  }

  void CheckPages() {
    int largest = 0;
    for (const ContentsEntry& entry : gazette_.contents) {
      if (!entry.page) continue;
      if (*entry.page < largest) {
        Report(DiagnosticKind::kContentsPageOrder, entry.span, entry.page, "");
      }
      largest = std::max(largest, *entry.page);
    }
  }

  void ReportUnlisted() {
    if (gazette_.contents.empty()) return;
    for (std::size_t i = 0; i < taken_.size(); ++i) {
      const Document& document = gazette_.documents[i];
      if (taken_[i]) continue;
      Report(DiagnosticKind::kDocumentWithoutContentsEntry, document.span,
             std::nullopt, document.title);
    }
  }

  Gazette& gazette_;
  std::vector<std::string> keys_;
  std::vector<bool> taken_;
};

}  // namespace

void LinkContents(Gazette& gazette) { Linker(gazette).Link(); }

}  // namespace gongbao
