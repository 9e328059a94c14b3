// What stands between a document's title and its text: promulgation notes
// (题注) and the addressees (主送机关).

#ifndef GONGBAO_PARSER_STRUCTURE_DOCUMENT_HEAD_H_
#define GONGBAO_PARSER_STRUCTURE_DOCUMENT_HEAD_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parser/gazette.h"
#include "parser/structure/lined_text.h"

namespace gongbao {

// Lines at the beginning of `range` that tell who passed, amended or issued
// the text, and when; empty if there are none.
//   (2014年3月28日南江省第十二届人民代表大会常务委员会第7次会议通过)
LineRange FindPromulgation(const LinedText& source, LineRange range);

// Whether the words begin with a date, or with a bracket, a dash or 根据 before
// one, as a note does: 根据2010年11月30日…
bool BeginsNote(std::string_view words);

// Whether the words are one such note, whole.
bool IsNote(std::string_view words);

// The first spoken line of `range` if it names the issuer alone and the rest
// of the head stands below it: notes, addressees, a date, the title once more,
// or the first provision. kNoLine otherwise.
//   云岭市公共厕所管理办法 / 云岭市人民政府 / 第一条 …
std::size_t FindIssuer(const LinedText& source, LineRange range,
                       std::string_view title);

// The latest day that the notes name, apart from days of taking effect.
std::optional<Date> PromulgationDate(const LinedText& source, LineRange notes);

// Lines at the beginning of `range` that address the document: they end in a
// colon and name offices. Empty if there are none.
LineRange FindAddressees(const LinedText& source, LineRange range);

// Whether the words are such lines, whole: 各县(区)人民政府,市直各部门:
bool IsAddressees(std::string_view words);

// The addressees, as the lines part them by commas.
std::vector<std::string> ReadAddressees(const LinedText& source,
                                        LineRange range);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_STRUCTURE_DOCUMENT_HEAD_H_
