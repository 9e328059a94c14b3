#include "parser/meaning/own_name.h"

#include "parser/lexicon/character.h"
#include "parser/lexicon/title.h"

namespace gongbao {
namespace {

// Longest kind with a word before it, in characters: 行政许可实施办法.
constexpr std::size_t kMaxCharacters = 8;

}  // namespace

bool IsKindAlone(std::string_view name) {
  if (CountCharacters(name) > kMaxCharacters) return false;
  if (HoldsOneOf(name, {"市", "省", "县", "区", "国", "院", "条第"})) {
    return false;
  }
  return !KindOfTitle(name).empty() || name == "文件" || name == "文";
}

std::size_t ConsumeOwnName(std::string_view text) {
  static constexpr std::string_view kOwn = "本";
  if (!text.starts_with(kOwn)) return 0;
  std::size_t at = kOwn.size();
  for (std::size_t i = 0; i < kMaxCharacters && at < text.size(); ++i) {
    const Character c = CharacterAt(text, at);
    if (!IsHan(c.value)) return 0;
    at += c.size;
    if (IsKindAlone(text.substr(kOwn.size(), at - kOwn.size()))) return at;
  }
  return 0;
}

}  // namespace gongbao
