// A gazette as Markdown that reads like the gazette: headings for titles and
// chapters, one paragraph a provision, pipe tables for tables.

#ifndef GONGBAO_CLI_RENDER_GAZETTE_MARKDOWN_H_
#define GONGBAO_CLI_RENDER_GAZETTE_MARKDOWN_H_

#include "cli/render/output.h"
#include "parser/gazette.h"

namespace gongbao {

// Page furniture is left out: what remains is the documents' own words.
void WriteGazetteMarkdown(const Gazette& gazette, Output& out);

}  // namespace gongbao

#endif  // GONGBAO_CLI_RENDER_GAZETTE_MARKDOWN_H_
