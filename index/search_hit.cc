#include "index/search_hit.h"

#include <algorithm>
#include <utility>

#include "index/record_rows.h"
#include "index/snippet.h"

namespace gongbao {
namespace {

// Provisions read for the snippet of a named place.
constexpr std::size_t kNamedProvisions = 6;

std::string Joined(std::string_view label, std::string_view heading) {
  std::string text(label);
  if (!label.empty() && !heading.empty()) text += ' ';
  text += heading;
  return text;
}

// Fills in where the unit stands.
void DescribePlace(Connection& connection, std::int64_t unit, SearchHit& hit) {
  Statement row = connection.Prepare(
      "SELECT unit.document, unit.line, instrument.title,"
      " coalesce(provision.eid, ''),"
      " coalesce(provision.label, unit.label, annex.label, ''),"
      " coalesce(chapter.label, ''), coalesce(chapter.heading, ''),"
      " coalesce(chapter.text, '') FROM unit"
      " LEFT JOIN instrument ON instrument.id = unit.instrument"
      " LEFT JOIN annex ON annex.id = unit.annex"
      " LEFT JOIN provision ON provision.id = unit.first_provision"
      " LEFT JOIN provision AS chapter ON chapter.id = unit.chapter"
      " WHERE unit.id = ?");
  row.Bind(unit);
  if (!row.Step()) return;
  auto documents = ReadDocuments(connection, {row.Integer(0)});
  if (!documents.empty()) hit.document = std::move(documents.front());
  hit.line = row.Int(1);
  hit.instrument = row.OptionalText(2);
  hit.eid = row.Text(3);
  hit.label = row.Text(4);
  const bool headed = !row.View(6).empty();
  hit.chapter = Joined(row.View(5), headed ? row.View(6) : row.View(7));
}

}  // namespace

SearchHit MakeHit(Connection& connection, UnitReader& reader,
                  const RankedUnit& ranked) {
  SearchHit hit;
  hit.score = ranked.score;
  DescribePlace(connection, ranked.unit, hit);
  const UnitReading& reading = reader.Read(ranked.unit);
  Snippet snippet =
      MakeSnippet(reading.text, reading.folded, reading.occurrences);
  hit.snippet = std::move(snippet.text);
  hit.marks = std::move(snippet.marks);
  return hit;
}

SearchHit MakeNamedHit(const Resolved& place) {
  SearchHit hit;
  hit.document = place.document;
  hit.line = place.document.line;
  std::string text;
  const std::size_t shown = std::min(place.provisions.size(), kNamedProvisions);
  for (std::size_t i = 0; i < shown; ++i) {
    const ProvisionRecord& provision = place.provisions[i];
    text += Joined(Joined(provision.label, provision.heading), provision.text);
    text += ' ';
  }
  FoldedText folded;
  Fold(text, folded);
  hit.snippet = MakeSnippet(text, folded, {}).text;
  if (!place.IsProvision() || place.provisions.empty()) return hit;
  const ProvisionRecord& first = place.provisions.front();
  hit.eid = first.eid;
  hit.label = place.reference ? place.reference->ToString() : first.label;
  hit.line = first.line;
  for (const InstrumentRecord& instrument : place.document.instruments) {
    if (instrument.id == first.instrument) hit.instrument = instrument.title;
  }
  return hit;
}

}  // namespace gongbao
