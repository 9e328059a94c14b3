#include "parser/structure/head_line.h"

#include "parser/lexicon/character.h"

namespace gongbao {
namespace {

// Pages have at most so many digits.
constexpr int kMostDigits = 4;

// Marks that stand around the numbers of pages.
bool IsPageMark(char32_t c) {
  if (IsHan(c)) return false;
  static constexpr std::u32string_view kMarks = U"-–—－·•~|/";
  return kMarks.find(c) != kMarks.npos;
}

// Those, and what stands around the page numbers of contents.
bool IsMark(char32_t c) {
  if (IsHan(c)) return false;
  static constexpr std::u32string_view kMarks = U".…()（）[]【】";
  return IsPageMark(c) || kMarks.find(c) != kMarks.npos;
}

// Reads the words one character at a time, from either end.
class Reader {
 public:
  Reader(std::string_view words, bool from_end)
      : words_(words), from_end_(from_end) {}

  bool done() const { return words_.empty(); }

  char32_t Peek() const { return CharacterAt(words_, At()).value; }

  void Skip() {
    const std::size_t at = At();
    if (from_end_) {
      words_ = words_.substr(0, at);
    } else {
      words_.remove_prefix(CharacterAt(words_, at).size);
    }
  }

  // Skips blanks and marks; whether one of them was a blank.
  bool SkipMarks() {
    bool blank = false;
    for (; !done(); Skip()) {
      const char32_t c = Peek();
      if (IsSpace(c)) {
        blank = true;
      } else if (!IsPageMark(c)) {
        break;
      }
    }
    return blank;
  }

 private:
  std::size_t At() const {
    return from_end_ ? PreviousCharacter(words_, words_.size()) : 0;
  }

  std::string_view words_;
  bool from_end_;
};

// Whether the character is Han or of their punctuation (。、》): no blank, no
// digit and no mark of a page, and what most lines begin and end in.
bool IsOfText(char32_t c) { return c > 0x3000 && c < 0xFEFF; }

std::optional<int> PageNumberAt(std::string_view words, bool at_end) {
  Reader reader(words, at_end);
  if (reader.done() || IsOfText(reader.Peek())) return std::nullopt;
  reader.SkipMarks();
  int number = 0, digits = 0, place = 1;
  while (!reader.done() && DigitValue(reader.Peek()) >= 0) {
    if (++digits > kMostDigits) return std::nullopt;
    const int digit = DigitValue(reader.Peek());
    number = at_end ? number + digit * place : number * 10 + digit;
    place *= 10;
    reader.Skip();
  }
  if (digits == 0 || !reader.SkipMarks() || reader.done()) return std::nullopt;
  return number;
}

}  // namespace

std::string HeadKey(std::string_view words) {
  std::string key;
  for (std::size_t at = 0; at < words.size();) {
    const Character c = CharacterAt(words, at);
    if (!IsSpace(c.value) && DigitValue(c.value) < 0 && !IsMark(c.value)) {
      key.append(words, at, c.size);
    }
    at += c.size;
  }
  return key;
}

std::optional<int> PageNumberIn(std::string_view words) {
  const auto number = PageNumberAt(words, false);
  return number ? number : PageNumberAt(words, true);
}

}  // namespace gongbao
