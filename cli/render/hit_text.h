// Search hits for reading in a terminal or a Markdown note.

#ifndef GONGBAO_CLI_RENDER_HIT_TEXT_H_
#define GONGBAO_CLI_RENDER_HIT_TEXT_H_

#include <string>

#include "cli/render/language.h"
#include "index/searcher.h"

namespace gongbao {

// "云岭市绿化办法 第九条", bold; HitFacts();
// the snippet with its matches in colour; and what to type to see it all.
// A → stands for the rank 0: a place that the query names.
std::string HitText(const SearchHit& hit, int rank, Language language,
                    int width, bool color);

// A list item; the matches are bold.
std::string HitMarkdown(const SearchHit& hit, Language language);

// The snippet with `before` and `after` around each match. Where the text
// itself holds one of them, U+FFFD stands instead.
std::string MarkedSnippet(const SearchHit& hit, std::string_view before,
                          std::string_view after);

// "云政办规〔2025〕1号 · … · 2025-02-06 · in force".
std::string HitFacts(const SearchHit& hit, Language language);

// Title of the instrument or document, and the label.
std::string HitTitle(const SearchHit& hit);

}  // namespace gongbao

#endif  // GONGBAO_CLI_RENDER_HIT_TEXT_H_
