// The numbers that labels have reached, by style: what is next, and whether
// an article is open.

#ifndef GONGBAO_PARSER_STRUCTURE_LABEL_COUNT_H_
#define GONGBAO_PARSER_STRUCTURE_LABEL_COUNT_H_

#include <array>

#include "parser/lexicon/label.h"

namespace gongbao {

class LabelCount {
 public:
  // Counts a label, which restarts the counts of all styles below its own.
  // `heading` tells whether it heads a text: 二、管辖.
  void Count(const Label& label, bool heading);

  // Whether the label goes on from the last one of its style.
  bool IsNext(const Label& label) const;

  // Whether the last labels stand in an article.
  bool in_article() const { return in_article_; }

  // 一、管辖 / 第一条 … / 二、回避 / 第二条 …: where one heading stood above
  // articles, the next does, too; it is no item of the article before it.
  bool HeadsMoreArticles(const Label& label) const;

 private:
  // 0 where no label of the style stands in what is open.
  int LastOf(LabelStyle style) const {
    return counted_[static_cast<std::size_t>(style)];
  }

  std::array<int, 10> counted_{};  // The last number, for each LabelStyle.
  int article_group_ = 0;          // The 一、 above the articles; 0 for none.
  bool in_article_ = false;
};

}  // namespace gongbao

#endif  // GONGBAO_PARSER_STRUCTURE_LABEL_COUNT_H_
