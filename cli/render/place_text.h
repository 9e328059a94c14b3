// A document or a provision in full, for reading: labels, headings and text,
// indented by kind.

#ifndef GONGBAO_CLI_RENDER_PLACE_TEXT_H_
#define GONGBAO_CLI_RENDER_PLACE_TEXT_H_

#include <string>

#include "index/resolver.h"

namespace gongbao {

// With its addressees if it is the `whole` document. Wrapped to `width`
// columns; 0 does not wrap. Control characters of the source show as pictures.
std::string PlaceText(const Resolved& place, bool whole, int width, bool color);

std::string PlaceMarkdown(const Resolved& place, bool whole);

// "云政办规〔2025〕1号 · 云岭市人民政府办公室 · 2025-02-06"; what is unknown
// is left out.
std::string DocumentLine(const DocumentRecord& document);

// "各县(区)人民政府、市人民政府各部门:"; "" where there are none.
std::string AddresseesLine(const DocumentRecord& document);

}  // namespace gongbao

#endif  // GONGBAO_CLI_RENDER_PLACE_TEXT_H_
