// What tracking answers, as JSON, for the command line and for HTTP alike.
// Keys are added, never renamed.

#ifndef GONGBAO_CLI_RENDER_TRACKING_JSON_H_
#define GONGBAO_CLI_RENDER_TRACKING_JSON_H_

#include <nlohmann/json.hpp>
#include <string>

#include "cli/place_answers.h"
#include "cli/render/record_json.h"
#include "cli/render/reference_page.h"
#include "index/resolver.h"
#include "index/tracking/lineage.h"
#include "index/tracking/people.h"
#include "index/tracking/status.h"
#include "index/tracking/tracking_stats.h"

namespace gongbao {

// {"status":"repealed","since":"2024-01-01","expires_on":…,"chain":[{"kind":
//  "repealed","day":…,"until":…,"provision":…,"happened":true,"doubt":null,
//  "evidence":{"document":{…},"node":"art_16","line":197,"text":"…"}}]}
nlohmann::ordered_json StatusJson(const StatusReport& report);

// {"nodes":[{"document":{…}|null,"title":…,"status":…,…}],
//  "edges":[{"actor":0,"target":1,"type":"repeals","day":…,…}]}: `actor` and
// `target` count the nodes from 0.
nlohmann::ordered_json LineageJson(const Lineage& lineage);

// {"cited_by":{"total":3,"references":[…]},"cites":{…}}, the part that `page`
// takes of each.
nlohmann::ordered_json ReferencesJson(const References& references,
                                      const ReferencePage& page);

// What PlacesJson gives, with the status of each place and the day.
nlohmann::ordered_json ShownJson(const std::string& address, const Date& as_of,
                                 const std::vector<PlaceStatus>& answers,
                                 SourceNaming naming = SourceNaming::kPath);

// {"schema":"gongbao.people/1","name":…,"total":2,"appointments":[…]}
nlohmann::ordered_json PeopleJson(const PeopleFilter& filter,
                                  const People& people);
// {"citations":{"mention":{"found":3,"resolved":2,"doubtful":0},…},
//  "relations":{…},"documents_by_status":{"in_force":5,…}}
nlohmann::ordered_json TrackingStatsJson(const TrackingStats& stats);
nlohmann::ordered_json AppointmentJson(const AppointmentRecord& appointment);

// {"schema":"gongbao.status/1","address":…,"as_of":"2025-03-01","places":[…]}
// REQUIRES: `places` is an array of PlaceAnswerJson.
nlohmann::ordered_json AnswersJson(const std::string& kind,
                                   const std::string& address,
                                   const Date& as_of,
                                   nlohmann::ordered_json places);
// The same without a day, "gongbao.refs/1", with the page's limit and offset.
nlohmann::ordered_json RefsJson(const std::string& address,
                                const ReferencePage& page,
                                nlohmann::ordered_json places);

// {"document":{…},"reference":"第九条"|null} and the members of `answer`.
nlohmann::ordered_json PlaceAnswerJson(const Resolved& place,
                                       nlohmann::ordered_json answer,
                                       SourceNaming naming);

}  // namespace gongbao

#endif  // GONGBAO_CLI_RENDER_TRACKING_JSON_H_
