// The part of a path behind /d/ or /api/v1/documents/: an address, and which
// view of it.
//
//   云政办规〔2025〕1号           the text
//   云政办规〔2025〕1号/lineage   the lineage

#ifndef GONGBAO_CLI_SERVER_DOCUMENT_PATH_H_
#define GONGBAO_CLI_SERVER_DOCUMENT_PATH_H_

#include <string>
#include <string_view>

namespace gongbao {

enum class DocumentView { kText, kStatus, kLineage, kLineageSvg, kRefs };

struct DocumentPath {
  std::string address;
  DocumentView view = DocumentView::kText;
};

// What stands behind the last / is a view if it names one: titles may have a /
// in them.
DocumentPath ReadDocumentPath(std::string_view path);

// The address with the provision `at`, as the resolver reads it: 第九条 goes
// behind a space, as it is typed; art_9 behind a #. `at` may be "".
std::string FullAddress(const std::string& document, const std::string& at);

}  // namespace gongbao

#endif  // GONGBAO_CLI_SERVER_DOCUMENT_PATH_H_
