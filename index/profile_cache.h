// All units' profiles in memory, four bytes a unit, so that the pass over a
// query's hits reads no row. Read once for each state of the index and kept
// with the connection.

#ifndef GONGBAO_INDEX_PROFILE_CACHE_H_
#define GONGBAO_INDEX_PROFILE_CACHE_H_

#include <cstdint>
#include <memory>
#include <vector>

#include "index/connection.h"
#include "index/unit_profile.h"

namespace gongbao {

struct DocumentFacts;     // document_facts.h
struct Vocabulary;        // vocabulary.h
struct DocumentStatuses;  // document_statuses.h

// A document's place among the units.
struct DocumentUnits {
  std::int64_t document = 0;
  std::int64_t first_unit = 0;
  std::size_t first_profile = 0;
  std::size_t count = 0;
  // Among all documents: newest first, then by address. Breaks ties.
  std::uint32_t order = 0;
  std::uint8_t force = 0;  // Of its kind (ranking.h).
};

struct ProfileCache {
  std::int64_t generation = -1;
  std::vector<DocumentUnits> documents;  // By first_unit.
  std::vector<UnitProfile> profiles;
  // Of the same state, once somebody has asked for them (CurrentFacts,
  // CurrentVocabulary, CurrentStatuses).
  mutable std::shared_ptr<const DocumentFacts> facts;
  mutable std::shared_ptr<const Vocabulary> vocabulary;
  mutable std::shared_ptr<const DocumentStatuses> statuses;
};

// The cache of the index as it stands. REQUIRES: a transaction is open, so
// that what follows sees the same state. Valid as long as the pointer.
std::shared_ptr<const ProfileCache> CurrentProfiles(Connection& connection);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_PROFILE_CACHE_H_
