// A page of references, and what became of each: found in the index, only
// named, or in doubt.

#ifndef GONGBAO_CLI_RENDER_REFERENCE_PAGE_H_
#define GONGBAO_CLI_RENDER_REFERENCE_PAGE_H_

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "index/tracking/references.h"

namespace gongbao {

// At most `limit` of each list after the first `offset`; 0: no limit.
struct ReferencePage {
  int limit = 0;
  int offset = 0;
};

// The part of `list` on the page; empty behind the end.
std::span<const Reference> OnPage(const std::vector<Reference>& list,
                                  const ReferencePage& page);

// Whether either list goes on after the page.
bool HasMore(const References& references, const ReferencePage& page);

enum class ReferenceState {
  kResolved,
  kDoubtful,    // Several fit, or the one that fits has another title.
  kStub,        // Named only: the index does not hold it.
  kUnresolved,  // A place in its own text that is not there.
};
std::string_view ReferenceStateName(ReferenceState state);

ReferenceState StateOf(const Reference& reference);

}  // namespace gongbao

#endif  // GONGBAO_CLI_RENDER_REFERENCE_PAGE_H_
