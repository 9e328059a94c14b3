// A document number (发文字号, 文号) names one official document.
//
//   云政办规〔2025〕1号      series 云政办规, year 2025, sequence 1
//   云岭市人民政府令第12号    series 云岭市人民政府令, sequence 12
//   公告2024年第3号           series 公告, year 2024, sequence 3
//
// The form with 〔〕 is GB/T 9704-2012, 7.2.5: authority code, full year in
// 〔〕, sequence without 第 and without leading zeros. This is the only place
// that knows how document numbers are written; other code holds the text
// that ToString() gave.

#ifndef GONGBAO_PARSER_LEXICON_DOCUMENT_NUMBER_H_
#define GONGBAO_PARSER_LEXICON_DOCUMENT_NUMBER_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parser/diagnostic.h"

namespace gongbao {

enum class DocumentNumberForm {
  kBracketedYear,  // 云政发〔2025〕2号
  kOrder,  // 国务院令第707号, 主席令第三十一号, 法释第…
  kAnnouncement,  // 公告2024年第3号, 2024年第3号公告
};

struct DocumentNumber {
  DocumentNumberForm form = DocumentNumberForm::kBracketedYear;
  std::string series;  // Authority code or the order's name, without blanks.
  int year = 0;        // Gregorian; 0 in an order.
  int sequence = 0;    // Starts at 1.

  // The canonical form: 〔〕, ASCII digits, no white space, no leading zeros.
  std::string ToString() const;
  friend bool operator==(const DocumentNumber&,
                         const DocumentNumber&) = default;
};

// Reads `text` (UTF-8), which must be one document number and nothing else
// beside white space and a pair of brackets around it. Brackets
// 〔〕［］[]()（） 【】﹝﹞ in mixed pairs, digits of any width and Chinese
// numerals, and spaces or line breaks between any two characters are accepted.
// Returns nullopt if it is anything else.
std::optional<DocumentNumber> ParseDocumentNumber(std::string_view text);

// The words of a line without the date that stands before or after a number:
// 国发〔1993〕45号 in 国发〔1993〕45号　1993-04-15 and in
// (一九九三年四月十五日 国发〔1993〕45号); nor the 签发人 whose name stands
// there in reports. The words where there is neither.
std::string_view WithoutDateBeside(std::string_view words);

struct FoundDocumentNumber {
  TextSpan span;  // In the text that was searched.
  DocumentNumber number;
};

// Every number in `text`, in order: with a bracketed year, of an order
// (国务院令第707号, 国务院第707号令) and of an announcement. The longest series
// wins; a series starts after the last word that cannot be part of one.
std::vector<FoundDocumentNumber> FindDocumentNumbers(std::string_view text);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_LEXICON_DOCUMENT_NUMBER_H_
