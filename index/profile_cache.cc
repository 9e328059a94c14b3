#include "index/profile_cache.h"

#include <algorithm>
#include <string_view>

#include "index/ranking.h"

namespace gongbao {
namespace {

std::shared_ptr<ProfileCache> ReadProfiles(Connection& connection) {
  auto cache = std::make_shared<ProfileCache>();
  Statement rows = connection.Prepare(
      "SELECT document.id, first_unit, profile, kind FROM unit_profile"
      " JOIN document ON document.id = unit_profile.document"
      " ORDER BY date DESC, address");
  std::uint32_t order = 0;
  while (rows.Step()) {
    std::string_view packed = rows.View(2);
    cache->documents.push_back(
        {rows.Integer(0), rows.Integer(1), cache->profiles.size(),
         packed.size() / kUnitProfileSize, order++, ForceOfKind(rows.View(3))});
    for (; packed.size() >= kUnitProfileSize;
         packed.remove_prefix(kUnitProfileSize)) {
      cache->profiles.push_back(ReadUnitProfile(packed));
    }
  }
  std::ranges::sort(cache->documents, {}, &DocumentUnits::first_unit);
  return cache;
}

}  // namespace

std::shared_ptr<const ProfileCache> CurrentProfiles(Connection& connection) {
  const std::int64_t generation =
      connection.QueryInteger("SELECT generation FROM state");
  auto kept = std::static_pointer_cast<ProfileCache>(connection.cache());
  if (kept != nullptr && kept->generation == generation) return kept;
  std::shared_ptr<ProfileCache> cache = ReadProfiles(connection);
  cache->generation = generation;
  // A reading cut short by a failure must not stay.
  if (!connection.failed()) connection.cache() = cache;
  return cache;
}

}  // namespace gongbao
