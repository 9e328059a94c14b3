// What an address means, with the notes that show and cite owe the reader.

#ifndef GONGBAO_CLI_COMMANDS_PLACES_H_
#define GONGBAO_CLI_COMMANDS_PLACES_H_

#include <expected>
#include <string>
#include <vector>

#include "cli/commands/invocation.h"
#include "index/resolver.h"

namespace gongbao {

// The places that `address` means, at least one, each with its provisions.
// Says when several documents fit, when one has no such provision, and when
// there is nothing; then the error is the status to end with.
std::expected<std::vector<Resolved>, ExitStatus> FindPlaces(
    const Invocation& invocation, Database& database,
    const std::string& address);

}  // namespace gongbao

#endif  // GONGBAO_CLI_COMMANDS_PLACES_H_
