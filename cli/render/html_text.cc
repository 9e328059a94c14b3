#include "cli/render/html_text.h"

#include <array>
#include <cstdio>

#include "cli/render/hit_text.h"
#include "cli/render/terminal_text.h"

namespace gongbao {
namespace {

// Private-use characters stand for the marks while the text is escaped, so
// that no text can bring a tag of its own.
constexpr std::string_view kMarkBegin = "\ue000";
constexpr std::string_view kMarkEnd = "\ue001";

std::string Replaced(std::string text, std::string_view from,
                     std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos;
       at += to.size()) {
    text.replace(at, from.size(), to);
  }
  return text;
}

bool IsUnreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= '0' && c <= '9') || std::string_view("-._~").contains(c);
}

}  // namespace

std::string HtmlText(std::string_view text) {
  std::string escaped;
  for (char c : TerminalText(text)) {
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      case '\'':
        escaped += "&#39;";
        break;
      default:
        escaped += c;
    }
  }
  return escaped;
}

std::string UrlText(std::string_view text) {
  std::string encoded;
  std::array<char, 4> code;
  for (char c : text) {
    if (IsUnreserved(c)) {
      encoded += c;
      continue;
    }
    std::snprintf(code.data(), code.size(), "%%%02X",
                  static_cast<unsigned>(static_cast<unsigned char>(c)));
    encoded += code.data();
  }
  return encoded;
}

std::string HtmlSnippet(const SearchHit& hit) {
  const std::string escaped =
      HtmlText(MarkedSnippet(hit, kMarkBegin, kMarkEnd));
  return Replaced(Replaced(escaped, kMarkBegin, "<mark>"), kMarkEnd, "</mark>");
}

}  // namespace gongbao
