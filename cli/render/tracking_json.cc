#include "cli/render/tracking_json.h"

#include <map>

namespace gongbao {
namespace {

using Json = nlohmann::ordered_json;

template <typename T>
Json OrNull(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

Json DayJson(const std::optional<Date>& day) {
  return day ? Json(day->ToString()) : Json(nullptr);
}

Json DoubtJson(Doubt doubt) {
  return doubt == Doubt::kNone ? Json(nullptr) : Json(DoubtName(doubt));
}

Json NameJson(const DocumentName& document) {
  return {{"address", document.address},
          {"title", document.title},
          {"doc_number", OrNull(document.number)},
          {"authority", OrNull(document.authority)},
          {"date", OrNull(document.date)}};
}

Json SayingJson(const Saying& saying) {
  return {{"document", NameJson(saying.document)},
          {"node", saying.node.empty() ? Json(nullptr) : Json(saying.node)},
          {"line", saying.line},
          {"text", saying.text}};
}

Json EventJson(const StatusEvent& event) {
  return {{"kind", StatusEventKindName(event.kind)},
          {"day", DayJson(event.day)},
          {"until", DayJson(event.until)},
          {"provision", OrNull(event.provision)},
          {"happened", event.happened},
          {"doubt", DoubtJson(event.doubt)},
          {"evidence", SayingJson(event.saying)}};
}

Json NodeJson(const LineageNode& node) {
  return {
      {"document", node.document ? NameJson(*node.document) : Json(nullptr)},
      {"title", node.title},
      {"doc_number", OrNull(node.number)},
      {"date", OrNull(node.date)},
      {"status", node.status ? Json(StatusName(*node.status)) : Json(nullptr)},
      {"effective_from", DayJson(node.effective_from)},
      {"ends_on", DayJson(node.ends_on)},
      {"generation", node.generation}};
}

Json EdgeJson(const LineageEdge& edge) {
  return {{"actor", edge.actor},
          {"target", edge.target},
          {"type", RelationTypeName(edge.type)},
          {"later_edition", edge.later_edition},
          {"day", DayJson(edge.day)},
          {"until", DayJson(edge.until)},
          {"provision", OrNull(edge.provision)},
          {"doubt", DoubtJson(edge.doubt)},
          {"evidence", SayingJson(edge.saying)}};
}

Json TargetJson(const Target& target) {
  Json documents = Json::array();
  for (const DocumentName& document : target.documents) {
    documents.push_back(NameJson(document));
  }
  return {{"title", OrNull(target.title)},
          {"doc_number", OrNull(target.number)},
          {"date", OrNull(target.date)},
          {"provision", OrNull(target.provision)},
          {"documents", std::move(documents)},
          {"doubt", DoubtJson(target.doubt)}};
}

Json ReferenceJson(const Reference& reference) {
  const std::string& label = reference.label;
  return {{"kind", CitationKindName(reference.kind)},
          {"state", ReferenceStateName(StateOf(reference))},
          {"label", label.empty() ? Json(nullptr) : Json(label)},
          {"target", TargetJson(reference.target)},
          {"internal_targets", reference.internal_targets},
          {"evidence", SayingJson(reference.saying)}};
}

Json ReferenceListJson(const std::vector<Reference>& list,
                       const ReferencePage& page) {
  Json references = Json::array();
  for (const Reference& reference : OnPage(list, page)) {
    references.push_back(ReferenceJson(reference));
  }
  return {{"total", list.size()}, {"references", std::move(references)}};
}

}  // namespace

Json StatusJson(const StatusReport& report) {
  Json chain = Json::array();
  for (const StatusEvent& event : report.chain) {
    chain.push_back(EventJson(event));
  }
  return {{"status", StatusName(report.status)},
          {"since", DayJson(report.since)},
          {"expires_on", DayJson(report.expires_on)},
          {"chain", std::move(chain)}};
}

Json LineageJson(const Lineage& lineage) {
  Json nodes = Json::array();
  for (const LineageNode& node : lineage.nodes) nodes.push_back(NodeJson(node));
  Json edges = Json::array();
  for (const LineageEdge& edge : lineage.edges) edges.push_back(EdgeJson(edge));
  return {{"nodes", std::move(nodes)}, {"edges", std::move(edges)}};
}

Json ReferencesJson(const References& references, const ReferencePage& page) {
  return {{"cited_by", ReferenceListJson(references.cited_by, page)},
          {"cites", ReferenceListJson(references.cites, page)}};
}

Json TrackingStatsJson(const TrackingStats& stats) {
  const auto counted = [](const std::map<std::string, TrackingCount>& counts) {
    Json json = Json::object();
    for (const auto& [name, count] : counts) {
      json[name] = {{"found", count.found},
                    {"resolved", count.resolved},
                    {"doubtful", count.doubtful}};
    }
    return json;
  };
  return {{"citations", counted(stats.citations)},
          {"relations", counted(stats.relations)},
          {"documents_by_status", stats.documents_by_status}};
}

Json AppointmentJson(const AppointmentRecord& appointment) {
  return {{"action", AppointmentActionName(appointment.action)},
          {"person", appointment.person},
          {"post", appointment.post},
          {"note", OrNull(appointment.note)},
          {"day", OrNull(appointment.day)},
          {"evidence", SayingJson(appointment.saying)}};
}

Json PeopleJson(const PeopleFilter& filter, const People& people) {
  Json appointments = Json::array();
  for (const AppointmentRecord& appointment : people.appointments) {
    appointments.push_back(AppointmentJson(appointment));
  }
  return {{"schema", "gongbao.people/1"}, {"name", OrNull(filter.name)},
          {"total", people.total},        {"limit", filter.limit},
          {"offset", filter.offset},      {"appointments", appointments}};
}

Json AnswersJson(const std::string& kind, const std::string& address,
                 const Date& as_of, Json places) {
  return {{"schema", "gongbao." + kind + "/1"},
          {"address", address},
          {"as_of", as_of.ToString()},
          {"places", std::move(places)}};
}

Json RefsJson(const std::string& address, const ReferencePage& page,
              Json places) {
  return {{"schema", "gongbao.refs/1"},
          {"address", address},
          {"limit", page.limit},
          {"offset", page.offset},
          {"places", std::move(places)}};
}

Json ShownJson(const std::string& address, const Date& as_of,
               const std::vector<PlaceStatus>& answers, SourceNaming naming) {
  Json places = Json::array();
  for (const auto& [place, report] : answers) {
    Json shown = PlacesJson(address, {place}, naming)["places"][0];
    shown["status"] = StatusName(report.status);
    shown["since"] = DayJson(report.since);
    shown["expires_on"] = DayJson(report.expires_on);
    places.push_back(std::move(shown));
  }
  return AnswersJson("show", address, as_of, std::move(places));
}

Json PlaceAnswerJson(const Resolved& place, Json answer, SourceNaming naming) {
  Json json = {{"document", DocumentJson(place.document, naming)},
               {"reference", place.reference ? Json(place.reference->ToString())
                                             : Json(nullptr)}};
  json.update(answer);
  return json;
}

}  // namespace gongbao
