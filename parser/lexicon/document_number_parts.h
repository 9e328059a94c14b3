// What a document number is made of, for document_number*.cc only.

#ifndef GONGBAO_PARSER_LEXICON_DOCUMENT_NUMBER_PARTS_H_
#define GONGBAO_PARSER_LEXICON_DOCUMENT_NUMBER_PARTS_H_

#include <array>
#include <cstddef>
#include <string_view>

namespace gongbao {

// Longest authority code that is read as one, in characters. Real ones have
// 2 to 8; joint series such as 发改能源规 stay below 12.
inline constexpr std::size_t kMaxCodeCharacters = 14;

// Words that end a code which has a word in brackets: 法（研）发, 法（办）字.
inline constexpr std::array<std::string_view, 5> kLastWords = {"发", "字", "函",
                                                               "复", "规"};

// The brackets that printers set around the year, in mixed pairs, where GB/T
// 9704 asks for 〔〕.
inline bool IsOpeningBracket(char32_t c) {
  return c == U'〔' || c == U'[' || c == U'［' || c == U'(' || c == U'（' ||
         c == U'【' || c == U'﹝' || c == U'〖' || c == U'{';
}

inline bool IsClosingBracket(char32_t c) {
  return c == U'〕' || c == U']' || c == U'］' || c == U')' || c == U'）' ||
         c == U'】' || c == U'﹞' || c == U'〗' || c == U'}';
}

}  // namespace gongbao

#endif  // GONGBAO_PARSER_LEXICON_DOCUMENT_NUMBER_PARTS_H_
