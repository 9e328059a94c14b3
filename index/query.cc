#include "index/query.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "index/folding.h"
#include "index/query/lexer.h"
#include "index/query/spelling.h"
#include "parser/lexicon/numeral.h"

namespace gongbao {
namespace {

// More than people type; keeps one query from holding a server for long.
constexpr std::size_t kQueryLimit = 4096;  // Bytes.
constexpr std::size_t kWordLimit = 64;
constexpr int kDepthLimit = 12;  // FTS5's parser has a small stack.

using Kind = QueryNode::Kind;
using Parsed = std::expected<QueryNode, QueryError>;

// What may stand where: fields and scopes do not nest.
enum class Place { kTop, kParagraph, kField };

std::string WithoutNul(std::string text) {
  std::erase(text, '\0');
  return text;
}

// query = any; any = all {OR all}; all = unary {[AND] unary};
// unary = [-] primary; primary = word | "phrase" | ( any ) | NEAR( … ) |
// field:primary | para:primary
class Parser {
 public:
  explicit Parser(std::string_view text)
      : text_(text), tokens_(ReadTokens(text)) {}

  Parsed Parse() {
    if (Peek().kind == TokenKind::kEnd) {
      return Fail(QueryErrorKind::kNoWords, Peek());
    }
    Parsed root = ParseAny();
    if (!root) return root;
    if (Peek().kind != TokenKind::kEnd) return Unexpected("");
    return root;
  }
  std::vector<QueryWord> TakeWords() { return std::move(words_); }

 private:
  const Token& Peek() const { return tokens_[at_]; }
  Token Take() { return tokens_[at_++]; }

  std::unexpected<QueryError> Fail(QueryErrorKind kind, const Token& token,
                                   std::string detail = "") const {
    return std::unexpected(QueryError{kind, token.begin,
                                      CharacterNumber(text_, token.begin),
                                      std::move(detail)});
  }

  // A word was to follow `behind`, and something else does.
  std::unexpected<QueryError> Unexpected(std::string_view behind) const {
    const Token& token = Peek();
    if (token.kind == TokenKind::kOpenQuote) {
      return Fail(QueryErrorKind::kQuoteNotClosed, token);
    }
    if (token.kind == TokenKind::kClose && open_.empty()) {
      return Fail(QueryErrorKind::kBracketNotOpened, token);
    }
    if (token.kind == TokenKind::kEnd && behind.empty() && !open_.empty()) {
      return Fail(QueryErrorKind::kBracketNotClosed, open_.back());
    }
    return Fail(QueryErrorKind::kWordExpected, token, std::string(behind));
  }

  Parsed ParseAny() {
    Parsed first = ParseAll();
    if (!first || Peek().kind != TokenKind::kOr) return first;
    QueryNode any{.kind = Kind::kAny};
    any.children.push_back(*std::move(first));
    while (Peek().kind == TokenKind::kOr) {
      behind_ = Take().text;
      Parsed next = ParseAll();
      if (!next) return next;
      any.children.push_back(*std::move(next));
    }
    return any;
  }

  bool EndsAll() const {
    const TokenKind kind = Peek().kind;
    return kind == TokenKind::kEnd || kind == TokenKind::kOr ||
           kind == TokenKind::kClose || kind == TokenKind::kComma;
  }

  Parsed ParseAll() {
    QueryNode all{.kind = Kind::kAll};
    do {
      if (Peek().kind == TokenKind::kAnd && !all.children.empty()) {
        behind_ = Take().text;
      }
      Parsed next = ParseUnary();
      if (!next) return next;
      all.children.push_back(*std::move(next));
      behind_ = "";
    } while (!EndsAll());
    if (all.children.size() == 1) {
      QueryNode only = std::move(all.children.front());
      return only;
    }
    return all;
  }

  Parsed ParseUnary() {
    if (Peek().kind != TokenKind::kMinus) return ParsePrimary();
    const Token minus = Take();
    behind_ = minus.text;
    // A dash between blanks is none of our operators.
    const std::size_t end = minus.begin + minus.text.size();
    if (Peek().begin != end) {
      return Fail(QueryErrorKind::kWordExpected, {.begin = end},
                  std::string(behind_));
    }
    positive_ = !positive_;
    Parsed child = ParsePrimary();
    positive_ = !positive_;
    if (!child) return child;
    QueryNode negated{.kind = Kind::kNot};
    negated.children.push_back(*std::move(child));
    return negated;
  }

  Parsed ParsePrimary() {
    switch (Peek().kind) {
      case TokenKind::kWord:
      case TokenKind::kPhrase:
        return place_ == Place::kField ? ParseValue() : ParseWord();
      case TokenKind::kOpen:
        return ParseGroup();
      case TokenKind::kNear:
        return ParseNear();
      case TokenKind::kParagraph:
        return ParseScope(Place::kParagraph);
      case TokenKind::kArticle:
        return ParseScope(Place::kTop);
      case TokenKind::kField:
        return ParseField();
      default:
        return Unexpected(behind_);
    }
  }

  Parsed ParseGroup() {
    open_.push_back(Take());
    if (open_.size() > static_cast<std::size_t>(kDepthLimit)) {
      return Fail(QueryErrorKind::kTooDeep, open_.back(),
                  std::to_string(kDepthLimit));
    }
    behind_ = open_.back().text;
    if (Peek().kind == TokenKind::kEnd) behind_ = "";
    Parsed inner = ParseAny();
    if (!inner) return inner;
    if (Peek().kind != TokenKind::kClose) return Unexpected("");
    Take();
    open_.pop_back();
    return inner;
  }

  // The word that a token says; nullopt if nothing is left of it (U+00AD).
  std::optional<QueryWord> WordOf(const Token& token) const {
    FoldedText folded;
    Fold(WithoutNul(std::string(token.text)), folded);
    if (folded.text.empty()) return std::nullopt;
    return QueryWord{Spellings(folded.text), folded.size(), token.begin,
                     std::string(token.text)};
  }

  std::optional<QueryError> CountLeaf(const Token& token) {
    if (++leaves_ <= kWordLimit) return std::nullopt;
    return Fail(QueryErrorKind::kTooManyWords, token,
                std::to_string(kWordLimit))
        .error();
  }

  void Remember(const QueryWord& word) {
    const bool known = std::ranges::any_of(words_, [&](const auto& other) {
      return other.folded() == word.folded();
    });
    if (positive_ && !known) words_.push_back(word);
  }

  Parsed ParseWord() {
    const Token token = Take();
    if (auto error = CountLeaf(token)) return std::unexpected(*error);
    auto word = WordOf(token);
    if (!word) return Fail(QueryErrorKind::kWordExpected, token);
    Remember(*word);
    QueryNode node{.kind = Kind::kWord};
    node.word = *std::move(word);
    return node;
  }

  Parsed ParseValue() {
    const Token token = Take();
    if (auto error = CountLeaf(token)) return std::unexpected(*error);
    auto test = ReadFieldTest(field_.field, WithoutNul(std::string(token.text)),
                              field_.whole);
    if (!test) return Fail(test.error(), token, std::string(token.text));
    QueryNode node{.kind = Kind::kField};
    node.field = *std::move(test);
    node.field.begin = token.begin;
    return node;
  }

  Parsed ParseField() {
    const Token name = Take();
    if (place_ != Place::kTop) {
      return Fail(QueryErrorKind::kNotAllowedHere, name,
                  std::string(name.text));
    }
    if (!StartsPrimary()) return NoValue(name);
    place_ = Place::kField;
    field_ = name;
    Parsed value = ParsePrimary();
    place_ = Place::kTop;
    return value;
  }

  Parsed ParseScope(Place place) {
    const Token name = Take();
    if (place_ != Place::kTop) {
      return Fail(QueryErrorKind::kNotAllowedHere, name,
                  std::string(name.text));
    }
    if (!StartsPrimary()) return NoValue(name);
    place_ = place;
    Parsed inner = ParsePrimary();
    place_ = Place::kTop;
    if (!inner || place == Place::kTop) return inner;
    QueryNode node{.kind = Kind::kParagraph};
    node.children.push_back(*std::move(inner));
    return node;
  }

  bool StartsPrimary() const {
    switch (Peek().kind) {
      case TokenKind::kWord:
      case TokenKind::kPhrase:
      case TokenKind::kOpen:
      case TokenKind::kOpenQuote:
      case TokenKind::kNear:
      case TokenKind::kField:
      case TokenKind::kParagraph:
      case TokenKind::kArticle:
        return true;
      default:
        return false;
    }
  }

  std::unexpected<QueryError> NoValue(const Token& name) const {
    return Fail(QueryErrorKind::kValueExpected, Peek(), std::string(name.text));
  }

  // Behind NEAR( : words, and a distance if wanted.
  Parsed ParseNear() {
    const Token near = Take();
    if (place_ == Place::kField) {
      return Fail(QueryErrorKind::kNotAllowedHere, near,
                  std::string(near.text));
    }
    QueryNode node{.kind = Kind::kNear};
    node.distance = kNearDistance;
    while (Peek().kind == TokenKind::kWord ||
           Peek().kind == TokenKind::kPhrase) {
      Parsed word = ParseWord();
      if (!word) return word;
      node.words.push_back(std::move(word->word));
    }
    if (Peek().kind == TokenKind::kOpenQuote) return Unexpected("");
    if (node.words.size() < 2) {
      return Fail(QueryErrorKind::kNearWordsExpected, Peek());
    }
    if (Peek().kind == TokenKind::kComma) {
      const auto distance = ParseDistance();
      if (!distance) return std::unexpected(distance.error());
      node.distance = *distance;
    }
    if (Peek().kind == TokenKind::kEnd) {
      return Fail(QueryErrorKind::kBracketNotClosed, near);
    }
    if (Peek().kind != TokenKind::kClose) return Unexpected(near.text);
    Take();
    return node;
  }

  std::expected<int, QueryError> ParseDistance() {
    Take();
    const Token token = Peek();
    const auto number = token.kind == TokenKind::kWord
                            ? ParseNumeral(FoldedKey(token.text))
                            : std::nullopt;
    if (!number || *number > kNearDistanceLimit) {
      return Fail(QueryErrorKind::kDistanceExpected, token,
                  std::to_string(kNearDistanceLimit));
    }
    Take();
    return *number;
  }

  std::string_view text_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  std::vector<Token> open_;  // The brackets that are open.
  std::string_view behind_;  // The operator just read, for errors.
  Place place_ = Place::kTop;
  Token field_;           // In kField: which.
  bool positive_ = true;  // Not behind an odd number of minuses.
  std::size_t leaves_ = 0;
  std::vector<QueryWord> words_;
};

}  // namespace

std::expected<Query, QueryError> ParseQuery(std::string_view text) {
  if (text.size() > kQueryLimit) {
    return std::unexpected(QueryError{QueryErrorKind::kTooLong, 0, 1,
                                      std::to_string(kQueryLimit)});
  }
  Parser parser(text);
  Parsed root = parser.Parse();
  if (!root) return std::unexpected(root.error());
  return Query{*std::move(root), parser.TakeWords()};
}

}  // namespace gongbao
