#include "cli/render/place_text.h"

#include "cli/render/listing.h"
#include "cli/render/terminal_text.h"
#include "cli/render/wrapped_text.h"
#include "parser/lexicon/date.h"

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

// The title, and behind it the provision that was asked for.
std::string TitleAndReference(const Resolved& place) {
  if (!place.reference) return place.document.title;
  return place.document.title + " " + place.reference->ToString();
}

std::string SignatureText(const DocumentRecord& document) {
  std::string text;
  for (const std::string& line : SignatureLines(document)) {
    text += (text.empty() ? "\n" : "") + TerminalText(line) + "\n";
  }
  return text;
}

std::string SignatureMarkdown(const DocumentRecord& document) {
  std::string text;
  for (const std::string& line : SignatureLines(document)) {
    text += MarkdownText(line) + "\n\n";
  }
  return text;
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

std::string DateInWords(std::string_view date) {
  const auto read = ParseDate(date);
  if (!read) return std::string(date);
  std::string words =
      std::to_string(read->year) + "年" + std::to_string(read->month) + "月";
  return read->day > 0 ? words + std::to_string(read->day) + "日" : words;
}

std::size_t SignaturePlace(const std::vector<ReadingBlock>& blocks) {
  for (std::size_t i = 1; i < blocks.size(); ++i) {
    if (blocks[i].kind == ReadingBlock::Kind::kTitle) return i;
  }
  return blocks.size();
}

std::vector<std::string> SignatureLines(const DocumentRecord& document) {
  std::vector<std::string> lines = document.signatories;
  if (document.date) lines.push_back(DateInWords(*document.date));
  if (document.release) lines.push_back("(" + *document.release + ")");
  return lines;
}

std::string PlaceHeadText(const Resolved& place, const std::string& status,
                          int width, bool color) {
  const DocumentRecord& document = place.document;
  std::string text;
  for (const std::string& line :
       WrapText(TerminalText(TitleAndReference(place)), width)) {
    text += Strong(line, color) + "\n";
  }
  const std::string facts = TerminalText(DocumentLine(document));
  if (!facts.empty()) text += facts + "\n";
  text += Faint(TerminalText(Source(document)), color) + "\n";
  return status.empty() ? text : text + status + "\n";
}

std::string PlaceHeadMarkdown(const Resolved& place,
                              const std::string& status) {
  std::string text = "## " + MarkdownText(TitleAndReference(place)) + "\n\n" +
                     MarkdownText(DocumentLine(place.document)) + "\n\n";
  return status.empty() ? text : text + MarkdownText(status) + "\n\n";
}

std::string PlaceText(const Resolved& place, bool whole, int width,
                      bool color) {
  const DocumentRecord& document = place.document;
  std::string text;
  if (whole && !document.addressees.empty()) {
    text += TerminalText(AddresseesLine(document)) + "\n";
  }
  const std::vector<ReadingBlock> blocks = ReadingBlocks(place);
  const std::size_t end = whole ? SignaturePlace(blocks) : blocks.size() + 1;
  for (std::size_t i = 0; i <= blocks.size(); ++i) {
    if (i == end) text += SignatureText(document);
    if (i == blocks.size()) break;
    if (Heads(blocks[i]) && !text.empty() && !text.ends_with("\n\n")) {
      text += "\n";
    }
    text += BlockText(blocks[i], width, color);
  }
  return text;
}

std::string PlaceMarkdown(const Resolved& place, bool whole) {
  const DocumentRecord& document = place.document;
  std::string text;
  if (whole && !document.addressees.empty()) {
    text += MarkdownText(AddresseesLine(document)) + "\n\n";
  }
  const std::vector<ReadingBlock> blocks = ReadingBlocks(place);
  const std::size_t end = whole ? SignaturePlace(blocks) : blocks.size() + 1;
  for (std::size_t i = 0; i <= blocks.size(); ++i) {
    if (i == end) text += SignatureMarkdown(document);
    if (i == blocks.size()) break;
    if (blocks[i].kind == ReadingBlock::Kind::kTitle) text += "### ";
    if (blocks[i].kind == ReadingBlock::Kind::kHeading) text += "#### ";
    text += MarkdownText(LabelledText(blocks[i])) + "\n\n";
  }
  return text;
}

}  // namespace gongbao
