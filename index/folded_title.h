// Titles as people cite them. An exact title is compared by its FoldedKey; a
// title may also be cited without the place or the issuer that it begins
// with, and 《》 around it or in it say nothing:
//
//   云岭市市长质量奖管理办法             short: 市长质量奖管理办法
//   云岭市财政局关于加强管理的通知       short: 关于加强管理的通知
//
// Contained titles never match: 《…实施细则》 is not 《…》.

#ifndef GONGBAO_INDEX_FOLDED_TITLE_H_
#define GONGBAO_INDEX_FOLDED_TITLE_H_

#include <string>
#include <string_view>

namespace gongbao {

// The folded title without white space and without any 《》 or 〈〉.
std::string FoldedTitle(std::string_view title);

// `key` without the place or issuer at its start; `key` itself where it has
// none. REQUIRES: key is a FoldedTitle.
std::string ShortFoldedTitle(std::string_view key);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_FOLDED_TITLE_H_
