#include "index/vocabulary.h"

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "index/folding.h"
#include "index/profile_cache.h"
#include "parser/lexicon/character.h"

namespace gongbao {
namespace {

constexpr std::size_t kLongestTerm = 8;  // Characters.
constexpr std::size_t kWordsInTerm = 3;
constexpr std::size_t kLongestHeading = 90;  // Bytes; longer ones are text.
constexpr int kMostEdits = 3;

using Counts = std::map<std::u32string, int>;

bool IsHanWord(const std::u32string& word) {
  return std::ranges::all_of(word, IsHan);
}

// The words of `text`, other things between them as "".
std::vector<std::u32string> Words(icu::BreakIterator& breaks,
                                  std::string_view text) {
  const auto source = icu::UnicodeString::fromUTF8(
      {text.data(), static_cast<int32_t>(text.size())});
  breaks.setText(source);
  std::vector<std::u32string> words;
  int32_t begin = breaks.first();
  for (int32_t end = breaks.next(); end != icu::BreakIterator::DONE;
       begin = std::exchange(end, breaks.next())) {
    std::u32string word;
    for (int32_t i = begin; i < end; i = source.moveIndex32(i, 1)) {
      word += static_cast<char32_t>(source.char32At(i));
    }
    words.push_back(IsHanWord(word) ? std::move(word) : std::u32string());
  }
  return words;
}

void CountTerms(icu::BreakIterator& breaks, std::string_view text,
                Counts& counts) {
  const auto words = Words(breaks, text);
  for (std::size_t first = 0; first < words.size(); ++first) {
    std::u32string term;
    const std::size_t end = std::min(words.size(), first + kWordsInTerm);
    for (std::size_t i = first; i < end; ++i) {
      if (words[i].empty()) break;
      term += words[i];
      if (term.size() > kLongestTerm) break;
      if (term.size() > 1) ++counts[term];
    }
  }
}

// Calls use(text) for each heading: units that are one, by their profile.
template <typename Use>
void ForEachHeading(Connection& connection, Use&& use) {
  const auto profiles = CurrentProfiles(connection);
  Statement row = connection.Prepare(
      "SELECT coalesce(nullif(heading, ''), provision.text) FROM unit"
      " JOIN provision ON provision.id = unit.first_provision"
      " WHERE unit.id = ?");
  for (const DocumentUnits& units : profiles->documents) {
    for (std::size_t i = 0; i < units.count; ++i) {
      const UnitProfile& unit = profiles->profiles[units.first_profile + i];
      if (unit.kind != UnitKind::kHeading) continue;
      row.Bind(units.first_unit + static_cast<std::int64_t>(i));
      if (row.Step() && row.View(0).size() <= kLongestHeading) use(row.View(0));
      row.Run();
    }
  }
}

std::shared_ptr<Vocabulary> ReadVocabulary(Connection& connection) {
  auto vocabulary = std::make_shared<Vocabulary>();
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> breaks(
      icu::BreakIterator::createWordInstance(icu::Locale::getChinese(),
                                             status));
  if (U_FAILURE(status)) return vocabulary;
  Counts counts;
  std::map<std::u32string, std::string> titles;
  Statement rows = connection.Prepare(
      "SELECT title, 1 FROM document UNION ALL"
      " SELECT title, 1 FROM instrument UNION ALL"
      " SELECT DISTINCT authority, 0 FROM document"
      " WHERE authority IS NOT NULL");
  while (rows.Step()) {
    const std::string folded = FoldedKey(rows.View(0));
    CountTerms(*breaks, folded, counts);
    if (rows.Integer(1) == 0 || folded.empty()) continue;
    titles.try_emplace(CharactersOf(folded), rows.Text(0));
  }
  ForEachHeading(connection, [&](std::string_view heading) {
    CountTerms(*breaks, FoldedKey(heading), counts);
  });
  for (auto& [text, count] : counts) vocabulary->terms.push_back({text, count});
  for (auto& [text, printed] : titles) {
    vocabulary->titles.push_back({text, std::move(printed)});
  }
  return vocabulary;
}

int EditsAllowed(std::size_t characters) {
  if (characters < 2) return 0;
  if (characters == 2) return 1;
  return std::min(kMostEdits, static_cast<int>((characters - 1) / 2));
}

std::set<std::u32string_view> Pairs(std::u32string_view text) {
  std::set<std::u32string_view> pairs;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    pairs.insert(text.substr(i, 2));
  }
  return pairs;
}

}  // namespace

std::u32string CharactersOf(std::string_view utf8) {
  std::u32string characters;
  for (std::size_t at = 0; at < utf8.size();) {
    const Character one = CharacterAt(utf8, at);
    characters += one.value;
    at += one.size;
  }
  return characters;
}

std::string Utf8Of(std::u32string_view characters) {
  std::string utf8;
  for (const char32_t character : characters) {
    icu::UnicodeString(static_cast<UChar32>(character)).toUTF8String(utf8);
  }
  return utf8;
}

std::shared_ptr<const Vocabulary> CurrentVocabulary(Connection& connection) {
  const auto profiles = CurrentProfiles(connection);
  if (profiles->vocabulary != nullptr) return profiles->vocabulary;
  std::shared_ptr<Vocabulary> vocabulary = ReadVocabulary(connection);
  // A reading cut short by a failure must not stay.
  if (!connection.failed()) profiles->vocabulary = vocabulary;
  return vocabulary;
}

int EditDistance(std::u32string_view left, std::u32string_view right,
                 int most) {
  const auto difference = static_cast<std::ptrdiff_t>(left.size()) -
                          static_cast<std::ptrdiff_t>(right.size());
  if (std::abs(difference) > most) return most + 1;
  // Rows of the table for the last two characters of `left` and this one.
  std::vector<int> before(right.size() + 1), last(right.size() + 1),
      row(right.size() + 1);
  for (std::size_t k = 0; k < row.size(); ++k) row[k] = static_cast<int>(k);
  for (std::size_t i = 1; i <= left.size(); ++i) {
    std::swap(before, last);
    std::swap(last, row);
    row[0] = static_cast<int>(i);
    for (std::size_t k = 1; k <= right.size(); ++k) {
      const int replaced = last[k - 1] + (left[i - 1] != right[k - 1]);
      row[k] = std::min({replaced, last[k] + 1, row[k - 1] + 1});
      if (i > 1 && k > 1 && left[i - 1] == right[k - 2] &&
          left[i - 2] == right[k - 1]) {
        row[k] = std::min(row[k], before[k - 2] + 1);
      }
    }
    if (*std::ranges::min_element(row) > most) return most + 1;
  }
  return std::min(row.back(), most + 1);
}

std::u32string NearestTerm(const Vocabulary& vocabulary,
                           std::u32string_view word) {
  const Vocabulary::Term* nearest = nullptr;
  int most = EditsAllowed(word.size());
  for (const Vocabulary::Term& term : vocabulary.terms) {
    const int distance = EditDistance(word, term.text, most);
    if (distance > most || distance == 0) continue;
    const bool exchanged = term.text.size() == 2 && word.size() == 2 &&
                           term.text[0] == word[1] && term.text[1] == word[0];
    if (word.size() == 2 && !exchanged) continue;
    if (nearest != nullptr && distance == most &&
        term.count <= nearest->count) {
      continue;
    }
    nearest = &term;
    most = distance;
  }
  return nearest == nullptr ? std::u32string() : nearest->text;
}

std::vector<std::string> TitlesLike(const Vocabulary& vocabulary,
                                    std::u32string_view text,
                                    std::size_t count) {
  const auto asked = Pairs(text);
  std::vector<std::pair<double, const Vocabulary::Title*>> like;
  for (const Vocabulary::Title& title : vocabulary.titles) {
    const auto pairs = Pairs(title.text);
    const auto common = std::ranges::count_if(
        asked, [&](std::u32string_view pair) { return pairs.contains(pair); });
    const double share = 2.0 * static_cast<double>(common) /
                         static_cast<double>(asked.size() + pairs.size());
    if (share >= 0.5) like.emplace_back(-share, &title);
  }
  std::ranges::stable_sort(like, {}, [](const auto& one) { return one.first; });
  std::vector<std::string> titles;
  for (const auto& [share, title] : like) {
    if (titles.size() < count) titles.push_back(title->printed);
  }
  return titles;
}

}  // namespace gongbao
