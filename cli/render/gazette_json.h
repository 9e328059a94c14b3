// A gazette as the JSON object that `gongbao parse --format json` prints:
//
//   {"schema":"gongbao.gazette/1","source":{…},"issue":{…},"contents":[…],
//    "documents":[{"id":"云政办规〔2025〕1号",…,"nodes":[…]}],…}
//
// Other programs read it: keys are added, never renamed.

#ifndef GONGBAO_CLI_RENDER_GAZETTE_JSON_H_
#define GONGBAO_CLI_RENDER_GAZETTE_JSON_H_

#include "cli/render/language.h"
#include "cli/render/output.h"
#include "parser/gazette.h"

namespace gongbao {

// Writes the object and a line break. `language` is that of the diagnostics'
// messages; their codes are the same in every language.
void WriteGazetteJson(const Gazette& gazette, Language language, Output& out);

}  // namespace gongbao

#endif  // GONGBAO_CLI_RENDER_GAZETTE_JSON_H_
