// Search hits for reading in a terminal or a Markdown note.

#ifndef GONGBAO_CLI_RENDER_HIT_TEXT_H_
#define GONGBAO_CLI_RENDER_HIT_TEXT_H_

#include <string>

#include "index/searcher.h"

namespace gongbao {

// "云岭市绿化办法 第九条", bold; "云政办规〔2025〕1号 · … · 2025-02-06";
// the snippet with its matches in colour; and what to type to see it all.
// A → stands for the rank 0: a place that the query names.
std::string HitText(const SearchHit& hit, int rank, int width, bool color);

// A list item; the matches are bold.
std::string HitMarkdown(const SearchHit& hit);

// The snippet with `before` and `after` around each match. Where the text
// itself holds one of them, U+FFFD stands instead.
std::string MarkedSnippet(const SearchHit& hit, std::string_view before,
                          std::string_view after);

// Title of the instrument or document, and the label.
std::string HitTitle(const SearchHit& hit);

}  // namespace gongbao

#endif  // GONGBAO_CLI_RENDER_HIT_TEXT_H_
