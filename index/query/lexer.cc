#include "index/query/lexer.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "index/folding.h"
#include "parser/lexicon/character.h"

namespace gongbao {
namespace {

bool Continues(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

// The character that begins at `at` of any bytes, its full-width form as the
// ASCII one. Bytes that are no UTF-8 are U+FFFD, one by one or in runs.
Character ReadCharacter(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  while (end < text.size() && Continues(text[end])) ++end;
  const std::size_t size = end - at;
  const Character read = CharacterAt(text.substr(at, size), 0);
  if (read.size != size || (size > 1 && read.value < 0x80) ||
      (size == 1 && read.value >= 0x80)) {
    return {0xFFFD, size};
  }
  const bool wide = read.value >= 0xFF01 && read.value <= 0xFF5E;
  return {wide ? read.value - 0xFEE0 : read.value, size};
}

bool IsQuote(char32_t c) { return c == '"' || c == U'“' || c == U'”'; }

// White space, invisible characters, and NUL, which would end an expression.
bool IsBlank(char32_t c) {
  if (c > ' ' && c < 0x7F) return false;
  return c == 0 || IsSpace(c) || FoldedCharacter(c).empty();
}

class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) {}

  std::vector<Token> Read() {
    while (true) {
      SkipBlanks();
      if (at_ == text_.size()) return End();
      const char32_t c = Peek();
      if (IsQuote(c)) {
        if (!ReadPhrase()) return std::move(tokens_);
      } else if (c == '(') {
        Add(TokenKind::kOpen, 1);
        if (near_depth_ > 0) ++near_depth_;
      } else if (c == ')') {
        Add(TokenKind::kClose, 1);
        if (near_depth_ > 0) --near_depth_;
      } else if (c == '-') {
        Add(TokenKind::kMinus, 1);
      } else if (c == ',' && near_depth_ > 0) {
        Add(TokenKind::kComma, 1);
      } else {
        ReadWord();
      }
    }
  }

 private:
  char32_t Peek() const { return ReadCharacter(text_, at_).value; }
  std::size_t SizeAt(std::size_t at) const {
    return ReadCharacter(text_, at).size;
  }

  void SkipBlanks() {
    while (at_ < text_.size() && IsBlank(Peek())) at_ += SizeAt(at_);
  }

  // The token of the next `characters`.
  void Add(TokenKind kind, int characters) {
    const std::size_t begin = at_;
    for (int i = 0; i < characters; ++i) at_ += SizeAt(at_);
    tokens_.push_back({kind, text_.substr(begin, at_ - begin), begin});
  }

  std::vector<Token> End() {
    tokens_.push_back({TokenKind::kEnd, {}, at_});
    return std::move(tokens_);
  }

  // False: the quotation does not end, and the tokens do with it. One of no
  // characters says nothing, so it is no token.
  bool ReadPhrase() {
    const std::size_t open = at_;
    at_ += SizeAt(at_);
    const std::size_t begin = at_;
    bool blank = true;
    while (at_ < text_.size() && !IsQuote(Peek())) {
      blank = blank && IsBlank(Peek());
      at_ += SizeAt(at_);
    }
    if (at_ == text_.size()) {
      tokens_.push_back(
          {TokenKind::kOpenQuote, text_.substr(open, begin - open), open});
      return false;
    }
    if (!blank) {
      tokens_.push_back(
          {TokenKind::kPhrase, text_.substr(begin, at_ - begin), open});
    }
    at_ += SizeAt(at_);
    return true;
  }

  void ReadWord() {
    const std::size_t begin = at_;
    while (at_ < text_.size()) {
      const char32_t c = Peek();
      if (IsBlank(c) || IsQuote(c) || c == ')') break;
      if (c == ',' && near_depth_ > 0) break;
      if (c == '(') {
        if (IsKeyword(begin)) break;
        const std::size_t end = BracketEnd();
        if (end == at_) break;
        at_ = end;
        continue;
      }
      if (c == ':' && AddField(begin)) return;
      at_ += SizeAt(at_);
    }
    AddWord(begin);
  }

  // Behind the bracket that closes the one here, if it does so within the
  // word; else the place here.
  std::size_t BracketEnd() const {
    int depth = 0;
    for (std::size_t at = at_; at < text_.size(); at += SizeAt(at)) {
      const char32_t c = ReadCharacter(text_, at).value;
      if (IsBlank(c) || IsQuote(c)) break;
      if (c == '(') ++depth;
      if (c == ')' && --depth == 0) return at + SizeAt(at);
    }
    return at_;
  }

  std::string Narrow(std::size_t begin) const {
    std::string narrow;
    for (std::size_t at = begin; at < at_; at += SizeAt(at)) {
      const char32_t c = ReadCharacter(text_, at).value;
      narrow += c < 0x80 ? static_cast<char>(c) : '?';
    }
    return narrow;
  }

  bool IsKeyword(std::size_t begin) const {
    const std::string word = Narrow(begin);
    return word == "OR" || word == "AND" || word == "NEAR";
  }

  void AddWord(std::size_t begin) {
    const std::string word = Narrow(begin);
    TokenKind kind = TokenKind::kWord;
    if (word == "OR") kind = TokenKind::kOr;
    if (word == "AND") kind = TokenKind::kAnd;
    if (word == "NEAR" && SkipToBracket()) {
      kind = TokenKind::kNear;
      near_depth_ = 1;
    }
    tokens_.push_back({kind, text_.substr(begin, at_ - begin), begin});
  }

  // Goes behind the opening bracket that comes next, if one does.
  bool SkipToBracket() {
    std::size_t at = at_;
    while (at < text_.size() && IsBlank(ReadCharacter(text_, at).value)) {
      at += SizeAt(at);
    }
    if (at == text_.size() || ReadCharacter(text_, at).value != '(') {
      return false;
    }
    at_ = at + SizeAt(at);
    return true;
  }

  // Reads the colon here as a field's. False: there is no field of this name.
  bool AddField(std::size_t begin) {
    const std::string_view name = text_.substr(begin, at_ - begin);
    Token token{TokenKind::kField, {}, begin};
    if (const auto scope = ScopeNamed(name)) {
      token.kind = *scope;
    } else if (const auto field = FieldNamed(name)) {
      token.field = *field;
    } else {
      return false;
    }
    at_ += SizeAt(at_);
    if (at_ < text_.size() && Peek() == '=' &&
        token.kind == TokenKind::kField) {
      token.whole = true;
      at_ += SizeAt(at_);
    }
    token.text = text_.substr(begin, at_ - begin);
    tokens_.push_back(token);
    return true;
  }

  static std::optional<TokenKind> ScopeNamed(std::string_view name) {
    const std::string folded = FoldedKey(name);
    if (folded == "para" || folded == "同款") return TokenKind::kParagraph;
    if (folded == "同条" || folded == "同條") return TokenKind::kArticle;
    return std::nullopt;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  int near_depth_ = 0;  // Of brackets, from NEAR( on.
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> ReadTokens(std::string_view text) {
  return Lexer(text).Read();
}

std::size_t CharacterNumber(std::string_view text, std::size_t byte) {
  const auto before = text.substr(0, byte);
  return 1 + static_cast<std::size_t>(std::ranges::count_if(
                 before, [](char c) { return !Continues(c); }));
}

}  // namespace gongbao
