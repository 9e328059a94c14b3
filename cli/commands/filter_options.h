// The filters that search and list share.

#ifndef GONGBAO_CLI_COMMANDS_FILTER_OPTIONS_H_
#define GONGBAO_CLI_COMMANDS_FILTER_OPTIONS_H_

#include <CLI/App.hpp>

#include "cli/commands/invocation.h"

namespace gongbao {

// Declares --year, --kind and --authority, read into the members of `filter`
// (a SearchRequest or CatalogFilter).
// REQUIRES: `filter` outlives the reading of the command line.
template <typename Filter>
void AddFilterOptions(CLI::App& command, const Invocation& invocation,
                      Filter& filter) {
  command.add_option("--year", filter.year,
                     invocation.Words(Message::kHelpYear));
  command.add_option("--kind", filter.kind,
                     invocation.Words(Message::kHelpKind));
  command.add_option("--authority", filter.authority,
                     invocation.Words(Message::kHelpAuthority));
}

}  // namespace gongbao

#endif  // GONGBAO_CLI_COMMANDS_FILTER_OPTIONS_H_
