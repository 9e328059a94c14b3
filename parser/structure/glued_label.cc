#include "parser/structure/glued_label.h"

#include <algorithm>

#include "parser/lexicon/character.h"

namespace gongbao {
namespace {

// The longest heading that is taken for one at the end of a paragraph.
constexpr std::size_t kLongestHeading = 24;  // Characters.
constexpr std::string_view kStop = "。";

class Finder {
 public:
  Finder(std::string_view text, const std::vector<Line>& lines)
      : text_(text), lines_(lines) {}

  std::vector<GluedLabel> Find() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const Line& line = lines_[i];
      if (line.kind == LineKind::kLabelled) {
        TakeLabel(i, line.label);
      } else if (line.kind != LineKind::kText) {
        continue;
      }
      if (chapter_ > 0 && MayEndInHeading(line)) FindChapter(i);
    }
    std::sort(
        found_.begin(), found_.end(),
        [](const GluedLabel& a, const GluedLabel& b) { return a.at < b.at; });
    return std::move(found_);
  }

 private:
  std::string_view Words(std::size_t i) const {
    return WordsOf(text_, lines_[i]);
  }

  void TakeLabel(std::size_t i, const Label& label) {
    if (label.style == LabelStyle::kChapter) chapter_ = label.number;
    if (label.style != LabelStyle::kArticle ||
        IsReferenceContinued(Words(i), label)) {
      return;
    }
    if (label.number == article_ + 2 && label.suffix == 0) {
      FindArticle(article_line_, i, article_ + 1);
    }
    article_ = label.number;
    article_line_ = i;
  }

  // --- Chapters ---

  // Paragraphs end in a stop and items in a semicolon; one that does not may
  // end in a heading.
  bool MayEndInHeading(const Line& line) const {
    const std::string_view words = WordsOf(text_, line);
    return !words.ends_with(kStop) && !words.ends_with("；") &&
           words.size() > kStop.size() &&
           FindWord(words, "章") != std::string_view::npos;
  }

  void FindChapter(std::size_t i) {
    const std::string_view words = Words(i);
    const std::size_t stop = words.rfind(kStop);
    if (stop == std::string_view::npos) return;
    const std::size_t at = SkipSpace(words, stop + kStop.size());
    const std::string_view rest = words.substr(at);
    const std::optional<Label> label = ReadLabel(rest);
    if (!label || label->style != LabelStyle::kChapter ||
        label->number != chapter_ + 1 || rest.size() == label->size ||
        CountCharacters(rest) > kLongestHeading || HasClauseMark(rest) ||
        !ArticleFollows(i)) {
      return;
    }
    chapter_ = label->number;
    found_.push_back({i, lines_[i].words.begin + at});
  }

  bool ArticleFollows(std::size_t i) const {
    const std::size_t next = NextSpoken(lines_, i + 1, lines_.size());
    return next != kNoLine && lines_[next].kind == LineKind::kLabelled &&
           (lines_[next].label.style == LabelStyle::kArticle ||
            lines_[next].label.style == LabelStyle::kSection);
  }

  // --- Articles ---

  // Looks for article `number` in the lines [begin, end): after a stop, and
  // not as the beginning of a reference (第五条规定…).
  void FindArticle(std::size_t begin, std::size_t end, int number) {
    for (std::size_t i = begin; i < end; ++i) {
      const std::string_view words = Words(i);
      for (std::size_t stop = FindWord(words, kStop); stop != words.npos;
           stop = FindWord(words, kStop, stop + kStop.size())) {
        const std::size_t at = SkipSpace(words, stop + kStop.size());
        const std::string_view rest = words.substr(at);
        const std::optional<Label> label = ReadLabel(rest);
        if (!label || label->style != LabelStyle::kArticle ||
            label->number != number || label->suffix != 0 ||
            label->size == rest.size() || IsReferenceContinued(rest, *label)) {
          continue;
        }
        found_.push_back({i, lines_[i].words.begin + at});
        return;
      }
    }
  }

  std::string_view text_;
  const std::vector<Line>& lines_;
  int chapter_ = 0;  // The last chapter's number.
  int article_ = 0;  // The last article's number, and its line.
  std::size_t article_line_ = 0;
  std::vector<GluedLabel> found_;
};

}  // namespace

std::vector<GluedLabel> FindGluedLabels(std::string_view text,
                                        const std::vector<Line>& lines) {
  return Finder(text, lines).Find();
}

}  // namespace gongbao
