#include "index/tracking/provision_scope.h"

#include <algorithm>

#include "index/provision_lookup.h"
#include "parser/lexicon/provision_reference.h"

namespace gongbao {
namespace {

using Records = std::vector<ProvisionRecord>;

constexpr std::string_view kListMark = "、";
constexpr std::string_view kRangeMark = "至";

// Adds what one reference means; false if it is none. What the document does
// not have, such as an article that an amendment inserts, adds nothing.
bool AddReferenced(const Records& provisions, std::string_view text,
                   ProvisionIds& ids) {
  const auto reference = ParseProvisionReference(text);
  if (!reference) return false;
  for (const Records& place : FindReferenced(provisions, *reference)) {
    for (const ProvisionRecord& one : place) ids.insert(one.id);
  }
  return true;
}

// 第五条至第七条: all from the first of the one to the last of the other.
bool AddRange(const Records& provisions, std::string_view from,
              std::string_view to, ProvisionIds& ids) {
  ProvisionIds ends;
  if (!AddReferenced(provisions, from, ends)) return false;
  if (!AddReferenced(provisions, to, ends)) return false;
  if (ends.empty()) return true;
  for (const ProvisionRecord& one : provisions) {
    if (one.id >= *ends.begin() && one.id <= *ends.rbegin()) ids.insert(one.id);
  }
  return true;
}

bool AddPart(const Records& provisions, std::string_view part,
             ProvisionIds& ids) {
  const std::size_t range = part.find(kRangeMark);
  if (range == std::string_view::npos) {
    return AddReferenced(provisions, part, ids);
  }
  return AddRange(provisions, part.substr(0, range),
                  part.substr(range + kRangeMark.size()), ids);
}

}  // namespace

std::optional<ProvisionIds> ScopeOf(const Records& provisions,
                                    std::string_view text) {
  ProvisionIds ids;
  while (true) {
    const std::size_t end = text.find(kListMark);
    if (!AddPart(provisions, text.substr(0, end), ids)) return std::nullopt;
    if (end == std::string_view::npos) return ids;
    text.remove_prefix(end + kListMark.size());
  }
}

Overlap OverlapOf(const ProvisionIds& scope, const Records& provision) {
  if (provision.empty()) return Overlap::kNone;
  if (scope.contains(provision.front().id)) return Overlap::kWhole;
  const bool part = std::ranges::any_of(
      provision,
      [&](const ProvisionRecord& one) { return scope.contains(one.id); });
  return part ? Overlap::kPart : Overlap::kNone;
}

}  // namespace gongbao
