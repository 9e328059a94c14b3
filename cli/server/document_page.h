// The pages about a document: its text with its status and relations, and the
// views of these by themselves. Whole without JavaScript; each has its JSON
// twin.

#ifndef GONGBAO_CLI_SERVER_DOCUMENT_PAGE_H_
#define GONGBAO_CLI_SERVER_DOCUMENT_PAGE_H_

#include <string>
#include <vector>

#include "cli/place_answers.h"
#include "cli/render/reference_page.h"
#include "index/tracking/people.h"

namespace gongbao {

// The documents or provisions at `address`, each with its status as of a day,
// its relations, links on what it cites, and who cites it.
std::string DocumentPage(const std::string& address,
                         const std::vector<PlaceTracking>& places);

std::string StatusPage(const std::string& address,
                       const std::vector<PlaceStatus>& places);
std::string LineagePage(const std::string& address, const Date& as_of,
                        const std::vector<PlaceLineage>& places);
std::string RefsPage(const std::string& address, const ReferencePage& page,
                     const std::vector<PlaceReferences>& places);
std::string PeoplePage(const PeopleFilter& filter, const People& people);

// Says that there is nothing at `address`.
std::string NoDocumentPage(const std::string& address);

}  // namespace gongbao

#endif  // GONGBAO_CLI_SERVER_DOCUMENT_PAGE_H_
