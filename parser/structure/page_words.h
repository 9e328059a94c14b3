// Words that government web sites print around a document: 您的位置 and 无障碍
// above it, 扫一扫 and 版权所有 below. All lines here are compact: no white
// space.

#ifndef GONGBAO_PARSER_STRUCTURE_PAGE_WORDS_H_
#define GONGBAO_PARSER_STRUCTURE_PAGE_WORDS_H_

#include <string_view>

namespace gongbao {

// Whether the line holds a word of a site's head: 首页, 网站地图.
bool HoldsNavigationWord(std::string_view line);

// Whether the line begins with, or holds, a word of a page's foot. Some of
// them (主办, 解读：) may stand in a document, too.
bool BeginsFooter(std::string_view line);
bool HoldsFooterWord(std::string_view line);

// Whether the line begins as no document's own does: what follows it is the
// footer, dates and tables too.
bool BeginsSureFooter(std::string_view line);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_STRUCTURE_PAGE_WORDS_H_
