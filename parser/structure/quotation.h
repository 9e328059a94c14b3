// Text that an amendment quotes for insertion is not the document's own:
//
//   一、将第三条修改为：
//   “第三条 …                 a quotation of two blocks
//   第四条 …”

#ifndef GONGBAO_PARSER_STRUCTURE_QUOTATION_H_
#define GONGBAO_PARSER_STRUCTURE_QUOTATION_H_

#include <string_view>
#include <vector>

#include "parser/structure/block.h"

namespace gongbao {

// Sets Block::quoted on each block that begins with “ and those after it, up
// to the one that closes the quotation. One that is never closed lost its
// mark, and is no quotation. Also on blocks that go in without marks:
// 第四十四条 …内容如下: / 第一百二十三条 … / 第四十五条 ….
void MarkQuotations(std::string_view text, std::vector<Block>& blocks);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_STRUCTURE_QUOTATION_H_
