// What the index answers, as JSON. The command line and the HTTP endpoint
// print the same objects, made here. Keys are added, never renamed.

#ifndef GONGBAO_CLI_RENDER_RECORD_JSON_H_
#define GONGBAO_CLI_RENDER_RECORD_JSON_H_

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "cli/render/language.h"
#include "index/catalog.h"
#include "index/records.h"
#include "index/resolver.h"
#include "index/searcher.h"

namespace gongbao {

// How a source file is named: those who ask over the network have no business
// with this machine's folders.
enum class SourceNaming { kPath, kFileName };

nlohmann::ordered_json IssueJson(const IssueRecord& issue);
nlohmann::ordered_json DocumentJson(const DocumentRecord& document,
                                    SourceNaming naming = SourceNaming::kPath);
nlohmann::ordered_json HitJson(const SearchHit& hit,
                               SourceNaming naming = SourceNaming::kPath);

// {"schema":"gongbao.search/1","query":"…","total":2,"limit":10,"offset":0,
//  "sort":"relevance","next":null|"…","named":[…],"hits":[…],
//  "facets":{"year":{"values_in_all":1,"values":[{"value":"2025","count":2,
//  "query":"… year:2025"}]},…},"suggestion":null|{"absent":[{"word":"…",
//  "nearest":null|"…"}],"query":null|"…","titles":["…"]}}
// "facets" is there if the request asks for them.
nlohmann::ordered_json SearchJson(const SearchRequest& request,
                                  const SearchResult& result,
                                  SourceNaming naming = SourceNaming::kPath);

// {"schema":"gongbao.show/1","address":"…","places":[{"document":{…},
//  "reference":"第九条"|null,"provisions":[…]}]}
nlohmann::ordered_json PlacesJson(const std::string& address,
                                  const std::vector<Resolved>& places,
                                  SourceNaming naming = SourceNaming::kPath);

nlohmann::ordered_json StatsJson(const Stats& stats);
nlohmann::ordered_json DiagnosticJson(const DiagnosticRecord& record,
                                      Language language);

}  // namespace gongbao

#endif  // GONGBAO_CLI_RENDER_RECORD_JSON_H_
