// What the index holds, as plain values. Row ids are valid until the file
// that they came from is indexed again; addresses (`address`, `eid`) stay.

#ifndef GONGBAO_INDEX_RECORDS_H_
#define GONGBAO_INDEX_RECORDS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "parser/diagnostic.h"

namespace gongbao {

struct IssueRecord {
  std::int64_t id = 0;
  std::string title;
  std::optional<std::string> publisher, sponsor, published;  // ISO date
  std::optional<int> year, number, serial;
  std::string path;  // The source file.
  int documents = 0;
};

struct InstrumentRecord {
  std::int64_t id = 0;
  std::string title, kind;
  std::optional<std::string> annex;  // 附件1
};

struct DocumentRecord {
  std::int64_t id = 0;
  std::string address;  // Unique in the index; the number where that is.
  std::string title, kind;
  std::optional<std::string> number, authority, category, date, release;
  std::vector<std::string> addressees, signatories;
  std::optional<std::int64_t> issue;
  std::string issue_label;  // 云岭市人民政府公报2025年第1期; "" without issue
  std::string path;  // The source file.
  int line = 0;
  std::vector<InstrumentRecord> instruments;
};

// One node of a document. Rows come in reading order; `depth` rebuilds the
// tree.
struct ProvisionRecord {
  std::int64_t id = 0;
  std::int64_t document = 0;
  std::optional<std::int64_t> instrument;
  std::optional<std::string> annex;  // Annex label, if it is in one.
  std::optional<std::string> annex_title;
  std::string eid, type;  // NodeTypeName
  // Joined, as parse prints them; a table's text has tabs between the cells
  // and line breaks between the rows.
  std::string label, heading, text;
  std::optional<int> number, suffix;
  int depth = 0;
  int line = 0;
  TextSpan span;
};

struct DiagnosticRecord {
  std::string path;
  int line = 0;
  std::string code, severity;
  std::optional<std::string> document;  // Its address.
  Diagnostic diagnostic;                // For the message in any language.
};

}  // namespace gongbao

#endif  // GONGBAO_INDEX_RECORDS_H_
