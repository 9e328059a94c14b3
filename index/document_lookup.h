// Finds documents by what names them: address, number, title.

#ifndef GONGBAO_INDEX_DOCUMENT_LOOKUP_H_
#define GONGBAO_INDEX_DOCUMENT_LOOKUP_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "index/connection.h"

namespace gongbao {

// A document that a name means, and the instrument if it was that which bore
// the name.
struct NamedDocument {
  std::int64_t document = 0;
  std::optional<std::int64_t> instrument;

  friend auto operator<=>(const NamedDocument&, const NamedDocument&) = default;
};

// All documents that `name` means, best way of reading it first:
//
//   its number in any spelling         云政办规[2025]1号
//   its exact title, 《》 or not        《云岭市市长质量奖管理办法》
//   title and number, issuer or date   《…办法》(云政办规〔2025〕1号)
//   its address as printed             公告2024年第3号(云岭市财政局)
//   a title equal to its own but for   市长质量奖管理办法
//   the place or issuer at the start
//
// Names are compared folded and without white space, and always whole: a
// title that is part of a longer one never stands for it.
std::vector<NamedDocument> FindDocuments(Connection& connection,
                                         const std::string& name);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_DOCUMENT_LOOKUP_H_
