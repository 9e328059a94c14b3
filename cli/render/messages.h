// Every sentence that gongbao says itself, in both languages, in one table:
// messages.inc. Code names the sentence and gives the words that go in.

#ifndef GONGBAO_CLI_RENDER_MESSAGES_H_
#define GONGBAO_CLI_RENDER_MESSAGES_H_

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "cli/render/language.h"

namespace gongbao {

enum class Message {
#define GONGBAO_MESSAGE(name, english, chinese) name,
#include "cli/render/messages.inc"
#undef GONGBAO_MESSAGE
};

// The sentence with each {} replaced by the next of `words`. The words come
// from file names, arguments and texts: what a terminal would obey is made
// visible (terminal_text.h).
// REQUIRES: as many words as the sentence has {}.
std::string Say(Language language, Message message,
                std::initializer_list<std::string_view> words = {});

// `english`, said in `language`, if it is the English sentence of `message`
// with some words in it; nullopt if it is another. For sentences of the
// argument library, which knows one language.
std::optional<std::string> Translate(Language language, Message message,
                                     std::string_view english);

}  // namespace gongbao

#endif  // GONGBAO_CLI_RENDER_MESSAGES_H_
