#include "cli/render/reference_page.h"

#include <algorithm>

namespace gongbao {

std::span<const Reference> OnPage(const std::vector<Reference>& list,
                                  const ReferencePage& page) {
  const std::span<const Reference> all(list);
  const std::size_t begin =
      std::min(static_cast<std::size_t>(page.offset), all.size());
  const std::size_t left = all.size() - begin;
  const std::size_t count =
      page.limit == 0 ? left
                      : std::min(static_cast<std::size_t>(page.limit), left);
  return all.subspan(begin, count);
}

bool HasMore(const References& references, const ReferencePage& page) {
  if (page.limit == 0) return false;
  const auto end = static_cast<std::size_t>(page.offset) +
                   static_cast<std::size_t>(page.limit);
  return references.cited_by.size() > end || references.cites.size() > end;
}

std::string_view ReferenceStateName(ReferenceState state) {
  switch (state) {
    case ReferenceState::kResolved:
      return "resolved";
    case ReferenceState::kDoubtful:
      return "doubtful";
    case ReferenceState::kStub:
      return "stub";
    case ReferenceState::kUnresolved:
      return "unresolved";
  }
  return "";
}

ReferenceState StateOf(const Reference& reference) {
  if (reference.kind == CitationKind::kInternal) {
    return reference.internal_targets.empty() ? ReferenceState::kUnresolved
                                              : ReferenceState::kResolved;
  }
  if (reference.target.documents.empty()) return ReferenceState::kStub;
  return reference.target.doubt == Doubt::kNone ? ReferenceState::kResolved
                                                : ReferenceState::kDoubtful;
}

}  // namespace gongbao
