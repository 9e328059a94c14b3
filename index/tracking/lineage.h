// What a document replaced and what replaced it, over any number of steps:
// the graph of repeals, amendments and extensions around it.

#ifndef GONGBAO_INDEX_TRACKING_LINEAGE_H_
#define GONGBAO_INDEX_TRACKING_LINEAGE_H_

#include <cstddef>
#include <expected>
#include <optional>
#include <string>
#include <vector>

#include "index/database.h"
#include "index/error.h"
#include "index/tracking/status.h"
#include "index/tracking/target.h"
#include "parser/gazette.h"

namespace gongbao {

// A document of the index, or one that is only named (a stub).
struct LineageNode {
  std::optional<DocumentName> document;  // Absent in a stub.
  // As the document has them, or as the source that names a stub does.
  std::string title;
  std::optional<std::string> number, date;  // ISO, a day or a month.
  std::optional<Status> status;             // Absent in a stub.
  // First and last day in force, where the texts say, whatever day was asked.
  std::optional<Date> effective_from, ends_on;
  // Steps from the document asked for: below 0 older, above 0 newer.
  int generation = 0;
};

// nodes[actor] repeals, amends or extends nodes[target].
struct LineageEdge {
  std::size_t actor = 0;
  std::size_t target = 0;
  RelationType type = RelationType::kRepeals;
  // The actor is a later edition of the target; no words say more than that,
  // and the type is kAmends.
  bool later_edition = false;
  std::optional<Date> day;    // From when.
  std::optional<Date> until;  // Of kExtends.
  std::optional<std::string> provision;
  Saying saying;
  Doubt doubt = Doubt::kNone;
};

struct Lineage {
  // The document asked for is the first; then by distance from it, each
  // document and each stub once.
  std::vector<LineageNode> nodes;
  std::vector<LineageEdge> edges;  // By day, then in order of discovery.
};

std::expected<Lineage, IndexError> LineageOf(Database& database,
                                             std::int64_t document,
                                             const Date& as_of);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_TRACKING_LINEAGE_H_
