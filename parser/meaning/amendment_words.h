// The words around what is amended: whether they state an amendment, and of
// what.

#ifndef GONGBAO_PARSER_MEANING_AMENDMENT_WORDS_H_
#define GONGBAO_PARSER_MEANING_AMENDMENT_WORDS_H_

#include <optional>
#include <string>
#include <string_view>

namespace gongbao {

// Whether the words make an amendment a plan, a duty or a past: 拟, 推动, 适时.
bool IsPlanOrPast(std::string_view words);

// The words between 《甲办法》 and 修改 in 对《甲办法》部分条款作如下|修改.
bool IsPlainLink(std::string_view words);

// What follows the cue where the statement says what is done: 修改:, 修改如下,
// 补充规定:.
bool EndsAct(std::string_view words);

// Whether nothing but a quotation stands between a provision and 删去:
// 《甲办法》第六条中的“市水务局”|删去, and not 适用《甲办法》第六条,采取|删除.
bool NamesWhatGoes(std::string_view link);

// 在第九条|后增加一条: article 9 stays as it is.
bool IsAnchor(std::string_view after);

// 附件三 of 在《甲办法》附件三中|增加下列地区.
std::optional<std::string> AnnexIn(std::string_view link);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_MEANING_AMENDMENT_WORDS_H_
