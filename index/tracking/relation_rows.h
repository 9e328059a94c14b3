// Reads relations as they were stored, for index/tracking/*.cc only.

#ifndef GONGBAO_INDEX_TRACKING_RELATION_ROWS_H_
#define GONGBAO_INDEX_TRACKING_RELATION_ROWS_H_

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "index/connection.h"
#include "index/tracking/target.h"
#include "index/tracking/target_lookup.h"
#include "parser/gazette.h"

namespace gongbao {

// A repeal, amendment or extension, and which documents it means.
struct StoredRelation {
  std::int64_t id = 0;
  std::int64_t actor = 0;  // The document that says so.
  RelationType type = RelationType::kRepeals;
  std::optional<std::string> title, provision;
  SoughtDocument sought;
  FoundTarget found;
  // From when: the day that it names, else the day that the actor takes
  // effect, else the actor's date.
  std::optional<Date> day;
  std::optional<Date> until;  // Of kExtends.
  std::string node, text;
  int line = 0;
};

// By what others may call a document.
struct CalledBy {
  std::set<std::string> numbers, short_title_keys;
};
CalledBy NamesOf(Connection& connection, std::int64_t document);

// The repeals, amendments and extensions that a document states, that are said
// of it, or all of the index; in order of document and place.
std::vector<StoredRelation> RelationsBy(Connection& connection,
                                        TargetFinder& finder,
                                        std::int64_t document);
std::vector<StoredRelation> RelationsOn(Connection& connection,
                                        TargetFinder& finder,
                                        std::int64_t document);
std::vector<StoredRelation> AllRelations(Connection& connection,
                                         TargetFinder& finder);

// The name of a document; its id is 0 if there is no such document.
DocumentName NameOf(Connection& connection, std::int64_t document);

// The words of the relation with the document that says them.
Saying SayingOf(Connection& connection, const StoredRelation& relation);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_TRACKING_RELATION_ROWS_H_
