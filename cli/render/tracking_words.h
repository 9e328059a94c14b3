// The words for what tracking answers: statuses, what changed them, doubts,
// and the place that says so.
//
//   repealed · 已废止        云政办规〔2023〕4号 第十六条

#ifndef GONGBAO_CLI_RENDER_TRACKING_WORDS_H_
#define GONGBAO_CLI_RENDER_TRACKING_WORDS_H_

#include <optional>
#include <string>
#include <string_view>

#include "cli/render/language.h"
#include "index/tracking/lineage.h"
#include "index/tracking/status.h"
#include "index/tracking/target.h"
#include "parser/gazette.h"

namespace gongbao {

// "in force", 现行有效.
std::string StatusWords(Status status, Language language);

// The status that a user means: its name (in_force) or its words in either
// language; nullopt for anything else.
std::optional<Status> StatusSaid(std::string_view words);

// "amended (第五条)", 延长至2024-10-14.
std::string EventWords(const StatusEvent& event, Language language);

// "not yet on that day" if it had not happened by `as_of`; "did not come about"
// if it was to have, as a term's end that an extension moved; "" if it had.
std::string OutcomeWords(const StatusEvent& event, const Date& as_of,
                         Language language);

// "2024-01-01 废止", "2022-08-16 延长至2024-10-14", with ? if it is in doubt.
std::string EdgeLabel(const LineageEdge& edge, Language language);

// "in doubt: several documents bear this number"; "" for kNone.
std::string DoubtWords(Doubt doubt, Language language);

// "based on", 依据: what a citation does where it stands.
std::string CitationWords(CitationKind kind, Language language);

// The title; of a stub that is named by number alone, the number.
std::string NodeTitle(const LineageNode& node);

// "appointed", 任命.
std::string ActionWords(AppointmentAction action, Language language);

// The document's number, else its title.
std::string ShortName(const DocumentName& document);

// Where a node is, as one says it: 第十六条; "" outside numbered provisions.
std::string NodeWords(std::string_view eid);

// The short name and the provision: 云政办规〔2023〕4号 第十六条.
std::string SayingPlace(const Saying& saying);

}  // namespace gongbao

#endif  // GONGBAO_CLI_RENDER_TRACKING_WORDS_H_
