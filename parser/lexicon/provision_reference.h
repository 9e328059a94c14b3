// A provision reference names a place in an instrument the way lawyers do:
// 第九条第一款第(四)项, 第十七条之一, 第9条第4项. 立法法 第六十五条 gives the
// order 条, 款, 项, 目; chapters (编章节) structure a text but are not cited.

#ifndef GONGBAO_PARSER_LEXICON_PROVISION_REFERENCE_H_
#define GONGBAO_PARSER_LEXICON_PROVISION_REFERENCE_H_

#include <optional>
#include <string>
#include <string_view>

namespace gongbao {

// At least one field is set. Numbers start at 1.
struct ProvisionReference {
  std::optional<int> part;       // 第一编
  std::optional<int> chapter;    // 第一章
  std::optional<int> section;    // 第一节
  std::optional<int> article;    // 第九条
  std::optional<int> suffix;     // 之一, of the article
  std::optional<int> paragraph;  // 第一款
  std::optional<int> item;       // 第(四)项
  std::optional<int> subitem;    // 第2目

  // Chinese numerals with the item in brackets: 第九条第一款第(四)项.
  std::string ToString() const;
  friend bool operator==(const ProvisionReference&,
                         const ProvisionReference&) = default;
};

// Reads `text` (UTF-8), which must be one reference and nothing else beside
// white space. Chinese and Arabic numerals of any width are accepted, an item
// with or without brackets, 条 alone (9条) too. Returns nullopt otherwise.
std::optional<ProvisionReference> ParseProvisionReference(
    std::string_view text);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_LEXICON_PROVISION_REFERENCE_H_
