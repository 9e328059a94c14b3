#include "index/address.h"

#include <map>
#include <vector>

namespace gongbao {
namespace {

struct Namesake {
  std::int64_t id = 0;
  std::string qualifier;  // Issuer of a number, date of a title.
  std::string detail;     // Then: the other one of the two, and the title.
  std::string stored;     // The address so far.
};

std::vector<Namesake> ReadNamesakes(Connection& connection,
                                    const std::string& key) {
  std::vector<Namesake> namesakes;
  Statement rows = connection.Prepare(
      "SELECT document.id, number IS NOT NULL, coalesce(authority, ''),"
      " coalesce(date, ''), title, address FROM document"
      " JOIN source ON source.id = document.source"
      " WHERE address_key = ? ORDER BY path, position");
  rows.Bind(key);
  while (rows.Step()) {
    const bool numbered = rows.Integer(1) != 0;
    Namesake namesake{rows.Integer(0), rows.Text(numbered ? 2 : 3),
                      rows.Text(numbered ? 3 : 2), rows.Text(5)};
    namesakes.push_back(std::move(namesake));
  }
  return namesakes;
}

using Addresses = std::vector<std::string>;

std::map<std::string, int> Count(const Addresses& addresses) {
  std::map<std::string, int> counts;
  for (const std::string& address : addresses) ++counts[address];
  return counts;
}

// Appends "(…)" to those that are still alike.
void Qualify(const std::vector<Namesake>& namesakes,
             std::string Namesake::*qualifier, Addresses& addresses) {
  const auto counts = Count(addresses);
  for (std::size_t i = 0; i < namesakes.size(); ++i) {
    const std::string& words = namesakes[i].*qualifier;
    if (counts.at(addresses[i]) > 1 && !words.empty()) {
      addresses[i] += "(" + words + ")";
    }
  }
}

// Counts those that are still alike. A key that several share is nobody's
// address, not even that of the one without an issuer or a date.
void Number(const std::string& key, Addresses& addresses) {
  const auto counts = Count(addresses);
  std::map<std::string, int> seen;
  for (std::string& address : addresses) {
    const bool bare = address == key && addresses.size() > 1;
    if (!bare && counts.at(address) == 1) continue;
    const int ordinal = ++seen[address];
    address += "[" + std::to_string(ordinal) + "]";
  }
}

void AssignAddress(Connection& connection, const std::string& key) {
  const std::vector<Namesake> namesakes = ReadNamesakes(connection, key);
  Addresses addresses(namesakes.size(), key);
  Qualify(namesakes, &Namesake::qualifier, addresses);
  Qualify(namesakes, &Namesake::detail, addresses);
  Number(key, addresses);
  for (std::size_t i = 0; i < namesakes.size(); ++i) {
    if (addresses[i] == namesakes[i].stored) continue;
    connection.Prepare("UPDATE document SET address = ? WHERE id = ?")
        .Bind(addresses[i], namesakes[i].id)
        .Run();
  }
}

}  // namespace

void AssignAddresses(Connection& connection,
                     const std::set<std::string>& keys) {
  for (const std::string& key : keys) AssignAddress(connection, key);
}

}  // namespace gongbao
