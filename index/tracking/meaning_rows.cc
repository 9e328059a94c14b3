#include "index/tracking/meaning_rows.h"

#include <optional>
#include <string>

#include "index/folded_title.h"
#include "parser/joined_text.h"

namespace gongbao {
namespace {

std::optional<std::string> Iso(const std::optional<Date>& date) {
  if (!date) return std::nullopt;
  return date->ToString();
}

// The keys that find a title among the documents.
struct TitleKeys {
  explicit TitleKeys(const std::optional<std::string>& title) {
    if (!title) return;
    whole = FoldedTitle(*title);
    shortened = ShortFoldedTitle(*whole);
  }

  std::optional<std::string> whole, shortened;
};

std::string Lines(const std::vector<std::string>& eids) {
  std::string lines;
  for (const std::string& eid : eids) {
    if (!lines.empty()) lines += '\n';
    lines += eid;
  }
  return lines;
}

class MeaningWriter {
 public:
  MeaningWriter(Connection& connection, const Gazette& gazette,
                std::int64_t document)
      : connection_(connection), gazette_(gazette), document_(document) {}

  void Insert(const Citation& citation) {
    const TitleKeys keys(citation.title);
    connection_
        .Prepare(
            "INSERT INTO citation (document, kind, title, title_key,"
            " short_title_key, number, provision, targets, node, line,"
            " span_begin, span_end, text)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .Bind(document_, CitationKindName(citation.kind), citation.title,
              keys.whole, keys.shortened, citation.number, citation.provision,
              Lines(citation.targets), citation.node, Line(citation.span),
              citation.span.begin, citation.span.end, Words(citation.span))
        .Run();
  }

  void Insert(const Relation& relation) {
    const RelationTarget& target = relation.target;
    const Evidence& evidence = relation.evidence;
    const TitleKeys keys(target.title);
    connection_
        .Prepare(
            "INSERT INTO relation (document, type, title, title_key,"
            " short_title_key, number, date, provision, effective, until,"
            " node, line, span_begin, span_end, text)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .Bind(document_, RelationTypeName(relation.type), target.title,
              keys.whole, keys.shortened, target.number, Iso(target.date),
              target.provision, Iso(relation.effective), Iso(relation.until),
              evidence.node, Line(evidence.span), evidence.span.begin,
              evidence.span.end, Words(evidence.span))
        .Run();
  }

  void Insert(const Validity& validity) {
    if (!validity.evidence && !validity.trial) return;
    const Evidence evidence = validity.evidence.value_or(Evidence());
    std::optional<int> line;
    if (validity.evidence) line = Line(evidence.span);
    connection_
        .Prepare(
            "INSERT INTO validity (document, effective_from, expires_on,"
            " trial, node, line, span_begin, span_end, text)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .Bind(document_, Iso(validity.effective_from), Iso(validity.expires_on),
              validity.trial ? 1 : 0, evidence.node, line, evidence.span.begin,
              evidence.span.end, Words(evidence.span))
        .Run();
  }

  void Insert(const Appointment& appointment) {
    const Evidence& evidence = appointment.evidence;
    connection_
        .Prepare(
            "INSERT INTO appointment (document, action, person, post, note,"
            " node, line, span_begin, span_end, text)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .Bind(document_, AppointmentActionName(appointment.action),
              appointment.person, appointment.post, appointment.note,
              evidence.node, Line(evidence.span), evidence.span.begin,
              evidence.span.end, Words(evidence.span))
        .Run();
  }

 private:
  int Line(TextSpan span) const { return gazette_.LineAt(span.begin); }
  std::string Words(TextSpan span) const { return JoinedText(gazette_, span); }

  Connection& connection_;
  const Gazette& gazette_;
  std::int64_t document_;
};

}  // namespace

void InsertMeaning(Connection& connection, const Gazette& gazette,
                   const Document& document, std::int64_t id) {
  MeaningWriter writer(connection, gazette, id);
  for (const Citation& citation : document.citations) writer.Insert(citation);
  for (const Relation& relation : document.relations) writer.Insert(relation);
  writer.Insert(document.validity);
  for (const Appointment& appointment : document.appointments) {
    writer.Insert(appointment);
  }
}

}  // namespace gongbao
