// Marks that come in pairs: what is opened and not closed goes on in the next
// line.

#ifndef GONGBAO_PARSER_STRUCTURE_BALANCE_H_
#define GONGBAO_PARSER_STRUCTURE_BALANCE_H_

#include <string_view>

namespace gongbao {

// Opening minus closing quotation marks, brackets and title marks.
struct Balance {
  int quotes = 0;
  int brackets = 0;
  int titles = 0;

  bool open() const { return quotes > 0 || brackets > 0 || titles > 0; }
};

Balance BalanceOf(std::string_view words);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_STRUCTURE_BALANCE_H_
