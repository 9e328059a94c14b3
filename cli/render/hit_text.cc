#include "cli/render/hit_text.h"

#include <algorithm>

#include "cli/render/address_text.h"
#include "cli/render/listing.h"
#include "cli/render/place_text.h"
#include "cli/render/terminal_text.h"
#include "cli/render/tracking_words.h"
#include "cli/render/wrapped_text.h"

namespace gongbao {
namespace {

// Stand for the colour codes while the text is made visible and wrapped:
// format characters (interlinear annotation) have no width, and a line may
// break beside them exactly where it might without them.
constexpr std::string_view kMarkBegin = "\ufff9";
constexpr std::string_view kMarkEnd = "\ufffb";

void ReplaceAll(std::string* text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text->find(from, at)) != std::string::npos;
       at += to.size()) {
    text->replace(at, from.size(), to);
  }
}

// A text that holds a mark's own characters must not gain a match by it.
std::string WithoutMark(std::string text, std::string_view mark) {
  if (!mark.empty()) ReplaceAll(&text, mark, "\ufffd");
  return text;
}

std::string OneLine(std::string text) {
  std::ranges::replace(text, '\n', ' ');
  return text;
}

// Colours the marks of a wrapped line; a match may go on in the next one.
std::string Colored(std::string line, bool* inside, bool color) {
  const bool began_inside = *inside;
  const std::size_t begin = line.rfind(kMarkBegin);
  const std::size_t end = line.rfind(kMarkEnd);
  if (begin != std::string::npos || end != std::string::npos) {
    *inside =
        begin != std::string::npos && (end == std::string::npos || begin > end);
  }
  ReplaceAll(&line, kMarkBegin, color ? "\033[1;31m" : "");
  ReplaceAll(&line, kMarkEnd, color ? "\033[0m" : "");
  if (!color) return line;
  return (began_inside ? "\033[1;31m" : "") + line + (*inside ? "\033[0m" : "");
}

}  // namespace

std::string MarkedSnippet(const SearchHit& hit, std::string_view before,
                          std::string_view after) {
  const auto piece = [&](std::size_t begin, std::size_t end) {
    return WithoutMark(
        WithoutMark(hit.snippet.substr(begin, end - begin), before), after);
  };
  std::string text;
  std::size_t at = 0;
  for (const Mark& mark : hit.marks) {
    if (mark.begin < at || mark.end > hit.snippet.size()) continue;
    text += piece(at, mark.begin);
    text += before;
    text += piece(mark.begin, mark.end);
    text += after;
    at = mark.end;
  }
  return text + piece(at, hit.snippet.size());
}

std::string HitTitle(const SearchHit& hit) {
  std::string title = hit.instrument.value_or(hit.document.title);
  return hit.label.empty() ? title : title + " " + hit.label;
}

std::string HitFacts(const SearchHit& hit, Language language) {
  std::string facts = DocumentLine(hit.document);
  if (hit.status) facts += " · " + StatusWords(*hit.status, language);
  return facts;
}

std::string HitText(const SearchHit& hit, int rank, Language language,
                    int width, bool color) {
  const std::string number = rank == 0 ? "→  " : std::to_string(rank) + ". ";
  const std::string margin(rank == 0 ? 3 : number.size(), ' ');
  const int room = width > 0 ? width - static_cast<int>(margin.size()) : 0;
  const std::string title = TerminalText(HitTitle(hit));
  std::string text =
      number + (color ? "\033[1m" + title + "\033[0m" : title) + "\n";
  text += margin + TerminalText(HitFacts(hit, language)) + "\n";
  const std::string snippet =
      OneLine(TerminalText(MarkedSnippet(hit, kMarkBegin, kMarkEnd)));
  bool inside = false;
  for (const std::string& line : WrapText(snippet, room)) {
    if (snippet.empty()) break;
    text += margin + Colored(line, &inside, color) + "\n";
  }
  return text + margin + "gongbao show '" + TerminalText(AddressToType(hit)) +
         "'\n";
}

std::string HitMarkdown(const SearchHit& hit, Language language) {
  std::string snippet =
      MarkdownText(OneLine(MarkedSnippet(hit, kMarkBegin, kMarkEnd)));
  ReplaceAll(&snippet, kMarkBegin, "**");
  ReplaceAll(&snippet, kMarkEnd, "**");
  return "- **" + MarkdownText(HitTitle(hit)) + "** (" +
         MarkdownText(HitFacts(hit, language)) + ")  \n  " + snippet + "\n";
}

}  // namespace gongbao
