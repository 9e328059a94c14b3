#include "index/tokenizer.h"

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "index/folding.h"
#include "index/fts5_interface.h"

namespace gongbao {
namespace {

// The text that was last folded. Both tables are given each text one after
// the other, and folding costs more than comparing.
struct LastText {
  std::string source;
  FoldedText folded;

  void Read(std::string_view text) {
    if (text == source && !folded.starts.empty()) return;
    source = text;
    Fold(source, folded);
  }
};

// What one character's bytes mean. REQUIRES: well-formed UTF-8, as folded text
// is.
char32_t CodePoint(std::string_view bytes) {
  auto code = static_cast<char32_t>(static_cast<unsigned char>(bytes[0]));
  if (bytes.size() > 1) code &= 0x7Fu >> bytes.size();
  for (std::size_t i = 1; i < bytes.size(); ++i) {
    code = code << 6 | (static_cast<unsigned char>(bytes[i]) & 0x3Fu);
  }
  return code;
}

// Which characters were met in a text, out of all there are.
class CharacterSet {
 public:
  CharacterSet() : words_(kCharacters / kBits) {}

  // False if it was there already.
  bool Insert(char32_t character) {
    std::uint64_t& word = words_[character / kBits];
    const std::uint64_t bit = std::uint64_t{1} << character % kBits;
    if ((word & bit) != 0) return false;
    word |= bit;
    return true;
  }
  void Erase(char32_t character) { words_[character / kBits] = 0; }

 private:
  static constexpr std::size_t kCharacters = 0x110000;
  static constexpr std::size_t kBits = 64;
  std::vector<std::uint64_t> words_;
};

// One tokenizer of one full-text table; used by one thread at a time.
struct Tokenizer {
  bool unigram = false;
  LastText* last = nullptr;  // The connection's.
  CharacterSet met;
};

using TokenCallback = int (*)(void*, int, const char*, int, int, int);

int Create(void* last, const char** arguments, int count, Fts5Tokenizer** out) {
  auto tokenizer = std::make_unique<Tokenizer>();
  const std::string_view mode = count == 1 ? arguments[0] : "";
  if (mode != "bigram" && mode != "unigram") return SQLITE_ERROR;
  tokenizer->unigram = mode == "unigram";
  tokenizer->last = static_cast<LastText*>(last);
  *out = reinterpret_cast<Fts5Tokenizer*>(tokenizer.release());
  return SQLITE_OK;
}

void Delete(Fts5Tokenizer* tokenizer) {
  delete reinterpret_cast<Tokenizer*>(tokenizer);
}

// Gives FTS5 `length` characters from the one at `begin` on as one token.
int Emit(const FoldedText& folded, std::size_t begin, std::size_t length,
         void* context, TokenCallback emit) {
  const std::string_view token = folded.Characters(begin, length);
  return emit(context, 0, token.data(), static_cast<int>(token.size()),
              static_cast<int>(folded.source_begins[begin]),
              static_cast<int>(folded.source_ends[begin + length - 1]));
}

int EmitPairs(const FoldedText& folded, bool query, void* context,
              TokenCallback emit) {
  const std::size_t size = folded.size();
  for (std::size_t i = 0; i + 1 < size; ++i) {
    const int code = Emit(folded, i, 2, context, emit);
    if (code != SQLITE_OK) return code;
  }
  if (query || size == 0) return SQLITE_OK;
  return Emit(folded, size - 1, 1, context, emit);
}

// The table keeps no places, so a character counts once.
int EmitCharacters(const FoldedText& folded, CharacterSet& met, void* context,
                   TokenCallback emit) {
  int code = SQLITE_OK;
  std::size_t i = 0;
  for (; i < folded.size() && code == SQLITE_OK; ++i) {
    if (!met.Insert(CodePoint(folded.Character(i)))) continue;
    code = Emit(folded, i, 1, context, emit);
  }
  while (i > 0) met.Erase(CodePoint(folded.Character(--i)));
  return code;
}

int Tokenize(Fts5Tokenizer* self, void* context, int flags, const char* text,
             int size, TokenCallback emit) {
  auto* tokenizer = reinterpret_cast<Tokenizer*>(self);
  tokenizer->last->Read({text, static_cast<std::size_t>(size)});
  const FoldedText& folded = tokenizer->last->folded;
  if (tokenizer->unigram) {
    return EmitCharacters(folded, tokenizer->met, context, emit);
  }
  return EmitPairs(folded, (flags & FTS5_TOKENIZE_QUERY) != 0, context, emit);
}

}  // namespace

int RegisterTokenizer(sqlite3* handle) {
  fts5_api* api = Fts5Api(handle);
  if (api == nullptr) return SQLITE_ERROR;
  fts5_tokenizer tokenizer{Create, Delete, Tokenize};
  auto last = std::make_unique<LastText>();
  const int code = api->xCreateTokenizer(
      api, "gongbao", last.get(), &tokenizer,
      [](void* unused) { delete static_cast<LastText*>(unused); });
  // From here on the connection deletes it.
  if (code == SQLITE_OK) last.release();
  return code;
}

}  // namespace gongbao
