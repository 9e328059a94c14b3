// Cuts a passage into statements and clauses. What stands in 《》, “” or ()
// is one word here, however many commas it holds.
//
//   本办法自2025年2月1日起施行，有效期5年。《甲、乙办法》(云政发〔2016〕3号)同时废止；…
//   |------------ statement 1: clauses 1, 2 ------------|------- statement 2
//   ------|

#ifndef GONGBAO_PARSER_MEANING_CLAUSE_H_
#define GONGBAO_PARSER_MEANING_CLAUSE_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "parser/diagnostic.h"

namespace gongbao {

struct Clause {
  TextSpan words;      // Without the mark that ends it.
  TextSpan statement;  // Up to 。；！？ or a line break, without the mark.
  char32_t mark = 0;   // The mark that ends it; 0 at the end of the text.
};

class Clauses {
 public:
  // Cuts text[begin, end). Marks without a partner protect nothing.
  Clauses(std::string_view text, std::size_t begin, std::size_t end);

  // The index of the clause that holds offset `at`, or follows it.
  // REQUIRES: begin <= at <= end
  std::size_t IndexAt(std::size_t at) const;
  const Clause& operator[](std::size_t index) const { return clauses_[index]; }
  std::size_t size() const { return clauses_.size(); }

  // Whether `at` is inside 《》, “” or ().
  bool IsProtected(std::size_t at) const;

 private:
  std::vector<TextSpan> protected_;  // Outermost only, in order.
  std::vector<Clause> clauses_;      // Tile the text but for the marks.
};

}  // namespace gongbao

#endif  // GONGBAO_PARSER_MEANING_CLAUSE_H_
