// Text in HTML and in links. Everything that comes from a gazette or from a
// reader passes through here before it stands in a page.

#ifndef GONGBAO_CLI_RENDER_HTML_TEXT_H_
#define GONGBAO_CLI_RENDER_HTML_TEXT_H_

#include <string>
#include <string_view>

#include "index/searcher.h"

namespace gongbao {

// For element content and for attributes in double quotes. Control characters
// and bidirectional overrides are made visible, as on a terminal.
std::string HtmlText(std::string_view text);

// Percent-encoded for a path segment or a query value.
std::string UrlText(std::string_view text);

// The snippet, escaped, with <mark> around its matches.
std::string HtmlSnippet(const SearchHit& hit);

}  // namespace gongbao

#endif  // GONGBAO_CLI_RENDER_HTML_TEXT_H_
