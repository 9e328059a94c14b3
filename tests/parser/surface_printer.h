// Prints blocks as a file: lines, pages, marks and bytes of a surface.

#ifndef GONGBAO_TESTS_PARSER_SURFACE_PRINTER_H_
#define GONGBAO_TESTS_PARSER_SURFACE_PRINTER_H_

#include <string>
#include <string_view>
#include <vector>

#include "tests/parser/printed_gazette.h"
#include "tests/parser/surfaces.h"

namespace gongbao {

// The text, in UTF-8 and with line feeds. `running_head` stands above pages,
// e.g. 云岭市人民政府公报 2021年第3期.
std::string PrintText(const std::vector<PrintedBlock>& blocks,
                      const Surface& surface, const std::string& running_head);

// The text with the surface's line breaks, in its encoding.
std::string EncodeText(std::string text, const Surface& surface);

}  // namespace gongbao

#endif  // GONGBAO_TESTS_PARSER_SURFACE_PRINTER_H_
