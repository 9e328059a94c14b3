#include "cli/render/record_json.h"

#include <algorithm>

#include "cli/render/address_text.h"

namespace gongbao {
namespace {

using Json = nlohmann::ordered_json;

template <typename T>
Json OrNull(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

Json NullIfEmpty(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

std::string SourceName(const std::string& path, SourceNaming naming) {
  if (naming == SourceNaming::kPath) return path;
  return path.substr(path.rfind('/') + 1);
}

Json SpanJson(TextSpan span, int line) {
  return {{"begin", span.begin}, {"end", span.end}, {"line", line}};
}

Json InstrumentsJson(const std::vector<InstrumentRecord>& instruments) {
  Json list = Json::array();
  for (const InstrumentRecord& instrument : instruments) {
    list.push_back({{"title", instrument.title},
                    {"kind", instrument.kind},
                    {"annex", OrNull(instrument.annex)}});
  }
  return list;
}

// The title of the instrument that the provision is in.
Json InstrumentTitle(const DocumentRecord& document,
                     const ProvisionRecord& provision) {
  for (const InstrumentRecord& instrument : document.instruments) {
    if (provision.instrument == instrument.id) return instrument.title;
  }
  return nullptr;
}

Json ProvisionJson(const DocumentRecord& document,
                   const ProvisionRecord& provision) {
  return {{"eid", provision.eid},
          {"address", MachineAddress(document.address, provision.eid)},
          {"type", provision.type},
          {"instrument", InstrumentTitle(document, provision)},
          {"annex", OrNull(provision.annex)},
          {"annex_title", OrNull(provision.annex_title)},
          {"label", NullIfEmpty(provision.label)},
          {"number", OrNull(provision.number)},
          {"suffix", OrNull(provision.suffix)},
          {"heading", NullIfEmpty(provision.heading)},
          {"text", provision.text},
          {"depth", provision.depth},
          {"span", SpanJson(provision.span, provision.line)}};
}

Json PlaceJson(const Resolved& place, SourceNaming naming) {
  Json provisions = Json::array();
  for (const ProvisionRecord& provision : place.provisions) {
    provisions.push_back(ProvisionJson(place.document, provision));
  }
  return {{"document", DocumentJson(place.document, naming)},
          {"reference",
           place.reference ? Json(place.reference->ToString()) : Json(nullptr)},
          {"provisions", std::move(provisions)}};
}

// Bytes for those who cut UTF-8, characters (code points) for the others.
Json MarksJson(const SearchHit& hit) {
  const auto characters = [&](std::size_t byte) {
    return std::ranges::count_if(
        std::string_view(hit.snippet).substr(0, byte),
        [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
  };
  Json list = Json::array();
  for (const Mark& mark : hit.marks) {
    list.push_back({{"begin", mark.begin},
                    {"end", mark.end},
                    {"begin_character", characters(mark.begin)},
                    {"end_character", characters(mark.end)}});
  }
  return list;
}

Json FacetsJson(const std::vector<Facet>& facets) {
  Json object = Json::object();
  for (const Facet& facet : facets) {
    Json values = Json::array();
    for (const FacetValue& value : facet.values) {
      values.push_back({{"value", value.value},
                        {"count", value.count},
                        {"query", value.query}});
    }
    object[std::string(FieldName(facet.field))] = {
        {"values_in_all", facet.values_in_all}, {"values", std::move(values)}};
  }
  return object;
}

Json SuggestionJson(const Suggestion& suggestion) {
  Json absent = Json::array();
  for (const AbsentWord& word : suggestion.absent) {
    absent.push_back(
        {{"word", word.word}, {"nearest", NullIfEmpty(word.nearest)}});
  }
  return {{"absent", std::move(absent)},
          {"query", NullIfEmpty(suggestion.query)},
          {"titles", suggestion.titles}};
}

std::string_view SortName(SearchSort sort) {
  switch (sort) {
    case SearchSort::kRelevance:
      return "relevance";
    case SearchSort::kDate:
      return "date";
    case SearchSort::kNumber:
      return "number";
  }
  return "";
}

Json CountsJson(const std::map<std::string, std::int64_t>& counts) {
  Json object = Json::object();
  for (const auto& [name, count] : counts) object[name] = count;
  return object;
}

}  // namespace

Json IssueJson(const IssueRecord& issue) {
  return {{"title", issue.title},
          {"publisher", OrNull(issue.publisher)},
          {"sponsor", OrNull(issue.sponsor)},
          {"year", OrNull(issue.year)},
          {"number", OrNull(issue.number)},
          {"serial", OrNull(issue.serial)},
          {"published", OrNull(issue.published)},
          {"documents", issue.documents},
          {"path", issue.path}};
}

Json DocumentJson(const DocumentRecord& document, SourceNaming naming) {
  return {{"address", document.address},
          {"title", document.title},
          {"kind", document.kind},
          {"doc_number", OrNull(document.number)},
          {"authority", OrNull(document.authority)},
          {"category", OrNull(document.category)},
          {"addressees", document.addressees},
          {"signatories", document.signatories},
          {"date", OrNull(document.date)},
          {"release", OrNull(document.release)},
          {"instruments", InstrumentsJson(document.instruments)},
          {"issue", NullIfEmpty(document.issue_label)},
          {"path", SourceName(document.path, naming)},
          {"line", document.line}};
}

Json HitJson(const SearchHit& hit, SourceNaming naming) {
  return {
      {"address", MachineAddress(hit.document.address, hit.eid)},
      {"show", AddressToType(hit)},
      {"document", DocumentJson(hit.document, naming)},
      {"instrument", OrNull(hit.instrument)},
      {"eid", NullIfEmpty(hit.eid)},
      {"label", NullIfEmpty(hit.label)},
      {"chapter", NullIfEmpty(hit.chapter)},
      {"line", hit.line},
      {"snippet", hit.snippet},
      {"marks", MarksJson(hit)},
      {"score", hit.score},
      {"status", hit.status ? Json(StatusName(*hit.status)) : Json(nullptr)}};
}

Json SearchJson(const SearchRequest& request, const SearchResult& result,
                SourceNaming naming) {
  const auto list = [&](const std::vector<SearchHit>& hits) {
    Json objects = Json::array();
    for (const SearchHit& hit : hits) objects.push_back(HitJson(hit, naming));
    return objects;
  };
  Json object = {{"schema", "gongbao.search/1"},
                 {"query", request.query},
                 {"total", result.total},
                 {"limit", request.limit},
                 {"offset", result.first},
                 {"sort", SortName(request.sort)},
                 {"as_of", request.as_of ? Json(request.as_of->ToString())
                                         : Json(nullptr)},
                 {"next", NullIfEmpty(result.next)},
                 {"named", list(result.named)},
                 {"hits", list(result.hits)}};
  if (request.facets) object["facets"] = FacetsJson(result.facets);
  object["suggestion"] =
      result.suggestion ? SuggestionJson(*result.suggestion) : Json(nullptr);
  return object;
}

Json PlacesJson(const std::string& address, const std::vector<Resolved>& places,
                SourceNaming naming) {
  Json list = Json::array();
  for (const Resolved& place : places) list.push_back(PlaceJson(place, naming));
  return {{"schema", "gongbao.show/1"},
          {"address", address},
          {"places", std::move(list)}};
}

Json StatsJson(const Stats& stats) {
  return {{"schema", "gongbao.stats/1"},
          {"schema_version", stats.schema_version},
          {"sources", stats.sources},
          {"issues", stats.issues},
          {"documents", stats.documents},
          {"instruments", stats.instruments},
          {"annexes", stats.annexes},
          {"articles", stats.articles},
          {"provisions", stats.provisions},
          {"diagnostics", stats.diagnostics},
          {"source_bytes", stats.source_bytes},
          {"text_bytes", stats.text_bytes},
          {"file_bytes", stats.file_bytes},
          {"documents_by_kind", CountsJson(stats.documents_by_kind)},
          {"documents_by_year", CountsJson(stats.documents_by_year)},
          {"diagnostics_by_code", CountsJson(stats.diagnostics_by_code)}};
}

Json DiagnosticJson(const DiagnosticRecord& record, Language language) {
  const Diagnostic& diagnostic = record.diagnostic;
  return {{"path", record.path},
          {"line", record.line},
          {"severity", record.severity},
          {"code", record.code},
          {"message",
           DiagnosticMessage(diagnostic, language == Language::kChinese)},
          {"number", OrNull(diagnostic.number)},
          {"document", OrNull(record.document)},
          {"span", SpanJson(diagnostic.span, record.line)}};
}

}  // namespace gongbao
