#include "index/suggestion.h"

#include <string>
#include <utility>

#include "index/unit_scan.h"
#include "index/vocabulary.h"

namespace gongbao {
namespace {

constexpr std::size_t kTitles = 3;
constexpr std::size_t kTitleSize = 4;  // Characters that may be one.

bool Occurs(Connection& connection, const QueryWord& word) {
  const QueryNode node{.kind = QueryNode::Kind::kWord, .word = word};
  UnitScan scan(connection, node, {});
  return scan.Next();
}

// The nearest term of any spelling, as long as it does occur in a unit.
std::string NearestOf(Connection& connection, const QueryWord& word) {
  const auto vocabulary = CurrentVocabulary(connection);
  for (const std::string& spelling : word.spellings) {
    const std::u32string term =
        NearestTerm(*vocabulary, CharactersOf(spelling));
    if (term.empty()) continue;
    const QueryWord nearest{{Utf8Of(term)}, term.size(), 0, {}};
    if (Occurs(connection, nearest)) return nearest.folded();
  }
  return "";
}

}  // namespace

Suggestion Suggest(Connection& connection, const Query& query,
                   std::string_view text) {
  Suggestion suggestion;
  std::string changed(text);
  std::string whole;
  // From the last, so that the places of those before it stay.
  for (auto word = query.words.rbegin(); word != query.words.rend(); ++word) {
    if (Occurs(connection, *word)) {
      whole.insert(0, word->folded());
      continue;
    }
    AbsentWord absent{word->typed, NearestOf(connection, *word)};
    whole.insert(0, absent.nearest.empty() ? word->folded() : absent.nearest);
    const std::size_t at = changed.find(word->typed, word->begin);
    if (!absent.nearest.empty() && at != std::string::npos) {
      changed.replace(at, word->typed.size(), absent.nearest);
    }
    suggestion.absent.insert(suggestion.absent.begin(), std::move(absent));
  }
  if (changed != text) suggestion.query = std::move(changed);
  const std::u32string title = CharactersOf(whole);
  if (title.size() >= kTitleSize) {
    suggestion.titles =
        TitlesLike(*CurrentVocabulary(connection), title, kTitles);
  }
  return suggestion;
}

}  // namespace gongbao
