#include "cli/commands/listings.h"

namespace gongbao {
namespace {

std::string ListedText(const Invocation& invocation,
                       const ListedRecords& listed) {
  const Listing& listing = listed.listing;
  switch (invocation.format) {
    case OutputFormat::kJson:
      return JsonText({{"schema", "gongbao." + listed.key + "/1"},
                       {listed.key, listed.records}}) +
             "\n";
    case OutputFormat::kJsonLines: {
      std::string lines;
      for (const auto& record : listed.records) {
        lines += JsonText(record, -1) + "\n";
      }
      return lines;
    }
    case OutputFormat::kCsv:
      return ListingCsv(listing);
    case OutputFormat::kMarkdown:
      return listing.rows.empty() ? "" : ListingMarkdown(listing);
    default:  // A table; no list is drawn.
      break;
  }
  if (listing.rows.empty()) return "";
  return ListingTable(listing, invocation.Width(), invocation.UsesColor());
}

}  // namespace

ExitStatus WriteListed(const Invocation& invocation,
                       const ListedRecords& listed) {
  invocation.out.Write(ListedText(invocation, listed));
  return listed.listing.rows.empty() ? ExitStatus::kNothingFound
                                     : ExitStatus::kFound;
}

}  // namespace gongbao
