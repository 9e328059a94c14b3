#include "parser/structure/label_count.h"

#include <algorithm>

namespace gongbao {

void LabelCount::Count(const Label& label, bool heading) {
  const bool article = label.style == LabelStyle::kArticle;
  const bool division = label.style < LabelStyle::kArticle;
  if (article && !in_article_) {
    article_group_ = LastOf(LabelStyle::kHanComma);
  } else if (division) {
    article_group_ = 0;
  }
  counted_[static_cast<std::size_t>(label.style)] = label.number;
  const LabelStyle below =
      article || division
          ? LabelStyle::kHanComma
          : static_cast<LabelStyle>(static_cast<int>(label.style) + 1);
  std::fill(counted_.begin() + static_cast<int>(below), counted_.end(), 0);
  if (article || division) in_article_ = article;
  if (label.style == LabelStyle::kHanComma && heading) in_article_ = false;
}

bool LabelCount::IsNext(const Label& label) const {
  const int last = LastOf(label.style);
  return label.number == last + 1 || (label.suffix > 0 && label.number == last);
}

bool LabelCount::HeadsMoreArticles(const Label& label) const {
  return label.style == LabelStyle::kHanComma && article_group_ > 0 &&
         label.number == article_group_ + 1 && LastOf(label.style) == 0;
}

}  // namespace gongbao
