#include "cli/render/lineage_graph.h"

#include <vector>

#include "cli/render/messages.h"
#include "cli/render/terminal_text.h"
#include "cli/render/tracking_words.h"
#include "cli/render/wrapped_text.h"

namespace gongbao {
namespace {

constexpr int kTitleColumns = 36;

std::string DotText(std::string_view text) {
  std::string escaped;
  for (const char c : TerminalText(text)) {
    if (c == '"' || c == '\\') escaped += '\\';
    escaped += c == '\n' ? ' ' : c;
  }
  return escaped;
}

// Within "…" Mermaid reads entities of its own: #35; is #, #quot; is ".
std::string MermaidText(std::string_view text) {
  std::string escaped;
  for (const char c : TerminalText(text)) {
    if (c == '\n') {
      escaped += ' ';
    } else if (std::string_view("\"#&;<>`\\").contains(c)) {
      escaped += "#" + std::to_string(static_cast<int>(c)) + ";";
    } else {
      escaped += c;
    }
  }
  return escaped;
}

// The title in lines of a width for boxes, then number and status.
std::vector<std::string> BoxLines(const LineageNode& node, Language language) {
  std::vector<std::string> lines =
      WrapText(TerminalText(NodeTitle(node)), kTitleColumns);
  if (node.number) lines.push_back(*node.number);
  if (!node.document) {
    lines.push_back(Say(language, Message::kStub));
  } else if (node.status) {
    lines.push_back(StatusWords(*node.status, language));
  }
  return lines;
}

// The lines of a box, each escaped, with `line_break` between them.
template <typename Escape>
std::string BoxText(const LineageNode& node, Language language,
                    std::string_view line_break, Escape&& escape) {
  std::string text;
  for (const std::string& line : BoxLines(node, language)) {
    if (!text.empty()) text += line_break;
    text += escape(line);
  }
  return text;
}

std::string Name(std::size_t node) { return "n" + std::to_string(node); }

}  // namespace

std::string LineageDot(const Lineage& lineage, Language language) {
  std::string dot =
      "digraph lineage {\n  rankdir=LR;\n"
      "  node [shape=box, fontname=\"Noto Sans CJK SC\"];\n"
      "  edge [fontname=\"Noto Sans CJK SC\"];\n";
  for (std::size_t i = 0; i < lineage.nodes.size(); ++i) {
    const LineageNode& node = lineage.nodes[i];
    dot += "  " + Name(i) + " [label=\"" +
           BoxText(node, language, "\\n", DotText) + "\"";
    if (!node.document) dot += ", style=dashed";
    if (i == 0) dot += ", style=bold";
    dot += "];\n";
  }
  for (const LineageEdge& edge : lineage.edges) {
    dot += "  " + Name(edge.actor) + " -> " + Name(edge.target) + " [label=\"" +
           DotText(EdgeLabel(edge, language)) + "\"];\n";
  }
  return dot + "}\n";
}

std::string LineageMermaid(const Lineage& lineage, Language language) {
  std::string text = "flowchart LR\n";
  for (std::size_t i = 0; i < lineage.nodes.size(); ++i) {
    const LineageNode& node = lineage.nodes[i];
    text += "  " + Name(i) + "[\"" +
            BoxText(node, language, "<br>", MermaidText) + "\"]";
    if (!node.document) text += ":::stub";
    if (i == 0) text += ":::asked";
    text += "\n";
  }
  for (const LineageEdge& edge : lineage.edges) {
    text += "  " + Name(edge.actor) + " -->|\"" +
            MermaidText(EdgeLabel(edge, language)) + "\"| " +
            Name(edge.target) + "\n";
  }
  return text +
         "  classDef stub stroke-dasharray: 4 4\n"
         "  classDef asked stroke-width: 3px\n";
}

}  // namespace gongbao
