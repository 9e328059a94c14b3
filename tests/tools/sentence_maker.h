// Sentences of regulations that nobody wrote: a pattern such as
// "{N}应当{V}{N}。" filled with words of zipf_words.h. They read like law and
// say nothing.

#ifndef GONGBAO_TESTS_TOOLS_SENTENCE_MAKER_H_
#define GONGBAO_TESTS_TOOLS_SENTENCE_MAKER_H_

#include <string>
#include <string_view>

#include "tests/tools/zipf_words.h"

namespace gongbao {

class SentenceMaker {
 public:
  explicit SentenceMaker(Random& random);

  // One sentence with its full stop.
  std::string Sentence();
  // A clause before a colon that items follow.
  std::string Introduction();
  // An item, without the mark at its end.
  std::string Item();
  // A matter that a measure can be about: 航标灯具管理.
  std::string Matter();

 private:
  std::string Fill(std::string_view pattern);
  void AppendPart(char part, std::string& text);

  Random& random_;
  ZipfWords nouns_, verbs_, organs_;
};

// A number as articles have it: 九, 十二, 一百零三. REQUIRES: 0 < n < 10000
std::string ChineseNumeral(int number);

}  // namespace gongbao

#endif  // GONGBAO_TESTS_TOOLS_SENTENCE_MAKER_H_
