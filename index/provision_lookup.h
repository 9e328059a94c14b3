// Finds the provisions that a reference or an eid means, among a document's.

#ifndef GONGBAO_INDEX_PROVISION_LOOKUP_H_
#define GONGBAO_INDEX_PROVISION_LOOKUP_H_

#include <string>
#include <string_view>
#include <vector>

#include "index/records.h"
#include "parser/lexicon/provision_reference.h"

namespace gongbao {

// Each place in `provisions` (a document's, in reading order) that
// `reference` means: the provision with all below it. Several if a number
// occurs twice, in two instruments or twice in one. 第九条第四项 finds the
// items 4 of any paragraph, and 第九条第一款 an article without paragraphs.
std::vector<std::vector<ProvisionRecord>> FindReferenced(
    const std::vector<ProvisionRecord>& provisions,
    const ProvisionReference& reference);

// The same for an eid. Where no provision has just this one, steps that name
// a paragraph may be left out: art_9__item_4 for art_9__para_1__item_4.
std::vector<std::vector<ProvisionRecord>> FindEid(
    const std::vector<ProvisionRecord>& provisions, std::string_view eid);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_PROVISION_LOOKUP_H_
