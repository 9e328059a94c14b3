// One spelling for each source file, so that no file is indexed twice because
// it was named in two ways.

#ifndef GONGBAO_CLI_COMMANDS_SOURCE_PATH_H_
#define GONGBAO_CLI_COMMANDS_SOURCE_PATH_H_

#include <string>

namespace gongbao {

// The absolute path without "." and "..", symlinks followed as far as they
// exist: gazettes/1.txt, ./gazettes/1.txt and a link to it are one.
std::string CanonicalPath(const std::string& path);

bool PathExists(const std::string& path);

}  // namespace gongbao

#endif  // GONGBAO_CLI_COMMANDS_SOURCE_PATH_H_
