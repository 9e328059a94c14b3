// A finding as compilers print theirs, so that editors can jump to it:
//
//   issue.txt:612: warning: 第十一条 is missing [missing-article]

#ifndef GONGBAO_CLI_RENDER_DIAGNOSTIC_LINE_H_
#define GONGBAO_CLI_RENDER_DIAGNOSTIC_LINE_H_

#include <string>
#include <vector>

#include "cli/render/language.h"
#include "index/records.h"
#include "parser/gazette.h"

namespace gongbao {

// Without a line break at its end.
std::string DiagnosticLine(const DiagnosticRecord& record, Language language);

// All of a gazette's, its documents' too, in order of place.
std::vector<DiagnosticRecord> DiagnosticsOf(const Gazette& gazette);

}  // namespace gongbao

#endif  // GONGBAO_CLI_RENDER_DIAGNOSTIC_LINE_H_
