// A lineage as a graph for other programs to draw: Graphviz's DOT, and the
// Mermaid that Markdown pages show.
//
//   n0 -> n1 [label="废止 2024-01-01"];        n0 -->|"废止 2024-01-01"| n1

#ifndef GONGBAO_CLI_RENDER_LINEAGE_GRAPH_H_
#define GONGBAO_CLI_RENDER_LINEAGE_GRAPH_H_

#include <string>

#include "cli/render/language.h"
#include "index/tracking/lineage.h"

namespace gongbao {

// Stubs are dashed, the document asked for is bold.
std::string LineageDot(const Lineage& lineage, Language language);
std::string LineageMermaid(const Lineage& lineage, Language language);

}  // namespace gongbao

#endif  // GONGBAO_CLI_RENDER_LINEAGE_GRAPH_H_
