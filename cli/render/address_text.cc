#include "cli/render/address_text.h"

namespace gongbao {
namespace {

// art_9 or art_3-1, and no second article of that number (art_5.2).
bool IsPlainArticle(std::string_view eid) {
  constexpr std::string_view kArticle = "art_";
  if (!eid.starts_with(kArticle)) return false;
  eid.remove_prefix(kArticle.size());
  return eid.find_first_not_of("0123456789-") == std::string_view::npos;
}

}  // namespace

std::string AddressToType(const SearchHit& hit) {
  if (IsPlainArticle(hit.eid) && !hit.label.empty()) {
    return hit.document.address + " " + hit.label;
  }
  return MachineAddress(hit.document.address, hit.eid);
}

bool NamesDocument(std::string_view address, const Resolved& place) {
  return !place.reference && !address.contains('#');
}

bool LacksProvision(std::string_view address, const Resolved& place) {
  return place.provisions.empty() && !NamesDocument(address, place);
}

std::string MachineAddress(const std::string& document_address,
                           const std::string& eid) {
  return eid.empty() ? document_address : document_address + "#" + eid;
}

}  // namespace gongbao
