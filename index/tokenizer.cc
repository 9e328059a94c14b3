#include "index/tokenizer.h"

#include <sqlite3.h>

#include <memory>
#include <string_view>

#include "index/folding.h"
#include "index/fts5_interface.h"

namespace gongbao {
namespace {

// One tokenizer of one full-text table; used by one thread at a time.
struct Tokenizer {
  std::size_t token_length = 2;  // Characters.
  FoldedText folded;             // Kept for its memory.
};

using TokenCallback = int (*)(void*, int, const char*, int, int, int);

int Create(void*, const char** arguments, int count, Fts5Tokenizer** out) {
  auto tokenizer = std::make_unique<Tokenizer>();
  const std::string_view mode = count == 1 ? arguments[0] : "";
  if (mode != "bigram" && mode != "unigram") return SQLITE_ERROR;
  if (mode == "unigram") tokenizer->token_length = 1;
  *out = reinterpret_cast<Fts5Tokenizer*>(tokenizer.release());
  return SQLITE_OK;
}

void Delete(Fts5Tokenizer* tokenizer) {
  delete reinterpret_cast<Tokenizer*>(tokenizer);
}

int Tokenize(Fts5Tokenizer* self, void* context, int flags, const char* text,
             int size, TokenCallback emit) {
  auto* tokenizer = reinterpret_cast<Tokenizer*>(self);
  FoldedText& folded = tokenizer->folded;
  Fold(std::string_view(text, static_cast<std::size_t>(size)), folded);
  const std::size_t characters = folded.size();
  const bool query = (flags & FTS5_TOKENIZE_QUERY) != 0;
  for (std::size_t i = 0; i < characters; ++i) {
    std::size_t length = tokenizer->token_length;
    if (i + length > characters) {
      if (query) break;
      length = 1;
    }
    const std::string_view token = folded.Characters(i, length);
    const int code =
        emit(context, 0, token.data(), static_cast<int>(token.size()),
             static_cast<int>(folded.source_begins[i]),
             static_cast<int>(folded.source_ends[i + length - 1]));
    if (code != SQLITE_OK) return code;
  }
  return SQLITE_OK;
}

}  // namespace

int RegisterTokenizer(sqlite3* handle) {
  fts5_api* api = Fts5Api(handle);
  if (api == nullptr) return SQLITE_ERROR;
  fts5_tokenizer tokenizer{Create, Delete, Tokenize};
  return api->xCreateTokenizer(api, "gongbao", nullptr, &tokenizer, nullptr);
}

}  // namespace gongbao
