// What tracking answers, as JSON, for the command line and for HTTP alike.
// Keys are added, never renamed.

#ifndef GONGBAO_CLI_RENDER_TRACKING_JSON_H_
#define GONGBAO_CLI_RENDER_TRACKING_JSON_H_

#include <nlohmann/json.hpp>
#include <string>

#include "cli/render/record_json.h"
#include "cli/render/reference_page.h"
#include "index/resolver.h"
#include "index/tracking/lineage.h"
#include "index/tracking/people.h"
#include "index/tracking/status.h"

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

// {"schema":"gongbao.people/1","name":…,"total":2,"appointments":[…]}
nlohmann::ordered_json PeopleJson(const PeopleFilter& filter,
                                  const People& people);
nlohmann::ordered_json AppointmentJson(const AppointmentRecord& appointment);

// {"document":{…},"reference":"第九条"|null} and the members of `answer`.
nlohmann::ordered_json PlaceAnswerJson(const Resolved& place,
                                       nlohmann::ordered_json answer,
                                       SourceNaming naming);

}  // namespace gongbao

#endif  // GONGBAO_CLI_RENDER_TRACKING_JSON_H_
