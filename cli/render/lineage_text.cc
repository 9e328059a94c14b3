#include "cli/render/lineage_text.h"

#include <algorithm>
#include <deque>
#include <limits>

#include "cli/render/messages.h"
#include "cli/render/status_text.h"
#include "cli/render/terminal_text.h"
#include "cli/render/tracking_words.h"
#include "cli/render/wrapped_text.h"

namespace gongbao {
namespace {

constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

// Builds the tree: first each document's shortest way, then its steps.
class TreeBuilder {
 public:
  explicit TreeBuilder(const Lineage& lineage)
      : lineage_(lineage),
        edges_of_(lineage.nodes.size()),
        parent_edge_(lineage.nodes.size(), kNone),
        used_(lineage.edges.size()) {
    for (std::size_t i = 0; i < lineage.edges.size(); ++i) {
      const LineageEdge& edge = lineage.edges[i];
      if (edge.actor == edge.target) continue;
      edges_of_[edge.actor].push_back(i);
      edges_of_[edge.target].push_back(i);
    }
    FindParents();
  }

  LineageTree Build() {
    LineageTree tree;
    for (LineageStep& step : StepsOf(0)) {
      (step.is_actor ? tree.newer : tree.older).push_back(std::move(step));
    }
    return tree;
  }

 private:
  std::size_t OtherEnd(std::size_t edge, std::size_t node) const {
    const LineageEdge& ends = lineage_.edges[edge];
    return ends.actor == node ? ends.target : ends.actor;
  }

  void FindParents() {
    std::deque<std::size_t> waiting = {0};
    std::vector<bool> seen(lineage_.nodes.size());
    seen[0] = true;
    while (!waiting.empty()) {
      const std::size_t node = waiting.front();
      waiting.pop_front();
      for (const std::size_t edge : edges_of_[node]) {
        const std::size_t other = OtherEnd(edge, node);
        if (seen[other]) continue;
        seen[other] = true;
        parent_edge_[other] = edge;
        waiting.push_back(other);
      }
    }
  }

  std::vector<LineageStep> StepsOf(std::size_t node) {
    std::vector<LineageStep> steps;
    // Taken before the steps below: they may meet the same edges.
    for (const std::size_t edge : edges_of_[node]) {
      if (used_[edge]) continue;
      const std::size_t other = OtherEnd(edge, node);
      // An edge that leads up from elsewhere is shown from there.
      if (parent_edge_[node] == edge) continue;
      used_[edge] = true;
      LineageStep step;
      step.edge = edge;
      step.node = other;
      step.is_actor = lineage_.edges[edge].actor == other;
      step.elsewhere = parent_edge_[other] != edge;
      steps.push_back(std::move(step));
    }
    for (LineageStep& step : steps) {
      if (!step.elsewhere) step.steps = StepsOf(step.node);
    }
    return steps;
  }

  const Lineage& lineage_;
  std::vector<std::vector<std::size_t>> edges_of_;
  std::vector<std::size_t> parent_edge_;
  std::vector<bool> used_;
};

Message VerbOf(const LineageEdge& edge, bool passive) {
  if (edge.later_edition) {
    return passive ? Message::kLineageIssuedAgain : Message::kLineageEditionOf;
  }
  switch (edge.type) {
    case RelationType::kRepeals:
      return passive ? Message::kLineageRepealedBy : Message::kLineageRepeals;
    case RelationType::kExtends:
      return passive ? Message::kLineageExtendedBy : Message::kLineageExtends;
    default:
      return passive ? Message::kLineageAmendedBy : Message::kLineageAmends;
  }
}

std::string Evidence(const Saying& saying) {
  return SayingPlace(saying) + ": " + saying.text;
}

class TextWriter {
 public:
  TextWriter(const Lineage& lineage, Language language, int width, bool color)
      : lineage_(lineage), language_(language), width_(width), color_(color) {}

  std::string Write() {
    const LineageTree tree = TreeOf(lineage_);
    if (tree.newer.empty() && tree.older.empty()) {
      return Say(language_, Message::kLineageAlone) + "\n";
    }
    WriteGroup(Message::kLineageNewer, tree.newer);
    WriteGroup(Message::kLineageOlder, tree.older);
    return std::move(text_);
  }

 private:
  void WriteGroup(Message heading, const std::vector<LineageStep>& steps) {
    if (steps.empty()) return;
    text_ += Say(language_, heading) + "\n";
    WriteSteps(steps, "");
  }

  void WriteSteps(const std::vector<LineageStep>& steps,
                  const std::string& margin) {
    for (const LineageStep& step : steps) {
      const bool last = &step == &steps.back();
      const std::string below = margin + (last ? "   " : "│  ");
      WriteLines(StepWords(lineage_, step, language_),
                 margin + (last ? "└─ " : "├─ "), below, "\033[1m");
      if (!step.elsewhere) {
        WriteLines(NodeLine(lineage_.nodes[step.node], language_), below, below,
                   "");
      }
      WriteLines(Evidence(lineage_.edges[step.edge].saying), below, below,
                 "\033[2m");
      WriteSteps(step.steps, below);
    }
  }

  void WriteLines(const std::string& words, const std::string& first,
                  const std::string& next, const std::string& style) {
    const int room = width_ > 0 ? std::max(width_ - DisplayWidth(next), 20) : 0;
    bool is_first = true;
    for (const std::string& line : WrapText(TerminalText(words), room)) {
      const bool styled = color_ && !style.empty();
      text_ += (is_first ? first : next) +
               (styled ? style + line + "\033[0m" : line) + "\n";
      is_first = false;
    }
  }

  const Lineage& lineage_;
  const Language language_;
  const int width_;
  const bool color_;
  std::string text_;
};

}  // namespace

LineageTree TreeOf(const Lineage& lineage) {
  return TreeBuilder(lineage).Build();
}

std::string StepWords(const Lineage& lineage, const LineageStep& step,
                      Language language) {
  const LineageEdge& edge = lineage.edges[step.edge];
  const LineageNode& node = lineage.nodes[step.node];
  std::string words =
      edge.day ? edge.day->ToString() : Say(language, Message::kDayUnknown);
  words += " " + Say(language, VerbOf(edge, step.is_actor),
                     {node.number.value_or(node.title)});
  if (edge.provision) words += " (" + *edge.provision + ")";
  if (edge.until) {
    words +=
        " " + Say(language, Message::kLineageUntil, {edge.until->ToString()});
  }
  if (edge.doubt != Doubt::kNone) {
    words += " · " + DoubtWords(edge.doubt, language);
  }
  if (step.elsewhere)
    words += " · " + Say(language, Message::kLineageElsewhere);
  return words;
}

std::string NodeLine(const LineageNode& node, Language language) {
  std::string line = NodeTitle(node);
  if (!node.document) {
    line += " · " + Say(language, Message::kStub);
  } else if (node.status) {
    line += " · " + StatusWords(*node.status, language);
  }
  return line;
}

std::string LineageText(const Lineage& lineage, Language language, int width,
                        bool color) {
  return TextWriter(lineage, language, width, color).Write();
}

}  // namespace gongbao
