// Text that is safe to show. A gazette comes from anywhere: an escape
// sequence in it could recolour, retitle or rewrite the reader's terminal,
// and a bidirectional override could show words in another order.

#ifndef GONGBAO_CLI_RENDER_TERMINAL_TEXT_H_
#define GONGBAO_CLI_RENDER_TERMINAL_TEXT_H_

#include <string>
#include <string_view>

namespace gongbao {

// `text` with each control character but line feed and tab replaced by its
// picture (ESC reads ␛), and C1 controls, bidirectional controls and broken
// UTF-8 by U+FFFD. A byte order mark or zero-width character stays.
std::string TerminalText(std::string_view text);

// Columns that `text` takes in a terminal: 2 for a wide character (GB/T 9704
// is 6 + 2 + …), 0 for a combining or zero-width one. Characters that Unicode
// calls ambiguous, such as “ and …, count 1.
// REQUIRES: no line feeds or tabs.
int DisplayWidth(std::string_view text);

// The longest prefix of whole characters that takes at most `columns`; its
// size in bytes. At least one character, unless `text` is empty.
std::size_t PrefixThatFits(std::string_view text, int columns);

}  // namespace gongbao

#endif  // GONGBAO_CLI_RENDER_TERMINAL_TEXT_H_
