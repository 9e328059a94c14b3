// Builds provisions and headings out of blocks.
//
//   第三章 申报条件              chapter
//   第九条 …须具备以下条件:      article > paragraph
//   (一)在我市…;                     item of that paragraph
//   一、工作目标                 heading
//   (一)…                          subheading
//   1. …                             point

#ifndef GONGBAO_PARSER_STRUCTURE_PROVISION_TREE_H_
#define GONGBAO_PARSER_STRUCTURE_PROVISION_TREE_H_

#include <string_view>
#include <vector>

#include "parser/gazette.h"
#include "parser/structure/block.h"

namespace gongbao {

// The blocks as a tree. Its nodes' spans tile the blocks' spans.
std::vector<Node> BuildProvisionTree(std::string_view text,
                                     const std::vector<Block>& blocks);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_STRUCTURE_PROVISION_TREE_H_
