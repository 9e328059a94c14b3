#include "index/record_rows.h"

#include <algorithm>
#include <string_view>

namespace gongbao {
namespace {

std::vector<std::string> SplitLines(std::string_view lines) {
  std::vector<std::string> texts;
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    texts.emplace_back(lines.substr(0, end));
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  return texts;
}

std::vector<InstrumentRecord> ReadInstruments(Connection& connection,
                                              std::int64_t document) {
  std::vector<InstrumentRecord> instruments;
  Statement rows = connection.Prepare(
      "SELECT id, title, kind, annex FROM instrument WHERE document = ?"
      " ORDER BY id");
  rows.Bind(document);
  while (rows.Step()) {
    instruments.push_back(
        {rows.Integer(0), rows.Text(1), rows.Text(2), rows.OptionalText(3)});
  }
  return instruments;
}

DocumentRecord DocumentOf(const Statement& row) {
  DocumentRecord record;
  record.id = row.Integer(0);
  record.address = row.Text(1);
  record.title = row.Text(2);
  record.kind = row.Text(3);
  record.number = row.OptionalText(4);
  record.authority = row.OptionalText(5);
  record.category = row.OptionalText(6);
  record.date = row.OptionalText(7);
  record.release = row.OptionalText(8);
  record.addressees = SplitLines(row.View(9));
  record.signatories = SplitLines(row.View(10));
  record.issue = row.OptionalInteger(11);
  record.line = row.Int(12);
  record.path = row.Text(13);
  if (record.issue) {
    record.issue_label =
        IssueLabel(row.Text(14), row.OptionalInt(15), row.OptionalInt(16));
  }
  return record;
}

}  // namespace

std::string IssueLabel(const std::string& title, std::optional<int> year,
                       std::optional<int> number) {
  std::string label = title;
  if (year) label += std::to_string(*year) + "年";
  if (number) label += "第" + std::to_string(*number) + "期";
  return label;
}

std::vector<DocumentRecord> ReadDocuments(
    Connection& connection, const std::vector<std::int64_t>& ids) {
  std::vector<DocumentRecord> documents;
  for (const std::int64_t id : ids) {
    Statement row = connection.Prepare(
        "SELECT document.id, address, document.title, kind, document.number,"
        " authority, category, date, release, addressees, signatories, issue,"
        " line, path, issue.title, issue.year, issue.number FROM document"
        " JOIN source ON source.id = document.source"
        " LEFT JOIN issue ON issue.id = document.issue WHERE document.id = ?");
    row.Bind(id);
    if (!row.Step()) continue;
    documents.push_back(DocumentOf(row));
    documents.back().instruments = ReadInstruments(connection, id);
  }
  return documents;
}

std::vector<ProvisionRecord> ReadProvisions(Connection& connection,
                                            std::int64_t document) {
  std::vector<ProvisionRecord> provisions;
  Statement row = connection.Prepare(
      "SELECT provision.id, provision.document, instrument, annex.label,"
      " annex.title, eid, type, provision.label, heading, text, number, suffix,"
      " depth, provision.line, provision.span_begin, provision.span_end"
      " FROM provision LEFT JOIN annex ON annex.id = provision.annex"
      " WHERE provision.document = ? ORDER BY provision.id");
  row.Bind(document);
  while (row.Step()) {
    ProvisionRecord record;
    record.id = row.Integer(0);
    record.document = row.Integer(1);
    record.instrument = row.OptionalInteger(2);
    record.annex = row.OptionalText(3);
    record.annex_title = row.OptionalText(4);
    record.eid = row.Text(5);
    record.type = row.Text(6);
    record.label = row.Text(7);
    record.heading = row.Text(8);
    record.text = row.Text(9);
    record.number = row.OptionalInt(10);
    record.suffix = row.OptionalInt(11);
    record.depth = row.Int(12);
    record.line = row.Int(13);
    record.span = {static_cast<std::size_t>(row.Integer(14)),
                   static_cast<std::size_t>(row.Integer(15))};
    provisions.push_back(std::move(record));
  }
  return provisions;
}

}  // namespace gongbao
