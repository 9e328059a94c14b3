// The spellings in which a searched word may stand in a text. Who types
// traditional characters means simplified text as well: 噪聲 finds 噪声. But
// some characters are both: 乾 is 干 in 乾燥 and stays in 乾隆, so both
// spellings are tried. For searching only, never for what is shown.

#ifndef GONGBAO_INDEX_QUERY_SPELLING_H_
#define GONGBAO_INDEX_QUERY_SPELLING_H_

#include <string>
#include <string_view>
#include <vector>

namespace gongbao {

// `folded` first, then others of as many characters, each once; at most
// kMostSpellings. REQUIRES: folded is the text of a FoldedText.
inline constexpr std::size_t kMostSpellings = 8;
std::vector<std::string> Spellings(std::string_view folded);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_QUERY_SPELLING_H_
