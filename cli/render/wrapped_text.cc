#include "cli/render/wrapped_text.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <memory>

#include "cli/render/terminal_text.h"

namespace gongbao {
namespace {

std::string_view WithoutTrailingSpaces(std::string_view line) {
  const std::size_t last = line.find_last_not_of(' ');
  return last == std::string_view::npos ? "" : line.substr(0, last + 1);
}

// Offsets after which a line may end; the last one is text.size().
std::vector<std::size_t> BreakOffsets(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> breaks(
      icu::BreakIterator::createLineInstance(icu::Locale("zh"), status));
  UText* view = utext_openUTF8(nullptr, text.data(),
                               static_cast<int64_t>(text.size()), &status);
  std::vector<std::size_t> offsets;
  if (U_SUCCESS(status)) {
    breaks->setText(view, status);
    breaks->first();
    for (int32_t at = breaks->next(); at != icu::BreakIterator::DONE;
         at = breaks->next()) {
      offsets.push_back(static_cast<std::size_t>(at));
    }
  }
  utext_close(view);
  if (offsets.empty()) offsets.push_back(text.size());
  return offsets;
}

class LineFiller {
 public:
  LineFiller(int columns, std::vector<std::string>* lines)
      : columns_(columns), lines_(*lines) {}

  void Add(std::string_view word) {
    if (Width(line_ + std::string(word)) > columns_ && !line_.empty()) {
      EndLine();
    }
    while (Width(word) > columns_) {
      const std::size_t fits = PrefixThatFits(word, columns_);
      lines_.emplace_back(word.substr(0, fits));
      word.remove_prefix(fits);
    }
    line_ += word;
  }

  // The last line; a word that was cut may have left nothing of itself.
  void Finish() {
    if (!line_.empty()) EndLine();
  }

 private:
  void EndLine() {
    lines_.emplace_back(WithoutTrailingSpaces(line_));
    line_.clear();
  }

  static int Width(std::string_view text) {
    return DisplayWidth(WithoutTrailingSpaces(text));
  }

  int columns_;
  std::vector<std::string>& lines_;
  std::string line_;
};

void WrapLine(std::string_view line, int columns,
              std::vector<std::string>* lines) {
  if (columns <= 0 || DisplayWidth(line) <= columns) {
    lines->emplace_back(line);
    return;
  }
  LineFiller filler(columns, lines);
  std::size_t begin = 0;
  for (const std::size_t end : BreakOffsets(line)) {
    filler.Add(line.substr(begin, end - begin));
    begin = end;
  }
  filler.Finish();
}

}  // namespace

std::vector<std::string> WrapText(std::string_view text, int columns) {
  std::vector<std::string> lines;
  while (true) {
    const std::size_t end = text.find('\n');
    WrapLine(text.substr(0, end), columns, &lines);
    if (end == std::string_view::npos) return lines;
    text.remove_prefix(end + 1);
  }
}

std::string Shortened(std::string_view text, int columns) {
  if (columns <= 0 || DisplayWidth(text) <= columns) return std::string(text);
  const std::size_t fits = PrefixThatFits(text, columns - 1);
  return std::string(text.substr(0, fits)) + "…";
}

}  // namespace gongbao
