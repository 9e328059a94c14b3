// What tracking says of each place that an address means. Commands and HTTP
// routes ask here, so that the two cannot disagree.

#ifndef GONGBAO_CLI_PLACE_ANSWERS_H_
#define GONGBAO_CLI_PLACE_ANSWERS_H_

#include <expected>
#include <vector>

#include "index/database.h"
#include "index/error.h"
#include "index/resolver.h"
#include "index/tracking/lineage.h"
#include "index/tracking/references.h"
#include "index/tracking/status.h"
#include "parser/gazette.h"

namespace gongbao {

struct PlaceStatus {
  Resolved place;
  StatusReport report;
};
struct PlaceLineage {
  Resolved place;
  Lineage lineage;
};
struct PlaceReferences {
  Resolved place;
  References references;
};
// All three of one place.
struct PlaceTracking {
  Resolved place;
  StatusReport report;
  Lineage lineage;
  References references;
};

// REQUIRES, for each: the places came from ResolveAddress() on `database`.
std::expected<std::vector<PlaceStatus>, IndexError> StatusOfEach(
    Database& database, std::vector<Resolved> places, const Date& as_of);

// Of places in one lineage, such as two editions of a title, only the first
// has an answer: the others are in it.
std::expected<std::vector<PlaceLineage>, IndexError> LineageOfEach(
    Database& database, std::vector<Resolved> places, const Date& as_of);

std::expected<std::vector<PlaceReferences>, IndexError> ReferencesOfEach(
    Database& database, std::vector<Resolved> places);

std::expected<std::vector<PlaceTracking>, IndexError> TrackingOfEach(
    Database& database, std::vector<Resolved> places, const Date& as_of);

// Leaves those with one of `statuses`; all if there are none.
void KeepStatuses(const std::vector<Status>& statuses,
                  std::vector<PlaceStatus>* answers);

}  // namespace gongbao

#endif  // GONGBAO_CLI_PLACE_ANSWERS_H_
