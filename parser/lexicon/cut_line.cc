#include "parser/lexicon/cut_line.h"

#include <algorithm>
#include <array>

#include "parser/lexicon/character.h"
#include "parser/lexicon/numeral.h"

namespace gongbao {

bool EndsInsideNumber(std::string_view words) {
  static constexpr std::string_view kOrdinal = "第";
  static constexpr std::size_t kLongest = 64;  // Bytes of a number.
  if (words.size() > kLongest) words.remove_prefix(words.size() - kLongest);
  const std::size_t at = words.rfind(kOrdinal);
  if (at == std::string_view::npos) return false;
  const std::string_view rest = words.substr(at + kOrdinal.size());
  return rest.empty() || ParseNumeral(rest).has_value();
}

bool ExpectsNumber(std::string_view words) {
  static constexpr std::array<std::string_view, 12> kWords = {
      "第", "条", "款",   "和",   "至",   "及",
      "、", "或", "按照", "依照", "根据", "本办法"};
  return std::any_of(kWords.begin(), kWords.end(), [&](std::string_view word) {
    return words.ends_with(word);
  });
}

bool EndsNearSemicolon(std::string_view words) {
  std::size_t at = words.size();
  for (int i = 0; i < 3 && at > 0; ++i) at = PreviousCharacter(words, at);
  return HoldsOneOf(words.substr(at), {"；", ";"});
}

}  // namespace gongbao
