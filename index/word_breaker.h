// Word boundaries in Chinese text, for ranking only: 处以罚款 has the word
// 罚款, 处罚款项 has the same characters astride two words. Boundaries lose
// hits when they decide what matches, and they are slow (10 MB a second); so
// they are asked for the few best hits, around the match.

#ifndef GONGBAO_INDEX_WORD_BREAKER_H_
#define GONGBAO_INDEX_WORD_BREAKER_H_

#include <cstddef>
#include <memory>
#include <string_view>

namespace gongbao {

// Used by one thread at a time; costs a millisecond to make.
class WordBreaker {
 public:
  WordBreaker();
  ~WordBreaker();

  // Whether text[begin, end) begins and ends at word boundaries. Looks at the
  // clause around it; but where the same words were asked for between the same
  // two characters on each side, at what was found then: 街道办 is in
  // 街道办事处 wherever one looks. REQUIRES: both are boundaries of UTF-8
  // characters.
  bool StandsOnBoundaries(std::string_view text, std::size_t begin,
                          std::size_t end);

  // Forgets what was found, so that an answer depends on its own question only.
  void Forget();

 private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace gongbao

#endif  // GONGBAO_INDEX_WORD_BREAKER_H_
