#include "cli/render/messages.h"

#include <array>
#include <cassert>

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

}  // namespace

std::string Say(Language language, Message message,
                std::initializer_list<std::string_view> words) {
  const Sentence& sentence = kSentences.at(static_cast<std::size_t>(message));
  std::string_view rest =
      language == Language::kChinese ? sentence.chinese : sentence.english;
  std::string said;
  for (std::string_view word : words) {
    const std::size_t gap = rest.find("{}");
    assert(gap != std::string_view::npos);
    said += rest.substr(0, gap);
    said += TerminalText(word);
    rest.remove_prefix(gap + 2);
  }
  return said += rest;
}

}  // namespace gongbao
