// What readers found in real texts, as rows of tests/accuracy/*.tsv. A row
// names a place by file, line and bytes, so that the project holds none of the
// words:
//
//   tune  repeal  0a1b2c3d4e5f  129  8990  9187  repeals 9060-9110 - - -
//
// The headers of the tables explain their columns.

#ifndef GONGBAO_TESTS_TOOLS_ACCURACY_LABEL_H_
#define GONGBAO_TESTS_TOOLS_ACCURACY_LABEL_H_

#include <optional>
#include <string>
#include <vector>

#include "parser/diagnostic.h"

namespace gongbao {

// The first 12 hexadecimal digits of a file's sha256.
using FileKey = std::string;

struct Label {
  bool held = false;  // Of the part that nobody tunes on.
  FileKey file;
  int line = 0;
  TextSpan span;      // The sentence, or the window of text.
  std::string group;  // "repeal", ..., "negative"; "" where there is none.
  // The last column, cut into facts and these into words; empty for "none".
  std::vector<std::vector<std::string>> facts;
};

// How the tables differ.
struct LabelTable {
  bool has_group = false;
  std::string between_facts;
  std::string between_words;
};

// Rows of `path`, or none where there is no such file. A row that cannot be
// read is said on standard error, and the whole is nullopt.
std::optional<std::vector<Label>> ReadLabels(const std::string& path,
                                             const LabelTable& table);

// "9060-9110"; nullopt for anything else, "-" too.
std::optional<TextSpan> ReadSpan(const std::string& text);

}  // namespace gongbao

#endif  // GONGBAO_TESTS_TOOLS_ACCURACY_LABEL_H_
