// Chinese and Arabic numerals as gazettes write them, read and written here
// only: 十二, 二十, 一百二十五, 〇, 廿, 两, 12, １２, 二〇二四 (digit by
// digit).

#ifndef GONGBAO_PARSER_LEXICON_NUMERAL_H_
#define GONGBAO_PARSER_LEXICON_NUMERAL_H_

#include <optional>
#include <string>
#include <string_view>

namespace gongbao {

// The value of `text` (UTF-8), which must be one whole number without white
// space, Chinese or Arabic, 0 to 99,999,999. Returns nullopt for anything
// else, for a number out of range, and for ill-formed ones (十十).
std::optional<int> ParseNumeral(std::string_view text);

// The leading numeral of `text`, white space between its characters allowed:
// "十 二条" gives 12 and its length in bytes up to 条.
struct NumeralPrefix {
  int value = 0;
  std::size_t size = 0;  // Bytes consumed, inner white space included.
  bool arabic = false;
};
std::optional<NumeralPrefix> ConsumeNumeral(std::string_view text);

// Whether a numeral can begin with the character; without, none does.
bool BeginsNumeral(char32_t c);

// 125 as 一百二十五, 12 as 十二, 105 as 一百零五.
// REQUIRES: 0 <= value <= 99,999,999
std::string ChineseNumeral(int value);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_LEXICON_NUMERAL_H_
