#include "index/address.h"

#include <map>
#include <vector>

#include "index/folding.h"

namespace gongbao {
namespace {

struct Namesake {
  std::int64_t id = 0;
  std::string name;       // The number or the title, as it is written.
  std::string qualifier;  // Issuer of a number, date of a title.
  std::string detail;     // Then: the other one of the two, and the title.
  std::string stored;     // The address so far.
};

std::vector<Namesake> ReadNamesakes(Connection& connection,
                                    const std::string& key) {
  std::vector<Namesake> namesakes;
  Statement rows = connection.Prepare(
      "SELECT document.id, number IS NOT NULL, coalesce(authority, ''),"
      " coalesce(date, ''), coalesce(number, title), address FROM document"
      " JOIN source ON source.id = document.source"
      " WHERE address_key = ? ORDER BY path, position");
  rows.Bind(key);
  while (rows.Step()) {
    const bool numbered = rows.Integer(1) != 0;
    std::string name = rows.Text(4);
    if (name.empty()) name = kUntitled;
    namesakes.push_back({rows.Integer(0), std::move(name),
                         rows.Text(numbered ? 2 : 3),
                         rows.Text(numbered ? 3 : 2), rows.Text(5)});
  }
  return namesakes;
}

using Addresses = std::vector<std::string>;

// By their folded form: 解释（二） and 解释(二) are typed alike.
std::map<std::string, int> Count(const Addresses& addresses) {
  std::map<std::string, int> counts;
  for (const std::string& address : addresses) ++counts[FoldedKey(address)];
  return counts;
}

// Whether a document that goes by its number, or an instrument, bears this
// title too: then the title alone is no address.
bool IsTitleOfOthers(Connection& connection, const std::string& key) {
  Statement row = connection.Prepare(
      "SELECT 1 FROM document WHERE title_key = ?1 AND number IS NOT NULL"
      " UNION ALL SELECT 1 FROM instrument JOIN document"
      " ON document.id = instrument.document"
      " WHERE instrument.title_key = ?1 AND document.title_key <> ?1");
  row.Bind(key);
  return row.Step();
}

// Appends "(…)" to those that are still alike, or still a `taken` name.
void Qualify(const std::vector<Namesake>& namesakes, bool taken,
             std::string Namesake::*qualifier, Addresses& addresses) {
  const auto counts = Count(addresses);
  for (std::size_t i = 0; i < namesakes.size(); ++i) {
    const std::string& words = namesakes[i].*qualifier;
    const bool unclear = counts.at(FoldedKey(addresses[i])) > 1 ||
                         (taken && addresses[i] == namesakes[i].name);
    if (unclear && !words.empty()) {
      addresses[i] += "(" + words + ")";
    }
  }
}

// Counts those that are still alike. A name that several share is nobody's
// address, not even that of the one without an issuer or a date.
void Number(const std::vector<Namesake>& namesakes, bool taken,
            Addresses& addresses) {
  const auto counts = Count(addresses);
  std::map<std::string, int> seen;
  for (std::size_t i = 0; i < addresses.size(); ++i) {
    const std::string folded = FoldedKey(addresses[i]);
    const bool bare =
        (taken || addresses.size() > 1) && addresses[i] == namesakes[i].name;
    if (!bare && counts.at(folded) == 1) continue;
    addresses[i] += "[" + std::to_string(++seen[folded]) + "]";
  }
}

void AssignAddress(Connection& connection, const std::string& key) {
  const std::vector<Namesake> namesakes = ReadNamesakes(connection, key);
  const bool taken = IsTitleOfOthers(connection, key);
  Addresses addresses;
  for (const Namesake& namesake : namesakes) addresses.push_back(namesake.name);
  Qualify(namesakes, taken, &Namesake::qualifier, addresses);
  Qualify(namesakes, taken, &Namesake::detail, addresses);
  Number(namesakes, taken, addresses);
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
