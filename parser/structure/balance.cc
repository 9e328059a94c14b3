#include "parser/structure/balance.h"

#include "parser/lexicon/character.h"

namespace gongbao {

Balance BalanceOf(std::string_view words) {
  Balance balance;
  for (std::size_t at = 0; at < words.size();) {
    if (const std::size_t plain = PlainSize(words[at]); plain > 0) {
      at += plain;
      continue;
    }
    const Character c = CharacterAt(words, at);
    at += c.size;
    switch (c.value) {
      case U'“':
        ++balance.quotes;
        break;
      case U'”':
        --balance.quotes;
        break;
      case U'《':
        ++balance.titles;
        break;
      case U'》':
        --balance.titles;
        break;
      case U'(':
      case U'（':
        ++balance.brackets;
        break;
      case U')':
      case U'）':
        --balance.brackets;
        break;
      default:
        break;
    }
  }
  return balance;
}

}  // namespace gongbao
