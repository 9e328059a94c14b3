#include "cli/render/gazette_outline.h"

#include <algorithm>
#include <utility>

#include "cli/render/diagnostic_line.h"
#include "cli/render/terminal_text.h"
#include "cli/render/wrapped_text.h"
#include "parser/joined_text.h"

namespace gongbao {
namespace {

class GazetteOutline {
 public:
  GazetteOutline(const Gazette& gazette, int width, bool color, Output& out)
      : gazette_(gazette), width_(width), color_(color), out_(out) {}

  void Write();

 private:
  void WriteIssue(const Issue& issue);
  void WriteDocument(const Document& document);
  void WriteNodes(const std::vector<Node>& nodes, int indent);
  void WriteLine(int indent, const std::string& text, TextSpan span,
                 bool strong);

  const Gazette& gazette_;
  int width_;
  bool color_;
  Output& out_;
};

void AppendWord(std::string* text, const std::string& word) {
  if (word.empty()) return;
  if (!text->empty()) *text += ' ';
  *text += word;
}

void GazetteOutline::Write() {
  if (gazette_.issue) WriteIssue(*gazette_.issue);
  for (const Document& document : gazette_.documents) WriteDocument(document);
}

void GazetteOutline::WriteIssue(const Issue& issue) {
  std::string text = issue.title;
  if (issue.year) AppendWord(&text, std::to_string(*issue.year) + "年");
  if (issue.number) text += "第" + std::to_string(*issue.number) + "期";
  if (issue.serial) {
    AppendWord(&text, "(总第" + std::to_string(*issue.serial) + "期)");
  }
  if (issue.published) AppendWord(&text, issue.published->ToString());
  WriteLine(0, text, {}, true);
}

void GazetteOutline::WriteDocument(const Document& document) {
  std::string text = document.number.value_or("");
  AppendWord(&text, document.title);
  if (document.date) AppendWord(&text, document.date->ToString());
  WriteLine(0, text, document.span, true);
  WriteNodes(document.nodes, 1);
  for (const Instrument& instrument : document.instruments) {
    WriteLine(1, instrument.title, instrument.span, true);
    WriteNodes(instrument.nodes, 2);
  }
  for (const Annex& annex : document.annexes) {
    std::string title = annex.label;
    AppendWord(&title, annex.title);
    WriteLine(1, title, annex.span, true);
    WriteNodes(annex.nodes, 2);
  }
}

void GazetteOutline::WriteNodes(const std::vector<Node>& nodes, int indent) {
  // 第九条 stands on the line of its first paragraph, as in print.
  std::string carried;
  VisitNodes(nodes, "", [&](const Node& node, std::string_view, int depth) {
    const bool inside = !carried.empty() && depth > 0;
    std::string text = std::exchange(carried, "");
    AppendWord(&text, CompactText(gazette_, node.label));
    AppendWord(&text, CompactText(gazette_, node.heading));
    const std::string words = JoinedText(gazette_, node.text);
    if (node.type == NodeType::kArticle && words.empty() &&
        !node.children.empty()) {
      carried = text;
      return;
    }
    AppendWord(&text, words);
    if (text.empty()) text = NodeTypeName(node.type);
    WriteLine(indent + depth - (inside ? 1 : 0), text, node.span, false);
  });
}

void GazetteOutline::WriteLine(int indent, const std::string& text,
                               TextSpan span, bool strong) {
  const std::string place =
      span.empty() ? "" : "  :" + std::to_string(gazette_.LineAt(span.begin));
  const std::string margin(static_cast<std::size_t>(indent) * 2, ' ');
  const int room = width_ > 0 ? width_ - DisplayWidth(margin + place) : 0;
  const std::string shown =
      Shortened(TerminalText(text), width_ > 0 ? std::max(room, 8) : 0);
  out_.Write(margin);
  out_.Write(color_ && strong ? "\033[1m" + shown + "\033[0m" : shown);
  out_.Write(color_ ? "\033[2m" + place + "\033[0m\n" : place + "\n");
}

}  // namespace

void WriteGazetteOutline(const Gazette& gazette, Language language, int width,
                         bool color, Output& out) {
  GazetteOutline(gazette, width, color, out).Write();
  for (const DiagnosticRecord& record : DiagnosticsOf(gazette)) {
    out.Write(DiagnosticLine(record, language) + "\n");
  }
}

}  // namespace gongbao
