// Errors of files and of the index as sentences: what was tried, on what,
// and what to do about it.

#ifndef GONGBAO_CLI_RENDER_ERROR_MESSAGE_H_
#define GONGBAO_CLI_RENDER_ERROR_MESSAGE_H_

#include <string>

#include "cli/render/language.h"
#include "corpus/source_error.h"
#include "index/error.h"

namespace gongbao {

std::string ErrorMessage(const SourceError& error, Language language);
std::string ErrorMessage(const IndexError& error, Language language);

}  // namespace gongbao

#endif  // GONGBAO_CLI_RENDER_ERROR_MESSAGE_H_
