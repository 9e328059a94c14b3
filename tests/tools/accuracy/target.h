// How a relation's target is compared with what a reader wrote down.

#ifndef GONGBAO_TESTS_TOOLS_ACCURACY_TARGET_H_
#define GONGBAO_TESTS_TOOLS_ACCURACY_TARGET_H_

#include <string>
#include <string_view>
#include <vector>

namespace gongbao {

// 刑法 and 中华人民共和国刑法 are one name, 关于供水的规定 and
// 市政府关于供水的规定 are, and brackets come in several widths.
bool IsSameTitle(std::string_view a, std::string_view b);

// 第三条、第五条第二款 in its parts.
std::vector<std::string> ProvisionsIn(std::string_view list);

}  // namespace gongbao

#endif  // GONGBAO_TESTS_TOOLS_ACCURACY_TARGET_H_
