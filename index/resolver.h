// From what a lawyer types to a place in the index:
//
//   云政办规〔2025〕1号 第九条第四项     云政办规[2025]1号 9条
//   云岭市市长质量奖管理办法 第九条       云政办规〔2025〕1号#art_9__item_4

#ifndef GONGBAO_INDEX_RESOLVER_H_
#define GONGBAO_INDEX_RESOLVER_H_

#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <vector>

#include "index/database.h"
#include "index/error.h"
#include "index/records.h"
#include "parser/lexicon/provision_reference.h"

namespace gongbao {

// A place that an address means. Several documents can bear one number or
// title: then there are several, and the caller shows all. Of namesakes only
// those that have the provision are named, if any has it.
struct Resolved {
  DocumentRecord document;
  // As asked, one of the two; neither: the document.
  std::optional<ProvisionReference> reference;
  // The provision and all below it; the whole document without a reference.
  // Empty if the document has no such provision.
  std::vector<ProvisionRecord> provisions;
  std::optional<std::string> eid;
  std::optional<std::int64_t> instrument;  // The one that bore the name.

  bool IsProvision() const { return reference || eid; }
};

// Nothing found: an empty list. kInvalidQuery: not an address at all.
std::expected<std::vector<Resolved>, IndexError> ResolveAddress(
    Database& database, const std::string& address);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_RESOLVER_H_
