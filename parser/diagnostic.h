// What the parser noticed in a text that it could still read.
//
// Gazettes are printed by people and scanned by machines: articles are
// skipped, numbered twice, or lack a heading. Reading never fails on such
// text. It builds the best tree it can and reports each oddity here.

#ifndef GONGBAO_PARSER_DIAGNOSTIC_H_
#define GONGBAO_PARSER_DIAGNOSTIC_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace gongbao {

// A half-open range of bytes in the UTF-8 source text.
struct TextSpan {
  std::size_t begin = 0;
  std::size_t end = 0;

  std::size_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  friend bool operator==(const TextSpan&, const TextSpan&) = default;
};

// Names (DiagnosticCode) are part of the output format (CLI, JSON, database):
// add, never rename. Each has its page in docs/diagnostics.md.
enum class DiagnosticKind {
  kInvalidEncoding,
  kMissingArticle,
  kRepeatedArticle,
  kArticleOutOfOrder,
  kMissingChapter,
  kRepeatedChapter,
  kMissingItem,
  kContentsEntryWithoutDocument,
  kDocumentWithoutContentsEntry,
  kContentsTitleDiffers,
  kContentsNumberDiffers,
  kContentsPageOrder,
  kMissingDocumentNumber,
  kMissingDate,
  kSignatureInsideText,
  kMissingAnnex,
  kMetadataDiffers,
  kLateFirstArticle,
  kMissingHeading,
  kRepeatedHeading,
  kHeadingOutOfOrder,
  kColumnsMixed,
};

// How many there are, for those who go through all.
inline constexpr std::size_t kDiagnosticKindCount =
    static_cast<std::size_t>(DiagnosticKind::kColumnsMixed) + 1;

enum class Severity { kInfo, kWarning };

struct Diagnostic {
  DiagnosticKind kind;
  TextSpan span;              // The text to show to the reader.
  std::optional<int> number;  // The number that is missing, repeated, ...
  std::string detail;         // What was expected or found, in source words.
};

// The stable name, e.g. "missing-article".
std::string_view DiagnosticCode(DiagnosticKind kind);

// Whether the finding can change what a reader concludes (kWarning) or is
// worth knowing only (kInfo).
Severity DiagnosticSeverity(DiagnosticKind kind);

// "info" or "warning".
std::string_view SeverityName(Severity severity);

// One sentence for the reader, in English or (`chinese`) Chinese.
std::string DiagnosticMessage(const Diagnostic& diagnostic, bool chinese);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_DIAGNOSTIC_H_
