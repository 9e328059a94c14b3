// Breaks text into lines of a width, where Chinese typesetting allows it: no
// line starts with ，or 》, none ends with 《 (UAX #14, as ICU has it).

#ifndef GONGBAO_CLI_RENDER_WRAPPED_TEXT_H_
#define GONGBAO_CLI_RENDER_WRAPPED_TEXT_H_

#include <string>
#include <string_view>
#include <vector>

namespace gongbao {

// The lines of `text`, each at most `columns` wide without its trailing
// spaces; a word that is wider by itself is cut. At least one line, which may
// be empty. With `columns` <= 0 only line feeds break.
std::vector<std::string> WrapText(std::string_view text, int columns);

// `text`, or what fits of it in `columns` with … at its end.
std::string Shortened(std::string_view text, int columns);

}  // namespace gongbao

#endif  // GONGBAO_CLI_RENDER_WRAPPED_TEXT_H_
