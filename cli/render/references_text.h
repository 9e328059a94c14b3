// References for reading: a table of what cites a place, and one of what the
// place cites.
//
//   Place                     Kind      Words                   Means
//   云政办规〔2023〕4号 第十六条  mentions  《云岭市…》(云政办发…)
//   云政办发〔2019〕12号

#ifndef GONGBAO_CLI_RENDER_REFERENCES_TEXT_H_
#define GONGBAO_CLI_RENDER_REFERENCES_TEXT_H_

#include <span>
#include <string>

#include "cli/render/language.h"
#include "cli/render/listing.h"
#include "cli/render/reference_page.h"

namespace gongbao {

// What a reference means, in words: the documents and the provision, or that
// the index lacks it, or why it is in doubt.
std::string ReferenceMeaning(const Reference& reference, Language language);

// A row for each. `list` goes into a column of its own, for programs that
// read both tables as one, unless it is "".
Listing ReferenceListing(std::span<const Reference> references,
                         std::string_view list, Language language);

}  // namespace gongbao

#endif  // GONGBAO_CLI_RENDER_REFERENCES_TEXT_H_
