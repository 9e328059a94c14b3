#include "index/resolver.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "index/connection.h"
#include "index/document_lookup.h"
#include "index/provision_lookup.h"
#include "index/record_rows.h"
#include "parser/lexicon/character.h"

namespace gongbao {
namespace {

constexpr std::size_t kAddressLimit = 2000;  // Bytes.

// One way of reading an address: a document's name, and the place in it.
struct Reading {
  std::vector<NamedDocument> documents;
  std::optional<ProvisionReference> reference;
  std::optional<std::string> eid;
};

// Every split of `address` into a name and a reference that reads, the
// longest reference first: of 云政办规〔2025〕1号第九条第四项 not only 第四项.
Reading ReadAddress(Connection& connection, std::string_view address) {
  const std::size_t hash = address.find('#');
  if (hash != std::string_view::npos) {
    const std::string name(Trim(address.substr(0, hash)));
    return {FindDocuments(connection, name), std::nullopt,
            std::string(Trim(address.substr(hash + 1)))};
  }
  Reading whole{FindDocuments(connection, std::string(address)), {}, {}};
  if (!whole.documents.empty()) return whole;
  for (std::size_t at = 0; at < address.size();
       at += CharacterAt(address, at).size) {
    const auto reference = ParseProvisionReference(address.substr(at));
    if (at == 0 || !reference) continue;
    const std::string name(Trim(address.substr(0, at)));
    Reading reading{FindDocuments(connection, name), reference, {}};
    if (!reading.documents.empty()) return reading;
  }
  return {};
}

// The provisions of the part that bore the name, or of all parts.
std::vector<ProvisionRecord> PartOf(std::vector<ProvisionRecord> provisions,
                                    const NamedDocument& named) {
  if (!named.instrument) return provisions;
  std::erase_if(provisions, [&](const ProvisionRecord& provision) {
    return provision.instrument != named.instrument;
  });
  return provisions;
}

void AppendPlaces(Connection& connection, const Reading& reading,
                  const NamedDocument& named, std::vector<Resolved>& places) {
  auto documents = ReadDocuments(connection, {named.document});
  if (documents.empty()) return;
  auto provisions = PartOf(ReadProvisions(connection, named.document), named);
  std::vector<std::vector<ProvisionRecord>> found;
  if (reading.reference) {
    found = FindReferenced(provisions, *reading.reference);
  } else if (reading.eid && !reading.eid->empty()) {
    found = FindEid(provisions, *reading.eid);
  } else {
    found.push_back(std::move(provisions));
  }
  if (found.empty()) found.emplace_back();
  for (auto& place : found) {
    places.push_back({documents.front(), reading.reference, std::move(place),
                      reading.eid, named.instrument});
  }
}

// Where one of several namesakes has the provision, those without it are not
// meant.
void KeepFound(std::vector<Resolved>& places) {
  const auto empty = [](const Resolved& place) {
    return place.provisions.empty();
  };
  if (!std::ranges::all_of(places, empty)) std::erase_if(places, empty);
}

std::optional<std::string> WhyNoAddress(std::string_view address) {
  if (address.empty()) return "the address is empty";
  if (address.size() > kAddressLimit) {
    return "the address is longer than " + std::to_string(kAddressLimit) +
           " bytes";
  }
  if (address.starts_with('#') || ParseProvisionReference(address)) {
    return "\"" + std::string(address) +
           "\" names a provision, but no document that it is in";
  }
  return std::nullopt;
}

}  // namespace

std::expected<std::vector<Resolved>, IndexError> ResolveAddress(
    Database& database, const std::string& address) {
  Connection& connection = database.connection();
  const std::string_view asked = Trim(address);
  if (auto reason = WhyNoAddress(asked)) {
    return std::unexpected(IndexError{IndexErrorKind::kInvalidQuery,
                                      database.path(), *std::move(reason)});
  }
  std::vector<Resolved> places;
  const Reading reading = ReadAddress(connection, asked);
  for (const NamedDocument& named : reading.documents) {
    AppendPlaces(connection, reading, named, places);
  }
  if (reading.reference || reading.eid) KeepFound(places);
  return connection.Finish(std::move(places));
}

}  // namespace gongbao
