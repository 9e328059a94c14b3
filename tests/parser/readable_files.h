// The files that parser tests read: the samples that ship, and the gazettes
// and laws of ../shared where they are present.

#ifndef GONGBAO_TESTS_PARSER_READABLE_FILES_H_
#define GONGBAO_TESTS_PARSER_READABLE_FILES_H_

#include <cstddef>
#include <string>
#include <vector>

#include "parser/source_text.h"

namespace gongbao {

// The paths of the samples, in order. Throws where there are none, so that a
// test cannot pass on nothing.
std::vector<std::string> SamplePaths();

// The paths of the small documents in golden/documents/, in order. Throws
// where there are none.
std::vector<std::string> DocumentPaths();

// The paths of the files in ../shared/<folder>, at most `most` of them drawn
// by a fixed seed. Empty, with a message that the test was skipped, where the
// folder is absent.
std::vector<std::string> SharedPaths(
    const std::string& folder, std::size_t most = static_cast<std::size_t>(-1));

// The file as corpus/ reads it. Throws where it cannot.
SourceText ReadText(const std::string& path);

// The file's name without its folder.
std::string FileName(const std::string& path);

// `text` as a source text.
SourceText MakeSource(std::string text);

}  // namespace gongbao

#endif  // GONGBAO_TESTS_PARSER_READABLE_FILES_H_
