// Provisions as running text enumerates them, from the first 第 on:
//
//   第三条第一款、第二款和第五条至第八条
//     第三条第一款 / 第三条第二款 / 第五条至第八条
//   第九条第(一)至(三)项      第(一)、(二)项      第一、二款
//
// A level that is left out is carried over from the mention before.

#ifndef GONGBAO_PARSER_MEANING_PROVISION_CITATION_H_
#define GONGBAO_PARSER_MEANING_PROVISION_CITATION_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parser/diagnostic.h"
#include "parser/lexicon/provision_reference.h"

namespace gongbao {

struct ProvisionMention {
  TextSpan span;
  ProvisionReference first;
  std::optional<ProvisionReference> last;  // Of a range.

  // 第三条第一款, 第五条至第八条.
  std::string ToString() const;
};

// The provisions enumerated from `at` on in `text`, which has no white space;
// empty if none starts there. `head` gives levels that the first may leave
// out: 第三条 for 本条第二款 in article 3.
std::vector<ProvisionMention> ReadProvisionMentions(
    std::string_view text, std::size_t at, const ProvisionReference& head);

// The provisions as one text, without what repeats: 第十八条、第十九条.
std::string ListProvisions(const std::vector<ProvisionMention>& mentions);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_MEANING_PROVISION_CITATION_H_
