// A lineage as a drawing: an SVG timeline that stands alone, for a browser or
// a document. It follows the reader's light or dark setting, says every status
// and relation in words as well as in colour, and tells its contents to those
// who hear it (<title>, <desc>).

#ifndef GONGBAO_CLI_RENDER_LINEAGE_SVG_H_
#define GONGBAO_CLI_RENDER_LINEAGE_SVG_H_

#include <string>

#include "cli/render/language.h"
#include "index/tracking/lineage.h"
#include "parser/gazette.h"

namespace gongbao {

// Well-formed XML, whatever the titles hold.
// REQUIRES: `lineage` has a node.
std::string LineageSvg(const Lineage& lineage, const Date& as_of,
                       Language language);

}  // namespace gongbao

#endif  // GONGBAO_CLI_RENDER_LINEAGE_SVG_H_
