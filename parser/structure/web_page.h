// A page of a government web site saved as text: navigation above the
// document, a table of metadata, and a footer below.
//
//   首页 > 政务公开 > 市政府文件                  navigation
//   索引号：…  发文字号：云政办发〔2024〕5号       metadata
//   来源：市政府办公室  发布时间：2024-03-05       metadata
//   …                                          the document
//   扫一扫在手机打开当前页 / 版权所有：…           footer

#ifndef GONGBAO_PARSER_STRUCTURE_WEB_PAGE_H_
#define GONGBAO_PARSER_STRUCTURE_WEB_PAGE_H_

#include <optional>
#include <string>

#include "parser/gazette.h"
#include "parser/structure/lined_text.h"

namespace gongbao {

// What the metadata say of the document: a witness beside its own words.
struct PageMetadata {
  std::optional<std::string> title;
  std::optional<std::string> number;  // Canonical.
  std::optional<std::string> authority;
  std::optional<Date> date;  // 成文日期
};

// Marks the lines around the document as furniture and reads the metadata.
// A text that is no saved page stays as it is, and nothing is read.
PageMetadata MarkWebPage(LinedText& source);

// Gives the only document of the gazette what it does not say itself, and
// reports what the two say differently.
void HoldAgainst(const PageMetadata& metadata, Gazette& gazette);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_STRUCTURE_WEB_PAGE_H_
