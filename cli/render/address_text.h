// The address of a hit as a reader types it again:
//
//   云政办规〔2025〕1号 第九条              云政办规〔2025〕1号#inst_2__art_9

#ifndef GONGBAO_CLI_RENDER_ADDRESS_TEXT_H_
#define GONGBAO_CLI_RENDER_ADDRESS_TEXT_H_

#include <string>
#include <string_view>

#include "index/resolver.h"
#include "index/searcher.h"

namespace gongbao {

// The document's address and, for an article of its first instrument, the
// label; for other places the eid after #. The document's alone for a title.
std::string AddressToType(const SearchHit& hit);

// Whether `address`, which means `place`, names all of a document. One by eid
// names a provision, although it carries no reference.
bool NamesDocument(std::string_view address, const Resolved& place);

// Whether `address` names a provision that the document of `place` lacks. A
// document without text of its own is a place all the same.
bool LacksProvision(std::string_view address, const Resolved& place);

// The document's address, # and the eid: the same for every place.
std::string MachineAddress(const std::string& document_address,
                           const std::string& eid);

}  // namespace gongbao

#endif  // GONGBAO_CLI_RENDER_ADDRESS_TEXT_H_
