#include "cli/render/diagnostic_line.h"

#include <algorithm>

#include "cli/render/terminal_text.h"

namespace gongbao {
namespace {

DiagnosticRecord RecordOf(const Gazette& gazette, const Diagnostic& diagnostic,
                          const std::optional<std::string>& document) {
  return {.path = gazette.source.path,
          .line = gazette.LineAt(diagnostic.span.begin),
          .code = std::string(DiagnosticCode(diagnostic.kind)),
          .severity =
              std::string(SeverityName(DiagnosticSeverity(diagnostic.kind))),
          .document = document,
          .diagnostic = diagnostic};
}

}  // namespace

std::string DiagnosticLine(const DiagnosticRecord& record, Language language) {
  const std::string message =
      DiagnosticMessage(record.diagnostic, language == Language::kChinese);
  return TerminalText(record.path + ":" + std::to_string(record.line) + ": " +
                      record.severity + ": " + message + " [" + record.code +
                      "]");
}

std::vector<DiagnosticRecord> DiagnosticsOf(const Gazette& gazette) {
  std::vector<DiagnosticRecord> records;
  for (const Diagnostic& diagnostic : gazette.diagnostics) {
    records.push_back(RecordOf(gazette, diagnostic, std::nullopt));
  }
  for (const Document& document : gazette.documents) {
    for (const Diagnostic& diagnostic : document.diagnostics) {
      records.push_back(RecordOf(gazette, diagnostic, document.id));
    }
  }
  std::ranges::stable_sort(records, {}, [](const DiagnosticRecord& record) {
    return record.diagnostic.span.begin;
  });
  return records;
}

}  // namespace gongbao
