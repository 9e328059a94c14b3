#include "index/hit_statuses.h"

#include <algorithm>
#include <iterator>

#include "index/profile_cache.h"

namespace gongbao {

std::optional<Status> HitStatuses::OfDocument(std::int64_t document) {
  if (!as_of_) return std::nullopt;
  const auto [at, added] = known_.try_emplace(document);
  if (added) {
    const auto statuses = StatusesOf(database_, {document}, *as_of_);
    if (statuses) at->second = statuses->front();
  }
  return at->second;
}

bool HitStatuses::HasEnded(std::int64_t unit) {
  if (!as_of_) return false;
  const auto profiles = CurrentProfiles(database_.connection());
  const auto behind = std::ranges::upper_bound(profiles->documents, unit, {},
                                               &DocumentUnits::first_unit);
  if (behind == profiles->documents.begin()) return false;
  const auto status = OfDocument(std::prev(behind)->document);
  return status == Status::kRepealed || status == Status::kExpired;
}

}  // namespace gongbao
