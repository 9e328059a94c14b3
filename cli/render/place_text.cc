#include "cli/render/place_text.h"

#include "cli/render/listing.h"
#include "cli/render/reading_block.h"
#include "cli/render/terminal_text.h"
#include "cli/render/wrapped_text.h"

namespace gongbao {
namespace {

constexpr int kIndentColumns = 4;

std::string Strong(const std::string& text, bool color) {
  return color ? "\033[1m" + text + "\033[0m" : text;
}

std::string Faint(const std::string& text, bool color) {
  return color ? "\033[2m" + text + "\033[0m" : text;
}

bool Heads(const ReadingBlock& block) {
  return block.kind == ReadingBlock::Kind::kTitle ||
         block.kind == ReadingBlock::Kind::kHeading;
}

std::string BlockText(const ReadingBlock& block, int width, bool color) {
  const int indent = block.indent * kIndentColumns;
  const std::string margin(static_cast<std::size_t>(indent), ' ');
  const bool strong = Heads(block);
  std::string text;
  for (const std::string& line : WrapText(TerminalText(LabelledText(block)),
                                          width > 0 ? width - indent : 0)) {
    text += margin + (strong ? Strong(line, color) : line) + "\n";
  }
  return text;
}

std::string Source(const DocumentRecord& document) {
  std::string text = document.issue_label;
  if (!text.empty()) text += " · ";
  return text + document.path + ":" + std::to_string(document.line);
}

}  // namespace

std::string AddresseesLine(const DocumentRecord& document) {
  std::string text;
  for (const std::string& addressee : document.addressees) {
    text += (text.empty() ? "" : "、") + addressee;
  }
  return text.empty() ? "" : text + ":";
}

std::string DocumentLine(const DocumentRecord& document) {
  std::string text;
  for (const auto& part :
       {document.number, document.authority, document.date}) {
    if (!part || part->empty()) continue;
    text += (text.empty() ? "" : " · ") + *part;
  }
  return text;
}

std::string PlaceText(const Resolved& place, bool whole, int width,
                      bool color) {
  const DocumentRecord& document = place.document;
  std::string text;
  for (const std::string& line :
       WrapText(TerminalText(document.title), width)) {
    text += Strong(line, color) + "\n";
  }
  const std::string facts = TerminalText(DocumentLine(document));
  if (!facts.empty()) text += facts + "\n";
  text += Faint(TerminalText(Source(document)), color) + "\n\n";
  if (whole && !document.addressees.empty()) {
    text += TerminalText(AddresseesLine(document)) + "\n";
  }
  for (const ReadingBlock& block : ReadingBlocks(place)) {
    if (Heads(block) && !text.ends_with("\n\n")) text += "\n";
    text += BlockText(block, width, color);
  }
  return text;
}

std::string PlaceMarkdown(const Resolved& place, bool whole) {
  const DocumentRecord& document = place.document;
  std::string text = "## " + MarkdownText(document.title) + "\n\n" +
                     MarkdownText(DocumentLine(document)) + "\n\n";
  if (whole && !document.addressees.empty()) {
    text += MarkdownText(AddresseesLine(document)) + "\n\n";
  }
  for (const ReadingBlock& block : ReadingBlocks(place)) {
    if (block.kind == ReadingBlock::Kind::kTitle) text += "### ";
    if (block.kind == ReadingBlock::Kind::kHeading) text += "#### ";
    text += MarkdownText(LabelledText(block)) + "\n\n";
  }
  return text;
}

}  // namespace gongbao
