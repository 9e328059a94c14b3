#include "parser/structure/balance.h"

#include "parser/lexicon/character.h"

namespace gongbao {

Balance BalanceOf(std::string_view words) {
  Balance balance;
  VisitMarks(words, [&](char32_t c) {
    switch (c) {
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
  });
  return balance;
}

}  // namespace gongbao
