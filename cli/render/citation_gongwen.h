// Citations as memos and official documents write them:
//
//   《云岭市绿化办法》(云政办规〔2025〕1号)第九条第四项
//
// Title in 《》, then the number in round brackets with 〔〕 around its year
// (GB/T 9704-2012, 7.2.5); 条、款、项 in Chinese numerals, 项 without brackets;
// parts, chapters and sections are never cited (立法技术规范), and an article
// of one paragraph is never cited with 第一款. An instrument that a notice
// issues takes the notice's number (法学引注手册).

#ifndef GONGBAO_CLI_RENDER_CITATION_GONGWEN_H_
#define GONGBAO_CLI_RENDER_CITATION_GONGWEN_H_

#include <string>
#include <string_view>

#include "index/resolver.h"

namespace gongbao {

// Cites the document (`whole`) or the first of the place's provisions.
// `article_paragraphs` is the number of paragraphs of the article that
// the provision is in; 0 where it is in none. `remark`, such as 已废止, stands
// behind the number: (云政办发〔2019〕12号,已废止).
std::string CiteGongwen(const Resolved& place, bool whole,
                        int article_paragraphs, const std::string& remark = "");

// 《…》 around the title; titles within it take 〈〉, those within these 《》.
std::string TitleInBrackets(std::string_view title);

// The eid of the article that `eid` is in or is: art_9__para_1 gives art_9,
// inst_2__art_3-1 gives itself. "" if it is in none.
std::string ArticleEid(std::string_view eid);

// 第九条第二款第四项 for art_9__para_2__item_4; 二、(三) for
// heading_2__subheading_3; "" for a chapter or for text without a number.
std::string CitedProvision(std::string_view eid, int article_paragraphs);

}  // namespace gongbao

#endif  // GONGBAO_CLI_RENDER_CITATION_GONGWEN_H_
