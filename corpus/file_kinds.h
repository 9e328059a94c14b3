// Which files of a folder are gazettes, by their extension.

#ifndef GONGBAO_CORPUS_FILE_KINDS_H_
#define GONGBAO_CORPUS_FILE_KINDS_H_

#include <span>
#include <string>
#include <string_view>

namespace gongbao {

// With the dot, lower case: ".markdown", ".md", ...
std::span<const std::string_view> SupportedExtensions();

// Whether the file's extension is a supported one, in any case (GB.TXT).
bool HasSupportedExtension(std::string_view path);

// Whether the file by its name describes the others of its folder, as
// README.md and MANIFEST.md do, and is no gazette.
bool DescribesFolder(std::string_view path);

// ".markdown .md .text .txt", for messages.
std::string SupportedExtensionList();

}  // namespace gongbao

#endif  // GONGBAO_CORPUS_FILE_KINDS_H_
