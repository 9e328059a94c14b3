// Which provisions of a document a text means: 第九条, 第二章、第三章,
// 第五条至第七条, 第三条第一款、第三条第二款.

#ifndef GONGBAO_INDEX_TRACKING_PROVISION_SCOPE_H_
#define GONGBAO_INDEX_TRACKING_PROVISION_SCOPE_H_

#include <cstdint>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

#include "index/records.h"

namespace gongbao {

using ProvisionIds = std::set<std::int64_t>;

// The provisions among `provisions` (a document's, in reading order) that
// `text` means, each with all below it; none for what it does not have. Nullopt
// where the text says so in words (与本办法不一致的规定).
std::optional<ProvisionIds> ScopeOf(
    const std::vector<ProvisionRecord>& provisions, std::string_view text);

// How a scope stands to a provision with all below it.
enum class Overlap {
  kNone,
  kPart,   // The scope has a part of the provision.
  kWhole,  // The scope has the provision, and perhaps more.
};
Overlap OverlapOf(const ProvisionIds& scope,
                  const std::vector<ProvisionRecord>& provision);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_TRACKING_PROVISION_SCOPE_H_
