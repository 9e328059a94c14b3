// Lists without numbers: lines of one kind that follow one another.
//
//   禁止下列行为:              组  长:王大力  市长
//   损坏消防设施;              副组长:李明远  副市长
//   占用消防通道。             成  员:孙立新  市财政局局长

#ifndef GONGBAO_PARSER_STRUCTURE_LIST_RUN_H_
#define GONGBAO_PARSER_STRUCTURE_LIST_RUN_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "parser/structure/block.h"

namespace gongbao {

// One past the last block of the list that begins with block `first`; `first`
// if none begins there. A list has two blocks at least: sentences parted by
// semicolons under a colon, or lines that end without a mark.
std::size_t ListEnd(std::string_view text, const std::vector<Block>& blocks,
                    std::size_t first);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_STRUCTURE_LIST_RUN_H_
