#include "cli/server/citation_links.h"

#include "cli/render/html_text.h"
#include "cli/render/reference_page.h"
#include "parser/lexicon/provision_reference.h"

namespace gongbao {
namespace {

// The anchor of an article of a document's first instrument; "" for others.
std::string ArticleAnchor(const std::optional<std::string>& provision) {
  if (!provision) return "";
  const auto reference = ParseProvisionReference(*provision);
  if (!reference || !reference->article) return "";
  std::string anchor = "#art_" + std::to_string(*reference->article);
  if (reference->suffix) anchor += "-" + std::to_string(*reference->suffix);
  return anchor;
}

}  // namespace

std::string PageOf(const std::string& address) {
  return "/d/" + UrlText(address);
}

std::string LinkOf(const Reference& reference) {
  if (StateOf(reference) != ReferenceState::kResolved) return "";
  if (reference.kind == CitationKind::kInternal) {
    return "#" + UrlText(reference.internal_targets.front());
  }
  const Target& target = reference.target;
  return PageOf(target.documents.front().address) +
         ArticleAnchor(target.provision);
}

CitationLinks::CitationLinks(const std::vector<Reference>& cites) {
  for (const Reference& reference : cites) {
    std::string target = LinkOf(reference);
    if (target.empty() || reference.saying.text.empty()) continue;
    by_node_[reference.saying.node].push_back(
        {reference.saying.text, std::move(target)});
  }
}

std::string CitationLinks::Html(std::string_view text,
                                const std::string& eid) const {
  std::string html;
  for (const std::string& node : {eid, eid + "__para_1"}) {
    const auto found = by_node_.find(node);
    if (found == by_node_.end()) continue;
    // In order of place, so each is looked for behind the last.
    for (const Link& link : found->second) {
      const std::size_t at = text.find(link.words);
      if (at == std::string_view::npos) continue;
      html += HtmlText(text.substr(0, at)) + "<a href=\"" +
              HtmlText(link.target) + "\">" + HtmlText(link.words) + "</a>";
      text.remove_prefix(at + link.words.size());
    }
  }
  return html + HtmlText(text);
}

}  // namespace gongbao
