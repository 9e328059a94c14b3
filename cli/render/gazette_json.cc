#include "cli/render/gazette_json.h"

#include "cli/render/json_stream.h"
#include "parser/joined_text.h"

namespace gongbao {
namespace {

// Holds what every part needs, so that the functions below read as the shape
// of the output.
class GazetteJson {
 public:
  GazetteJson(const Gazette& gazette, Language language, Output& out)
      : gazette_(gazette), language_(language), json_(out) {}

  void Write();

 private:
  void WriteSource();
  void WriteIssue();
  void WriteContents();
  void WriteDocument(const Document& document);
  void WriteDocumentHead(const Document& document);
  void WriteInstrument(const Instrument& instrument, std::size_t index);
  void WriteAnnex(const Annex& annex, std::size_t index);
  void WriteNodes(const std::vector<Node>& nodes, std::string_view prefix);
  void WriteNodeHead(const Node& node, std::string_view eid);
  void WriteTableRows(const Node& table);
  void WriteDiagnostics(const std::vector<Diagnostic>& diagnostics);
  void WriteDiagnostic(const Diagnostic& diagnostic);
  void WriteFurniture();
  void WriteSpan(TextSpan span);
  void WriteStrings(std::string_view key, const std::vector<std::string>& list);
  void WriteDate(std::string_view key, const std::optional<Date>& date);
  void WriteCitations(const std::vector<Citation>& citations);
  void WriteRelations(const std::vector<Relation>& relations);
  void WriteValidity(const Validity& validity);
  void WriteAppointments(const std::vector<Appointment>& appointments);
  void WriteEvidence(const Evidence& evidence);

  const Gazette& gazette_;
  Language language_;
  JsonStream json_;
};

std::optional<std::string> NullIfEmpty(std::string text) {
  if (text.empty()) return std::nullopt;
  return text;
}

void GazetteJson::Write() {
  json_.BeginObject();
  json_.Member("schema", "gongbao.gazette/1");
  WriteSource();
  WriteIssue();
  WriteContents();
  json_.Key("documents");
  json_.BeginArray();
  for (const Document& document : gazette_.documents) WriteDocument(document);
  json_.EndArray();
  WriteFurniture();
  WriteDiagnostics(gazette_.diagnostics);
  json_.EndObject();
}

void GazetteJson::WriteSource() {
  const SourceText& source = gazette_.source;
  json_.Key("source");
  json_.BeginObject();
  json_.Member("path", source.path);
  json_.Member("sha256", source.sha256);
  json_.Member("encoding", source.encoding);
  json_.Member("bytes", source.bytes);
  json_.EndObject();
}

void GazetteJson::WriteIssue() {
  json_.Key("issue");
  if (!gazette_.issue) return json_.Null();
  const Issue& issue = *gazette_.issue;
  json_.BeginObject();
  json_.Member("title", issue.title);
  json_.Member("publisher", issue.publisher);
  json_.Member("sponsor", issue.sponsor);
  json_.Member("year", issue.year);
  json_.Member("number", issue.number);
  json_.Member("serial", issue.serial);
  WriteDate("published", issue.published);
  json_.EndObject();
}

void GazetteJson::WriteContents() {
  json_.Key("contents");
  json_.BeginArray();
  for (const ContentsEntry& entry : gazette_.contents) {
    std::optional<std::string> document;
    if (entry.document) document = gazette_.documents.at(*entry.document).id;
    json_.BeginObject();
    json_.Member("category", entry.category);
    json_.Member("title", entry.title);
    json_.Member("doc_number", entry.number);
    json_.Member("page", entry.page);
    json_.Member("document", document);
    WriteSpan(entry.span);
    json_.EndObject();
  }
  json_.EndArray();
}

void GazetteJson::WriteDocument(const Document& document) {
  json_.BeginObject();
  WriteDocumentHead(document);
  WriteSpan(document.span);
  WriteNodes(document.nodes, BodyPrefix(document));
  json_.Key("instruments");
  json_.BeginArray();
  for (std::size_t i = 0; i < document.instruments.size(); ++i) {
    WriteInstrument(document.instruments[i], i);
  }
  json_.EndArray();
  json_.Key("annexes");
  json_.BeginArray();
  for (std::size_t i = 0; i < document.annexes.size(); ++i) {
    WriteAnnex(document.annexes[i], i);
  }
  json_.EndArray();
  WriteCitations(document.citations);
  WriteRelations(document.relations);
  WriteValidity(document.validity);
  WriteAppointments(document.appointments);
  WriteDiagnostics(document.diagnostics);
  json_.EndObject();
}

void GazetteJson::WriteDocumentHead(const Document& document) {
  json_.Member("id", document.id);
  json_.Member("category", document.category);
  json_.Member("title", document.title);
  json_.Member("kind", document.kind);
  json_.Member("doc_number", document.number);
  json_.Member("authority", document.authority);
  WriteStrings("addressees", document.addressees);
  WriteStrings("signatories", document.signatories);
  WriteDate("date", document.date);
  json_.Member("release", document.release);
}

void GazetteJson::WriteInstrument(const Instrument& instrument,
                                  std::size_t index) {
  json_.BeginObject();
  json_.Member("title", instrument.title);
  json_.Member("kind", instrument.kind);
  json_.Member("annex", instrument.annex);
  WriteSpan(instrument.span);
  WriteNodes(instrument.nodes, InstrumentPrefix(index));
  json_.EndObject();
}

void GazetteJson::WriteAnnex(const Annex& annex, std::size_t index) {
  json_.BeginObject();
  json_.Member("label", annex.label);
  json_.Member("title", annex.title);
  WriteSpan(annex.span);
  WriteNodes(annex.nodes, AnnexPrefix(index));
  json_.EndObject();
}

// The visit is flat and tells the depth; `open` counts the nodes whose
// "children" wait to be closed.
void GazetteJson::WriteNodes(const std::vector<Node>& nodes,
                             std::string_view prefix) {
  int open = 0;
  const auto close_to = [&](int depth) {
    for (; open > depth; --open) {
      json_.EndArray();
      json_.EndObject();
    }
  };
  json_.Key("nodes");
  json_.BeginArray();
  VisitNodes(nodes, prefix,
             [&](const Node& node, std::string_view eid, int depth) {
               close_to(depth);
               json_.BeginObject();
               WriteNodeHead(node, eid);
               json_.Key("children");
               json_.BeginArray();
               ++open;
             });
  close_to(0);
  json_.EndArray();
}

void GazetteJson::WriteNodeHead(const Node& node, std::string_view eid) {
  json_.Member("type", NodeTypeName(node.type));
  json_.Member("eid", eid);
  json_.Member("label", NullIfEmpty(CompactText(gazette_, node.label)));
  json_.Member("number", node.number);
  json_.Member("suffix", node.suffix);
  json_.Member("heading", NullIfEmpty(CompactText(gazette_, node.heading)));
  json_.Member("text", JoinedText(gazette_, node.text));
  if (node.type == NodeType::kTable) WriteTableRows(node);
  WriteSpan(node.span);
}

void GazetteJson::WriteTableRows(const Node& table) {
  json_.Key("rows");
  json_.BeginArray();
  for (const std::vector<std::string>& row : TableRows(gazette_, table)) {
    json_.BeginArray();
    for (const std::string& cell : row) json_.Value(cell);
    json_.EndArray();
  }
  json_.EndArray();
}

void GazetteJson::WriteDiagnostics(const std::vector<Diagnostic>& diagnostics) {
  json_.Key("diagnostics");
  json_.BeginArray();
  for (const Diagnostic& diagnostic : diagnostics) WriteDiagnostic(diagnostic);
  json_.EndArray();
}

void GazetteJson::WriteDiagnostic(const Diagnostic& diagnostic) {
  json_.BeginObject();
  json_.Member("code", DiagnosticCode(diagnostic.kind));
  json_.Member("severity", SeverityName(DiagnosticSeverity(diagnostic.kind)));
  json_.Member("message",
               DiagnosticMessage(diagnostic, language_ == Language::kChinese));
  json_.Member("number", diagnostic.number);
  WriteSpan(diagnostic.span);
  json_.EndObject();
}

void GazetteJson::WriteFurniture() {
  json_.Key("furniture");
  json_.BeginArray();
  for (const Furniture& furniture : gazette_.furniture) {
    json_.BeginObject();
    json_.Member("kind", FurnitureKindName(furniture.kind));
    WriteSpan(furniture.span);
    json_.EndObject();
  }
  json_.EndArray();
}

void GazetteJson::WriteSpan(TextSpan span) {
  json_.Key("span");
  json_.BeginObject();
  json_.Member("begin", span.begin);
  json_.Member("end", span.end);
  json_.Member("line", gazette_.LineAt(span.begin));
  json_.EndObject();
}

void GazetteJson::WriteStrings(std::string_view key,
                               const std::vector<std::string>& list) {
  json_.Key(key);
  json_.BeginArray();
  for (const std::string& text : list) json_.Value(text);
  json_.EndArray();
}

void GazetteJson::WriteDate(std::string_view key,
                            const std::optional<Date>& date) {
  json_.Key(key);
  date ? json_.Value(date->ToString()) : json_.Null();
}

void GazetteJson::WriteCitations(const std::vector<Citation>& citations) {
  json_.Key("citations");
  json_.BeginArray();
  for (const Citation& citation : citations) {
    json_.BeginObject();
    json_.Member("node", citation.node);
    json_.Member("text", JoinedText(gazette_, citation.span));
    json_.Member("title", citation.title);
    json_.Member("doc_number", citation.number);
    json_.Member("provision", citation.provision);
    json_.Member("kind", CitationKindName(citation.kind));
    WriteStrings("targets", citation.targets);
    WriteSpan(citation.span);
    json_.EndObject();
  }
  json_.EndArray();
}

void GazetteJson::WriteRelations(const std::vector<Relation>& relations) {
  json_.Key("relations");
  json_.BeginArray();
  for (const Relation& relation : relations) {
    json_.BeginObject();
    json_.Member("type", RelationTypeName(relation.type));
    json_.Key("target");
    json_.BeginObject();
    json_.Member("title", relation.target.title);
    json_.Member("doc_number", relation.target.number);
    WriteDate("date", relation.target.date);
    json_.Member("provision", relation.target.provision);
    json_.EndObject();
    WriteDate("effective", relation.effective);
    WriteDate("until", relation.until);
    WriteEvidence(relation.evidence);
    json_.EndObject();
  }
  json_.EndArray();
}

void GazetteJson::WriteValidity(const Validity& validity) {
  json_.Key("validity");
  json_.BeginObject();
  WriteDate("effective_from", validity.effective_from);
  WriteDate("expires_on", validity.expires_on);
  json_.Member("trial", validity.trial);
  if (validity.evidence) {
    WriteEvidence(*validity.evidence);
  } else {
    json_.Key("evidence");
    json_.Null();
  }
  json_.EndObject();
}

void GazetteJson::WriteAppointments(
    const std::vector<Appointment>& appointments) {
  json_.Key("appointments");
  json_.BeginArray();
  for (const Appointment& appointment : appointments) {
    json_.BeginObject();
    json_.Member("action", AppointmentActionName(appointment.action));
    json_.Member("person", appointment.person);
    json_.Member("post", appointment.post);
    json_.Member("note", appointment.note);
    WriteEvidence(appointment.evidence);
    json_.EndObject();
  }
  json_.EndArray();
}

void GazetteJson::WriteEvidence(const Evidence& evidence) {
  json_.Key("evidence");
  json_.BeginObject();
  json_.Member("node", NullIfEmpty(evidence.node));
  json_.Member("text", JoinedText(gazette_, evidence.span));
  WriteSpan(evidence.span);
  json_.EndObject();
}

}  // namespace

void WriteGazetteJson(const Gazette& gazette, Language language, Output& out) {
  GazetteJson(gazette, language, out).Write();
  out.Write("\n");
}

}  // namespace gongbao
