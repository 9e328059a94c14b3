// A document or a provision in full, for reading: labels, headings and text,
// indented by kind.

#ifndef GONGBAO_CLI_RENDER_PLACE_TEXT_H_
#define GONGBAO_CLI_RENDER_PLACE_TEXT_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "cli/render/reading_block.h"
#include "index/resolver.h"

namespace gongbao {

// What stands above a place: title, number, issuer, date, where it is from,
// and the line of its status if there is one.
std::string PlaceHeadText(const Resolved& place, const std::string& status,
                          int width, bool color);
std::string PlaceHeadMarkdown(const Resolved& place, const std::string& status);

// With its addressees and signature if it is the `whole` document. Wrapped to
// `width` columns; 0 does not wrap. Control characters of the source show as
// pictures.
std::string PlaceText(const Resolved& place, bool whole, int width, bool color);
std::string PlaceMarkdown(const Resolved& place, bool whole);

// Who signed, the date and the release note: a line each.
std::vector<std::string> SignatureLines(const DocumentRecord& document);

// How many of a whole document's blocks stand before its signature: those of
// its own body, all if it is an instrument alone.
std::size_t SignaturePlace(const std::vector<ReadingBlock>& blocks);

// 2025年2月6日 for 2025-02-06, 2024年9月 for 2024-09 (GB/T 9704-2012, 7.3.5.4).
std::string DateInWords(std::string_view date);

// "云政办规〔2025〕1号 · 云岭市人民政府办公室 · 2025-02-06"; what is unknown
// is left out.
std::string DocumentLine(const DocumentRecord& document);

// "各县(区)人民政府、市人民政府各部门:"; "" where there are none.
std::string AddresseesLine(const DocumentRecord& document);

}  // namespace gongbao

#endif  // GONGBAO_CLI_RENDER_PLACE_TEXT_H_
