#include "parser/diagnostic.h"

#include <array>

namespace gongbao {
namespace {

struct DiagnosticText {
  DiagnosticKind kind;
  std::string_view code;
  Severity severity;
  // "{n}" stands for the number, "{d}" for the detail.
  std::string_view english;
  std::string_view chinese;
};

// In the order of DiagnosticKind.
constexpr std::array<DiagnosticText, kDiagnosticKindCount> kTexts = {{
    {DiagnosticKind::kInvalidEncoding, "invalid-encoding", Severity::kWarning,
     "broken text at byte {d} of the file", "文件第 {d} 字节处编码损坏"},
    {DiagnosticKind::kMissingArticle, "missing-article", Severity::kWarning,
     "article {n} is missing: {d}", "缺少第 {n} 条: {d}"},
    {DiagnosticKind::kRepeatedArticle, "repeated-article", Severity::kWarning,
     "article {n} appears again", "第 {n} 条重复出现"},
    {DiagnosticKind::kArticleOutOfOrder, "article-out-of-order",
     Severity::kWarning, "article {n} follows a later one: {d}",
     "第 {n} 条位于其后的条文之后: {d}"},
    {DiagnosticKind::kMissingChapter, "missing-chapter", Severity::kWarning,
     "{d} is missing", "缺少{d}"},
    {DiagnosticKind::kRepeatedChapter, "repeated-chapter", Severity::kWarning,
     "{d} appears again", "{d}重复出现"},
    {DiagnosticKind::kMissingItem, "missing-item", Severity::kWarning,
     "item {n} is missing: {d}", "缺少第 {n} 项: {d}"},
    {DiagnosticKind::kContentsEntryWithoutDocument,
     "contents-entry-without-document", Severity::kWarning,
     "the contents list a document that the body does not hold: {d}",
     "目录所列文件正文未刊载: {d}"},
    {DiagnosticKind::kDocumentWithoutContentsEntry,
     "document-without-contents-entry", Severity::kInfo,
     "the contents do not list this document: {d}", "目录未列此文件: {d}"},
    {DiagnosticKind::kContentsTitleDiffers, "contents-title-differs",
     Severity::kWarning, "the title differs from the contents: {d}",
     "标题与目录不一致: {d}"},
    {DiagnosticKind::kContentsNumberDiffers, "contents-number-differs",
     Severity::kWarning, "the document number differs from the contents: {d}",
     "文号与目录不一致: {d}"},
    {DiagnosticKind::kContentsPageOrder, "contents-page-order", Severity::kInfo,
     "page {n} stands after a larger page number", "页码 {n} 小于前一条目"},
    {DiagnosticKind::kMissingDocumentNumber, "missing-document-number",
     Severity::kInfo, "the document has no number", "文件没有发文字号"},
    {DiagnosticKind::kMissingDate, "missing-date", Severity::kInfo,
     "the document has no date", "文件没有成文日期"},
    {DiagnosticKind::kSignatureInsideText, "signature-inside-text",
     Severity::kWarning,
     "the signature stands inside the text; columns may be mixed: {d}",
     "署名位于正文之中, 分栏可能错排: {d}"},
    {DiagnosticKind::kMissingAnnex, "missing-annex", Severity::kInfo,
     "a listed annex is not printed: {d}", "所列附件未刊载: {d}"},
    {DiagnosticKind::kMetadataDiffers, "metadata-differs", Severity::kWarning,
     "the page's metadata and the document disagree: {d}",
     "网页信息栏与文件不一致: {d}"},
    {DiagnosticKind::kLateFirstArticle, "late-first-article", Severity::kInfo,
     "the first article is number {n}: the text is an excerpt or goes on "
     "from another",
     "首条为第 {n} 条: 文本为节选或接续他文"},
    {DiagnosticKind::kMissingHeading, "missing-heading", Severity::kWarning,
     "heading {n} is missing: {d}", "缺少序号 {n}: {d}"},
    {DiagnosticKind::kRepeatedHeading, "repeated-heading", Severity::kWarning,
     "heading {d} appears again", "序号 {d} 重复出现"},
    {DiagnosticKind::kHeadingOutOfOrder, "heading-out-of-order",
     Severity::kWarning, "heading {n} follows a later one: {d}",
     "序号 {n} 位于其后的序号之后: {d}"},
    {DiagnosticKind::kColumnsMixed, "columns-mixed", Severity::kWarning,
     "the columns of a page are mixed: {d}", "分栏错排: {d}"},
}};

const DiagnosticText& TextOf(DiagnosticKind kind) {
  return kTexts[static_cast<std::size_t>(kind)];
}

void Replace(std::string& text, std::string_view mark, std::string_view value) {
  const std::size_t at = text.find(mark);
  if (at != std::string::npos) text.replace(at, mark.size(), value);
}

}  // namespace

std::string_view DiagnosticCode(DiagnosticKind kind) {
  return TextOf(kind).code;
}

Severity DiagnosticSeverity(DiagnosticKind kind) {
  return TextOf(kind).severity;
}

std::string_view SeverityName(Severity severity) {
  return severity == Severity::kInfo ? "info" : "warning";
}

std::string DiagnosticMessage(const Diagnostic& diagnostic, bool chinese) {
  const DiagnosticText& text = TextOf(diagnostic.kind);
  std::string message(chinese ? text.chinese : text.english);
  Replace(message, "{n}", std::to_string(diagnostic.number.value_or(0)));
  if (diagnostic.detail.empty()) Replace(message, ": {d}", "");
  Replace(message, "{d}", diagnostic.detail);
  return message;
}

}  // namespace gongbao
