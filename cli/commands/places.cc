#include "cli/commands/places.h"

namespace gongbao {
namespace {

// A document without text of its own is a place all the same.
bool LacksProvision(const Resolved& place) {
  return place.reference && place.provisions.empty();
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
    if (!LacksProvision(place)) continue;
    invocation.Note(Message::kProvisionUnknown,
                    {place.document.title, place.document.address,
                     place.reference->ToString()});
  }
  std::erase_if(*places, LacksProvision);
  if (places->empty()) return std::unexpected(ExitStatus::kNothingFound);
  if (places->size() > 1) {
    invocation.Note(Message::kSeveralPlaces, {std::to_string(places->size())});
  }
  return *std::move(places);
}

}  // namespace gongbao
