#include "index/query.h"

#include <algorithm>
#include <array>
#include <optional>

#include "index/folding.h"

namespace gongbao {
namespace {

// More than people type; keeps one query from holding a server for long.
constexpr std::size_t kQueryLimit = 4096;  // Bytes.
constexpr std::size_t kWordLimit = 64;

constexpr std::array<std::string_view, 4> kQuotes = {"\"", "“", "”", "＂"};

// The bytes of the character that begins at `at`.
std::size_t CharacterSize(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  while (end < text.size() &&
         (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) {
    ++end;
  }
  return end - at;
}

bool IsQuote(std::string_view character) {
  return std::ranges::find(kQuotes, character) != kQuotes.end();
}

// White space, invisible characters, and NUL, which would end an expression.
bool IsBlank(std::string_view character) {
  return character == std::string_view("\0", 1) || FoldedKey(character).empty();
}

void AddWord(std::string_view text, Query& query) {
  FoldedText folded;
  Fold(text, folded);
  std::erase(folded.text, '\0');
  if (folded.text.empty()) return;
  QueryWord word{folded.text, folded.size()};
  const bool known = std::ranges::any_of(query.words, [&](const auto& other) {
    return other.folded == word.folded;
  });
  if (!known) query.words.push_back(std::move(word));
}

std::string Expression(const std::vector<QueryWord>& words, bool one) {
  std::string expression;
  for (const QueryWord& word : words) {
    if ((word.characters == 1) != one) continue;
    if (!expression.empty()) expression += " AND ";
    expression += '"';
    for (const char c : word.folded) {
      expression += c;
      if (c == '"') expression += c;
    }
    expression += '"';
  }
  return expression;
}

}  // namespace

std::vector<QueryWord> Query::LargestWords() const {
  std::vector<QueryWord> largest;
  for (const QueryWord& word : words) {
    const bool implied = std::ranges::any_of(words, [&](const auto& other) {
      return other.folded.size() > word.folded.size() &&
             other.folded.find(word.folded) != std::string::npos;
    });
    if (!implied) largest.push_back(word);
  }
  return largest;
}

std::expected<Query, std::string> ParseQuery(std::string_view text) {
  if (text.size() > kQueryLimit) {
    return std::unexpected("the query is longer than " +
                           std::to_string(kQueryLimit) + " bytes");
  }
  Query query;
  std::size_t word_begin = 0;
  std::optional<std::size_t> quote;  // Character that opened it, from 1.
  std::size_t character = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = CharacterSize(text, at);
    const std::string_view here = text.substr(at, size);
    ++character;
    if (IsQuote(here) || (!quote && IsBlank(here))) {
      AddWord(text.substr(word_begin, at - word_begin), query);
      word_begin = at + size;
      if (IsQuote(here)) {
        quote = quote ? std::nullopt : std::optional(character);
      }
    }
    at += size;
  }
  if (quote) {
    return std::unexpected("the quotation that begins at character " +
                           std::to_string(*quote) + " does not end");
  }
  AddWord(text.substr(word_begin), query);
  if (query.words.empty()) return std::unexpected("the query has no words");
  if (query.words.size() > kWordLimit) {
    return std::unexpected("the query has more than " +
                           std::to_string(kWordLimit) + " words");
  }
  return query;
}

std::string BigramExpression(const std::vector<QueryWord>& words) {
  return Expression(words, false);
}

std::string UnigramExpression(const std::vector<QueryWord>& words) {
  return Expression(words, true);
}

}  // namespace gongbao
