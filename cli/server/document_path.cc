#include "cli/server/document_path.h"

#include <array>
#include <utility>

#include "cli/render/address_text.h"

namespace gongbao {
namespace {

constexpr std::array<std::pair<std::string_view, DocumentView>, 4> kViews = {
    {{"/status", DocumentView::kStatus},
     {"/lineage", DocumentView::kLineage},
     {"/lineage.svg", DocumentView::kLineageSvg},
     {"/refs", DocumentView::kRefs}}};

}  // namespace

DocumentPath ReadDocumentPath(std::string_view path) {
  for (const auto& [ending, view] : kViews) {
    if (!path.ends_with(ending)) continue;
    path.remove_suffix(ending.size());
    return {std::string(path), view};
  }
  return {std::string(path), DocumentView::kText};
}

std::string FullAddress(const std::string& document, const std::string& at) {
  if (at.empty()) return document;
  const bool eid =
      at.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_-.") ==
          std::string::npos &&
      at.contains('_');
  return eid ? MachineAddress(document, at) : document + " " + at;
}

}  // namespace gongbao
