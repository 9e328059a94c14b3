// Writes records of one kind in whichever form the user asked for.

#ifndef GONGBAO_CLI_COMMANDS_LISTINGS_H_
#define GONGBAO_CLI_COMMANDS_LISTINGS_H_

#include <nlohmann/json.hpp>
#include <string>

#include "cli/commands/invocation.h"
#include "cli/render/listing.h"

namespace gongbao {

struct ListedRecords {
  std::string key;  // Of the list in the JSON object, e.g. "documents".
  Listing listing;
  nlohmann::ordered_json records;  // An array, in the order of the rows.
};

// Returns kNothingFound if there are no records; then JSON and CSV are
// written all the same, for the programs that read them.
ExitStatus WriteListed(const Invocation& invocation,
                       const ListedRecords& listed);

}  // namespace gongbao

#endif  // GONGBAO_CLI_COMMANDS_LISTINGS_H_
