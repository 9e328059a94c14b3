#include "cli/commands/places.h"

#include "cli/render/address_text.h"

namespace gongbao {
namespace {

// The provision as it was asked for: 第九条, or the eid after #.
std::string ProvisionAsked(const std::string& address, const Resolved& place) {
  if (place.reference) return place.reference->ToString();
  return address.substr(address.find('#') + 1);
}

}  // namespace

std::expected<std::vector<Resolved>, ExitStatus> FindPlaces(
    const Invocation& invocation, Database& database,
    const std::string& address) {
  auto places = ResolveAddress(database, address);
  if (!places) return std::unexpected(Fail(invocation, places.error()));
  if (places->empty()) {
    invocation.Note(Message::kAddressUnknown, {address});
    return std::unexpected(ExitStatus::kNothingFound);
  }
  for (const Resolved& place : *places) {
    if (!LacksProvision(address, place)) continue;
    invocation.Note(Message::kProvisionUnknown,
                    {place.document.title, place.document.address,
                     ProvisionAsked(address, place)});
  }
  std::erase_if(*places, [&](const Resolved& place) {
    return LacksProvision(address, place);
  });
  if (places->empty()) return std::unexpected(ExitStatus::kNothingFound);
  if (places->size() > 1) {
    invocation.Note(Message::kSeveralPlaces, {std::to_string(places->size())});
  }
  return *std::move(places);
}

}  // namespace gongbao
