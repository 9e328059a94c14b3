// Titles of official documents: 发文机关 + 关于 + 事由 + 的 + 文种 (GB/T
// 9704-2012, 7.3.1), and of the instruments they issue:
//
//   云岭市人民政府办公室关于印发云岭市河道保洁管理办法的通知
//   authority 云岭市人民政府办公室, kind 通知, issues 云岭市河道保洁管理办法
//
// All texts here are compact: no white space.

#ifndef GONGBAO_PARSER_LEXICON_TITLE_H_
#define GONGBAO_PARSER_LEXICON_TITLE_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gongbao {

// The kind (文种) that ends the title: 通知, 办法, 规则 for …规则(试行).
// "" if it ends in none.
std::string_view KindOfTitle(std::string_view title);

// The same for a document, whose title may end in that of what it publishes:
// 云岭市委办公室 云岭市政府办公室印发《关于…的意见》 gives 意见, and
// 云岭海关公告2020年第90号（关于…的公告） 公告.
std::string_view KindOfDocumentTitle(std::string_view title);

// The kind's name in 党政机关公文处理工作条例: 令 is short for 命令.
std::string_view NameOfKind(std::string_view kind);

// Whether `kind` is one that documents bear (通知, 决定, 令, …), and whether it
// is one that issued instruments bear (办法, 规定, …). Some are both.
bool IsDocumentKind(std::string_view kind);
bool IsInstrumentKind(std::string_view kind);

// Whether the text ends like the title of an annex: in a kind, or as forms and
// lists do (申报表, 承诺书, 名单).
bool EndsAnnexTitle(std::string_view text);

// The issuing authority that begins the title; "" if none does.
std::string_view AuthorityOfTitle(std::string_view title);

// Whether the title begins with an issuer's name, be it only a place's:
// 云岭县青石镇关于公布…的通知, whose signature says the rest.
bool NamesIssuer(std::string_view title);

// Whether the text reads as a whole document title: an authority or nothing,
// 关于 or a verb of issuing, and a document kind, with no sentence mark.
bool IsDocumentTitle(std::string_view text);

// Whether a document title may end in these words, which may be the last of
// several lines: a quick no for most lines.
bool MayEndTitle(std::string_view words);

// What the title issues or forwards, without 《》: 云岭市河道保洁管理办法; each
// of 《甲办法》和《乙规定》. Empty if it issues nothing.
std::vector<std::string> IssuedTitles(std::string_view title);

// Whether the text names one authority or, in a row, several: it ends like
// one and holds no punctuation.
bool IsAuthority(std::string_view text);

// 云岭市人民政府公报 and the like: the title of a gazette.
bool IsGazetteTitle(std::string_view text);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_LEXICON_TITLE_H_
