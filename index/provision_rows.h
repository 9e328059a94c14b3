// Writes the nodes of one part of a document (its body, an instrument or an
// annex) as provision rows, and says which of them a search finds as one.

#ifndef GONGBAO_INDEX_PROVISION_ROWS_H_
#define GONGBAO_INDEX_PROVISION_ROWS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/connection.h"
#include "index/unit_profile.h"
#include "parser/gazette.h"

namespace gongbao {

// Where the nodes stand. At most one of instrument and annex is set.
struct StoredPart {
  std::int64_t document = 0;
  std::optional<std::int64_t> instrument;
  std::optional<std::int64_t> annex;
};

// What a search finds as one: an article with all below it, so that a phrase
// is found across its paragraphs, items and pages; outside articles a node's
// own words; a title; a frame (document_frame.h). Words that stand in two units
// are not one phrase.
struct Unit {
  StoredPart part;
  UnitKind kind = UnitKind::kText;
  std::optional<std::int64_t> chapter;  // The provision that holds it.
  std::optional<std::int64_t> first_provision, last_provision;
  std::optional<std::string> title;  // Instead of provisions.
  int line = 0;
  std::string label = {};  // Of a frame, which has no provision to give it.
  std::string words = {};  // Of its provisions, as the view unit_text has them.
};

// Inserts a row for each node and its descendants and appends their units.
void InsertProvisions(Connection& connection, const Gazette& gazette,
                      const StoredPart& part, const std::vector<Node>& nodes,
                      std::string_view prefix, std::vector<Unit>& units);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_PROVISION_ROWS_H_
