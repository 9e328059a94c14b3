#include "cli/render/references_text.h"

#include "cli/render/messages.h"
#include "cli/render/tracking_words.h"

namespace gongbao {
namespace {

void AppendTo(std::string* list, const std::string& words) {
  if (!list->empty()) *list += "、";
  *list += words;
}

std::string InternalMeaning(const Reference& reference, Language language) {
  if (reference.internal_targets.empty()) {
    return Say(language, Message::kRefsUnresolved);
  }
  std::string places;
  for (const std::string& eid : reference.internal_targets) {
    const std::string words = NodeWords(eid);
    AppendTo(&places, words.empty() ? "#" + eid : words);
  }
  return places;
}

}  // namespace

std::string ReferenceMeaning(const Reference& reference, Language language) {
  if (reference.kind == CitationKind::kInternal) {
    return InternalMeaning(reference, language);
  }
  const Target& target = reference.target;
  if (target.documents.empty()) return Say(language, Message::kStub);
  std::string meaning;
  for (const DocumentName& document : target.documents) {
    AppendTo(&meaning, document.address);
  }
  if (target.provision) meaning += " " + *target.provision;
  if (target.doubt == Doubt::kNone) return meaning;
  return meaning + " · " + DoubtWords(target.doubt, language);
}

Listing ReferenceListing(std::span<const Reference> references,
                         std::string_view list, Language language) {
  Listing listing{{{Say(language, Message::kRefsPlace), "place"},
                   {Say(language, Message::kRefsKind), "kind"},
                   {Say(language, Message::kRefsText), "text"},
                   {Say(language, Message::kRefsMeaning), "means"}},
                  {}};
  if (!list.empty())
    listing.columns.insert(listing.columns.begin(), {{}, "list"});
  for (const Reference& reference : references) {
    std::vector<std::string> row = {
        SayingPlace(reference.saying), CitationWords(reference.kind, language),
        reference.saying.text, ReferenceMeaning(reference, language)};
    if (!list.empty()) row.insert(row.begin(), std::string(list));
    listing.rows.push_back(std::move(row));
  }
  return listing;
}

}  // namespace gongbao
