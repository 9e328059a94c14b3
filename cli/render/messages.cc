#include "cli/render/messages.h"

#include <array>
#include <cassert>
#include <span>
#include <vector>

#include "cli/render/terminal_text.h"

namespace gongbao {
namespace {

struct Sentence {
  std::string_view english;
  std::string_view chinese;
};

constexpr auto kSentences = std::to_array<Sentence>({
#define GONGBAO_MESSAGE(name, english, chinese) {english, chinese},
#include "cli/render/messages.inc"
#undef GONGBAO_MESSAGE
});

constexpr std::string_view kGap = "{}";

std::string_view SentenceOf(Language language, Message message) {
  const Sentence& sentence = kSentences.at(static_cast<std::size_t>(message));
  return language == Language::kChinese ? sentence.chinese : sentence.english;
}

std::string Filled(std::string_view rest,
                   std::span<const std::string_view> words) {
  std::string said;
  for (std::string_view word : words) {
    const std::size_t gap = rest.find(kGap);
    assert(gap != std::string_view::npos);
    said += rest.substr(0, gap);
    said += TerminalText(word);
    rest.remove_prefix(gap + kGap.size());
  }
  return said += rest;
}

// What stands in the gaps of `sentence` where `text` fits it; each word ends
// where what follows its gap first comes.
std::optional<std::vector<std::string_view>> WordsIn(
    std::string_view text, std::string_view sentence) {
  std::vector<std::string_view> words;
  std::size_t gap = sentence.find(kGap);
  if (!text.starts_with(sentence.substr(0, gap))) return std::nullopt;
  while (gap != std::string_view::npos) {
    text.remove_prefix(gap);
    sentence.remove_prefix(gap + kGap.size());
    gap = sentence.find(kGap);
    const std::string_view next = sentence.substr(0, gap);
    const std::size_t end = next.empty() ? text.size() : text.find(next);
    if (end == std::string_view::npos) return std::nullopt;
    words.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  if (text != sentence) return std::nullopt;
  return words;
}

}  // namespace

std::string Say(Language language, Message message,
                std::initializer_list<std::string_view> words) {
  return Filled(SentenceOf(language, message),
                std::span(words.begin(), words.size()));
}

std::optional<std::string> Translate(Language language, Message message,
                                     std::string_view english) {
  const auto words = WordsIn(english, SentenceOf(Language::kEnglish, message));
  if (!words) return std::nullopt;
  return Filled(SentenceOf(language, message), *words);
}

}  // namespace gongbao
