// A gazette as a printer gets it: blocks of words and what each is, without
// lines, pages and marks. surface_printer.h prints it in many ways.

#ifndef GONGBAO_TESTS_PARSER_PRINTED_GAZETTE_H_
#define GONGBAO_TESTS_PARSER_PRINTED_GAZETTE_H_

#include <optional>
#include <string>
#include <vector>

#include "parser/gazette.h"

namespace gongbao {

enum class BlockRole {
  kMasthead,
  kContentsHead,
  kContentsCategory,
  kContentsEntry,  // words: the title; label: the number.
  kCategory,
  kTitle,
  kNumber,
  kNote,  // 题注, an inner contents line, a line of back matter.
  kAddressees,
  kDivision,   // 第一章 总则
  kArticle,    // 第九条 …
  kHeading,    // 一、工作目标, without a sentence
  kParagraph,  // (一)…; or text without a label
  kTable,      // words: its lines as they stand
  kAnnexList,
  kSignature,
  kDate,
  kRelease,
  kAnnexLabel,
  kInstrumentTitle,
};

struct PrintedBlock {
  BlockRole role = BlockRole::kParagraph;
  std::string label;  // 第九条, (一), 一、
  bool gap = false;   // Whether white space stands between label and words.
  std::string words;
  std::optional<int> number;  // Of the label.
  std::optional<int> suffix;
  std::optional<int> page;  // Of a contents entry.
};

// The gazette's blocks in the order of its source, page furniture left out.
std::vector<PrintedBlock> BlocksOf(const Gazette& gazette);

}  // namespace gongbao

#endif  // GONGBAO_TESTS_PARSER_PRINTED_GAZETTE_H_
